import type { Answer } from './answers.ts';
import type { ClaimName } from './claim-names.ts';
import type { ClaimProfile } from './claim-profile.ts';
import { agree, type Quantity } from './quantities.ts';

/** From this share on a term counts as answered. */
export const ANSWERED = 0.5;

/** Two claims and which terms of each answer which of the other. */
export interface Pair {
  readonly query: ClaimProfile;
  readonly claim: ClaimProfile;
  readonly there: readonly Answer[];
  readonly back: readonly Answer[];
}

/** Whether a name of a claim is answered by one of its words. */
export const isAnswered = (name: ClaimName, { terms }: ClaimProfile, found: readonly Answer[]): boolean =>
  name.keys.some((key) => {
    const place = terms.places.get(key);
    return place !== undefined && (found[place]?.share ?? 0) >= ANSWERED;
  });

/** What each has that differs, in its words. */
export interface Difference {
  readonly query: string;
  readonly claim: string;
}

/** Names of one part that each side has and the other has not, paired in order. */
export function otherNames({ query, claim, there, back }: Pair, part: ClaimName['part']): Difference[] {
  const mine = query.names.filter((name) => name.part === part && !isAnswered(name, query, there));
  const theirs = claim.names.filter((name) => name.part === part && !isAnswered(name, claim, back));
  return mine.slice(0, theirs.length).map(({ text }, k) => ({ query: text, claim: theirs[k]?.text ?? '' }));
}

/** Numbers of one unit, or counts, of which neither side has the other's. */
export function otherNumbers({ query, claim }: Pair): Difference[] {
  const lone = (mine: readonly Quantity[], theirs: readonly Quantity[]): Quantity[] =>
    mine.filter((one) => !theirs.some((other) => other.unit === one.unit && agree(one, other)));
  const theirs = lone(claim.quantities, query.quantities);
  return lone(query.quantities, claim.quantities).flatMap((one) => {
    const other = theirs.find(({ unit }) => unit === one.unit);
    return other ? [{ query: one.text, claim: other.text }] : [];
  });
}

/** Whether two dates can be one: the less precise begins the other. */
export const isSameDate = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Dates that each has and the other has not, paired in order. */
export function otherDates({ query, claim }: Pair): Difference[] {
  const mine = query.dates.filter((one) => !claim.dates.some((other) => isSameDate(one, other)));
  const theirs = claim.dates.filter((one) => !query.dates.some((other) => isSameDate(one, other)));
  return mine.slice(0, theirs.length).map((one, k) => ({ query: one, claim: theirs[k] ?? '' }));
}

/** Words for opposite ends of one thing. */
export function oppositeWords({ query, claim }: Pair): Difference[] {
  return [...query.poles].flatMap(([opposition, { end, word }]) => {
    const other = claim.poles.get(opposition);
    return other && other.end !== end ? [{ query: word, claim: other.word }] : [];
  });
}
