import type { NameSpan } from '../name-lexicon.ts';
import { isMark, isPossessive, lowerAt, namesIn, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import { type Body, holds, isBodyNoun, isLeading, isTrade, type Office } from './office.ts';
import { beforeArticle, nameFrom, namesShortlyBefore, pastTitles, type TieReader } from './tie.ts';

/** Words between an office and its body that leave the office over the whole of it: "de l'entreprise", "of the". */
function governs(reader: TieReader, from: number, to: number): boolean {
  const { reading } = reader;
  const { nounTies, determiners, prepositions } = reading.rules.names;
  let part = false;
  for (let index = from; index < to; index++) {
    const word = lowerAt(reading, index);
    const name = reading.nameAt[index];
    if ((name && isParty(reader, name)) || isMark(word)) continue;
    // "président du groupe MoDem à l'Assemblée": of a group in it.
    if (part && prepositions.has(word) && !nounTies.has(word) && !determiners.has(word)) return false;
    part ||= isBodyNoun(reading, word);
    const plain = nounTies.has(word) || determiners.has(word) || prepositions.has(word) || isAdjective(reading, index);
    if (!plain && !(isBodyNoun(reading, word) && !nounTies.has(lowerAt(reading, index + 1)))) return false;
  }
  return true;
}

/** "général", "sportif", "regional": what directly follows or precedes the noun of an office and is no noun of its own. */
function isAdjective({ rules, tokens }: Reading, index: number): boolean {
  const { leading, adjectiveEnding } = rules.relations.offices;
  const word = tokens[index]?.lower ?? '';
  return leading.has(word) || adjectiveEnding.test(word) || rules.names.officeModifiers.has(word);
}

/** What an office may be held at: a body, a place, a person one works for. */
const HOLDS = new Set(['organization', 'location', 'person']);

export const isParty = ({ coreference }: TieReader, name: NameSpan): boolean => coreference.kindOf(name) === 'party';

/** Bodies named behind the noun of an office: "of X", "à l'université de Y". */
export function bodiesBehind(reader: TieReader, { phrase, head }: Office): Body[] {
  const { reading } = reader;
  const bodies: Body[] = [];
  for (const name of namesIn(reading, { first: head + 1, last: phrase.last })) {
    if (name.type === 'person') {
      const tie = reading.rules.names.nounTies.has(lowerAt(reading, name.first - 1));
      if (bodies.length === 0 && tie && governs(reader, head + 1, name.first)) bodies.push({ name, whole: true });
      break;
    }
    const whole = governs(reader, head + 1, name.first) && lowerAt(reading, name.last + 1) !== "'s";
    const place = name.type === 'location';
    // "of the DRC's institute": the owner of the body.
    if (place && isPossessive(reading, name.last + 1)) continue;
    if (name.type !== 'organization' && !place) continue;
    if (place && (bodies.length > 0 || !tied(reader, head + 1, name.first))) continue;
    // "a retired teacher from Brownwood"
    const origin = reading.rules.relations.looseIn.has(lowerAt(reading, name.first - 1));
    if (place && origin && isTrade(reading, lowerAt(reading, head))) continue;
    const before = lowerAt(reading, beforeArticle(reading, name.first));
    if (isParty(reader, name) && !reading.rules.names.nounTies.has(before) && !reading.rules.relations.and.has(before))
      continue;
    const joined = bodies.length === 0 || reading.rules.relations.and.has(lowerAt(reading, name.first - 1));
    if (joined || bodies.every((body) => body.name.type === 'location')) bodies.push({ name, whole });
  }
  return bodies;
}

/** Whether a tie word and nothing but articles leads to a name: "mayor of [New Orleans]", "président de l'[Iran]". */
function tied(reader: TieReader, from: number, to: number): boolean {
  const { reading } = reader;
  const { nounTies, determiners } = reading.rules.names;
  const { toPlace, atPlace } = reading.rules.relations.offices;
  let ties = 0;
  for (let index = from; index < to; index++) {
    const word = lowerAt(reading, index);
    const name = reading.nameAt[index];
    // "la sénatrice LREM de [Gironde]": a party stands between.
    if (name && isParty(reader, name)) continue;
    if (toPlace.has(word)) ties++;
    else if (!determiners.has(word) && !atPlace.has(word) && !nounTies.has(word) && !isAdjective(reading, index))
      return false;
    else if (nounTies.has(word)) ties++;
  }
  return ties > 0;
}

/** Bodies named before the noun of an office: "Sony chief executive", "Britain's prime minister", "US President". */
export function bodiesBefore(reading: Reading, { phrase, head }: Office): Body[] {
  const from = Math.max(phrase.first - 1, sentenceOf(reading, head)[0]);
  const near = namesIn(reading, { first: from, last: head - 1 }).findLast(({ type }) => HOLDS.has(type));
  if (!near) return [];
  const owner = isPossessive(reading, near.last + 1);
  const between = { first: near.last + (owner ? 2 : 1), last: head - 1 };
  const { ofState } = reading.rules.relations.offices;
  if (
    near.type === 'location' &&
    !owner &&
    !ofState.has(lowerAt(reading, head)) &&
    !isLeading(reading, { phrase, head })
  )
    return [];
  return [{ name: near, whole: between.first > between.last || plainBefore(reading, between) }];
}

/** Whether words before an office narrow it down to a part of the body ("WHO emergencies chief"). */
function plainBefore(reading: Reading, { first, last }: TokenRange): boolean {
  const { roles, honorifics, officeModifiers } = reading.rules.names;
  const { and, offices } = reading.rules.relations;
  const { leading, seconds } = offices;
  for (let index = first; index <= last; index++) {
    const word = lowerAt(reading, index);
    const plain = [roles, leading, honorifics, seconds, officeModifiers, and].some((words) => words.has(word));
    if (!plain && !isAdjective(reading, index)) return false;
  }
  return true;
}

/** The body that follows the holder's name: "President Hassan Rouhani of [Iran]". */
export function bodyAfterHolder(reading: Reading, holder: NameSpan): Body[] {
  const after = holder.last + 1;
  if (!reading.rules.names.nounTies.has(lowerAt(reading, after)) || lowerAt(reading, after) === "'s") return [];
  const name = nameFrom(reading, pastTitles(reading, after + 1));
  return name && (name.type === 'location' || name.type === 'organization') ? [{ name, whole: true }] : [];
}

/** The chain of the country that an adjective in or right before an office gives: "[French] president". */
export function countryOf({ reading, coreference }: TieReader, { phrase, head }: Office): string | null {
  if (
    !holds(reading, { first: head, last: head }, reading.rules.relations.offices.ofState) &&
    !isLeading(reading, { phrase, head })
  )
    return null;
  for (let index = phrase.first - 1; index <= Math.min(phrase.last, head + 4); index++) {
    // "président de la république équatorienne", but "vice-président de la commission européenne" is no country's.
    const near = index <= head + 1 || reading.rules.relations.offices.stateNouns.has(lowerAt(reading, index - 1));
    const country = reading.nameAt[index] || !near ? null : coreference.countryOf(lowerAt(reading, index));
    if (country !== null) return country;
  }
  return null;
}

/** Parties that stand beside the noun of an office and are the holder's own: "the LREM deputy", "président LR du Sénat". */
export function partiesIn(reader: TieReader, { phrase }: Office): NameSpan[] {
  const { reading } = reader;
  return namesIn(reading, phrase).filter(
    (name) =>
      isParty(reader, name) && !reading.rules.names.nounTies.has(lowerAt(reading, beforeArticle(reading, name.first))),
  );
}

/** The one body named shortly before; null if there are several. */
export function onlyBody(reading: Reading, { chainAt }: TieReader['coreference'], index: number): string | null {
  const bodies = namesShortlyBefore(reading, index).filter(({ type }) => type === 'organization');
  const chains = new Set(bodies.map(chainAt));
  return chains.size === 1 ? ([...chains][0] ?? null) : null;
}

/** The body that a phrase without its name means: "its chairman", "leader du parti". */
export function unnamedBody({ reading, coreference }: TieReader, { phrase, head }: Office): string | null {
  const { bodyPossessives } = reading.rules.relations;
  for (const at of [phrase.first - 1, phrase.first])
    if (bodyPossessives.has(lowerAt(reading, at)) && at < head) return onlyBody(reading, coreference, at);
  for (let at = head + 1; at < phrase.last; at++) {
    const article = reading.rules.names.determiners.has(lowerAt(reading, at));
    if (article && isBodyNoun(reading, lowerAt(reading, at + 1)))
      return coreference.referent({ first: at, last: at + 1 });
    if (!reading.rules.names.nounTies.has(lowerAt(reading, at))) return null;
  }
  return null;
}
