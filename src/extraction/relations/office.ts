import type { RoleMention } from '../coreference/find-roles.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { WORDLIKE } from '../noun-phrase.ts';
import { isPossessive, lowerAt, type Reading, startsAt, type TokenRange } from '../reading.ts';

/** What an office noun makes of its holder. */
type Manner = 'leads' | 'role_at' | 'founded' | 'member_of';

/** One office of a phrase that may hold several: "président de X et ancien ministre". */
export interface Office {
  readonly phrase: TokenRange;
  readonly head: number;
}

/** Parts a phrase at each "and" that another office follows. */
export function officesIn(reading: Reading, { phrase, head }: RoleMention): Office[] {
  const { roles } = reading.rules.names;
  const parts: Office[] = [];
  let first = phrase.first;
  let at = head;
  for (let index = head + 1; index < phrase.last; index++) {
    if (!reading.rules.relations.and.has(lowerAt(reading, index)) || reading.nameAt[index]) continue;
    const next = officeNoun(reading, index + 1, phrase.last);
    if (next === null || !roles.has(lowerAt(reading, next))) continue;
    // "president and CEO of X": the body is that of both; "chairman and a founder" are two.
    if (index === at + 1 && !reading.rules.names.determiners.has(lowerAt(reading, index + 1))) {
      at = next;
      continue;
    }
    parts.push({ phrase: { first, last: index - 1 }, head: at });
    [first, at] = [index + 1, next];
  }
  return [...parts, { phrase: { first, last: phrase.last }, head: at }];
}

/** The noun of an office within a few words from `index`. */
export function officeNoun(reading: Reading, index: number, limit: number): number | null {
  for (let at = index; at <= Math.min(limit, index + 3); at++)
    if (reading.rules.names.roles.has(lowerAt(reading, at)) && !reading.nameAt[at]) return at;
  return null;
}

export const holds = (reading: Reading, { first, last }: TokenRange, words: ReadonlySet<string>): boolean => {
  for (let index = first; index <= last; index++)
    if (!reading.nameAt[index] && words.has(lowerAt(reading, index))) return true;
  return false;
};

/** Whether one of the phrases for a leading office stands in a range. */
export function isLeading(reading: Reading, { phrase, head }: Office): boolean {
  const { leading } = reading.rules.relations.offices;
  for (let index = Math.max(phrase.first, head - 2); index <= Math.min(phrase.last, head + 1); index++)
    for (const words of leading.get(lowerAt(reading, index)) ?? [])
      if (startsAt(reading, index, words) && index + words.length - 1 >= head - 1) return true;
  return false;
}

/** Whether an office that has the noun of a leading one is another: "chef de cabinet", a "chef" of nothing. */
function isOther(reading: Reading, { phrase, head }: Office): boolean {
  for (const words of reading.rules.relations.offices.notLeading.get(lowerAt(reading, head)) ?? [])
    if (startsAt(reading, head, words)) return true;
  return reading.rules.relations.offices.needsBody.has(lowerAt(reading, head)) && isBodiless(reading, { phrase, head });
}

/** "chef argentin": no name in the phrase, and nothing that the noun governs. */
function isBodiless(reading: Reading, { phrase, head }: Office): boolean {
  for (let index = phrase.first; index <= phrase.last; index++) {
    if (reading.nameAt[index]) return false;
    if (index > head && reading.rules.names.nounTies.has(lowerAt(reading, index))) return false;
    if (index < head || (index > head && reading.rules.names.premodified)) return false;
  }
  return true;
}

/** A body of an office, and whether the office is held over the whole of it. */
export interface Body {
  readonly name: NameSpan;
  readonly whole: boolean;
}

export const isBodyNoun = ({ rules: { names } }: Reading, word: string): boolean =>
  names.bodyNouns.has(word) || names.kindNouns.has(word) || names.bodyWords.has(word);

export function mannerOf(reading: Reading, office: Office, body: Body | null): Manner | null {
  const { offices } = reading.rules.relations;
  const noun = lowerAt(reading, office.head);
  if (holds(reading, office.phrase, offices.founders)) return body ? 'founded' : null;
  if (offices.members.has(noun)) return body ? 'member_of' : null;
  const before = { first: office.phrase.first, last: Math.min(office.phrase.last, office.head + 1) };
  if (holds(reading, before, offices.seconds)) return body || !isTrade(reading, noun) ? 'role_at' : null;
  if (body?.name.type === 'person') return 'role_at';
  const leads = isLeading(reading, office) || reading.rules.names.roles.get(noun) === true;
  const trade = isTrade(reading, noun) && !isPost(reading, office);
  if (isOther(reading, office)) return body ? 'role_at' : null;
  if (leads) return body && !body.whole ? 'role_at' : 'leads';
  if (offices.leadingOf.has(noun) && body?.whole && isBare(reading, office, body.name)) return 'leads';
  return body || !trade ? 'role_at' : null;
}

/** Whether a noun is a trade's, former and joint ones included. */
export const isTrade = (reading: Reading, noun: string): boolean =>
  reading.rules.relations.offices.trades.has(noun.replace(/^(?:ex|co|vice)-/u, ''));

/** Whether nothing narrows a noun down on the side of its body: "director of X", "X director", not "medical director". */
function isBare(reading: Reading, { phrase, head }: Office, body: NameSpan): boolean {
  const { nounTies, officeModifiers } = reading.rules.names;
  if (body.first > head && !nounTies.has(lowerAt(reading, head + 1))) return false;
  for (let at = phrase.first; at < head; at++)
    if (!reading.nameAt[at] && !officeModifiers.has(lowerAt(reading, at)) && !isPossessive(reading, at)) return false;
  return true;
}

/** Whether the noun of a trade is an office with what follows it: "attorney general", "directeur de cabinet". */
const isPost = (reading: Reading, { head }: Office): boolean =>
  (reading.rules.relations.offices.posts.get(lowerAt(reading, head)) ?? []).some((words) =>
    startsAt(reading, head, words),
  );

/** The office without articles and without the body it is held at. */
export function officeValue(reading: Reading, office: Office, body: Body | null): TokenRange {
  const { first, last } = wordsOfOffice(reading, office, body);
  const isWord = (index: number): boolean => WORDLIKE.test(lowerAt(reading, index));
  let [from, to] = [first, last];
  // "Authority (PA) [President]": brackets of the body are none of the office.
  while (from < office.head && !isWord(from)) from++;
  while (to > office.head && !isWord(to)) to--;
  return { first: from, last: to };
}

function wordsOfOffice(reading: Reading, { phrase, head }: Office, body: Body | null): TokenRange {
  if (!body || body.name.first > phrase.last) return phrase;
  if (body.name.last < head) {
    const after = body.name.last + 1;
    const first = isPossessive(reading, after) ? after + 1 : after;
    return { first: Math.max(phrase.first, Math.min(first, head)), last: phrase.last };
  }
  const { nounTies, determiners, prepositions } = reading.rules.names;
  let last = body.name.first - 1;
  // "président [du groupe socialiste à] l'Assemblée": of a part, which the value says.
  const small = (word: string): boolean => [nounTies, determiners, prepositions].some((words) => words.has(word));
  if (!body.whole && small(lowerAt(reading, last))) {
    while (last > head && small(lowerAt(reading, last))) last--;
    return { first: phrase.first, last };
  }
  const loose = (index: number): boolean => {
    const word = lowerAt(reading, index);
    return nounTies.has(word) || determiners.has(word) || prepositions.has(word) || isBodyNoun(reading, word);
  };
  // Back over "de l'entreprise de cybersécurité": everything from the last tie that leads to a noun for a body.
  for (let index = head + 1; index < body.name.first; index++) {
    if (loose(index) && (index + 1 === body.name.first || loose(index + 1))) {
      last = index - 1;
      break;
    }
  }
  return { first: phrase.first, last: Math.max(head, last) };
}
