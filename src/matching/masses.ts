import { type Answer, type Mass, massOf } from './answers.ts';
import type { Term, TermProfile } from './terms.ts';

/** What terms are of: what is said, whom or what and when it is said of, and how much. */
export const TERM_SORTS = {
  words: ({ plain }) => plain,
  names: ({ plain, key }) => !plain && !key.startsWith('#'),
  figures: ({ plain, key }) => !plain && key.startsWith('#'),
} as const satisfies Readonly<Record<string, (term: Term) => boolean>>;
export type TermSort = keyof typeof TERM_SORTS;

/** What another claim answers of each sort of a claim's terms. */
export type Masses = Readonly<Record<TermSort, Mass>>;

export const massesOf = (claim: TermProfile, found: readonly Answer[]): Masses => ({
  words: massOf(claim, found, TERM_SORTS.words),
  names: massOf(claim, found, TERM_SORTS.names),
  figures: massOf(claim, found, TERM_SORTS.figures),
});

/** All sorts together. */
export function wholeOf({ words, names, figures }: Masses): Pick<Mass, 'total' | 'answered'> {
  const all = [words, names, figures];
  return {
    total: all.reduce((sum, { total }) => sum + total, 0),
    answered: all.reduce((sum, { answered }) => sum + answered, 0),
  };
}
