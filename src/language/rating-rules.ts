import type { Verdict } from '../domain/fact-check.ts';
import { foldName } from '../domain/fold-name.ts';

/** How fact-checkers of one language word their ratings. All words are as {@link foldName} leaves them. */
export interface RatingRules {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Words around a rating that change nothing: "this claim is …", "totally". */
  readonly fillers: ReadonlySet<string>;
  /** Words that begin what is to be said against the rating before them. */
  readonly reservations: ReadonlySet<string>;
}

/** Ratings of lists written one a line, by verdict. */
export const verdictTable = (lists: Readonly<Record<Verdict, string>>): ReadonlyMap<string, Verdict> =>
  new Map(
    Object.entries(lists).flatMap(([verdict, list]) =>
      list
        .trim()
        .split('\n')
        .map((rating): [string, Verdict] => [foldName(rating), verdict as Verdict]),
    ),
  );

/** The words of a list written with white space between them, folded. */
export const foldedWords = (list: string): ReadonlySet<string> => new Set(foldName(list).split(' '));
