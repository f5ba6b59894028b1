import { asSource } from '../noun-phrase.ts';
import { lowerAt, namesIn, type Reading, type TokenRange } from '../reading.ts';
import type { RoleMention } from './find-roles.ts';

/** Gives a source the name that stands beside it, where what is credited is only the office in apposition to that name. */
export type NameSource = (source: TokenRange) => TokenRange;

/** The person's name right after a comma, itself closed by a comma or a mark: "The prime minister, [Boris Johnson], said". */
function apposedAfter(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const { roles, honorifics } = reading.rules.names;
  let office = false;
  for (let index = first; index <= last; index++) office ||= roles.has(lowerAt(reading, index));
  if (!office || lowerAt(reading, last + 1) !== ',') return null;
  const start = honorifics.has(lowerAt(reading, last + 2)) ? last + 3 : last + 2;
  const name = reading.nameAt[start];
  return name?.type === 'person' && name.first === start && /^[,:«“"]$/u.test(lowerAt(reading, name.last + 1))
    ? { first: name.first, last: name.last }
    : null;
}

/** The person's name right before the comma that opens an apposition, itself closed by a comma: "[William Hague], the British secretary, said". */
function apposedBefore(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const start = reading.rules.names.determiners.has(lowerAt(reading, first - 1)) ? first - 1 : first;
  const name = reading.nameAt[start - 2];
  const enclosed = lowerAt(reading, start - 1) === ',' && closesSoon(reading, last + 1);
  return enclosed && name?.type === 'person' ? { first: name.first, last: name.last } : null;
}

/** How far a relative clause may carry an apposition on. */
const REACH = 12;

/** Whether a comma comes before any mark: the apposition ends there. */
function closesSoon(reading: Reading, from: number): boolean {
  for (let index = from; index < from + REACH; index++) {
    if (lowerAt(reading, index) === ',') return true;
    if (!/[\p{L}\p{N}]/u.test(lowerAt(reading, index))) return false;
  }
  return false;
}

/**
 * For a document whose offices are known.
 *
 * Accepts  Jasim Uddin, a [spokesperson for the fire service], told …   /   [the prime minister], Boris Johnson, said …
 *          William Hague, [the British foreign secretary], said …   /   [One activist, Nur Khan Liton], told …
 * Refuses  the lawyer of Mr. Smith: a name that the phrase governs.
 */
export function nameSource(reading: Reading, roles: readonly RoleMention[]): NameSource {
  const holders = new Map<number, RoleMention>();
  for (const role of roles)
    for (let index = role.phrase.first; index <= role.phrase.last; index++) holders.set(index, role);
  return (source) => {
    if (namesIn(reading, source).some(({ type }) => type === 'person')) return asSource(reading, source);
    if (reading.rules.names.pronouns.has(lowerAt(reading, source.first))) return source;
    const role = holders.get(source.last);
    const holder = role && reading.names[role.holder];
    const before = holder && holder.last < source.first && source.last <= role.phrase.last;
    if (before) return { first: holder.first, last: holder.last };
    // "le délégué général de la fondation, X, a dit"
    const after = holder && holder.first > role.phrase.last && source.first >= role.phrase.first - 1;
    if (after) return { first: holder.first, last: holder.last };
    return apposedBefore(reading, source) ?? apposedAfter(reading, source) ?? source;
  };
}
