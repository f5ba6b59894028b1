import { lowerAt, type Reading, type TokenRange } from '../reading.ts';

/** A person's office as the text gives it next to the name. */
export interface RoleMention {
  /** Index into `reading.names` of the holder. */
  readonly holder: number;
  /** The whole phrase, without the article: "directeur technique Europe du Sud de l'entreprise …". */
  readonly phrase: TokenRange;
  /** The noun of the office. */
  readonly head: number;
  readonly leads: boolean;
}

const MAX_PHRASE = 28;
/** Words that may stand before the noun of an office: "ancien", "then", "co-". */
const BEFORE_HEAD =
  /^(?:ancien|ancienne|ex|former|then|actuel|actuelle|current|nouveau|nouvelle|new|premier|première|prime|vice|deputy|senior|chief|principal|grand|jeune|célèbre|également|aussi|also|long-time|longtime|professional|national|first|lead|general|managing|executive|foreign|interior|finance|justice|defence|defense|health|environment|police|senior)$/u;
const STOP = /^(?:[,;:.!?()«»“”"]|[-–—―]+)$/u;

/** Role noun at or just after `index`, past an article and qualifying words; null if another word comes first. */
function headAfter(reading: Reading, index: number, limit: number): number | null {
  const { names } = reading.rules;
  for (let at = index; at <= Math.min(limit, index + 5); at++) {
    const word = lowerAt(reading, at);
    if (names.roles.has(word) && !BEFORE_HEAD.test(word)) return at;
    if (names.roles.has(word) && !names.roles.has(lowerAt(reading, at + 1))) return at;
    const passes =
      names.determiners.has(word) ||
      BEFORE_HEAD.test(word) ||
      names.roles.has(word) ||
      reading.nameAt[at] !== undefined ||
      lowerAt(reading, at) === "'s";
    if (!passes) return null;
  }
  return null;
}

/** End of the role phrase: a comma, a mark, or a verb of speech ends it. */
function phraseEnd(reading: Reading, head: number, limit: number): number {
  let last = head;
  while (last < limit && last - head < MAX_PHRASE) {
    const named = reading.nameAt[last + 1];
    if (
      !named &&
      (STOP.test(lowerAt(reading, last + 1)) ||
        reading.rules.speech.clauseStarters.has(lowerAt(reading, last + 1)) ||
        reading.rules.speech.auxiliaries.has(lowerAt(reading, last + 1)))
    )
      break;
    last = named ? named.last : last + 1;
  }
  return last;
}

const sentenceEnd = (reading: Reading, index: number): number =>
  (reading.bounds[reading.tokens[index]?.sentence ?? 0]?.[1] ?? index + 1) - 1;

/** "X, (le) directeur … ,": the office in apposition after the name. */
function afterName(reading: Reading, holder: number): RoleMention | null {
  const name = reading.names[holder];
  if (!name || lowerAt(reading, name.last + 1) !== ',') return null;
  const limit = sentenceEnd(reading, name.last);
  const age = /^\d{1,3}$/u.test(lowerAt(reading, name.last + 2))
    ? (/^(?:ans|years)$/u.test(lowerAt(reading, name.last + 3)) ? 2 : 1) + 1
    : 0;
  const start = name.last + 2 + age;
  const head = headAfter(reading, start, limit);
  if (head === null) return null;
  const end = phraseEnd(reading, head, limit);
  if (!STOP.test(lowerAt(reading, end + 1)) && !reading.rules.speech.clauseStarters.has(lowerAt(reading, end + 1)))
    return null;
  return role(reading, holder, start, end, head);
}

/** "le ministre de l'Intérieur X", "Sony chief executive X", "President X": the office before the name. */
function beforeName(reading: Reading, holder: number): RoleMention | null {
  const name = reading.names[holder];
  if (!name) return null;
  const { names } = reading.rules;
  let at = name.first - 1;
  while (at > name.first - 4 && names.honorifics.has(lowerAt(reading, at))) at--;
  let head: number | null = null;
  let first = name.first;
  const from = Math.max(reading.bounds[reading.tokens[name.first]?.sentence ?? 0]?.[0] ?? 0, name.first - MAX_PHRASE);
  for (; at >= from; at--) {
    const word = lowerAt(reading, at);
    const named = reading.nameAt[at];
    if (!named && STOP.test(word)) break;
    if (named?.type === 'person') break;
    if (
      !named &&
      (reading.rules.speech.cueForms.has(word) ||
        reading.rules.speech.auxiliaries.has(word) ||
        reading.rules.speech.clauseStarters.has(word)) &&
      !names.roles.has(word)
    )
      break;
    if (!named && names.roles.has(word)) {
      if (head === null) head = at;
      first = at;
    } else if (head !== null && !named && !BEFORE_HEAD.test(word) && word !== "'s") break;
    else if (head === null && !named && !/^\p{L}[\p{L}'’-]*$/u.test(word)) break;
    if (head !== null && (named || BEFORE_HEAD.test(word))) first = Math.min(first, named ? named.first : at);
    if (named) at = named.first;
  }
  if (head === null || (head < name.first - 1 && !connected(reading, head + 1, name.first - 1))) return null;
  return role(reading, holder, first, name.first - 1, head);
}

/** Between the office and the name only a complement may stand: "ministre [de l'Intérieur] X". */
function connected(reading: Reading, from: number, to: number): boolean {
  if (reading.rules.names.honorifics.has(lowerAt(reading, from))) return true;
  if (reading.rules.names.nounTies.has(lowerAt(reading, to))) return false;
  const tie = reading.rules.names.nounTies.has(lowerAt(reading, from));
  const adjective = from === to && !reading.nameAt[from];
  return tie || adjective || reading.nameAt[from] !== undefined;
}

function role(reading: Reading, holder: number, start: number, end: number, head: number): RoleMention {
  let first = start;
  while (first < head && reading.rules.names.determiners.has(lowerAt(reading, first))) first++;
  return { holder, phrase: { first, last: end }, head, leads: leads(reading, first, head) };
}

/** "chief executive" leads as "president" does; "vice president" does not. */
function leads(reading: Reading, first: number, head: number): boolean {
  let leading = false;
  for (let index = first; index <= head; index++) {
    if (SECOND.test(lowerAt(reading, index))) return false;
    leading ||= reading.rules.names.roles.get(lowerAt(reading, index)) === true;
  }
  return leading;
}

const SECOND = /^(?:vice|deputy|assistant|adjoint|adjointe)$/u;

/**
 * Offices that the text gives right beside a person's name.
 *
 * Accepts  Arnaud Kopp, le directeur technique … de Palo Alto Networks, …   /   Sony chief executive Kazuo Hirai
 * Refuses  Jean Martin, hier, a vu le directeur …: other words stand between.
 */
export function findRoles(reading: Reading): RoleMention[] {
  return reading.names.flatMap((name, holder) => {
    if (name.type !== 'person') return [];
    return [afterName(reading, holder), beforeName(reading, holder)].filter(
      (found): found is RoleMention => found !== null,
    );
  });
}
