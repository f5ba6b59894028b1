/** The words of a list written with white space between them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The phrases of a list written one a line, each as its words. */
export const phraseList = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Phrases by their first word: most words of a text begin none, and one look-up tells. */
export type PhraseTable<Phrase = readonly string[]> = ReadonlyMap<string, readonly Phrase[]>;

/** The table of some phrases, those with one first word in their order. */
export function byFirstWord<Phrase>(
  phrases: readonly Phrase[],
  wordsOf: (phrase: Phrase) => readonly string[],
): PhraseTable<Phrase> {
  const table = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = wordsOf(phrase)[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), phrase]);
  }
  return table;
}

/** {@link phraseList} by first word. */
export const phraseTable = (list: string): PhraseTable => byFirstWord(phraseList(list), (words) => words);
