/** Noun phrases: where one begins and ends, and the bare name in it. */
import { lowerAt, namesIn, type Reading, type TokenRange } from './reading.ts';

/** Tokens that end a phrase. */
export const STOP = /^(?:[,;:.!?…()[\]«»“”"]|[-–—―]+|\.{2,})$/u;
/** Holds a letter or a digit. */
export const WORDLIKE = /[\p{L}\p{N}]/u;
/** Titles before a name: "M. le Pr", "Rev. Dr.". */
export const MAX_TITLES = 3;
/** A subject longer than this is a misreading. */
export const MAX_WORDS = 22;

/** Whether an article or the like stands at a token. */
export const isDeterminer = (reading: Reading, index: number): boolean =>
  reading.rules.names.determiners.has(lowerAt(reading, index));
/** Whether a preposition does. */
export const isPreposition = (reading: Reading, index: number): boolean =>
  reading.rules.names.prepositions.has(lowerAt(reading, index));
/** Whether a word that ties a noun to its complement does: "de", "of". */
export const isTie = (reading: Reading, index: number): boolean =>
  reading.rules.names.nounTies.has(lowerAt(reading, index));

/** The bare name where a phrase is a name with its title ("le ministre Jean Martin"), else the whole phrase. */
export function asSource(reading: Reading, phrase: TokenRange): TokenRange {
  const inside = namesIn(reading, phrase);
  const persons = inside.filter(
    (name) => name.type === 'person' && !isGoverned(reading, name.first) && lowerAt(reading, name.last + 1) !== "'s",
  );
  // "Boehner spokesman Brendan Buck": the last of them, where an office stands before it.
  const apposed = persons.at(-1);
  const held = apposed && reading.rules.names.roles.has(lowerAt(reading, apposed.first - 1));
  const person = held ? apposed : persons[0];
  if (person) return { first: person.first, last: joint(reading, person.last, phrase.last) };
  const last = inside.at(-1);
  return last && last.last === phrase.last && isApposed(reading, phrase.first, last.first)
    ? { first: last.first, last: last.last }
    : phrase;
}

/** Whether a tie word governs the name at `index`, with or without an honorific between: "of Mr. X". */
function isGoverned(reading: Reading, index: number): boolean {
  let before = index - 1;
  while (before > index - MAX_TITLES && reading.rules.names.honorifics.has(lowerAt(reading, before))) before--;
  // "MSNBC's Chris Hayes" is Chris Hayes.
  return isTie(reading, before) && lowerAt(reading, before) !== "'s";
}

/** Whether a name that ends a phrase is what the phrase is about ("le site Re/code", "un groupe baptisé X"), not its complement. */
function isApposed(reading: Reading, from: number, to: number): boolean {
  let before = to - 1;
  while (before > from && isDeterminer(reading, before) && !isTie(reading, before)) before--;
  for (let index = before; index >= Math.max(from, before - 1); index--)
    if (reading.rules.names.namingWords.has(lowerAt(reading, index))) return true;
  if (before < from) return true;
  return (
    !isTie(reading, before) &&
    !isPreposition(reading, before) &&
    !/^(?:et|and|ou|or)$/u.test(lowerAt(reading, before)) &&
    lowerAt(reading, before) !== "'s"
  );
}

/** End of "X et Y" that starts with the name ending at `last`. */
function joint(reading: Reading, last: number, limit: number): number {
  const next = reading.nameAt[last + 2];
  return /^(?:et|and|&)$/u.test(lowerAt(reading, last + 1)) && next?.type === 'person' && next.last <= limit
    ? next.last
    : last;
}

/** "le 7 décembre", "the 4th", "jeudi": a date, never a subject. */
export function isDate(reading: Reading, index: number): boolean {
  const { calendar } = reading.rules.quantities;
  return (
    calendar.has(lowerAt(reading, index)) ||
    (/^\p{N}/u.test(lowerAt(reading, index + 1)) &&
      (calendar.has(lowerAt(reading, index + 2)) || /^\p{N}+(?:er|th|st|nd|rd)$/u.test(lowerAt(reading, index + 1))))
  );
}

/** "des" and "du" open a subject as articles ("des experts estiment") though they are prepositions elsewhere. */
export const isArticleOf = (reading: Reading, index: number): boolean =>
  isDeterminer(reading, index) && isPreposition(reading, index) && !/\p{L}/u.test(lowerAt(reading, index - 1));

/** A word that stands between a subject and its verb and is no clitic or article: "did", "also", "ensuite". */
export const isAdverbial = ({ rules }: Reading, word: string): boolean =>
  rules.speech.beforeVerb.has(word) && !rules.names.determiners.has(word) && !rules.names.prepositions.has(word);

/** The noun phrase, name or pronoun that starts at `index`, up to `limit` (inclusive); null if none does. */
export function phraseAt(reading: Reading, index: number, limit: number): TokenRange | null {
  const { names, speech } = reading.rules;
  if (index > limit) return null;
  if (names.pronouns.has(lowerAt(reading, index))) return { first: index, last: index };
  let first = index;
  while (first < Math.min(limit, index + MAX_TITLES) && names.honorifics.has(lowerAt(reading, first))) first++;
  const starts =
    reading.nameAt[first] ||
    isDeterminer(reading, first) ||
    names.unnamedSources.has(lowerAt(reading, first)) ||
    names.roles.has(lowerAt(reading, first));
  if (!starts || isDate(reading, first)) return null;
  let last = reading.nameAt[first]?.last ?? first;
  while (last < limit && last - first < MAX_WORDS) {
    const next = reading.nameAt[last + 1];
    if (next) {
      last = next.last;
      continue;
    }
    const word = lowerAt(reading, last + 1);
    const dated = reading.rules.quantities.calendar.has(word) || isDate(reading, last + 1);
    if (reading.nameAt[last] && (dated || isAdverbial(reading, word))) break;
    if (STOP.test(word) || speech.clauseStarters.has(word) || speech.auxiliaries.has(word)) break;
    if (isPreposition(reading, last + 1) && !isTie(reading, last + 1)) break;
    if (speech.cueForms.get(word)?.shape === 'finite' && !isDeterminer(reading, last)) break;
    last++;
  }
  return last > limit ? null : asSource(reading, { first, last });
}
