import type { RelationType } from '../../domain/annotation.ts';
import type { Coreference } from '../coreference/link-coreferences.ts';
import { datesIn, type PlacedDate } from '../dates/find-dates.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { lowerAt, namesIn, type Reading, sentenceOf, type TokenRange } from '../reading.ts';

/** What the finders of ties read: the text, and who is who in it. */
export interface TieReader {
  readonly reading: Reading;
  readonly coreference: Coreference;
  /** Whose office begins at a token and stands before their name. */
  readonly holderFrom: ReadonlyMap<number, NameSpan>;
  /** The dates between two tokens, both inclusive, read once for each first one. */
  datesFrom(first: number, last: number): readonly PlacedDate[];
}

/** What the finders of ties read, for a document. */
export function tieReader(reading: Reading, coreference: Coreference): TieReader {
  const holders = coreference.roles.flatMap(({ holder, phrase }): [number, NameSpan][] => {
    const name = reading.names[holder];
    return name && name.first > phrase.last ? [[phrase.first, name]] : [];
  });
  const dates = new Map<number, readonly PlacedDate[]>();
  const datesFrom = (first: number, last: number): readonly PlacedDate[] => {
    const known = dates.get(first) ?? datesIn(reading, { first, last });
    dates.set(first, known);
    return known;
  };
  return { reading, coreference, holderFrom: new Map(holders), datesFrom };
}

/** A tie before it is set in the light of who says it. `subject` and `object` are chains. */
export interface Tie {
  readonly type: RelationType;
  readonly subject: string;
  readonly object: string | null;
  readonly value: TokenRange | null;
  readonly evidence: TokenRange;
  /** The verb and what stands between it and its subject, for negation and mood; null: a noun states the tie. */
  readonly verb: TokenRange | null;
  /** An infinitive that another verb plans: "agreed to buy". */
  readonly planned?: boolean;
}

/** The range from the first to the last token of several. */
export const spanning = (...ranges: readonly TokenRange[]): TokenRange => ({
  first: Math.min(...ranges.map(({ first }) => first)),
  last: Math.max(...ranges.map(({ last }) => last)),
});

/** A tie of a name to a chain, null for none, that nouns and names state; none where the two are the same. */
export function tieTo(
  { coreference }: TieReader,
  type: RelationType,
  name: NameSpan,
  object: string | null,
  evidence: TokenRange,
  value: TokenRange | null = null,
): Tie[] {
  const subject = coreference.chainAt(name);
  if (subject === null || subject === object) return [];
  return [{ type, subject, object, value, evidence: { first: evidence.first, last: evidence.last }, verb: null }];
}

/** A tie of a name to another, or to none, that nouns and names state; none where an end has no chain or both are the same. */
export function nounTie(
  reader: TieReader,
  type: RelationType,
  subject: NameSpan,
  object: NameSpan | null,
  more: { readonly value?: TokenRange | null; readonly within?: TokenRange } = {},
): Tie[] {
  const to = object ? reader.coreference.chainAt(object) : null;
  if (object && to === null) return [];
  const ends = [subject, ...(object ? [object] : []), ...(more.within ? [more.within] : [])];
  return tieTo(reader, type, subject, to, spanning(...ends), more.value ?? null);
}

/** The name whose first token is here. */
export function nameFrom(reading: Reading, index: number): NameSpan | undefined {
  const name = reading.nameAt[index];
  return name?.first === index ? name : undefined;
}

/** The token before a noun and its article; an article that ties it to another noun ("du") stays. */
export function beforeArticle(reading: Reading, noun: number): number {
  const { determiners, nounTies } = reading.rules.names;
  const word = lowerAt(reading, noun - 1);
  return determiners.has(word) && !nounTies.has(word) ? noun - 2 : noun - 1;
}

/** Past articles and titles that may stand before a name. */
export function pastTitles(reading: Reading, index: number): number {
  const { honorifics, determiners } = reading.rules.names;
  let at = index;
  while (
    at < index + 3 &&
    !reading.nameAt[at] &&
    (honorifics.has(lowerAt(reading, at)) || determiners.has(lowerAt(reading, at)))
  )
    at++;
  return at;
}

/** The name at `index` and those that "and" and commas join to it: "Kip Thorne, Ronald Drever and Rainer Weiss". */
export function namesJoined(reading: Reading, index: number): NameSpan[] {
  const found: NameSpan[] = [];
  let name = nameFrom(reading, pastTitles(reading, index));
  while (name) {
    found.push(name);
    const next: number = name.last + 1;
    const joined: boolean = reading.rules.relations.and.has(lowerAt(reading, next)) || lowerAt(reading, next) === ',';
    const other: NameSpan | undefined = joined ? nameFrom(reading, pastTitles(reading, next + 1)) : undefined;
    name = other && other.type === name.type ? other : undefined;
  }
  // "X, Y" without an "and" may be an apposition or a list of other things.
  const closed = found.slice(0, -1).some(({ last }) => reading.rules.relations.and.has(lowerAt(reading, last + 1)));
  return closed ? found : found.slice(0, 1);
}

/** The names before a token in its sentence and the one before that. */
export function namesShortlyBefore(reading: Reading, index: number): NameSpan[] {
  const [here] = sentenceOf(reading, index);
  const [first] = sentenceOf(reading, Math.max(0, here - 1));
  return namesIn(reading, { first, last: index - 1 });
}
