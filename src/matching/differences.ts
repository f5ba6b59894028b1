import { ANSWERED, type Answer } from './answers.ts';
import type { ClaimName } from './claim-names.ts';
import type { ClaimProfile } from './claim-profile.ts';
import { agree, type Quantity } from './quantities.ts';

/** Two claims and which terms of each answer which of the other. */
export interface Pair {
  readonly query: ClaimProfile;
  readonly claim: ClaimProfile;
  readonly there: readonly Answer[];
  readonly back: readonly Answer[];
}

const sharesEntity = (a: ClaimName, b: ClaimName): boolean =>
  a.entities.some(({ id }) => b.entities.some((other) => other.id === id));
/** Whether one stands for the state that the other belongs to. */
const sharesState = (a: ClaimName, b: ClaimName): boolean =>
  a.country !== null && a.country === b.country && (a.state || b.state);

/** Whether a name of a claim is answered: by one of the same thing, of its state, or by most of its words. */
export function isAnswered(
  name: ClaimName,
  { terms }: ClaimProfile,
  found: readonly Answer[],
  other: ClaimProfile,
): boolean {
  if (other.names.some((one) => sharesEntity(name, one) || sharesState(name, one))) return true;
  let [sum, total] = [0, 0];
  for (const key of name.keys) {
    const place = terms.places.get(key);
    if (place === undefined) continue;
    const weight = terms.terms[place]?.weight ?? 0;
    total += weight;
    if ((found[place]?.share ?? 0) >= ANSWERED) sum += weight;
  }
  return sum > 0 && sum >= total / 2;
}

/** What each has that differs, in its words. */
export interface Difference {
  readonly query: string;
  readonly claim: string;
}

/** Names that each side has and the other has not. */
export function loneNames({ query, claim, there, back }: Pair): { mine: ClaimName[]; theirs: ClaimName[] } {
  return {
    mine: query.names.filter((name) => name.part !== 'source' && !isAnswered(name, query, there, claim)),
    theirs: claim.names.filter((name) => name.part !== 'source' && !isAnswered(name, claim, back, query)),
  };
}

/** Of names that each side alone has, those that may stand in one another's place, each paired once. */
function rivals(
  { mine, theirs }: ReturnType<typeof loneNames>,
  mayBe: (mine: ClaimName, theirs: ClaimName) => boolean,
): Difference[] {
  const left = [...theirs];
  return mine.flatMap((name) => {
    const k = left.findIndex((other) => mayBe(name, other));
    const [other] = k < 0 ? [] : left.splice(k, 1);
    return other ? [{ query: name.text, claim: other.text }] : [];
  });
}

/** Whether two names are of one sort; a capital is a place and a state. */
function isOneSort({ level: a }: ClaimName, { level: b }: ClaimName): boolean {
  const isCapitalWith = (one: ClaimName['level'], other: ClaimName['level']): boolean =>
    one === 'capital' && (other === 'country' || other === 'location');
  return a !== null && b !== null && (a === b || isCapitalWith(a, b) || isCapitalWith(b, a));
}

/** Names of one part, of which neither is known to be of another sort than the other. */
export const otherNames = (lone: ReturnType<typeof loneNames>, part: ClaimName['part']): Difference[] =>
  rivals(
    lone,
    (a, b) => a.part === part && b.part === part && (isOneSort(a, b) || a.level === null || b.level === null),
  );

/** Names of one sort, known to be of it, whatever part they play. */
export const otherOfOneSort = (lone: ReturnType<typeof loneNames>): Difference[] => rivals(lone, isOneSort);

/** Whether both begin with names that differ: mostly the subject. */
export function otherFirst({ query, claim }: Pair, { mine, theirs }: ReturnType<typeof loneNames>): boolean {
  const lead = ({ names }: ClaimProfile): ClaimName | undefined => names.find(({ part }) => part === 'actor');
  const [a, b] = [lead(query), lead(claim)];
  return a !== undefined && b !== undefined && mine.includes(a) && theirs.includes(b);
}

/** Whether what two numbers count is the same word, or one that answers it. */
function countsTheSame({ query, claim, there }: Pair, mine: Quantity, theirs: Quantity): boolean {
  const placed = (words: readonly string[], { terms }: ClaimProfile): number[] =>
    words.flatMap((word) => terms.places.get(word) ?? []);
  const others = new Set(placed(theirs.of, claim));
  return placed(mine.of, query).some((place) => {
    const answer = there[place];
    const says = (query.terms.terms[place]?.weight ?? 0) >= TELLING;
    return says && answer !== undefined && answer.share >= ANSWERED && others.has(answer.place);
  });
}
/** A word that says less is no thing that one counts. */
const TELLING = 0.15;

/** A difference of numbers, and whether it is sure that they are of the same thing. */
export interface NumberDifference extends Difference {
  readonly sure: boolean;
}

/** Numbers of one unit, or counts, of which neither side has the other's. */
export function otherNumbers(pair: Pair): NumberDifference[] {
  const { query, claim } = pair;
  const lone = (mine: readonly Quantity[], theirs: readonly Quantity[]): Quantity[] =>
    mine.filter((one) => !theirs.some((other) => other.unit === one.unit && agree(one, other)));
  const theirs = lone(claim.quantities, query.quantities);
  return lone(query.quantities, claim.quantities).flatMap((one) => {
    const rivals = theirs.filter(({ unit }) => unit === one.unit);
    const same = rivals.find((other) => countsTheSame(pair, one, other));
    const other = same ?? rivals[0];
    return other ? [{ query: one.text, claim: other.text, sure: same !== undefined || one.unit !== null }] : [];
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

/** On how many oppositions both claims are at one end. */
export const sameEnds = ({ query, claim }: Pair): number =>
  [...query.poles].filter(([opposition, { end }]) => claim.poles.get(opposition)?.end === end).length;
