/** Phrases that name an office: where they begin, where they end, which noun is their head. */
import { isMark, isPossessive, lowerAt, type Reading } from '../reading.ts';

export const MAX_PHRASE = 28;

/** How many words may narrow an office down before its noun: "Senate Minority Leader". */
const MAX_MODIFIERS = 5;

export const STOP = /^(?:[,;:.!?()«»“”"]|[-–—―]+)$/u;

export const isModifier = (reading: Reading, word: string): boolean => reading.rules.names.officeModifiers.has(word);

export const isRole = (reading: Reading, word: string): boolean => reading.rules.names.roles.has(word);

const isFunction = ({ rules: { names, speech } }: Reading, word: string): boolean =>
  names.determiners.has(word) ||
  names.prepositions.has(word) ||
  speech.auxiliaries.has(word) ||
  speech.modals.has(word) ||
  speech.clauseStarters.has(word) ||
  speech.beforeVerb.has(word);

/** Role noun at or just after `index`, past an article and qualifying words; null if another word comes first. */
export function headAfter(reading: Reading, index: number, limit: number): number | null {
  const { names } = reading.rules;
  for (let at = index; at <= Math.min(limit, index + 5); at++) {
    const word = lowerAt(reading, at);
    if (isRole(reading, word) && (!isModifier(reading, word) || !isRole(reading, lowerAt(reading, at + 1)))) return at;
    const passes =
      names.determiners.has(word) ||
      // "X, its chairman"
      (at === index && reading.rules.relations.bodyPossessives.has(word)) ||
      isModifier(reading, word) ||
      isRole(reading, word) ||
      reading.nameAt[at] !== undefined ||
      lowerAt(reading, at) === "'s" ||
      (names.premodified && at > index && /^\p{L}/u.test(word) && !isFunction(reading, word));
    if (!passes) return null;
  }
  return null;
}

/** End of the role phrase: a comma, a mark, or a verb of speech ends it. */
export function phraseEnd(reading: Reading, head: number, limit: number): number {
  let last = head;
  while (last < limit && last - head < MAX_PHRASE) {
    const named = reading.nameAt[last + 1];
    const word = lowerAt(reading, last + 1);
    const { clauseStarters, auxiliaries, relativePronouns } = reading.rules.speech;
    const marked = markedName(reading, last + 1);
    if (marked !== null && marked <= limit) {
      last = marked;
      continue;
    }
    const joins = reading.rules.relations.and.has(word) && joinsOffice(reading, last + 2, limit);
    if (
      !named &&
      (STOP.test(word) ||
        isTime(reading, last + 1) ||
        ((clauseStarters.has(word) || relativePronouns.has(word)) && !joins) ||
        auxiliaries.has(word))
    )
      break;
    last = named ? named.last : last + 1;
  }
  return last;
}

/** "chairman [in November]", "maire [depuis 2014]": a date or a preposition before one. */
export function isTime(reading: Reading, index: number): boolean {
  const { quantities, dates, names } = reading.rules;
  const isDate = (at: number): boolean =>
    quantities.calendar.has(lowerAt(reading, at)) || /^(?:1[89]|20)\d\d$/u.test(lowerAt(reading, at));
  const word = lowerAt(reading, index);
  if (names.nounTies.has(word)) return false;
  return isDate(index) || ((names.prepositions.has(word) || dates.since.has(word)) && isDate(index + 1));
}

/** The closing mark of a name in marks that opens at `index`: de l'association « Non à la fumée »; null if none does. */
function markedName(reading: Reading, index: number): number | null {
  const name = isMark(lowerAt(reading, index)) ? reading.nameAt[index + 1] : undefined;
  return name?.type === 'organization' && isMark(lowerAt(reading, name.last + 1)) ? name.last + 1 : null;
}

/** Whether "and" leads to another office or the name of another body. */
const joinsOffice = (reading: Reading, index: number, limit: number): boolean =>
  reading.nameAt[index]?.type === 'organization' || headAfter(reading, index, limit) !== null;

/** The noun of an office somewhere left of `last`, and where its phrase begins as far as nouns and names go. */
export function headBefore(reading: Reading, last: number, from: number): { head: number; first: number } | null {
  const { roles } = reading.rules.names;
  const { cueForms, auxiliaries, clauseStarters } = reading.rules.speech;
  let head: number | null = null;
  let first = last + 1;
  for (let at = last; at >= from; at--) {
    const word = lowerAt(reading, at);
    const named = reading.nameAt[at];
    // "la Fondation Abbé Pierre (FAP)"
    if (word === ')' && lowerAt(reading, at - 2) === '(' && reading.nameAt[at - 1]) {
      at -= 2;
      continue;
    }
    if (!named && STOP.test(word)) break;
    if (named?.type === 'person') break;
    // "chairman and CEO"
    const joins = reading.rules.relations.and.has(word) && head !== null && isRole(reading, lowerAt(reading, at - 1));
    if (joins && at > from) {
      head = at - 1;
      first = at - 1;
      at--;
      continue;
    }
    const { copulas } = reading.rules.relations.offices;
    const verb = [cueForms, auxiliaries, clauseStarters, copulas].some((words) => words.has(word));
    if (!named && verb && !roles.has(word)) break;
    if (!named && roles.has(word)) {
      head ??= at;
      first = at;
    } else if (head !== null && !named && !isModifier(reading, word) && word !== "'s") break;
    else if (head === null && !named && !/^\p{L}[\p{L}'’-]*$/u.test(word)) break;
    if (head !== null && (named || isModifier(reading, word))) first = Math.min(first, named ? named.first : at);
    if (named) at = named.first;
  }
  return head === null ? null : { head, first };
}

/** Where the words that narrow an office down begin: "[Senate Minority] Leader", "[Homeland Security] Secretary". */
export function modifiersFrom(reading: Reading, first: number, from: number): number {
  if (!reading.rules.names.premodified) return first;
  let start = first;
  for (let at = first - 1; at >= Math.max(from, first - MAX_MODIFIERS); at--) {
    const name = reading.nameAt[at];
    const word = lowerAt(reading, at);
    if (name) {
      if (name.type === 'person') return start;
      at = name.first;
      start = at;
      continue;
    }
    // "South Sudan's Information Minister"
    const owner = isPossessive(reading, at) ? reading.nameAt[at - 1] : undefined;
    if (owner && owner.type !== 'person') return owner.first;
    if (STOP.test(word) || isFunction(reading, word) || reading.rules.quantities.calendar.has(word)) return start;
    if (reading.rules.speech.cueForms.has(word) || reading.rules.speech.weakCues.has(word)) return start;
    if (!/^\p{Lu}/u.test(reading.tokens[at]?.text ?? '') && !/^\p{L}/u.test(word)) return start;
    // A word that opens its sentence, or one in small letters that no noun phrase holds, may be a verb.
    if (/^\p{Lu}/u.test(reading.tokens[at]?.text ?? '') && at > from) start = at;
    else if (lowerAt(reading, at - 1) === 'the' || lowerAt(reading, at - 1) === "'s") start = at;
  }
  return start;
}

/** Whether a noun is one for somebody beside another: "nièce", "proche", "rival". */
function isOfPerson(reading: Reading, index: number): boolean {
  const { familyNouns, companions } = reading.rules.relations;
  const word = lowerAt(reading, index);
  return familyNouns.has(word) || companions.has(word);
}

/** Whether a noun phrase begins here: an article before it, or the start of its clause. */
export function opensPhrase(reading: Reading, first: number, from: number): boolean {
  const before = lowerAt(reading, first - 1);
  const { determiners, nounTies } = reading.rules.names;
  // "la veuve de l'ancien président, X": what stands beside the name is the widow.
  const outer = determiners.has(before) ? lowerAt(reading, first - 2) : before;
  if (first - 2 > from && nounTies.has(outer) && outer !== "'s") return false;
  // "la nièce du président, X"
  if (first - 2 >= from && nounTies.has(before) && isOfPerson(reading, first - 2)) return false;
  return (
    first <= from ||
    reading.nameAt[first] !== undefined ||
    determiners.has(before) ||
    reading.rules.names.prepositions.has(before) ||
    STOP.test(before) ||
    reading.rules.speech.cueForms.has(before) ||
    isModifier(reading, lowerAt(reading, first))
  );
}

/** Between the office and the name only a complement may stand: "ministre [de l'Intérieur] X". */
export function connected(reading: Reading, from: number, to: number): boolean {
  if (reading.rules.names.honorifics.has(lowerAt(reading, from))) return true;
  // "ministre de la Justice sous X": whom a preposition governs is another.
  const { nounTies, prepositions, determiners } = reading.rules.names;
  const last = lowerAt(reading, to);
  if (nounTies.has(last) || (prepositions.has(last) && !determiners.has(last))) return false;
  // "a member of Congress trying to convince X"; "le patron du PS met en garde X": the phrase has ended before.
  for (let index = from; reading.rules.names.premodified && index <= to; index++)
    if (!reading.nameAt[index] && /^(?:to|\p{L}+ing)$/u.test(lowerAt(reading, index))) return false;
  let named = to;
  while (named > from && !reading.nameAt[named]) named--;
  if (reading.nameAt[named] && to - named > 1) return false;
  const tie = reading.rules.names.nounTies.has(lowerAt(reading, from));
  const adjective = from === to && !reading.nameAt[from];
  return tie || adjective || reading.nameAt[from] !== undefined || isModifier(reading, lowerAt(reading, from));
}
