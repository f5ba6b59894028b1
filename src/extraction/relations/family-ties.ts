import type { NameSpan } from '../name-lexicon.ts';
import { isPossessive, lowerAt, mayBegin, namesIn, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import { nameFrom, namesJoined, namesShortlyBefore, nounTie, type Tie, type TieReader } from './tie.ts';

/** How far behind a tie the other person's name may stand: "de l'ancien président de la République X". */
const REACH = 9;

const isPerson = (name: NameSpan | undefined): name is NameSpan => name?.type === 'person';

/** The person whom "of" or "de" behind a noun leads to, past titles and offices: "de l'ancien président X", not "d'un ami de X". */
function governed(reading: Reading, noun: number): NameSpan | null {
  const { nounTies, determiners, roles, officeModifiers, honorifics } = reading.rules.names;
  if (!nounTies.has(lowerAt(reading, noun + 1))) return null;
  for (let index = noun + 2; index <= noun + 1 + REACH; index++) {
    const name = nameFrom(reading, index);
    if (isPerson(name)) return name;
    const word = lowerAt(reading, index);
    const passes = [nounTies, determiners, roles, officeModifiers, honorifics].some((words) => words.has(word));
    if (!passes && !reading.nameAt[index]) return null;
  }
  return null;
}

/** Persons named right behind a noun or the phrase it governs, a comma between or not: "his wife, X", "his sons, X and Y". */
function namedAfter(reading: Reading, last: number): NameSpan[] {
  const from = lowerAt(reading, last + 1) === ',' ? last + 2 : last + 1;
  return namesJoined(reading, from).filter(isPerson);
}

/** The person before whose comma the noun opens an apposition: "X, fils de Y", "X, the wife of Y". */
function namedBefore(reading: Reading, first: number): NameSpan | null {
  let at = first - 1;
  const { determiners, officeModifiers } = reading.rules.names;
  while (at > first - 4 && (determiners.has(lowerAt(reading, at)) || officeModifiers.has(lowerAt(reading, at)))) at--;
  const name = /^(?:,|[-–—―]+)$/u.test(lowerAt(reading, at)) ? reading.nameAt[at - 1] : undefined;
  return isPerson(name) ? name : null;
}

/** How far into its sentence a subject stands at most. */
const OPENING = 6;

/** Whom "his" or "sa" stands for: the one person that the sentence has named so far; null if there are several. */
function possessor({ reading, coreference: { chainAt } }: TieReader, index: number): NameSpan | null {
  const [first] = sentenceOf(reading, index);
  const named = namesIn(reading, { first, last: index - 1 }).filter(isPerson);
  if (named.length > 0) return named.length === 1 ? (named[0] as NameSpan) : null;
  // "His ex-wife, X": of the one person of the sentence before.
  const before = namesShortlyBefore(reading, index).filter(isPerson);
  const last = before.at(-1);
  const [start] = last ? sentenceOf(reading, last.first) : [0];
  if (last && last.first - start > OPENING) return null;
  return last && before.every((name) => chainAt(name) === chainAt(last)) ? last : null;
}

/** Past adjectives before a noun: "son [fils aîné] X" has one behind it, "his [late] wife" one before. */
const nounEnd = (reading: Reading, noun: number): number =>
  reading.rules.relations.familyAdjectives.has(lowerAt(reading, noun + 1)) ? noun + 1 : noun;

/** Whether a noun for a relative is governed by another. */
function isOfRelative(reading: Reading, noun: number): boolean {
  const { nounTies } = reading.rules.names;
  for (let at = noun - 1; at > noun - 5 && !/^[,.;:]$/u.test(lowerAt(reading, at)); at--)
    if (nounTies.has(lowerAt(reading, at))) return reading.rules.relations.familyNouns.has(lowerAt(reading, at - 1));
  return false;
}

/** "la maison mère de X", "its sister company": said of a body. */
function isOfBody(reading: Reading, noun: number): boolean {
  const beside = reading.rules.names.premodified ? noun + 1 : noun - 1;
  return reading.rules.relations.kinBodies.has(lowerAt(reading, beside));
}

function tiesAt(reader: TieReader, noun: number): Tie[] {
  const { reading } = reader;
  const { possessives, familyNouns } = reading.rules.relations;
  const last = nounEnd(reading, noun);
  // "fils de sa troisième femme, X": X is the son.
  if (isOfRelative(reading, noun) || isOfBody(reading, noun)) return [];
  const value: TokenRange = { first: noun, last };
  const pair = (subject: NameSpan | null, object: NameSpan | null): Tie[] =>
    subject && object ? nounTie(reader, 'family_of', subject, object, { value, within: value }) : [];
  const other = governed(reading, last);
  if (other) {
    const before = namedBefore(reading, noun);
    return before ? pair(before, other) : namedAfter(reading, other.last).flatMap((name) => pair(name, other));
  }
  const owned = ownerBefore(reading, noun);
  if (owned) return namedAfter(reading, last).flatMap((name) => pair(name, owned));
  const own = [noun - 1, noun - 2].find((index) => possessives.has(lowerAt(reading, index)));
  if (own === undefined) return [];
  // "Aziza, sa femme, Arthur": the noun is about the name before it.
  if (lowerAt(reading, own - 1) === ',' && reading.nameAt[own - 2]) return [];
  const before = reading.rules.relations.and.has(lowerAt(reading, own - 1)) ? reading.nameAt[own - 2] : undefined;
  // "son fils X et sa belle-fille Y": both are his.
  const joined = before && familyNouns.has(lowerAt(reading, before.first - 1)) ? undefined : before;
  const owner = isPerson(joined) ? joined : possessor(reader, own);
  return namedAfter(reading, last).flatMap((name) => pair(name, owner));
}

/** The person before "'s wife", an adjective between or not. */
function ownerBefore(reading: Reading, noun: number): NameSpan | null {
  for (const index of [noun - 1, noun - 2]) {
    const name = isPossessive(reading, index) ? reading.nameAt[index - 1] : undefined;
    if (isPerson(name)) return name;
    // "Trump son-in-law Jared Kushner"
    if (reading.rules.names.premodified && index === noun - 1 && isPerson(reading.nameAt[index]))
      return reading.nameAt[index] ?? null;
  }
  return null;
}

/**
 * Relatives. The value is what the subject is to the object.
 *
 * Accepts  X, fils de Y   /   Y's wife, X   /   Y and his sons, X and Z   /   la veuve de l'ancien président Y, X
 * Refuses  la famille de Y; his wife said: nobody is named.
 */
export function findFamilyTies(reader: TieReader): Tie[] {
  const { reading } = reader;
  const ties: Tie[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'nominalTie') || reading.nameAt[index]) continue;
    if (reading.rules.relations.familyNouns.has(lowerAt(reading, index))) ties.push(...tiesAt(reader, index));
  }
  return ties;
}
