/** The words of a list, alternatives separated by `/`, each with the number of its alternative from `start` on. */
export const numbered = (list: string, start: number): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split('/')
      .flatMap((words, index) =>
        words
          .trim()
          .split(/\s+/)
          .map((word): [string, number] => [word, start + index]),
      ),
  );
