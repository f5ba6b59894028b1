/** Who stands before and behind a verb, as chains. */
import type { NameSpan } from '../name-lexicon.ts';
import { isDeterminer, isPreposition, isTie, phraseAt } from '../noun-phrase.ts';
import { isMark, isPossessive, lowerAt, type TokenRange } from '../reading.ts';
import { namesJoined, namesShortlyBefore, type TieReader } from './tie.ts';

/** One end of a tie: whom it names, and the words. */
export interface End extends TokenRange {
  readonly chain: string;
}

/** A name as an end, if it is the whole of a phrase and no owner in it. */
export function named({ reading, coreference }: TieReader, name: NameSpan | undefined): End[] {
  const chain = name && !isPossessive(reading, name.last + 1) ? coreference.chainAt(name) : null;
  return name && chain !== null ? [{ first: name.first, last: name.last, chain }] : [];
}

/** Whom a subject phrase names: a name and those joined to it before, or who a pronoun or an office stands for. */
export function subjectEnds(reader: TieReader, phrase: TokenRange | null): End[] {
  if (!phrase) return [];
  const { reading, coreference } = reader;
  const name = reading.nameAt[phrase.first];
  if (name && name.first === phrase.first && (name.last === phrase.last || name.type === 'person'))
    return [...joinedBefore(reader, name), ...named(reader, name)];
  const joined = reading.nameAt[phrase.last];
  if (joined && reading.rules.relations.and.has(lowerAt(reading, joined.first - 1))) return named(reader, joined);
  const chain = reading.rules.names.pronouns.has(lowerAt(reading, phrase.first)) ? coreference.referent(phrase) : null;
  return chain === null || !isOnly(reader, phrase.first, chain) ? [] : [{ ...phrase, chain }];
}

/** Whether nobody else whom a pronoun may stand for is named shortly before it. */
function isOnly({ reading, coreference }: TieReader, pronoun: number, chain: string): boolean {
  const type = coreference.typeOf(chain);
  return namesShortlyBefore(reading, pronoun)
    .filter((name) => name.type === type)
    .every((name) => coreference.chainAt(name) === chain);
}

/** "[X], [Y] and Z founded": the names of one type that "and" and commas join before the last. */
function joinedBefore(reader: TieReader, last: NameSpan): End[] {
  const { reading } = reader;
  const found: End[] = [];
  let at = last.first - 1;
  if (!reading.rules.relations.and.has(lowerAt(reading, at))) return found;
  if (lowerAt(reading, at - 1) === ',') at--;
  for (let other = reading.nameAt[at - 1]; other?.type === last.type; other = reading.nameAt[at - 1]) {
    found.unshift(...named(reader, other));
    at = other.first - 1;
    if (lowerAt(reading, at) !== ',') break;
  }
  return found;
}

/** Whose office begins at `index` and leads to their name: "accused [former Fox News head] Roger Ailes". */
function holderAt({ reading, holderFrom }: TieReader, index: number): NameSpan | undefined {
  return holderFrom.get(reading.rules.names.determiners.has(lowerAt(reading, index)) ? index + 1 : index);
}

/** "a battu [la Polonaise] Agnieszka Radwanska": a person behind an article and a word with a capital for his people. */
function describedPerson({ reading }: TieReader, index: number): NameSpan | undefined {
  const name = reading.nameAt[index + 2];
  const people = isDeterminer(reading, index) && /^\p{Lu}/u.test(reading.tokens[index + 1]?.text ?? '');
  return people && !reading.nameAt[index + 1] && name?.first === index + 2 && name.type === 'person' ? name : undefined;
}

/** "the [Obama] administration": a person's name that an article opens and a noun follows says whose. */
const qualifies = ({ reading }: TieReader, index: number, { type, first, last }: NameSpan): boolean =>
  reading.rules.names.premodified &&
  type === 'person' &&
  reading.rules.names.determiners.has(lowerAt(reading, first - 1)) &&
  index < first &&
  /^\p{Ll}/u.test(reading.tokens[last + 1]?.text ?? '') &&
  !isPreposition(reading, last + 1);

/** "accused [rivals of slow-walking] X": what a preposition leads to within a phrase is not what the phrase is about. */
function isGovernedWithin({ reading }: TieReader, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++)
    if (!reading.nameAt[index] && (isPreposition(reading, index) || isTie(reading, index))) return true;
  return false;
}

/** Names that begin a phrase at `index` and those joined to them; none where the phrase only holds a name. */
export function objectEnds(reader: TieReader, index: number, limit: number): End[] {
  const { reading } = reader;
  const holder = holderAt(reader, index);
  if (holder) return named(reader, holder);
  const described = describedPerson(reader, index);
  if (described) return named(reader, described);
  const phrase = phraseAt(reading, index, limit);
  const name = phrase && reading.nameAt[phrase.first];
  if (!phrase || !name || name.first !== phrase.first || (name.last !== phrase.last && name.type !== 'person'))
    return [];
  if (qualifies(reader, index, name) || isGovernedWithin(reader, index, phrase.first)) return [];
  const joined = namesJoined(reading, phrase.first);
  return (joined.length > 1 ? joined : [name]).flatMap((one) => named(reader, one));
}

/** "Y, que dirige X": the name before the relative pronoun. */
export function antecedentEnds(reader: TieReader, relative: number): End[] {
  const { reading } = reader;
  const before = lowerAt(reading, relative - 1) === ',' ? relative - 2 : relative - 1;
  const closed = isMark(lowerAt(reading, before)) ? before - 1 : before;
  const bracket = lowerAt(reading, closed) === ')' ? closed - 3 : closed;
  return named(reader, reading.nameAt[bracket]);
}
