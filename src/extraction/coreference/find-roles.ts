import type { NameSpan } from '../name-lexicon.ts';
import { countLeading, lowerAt, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import {
  connected,
  headAfter,
  headBefore,
  isModifier,
  isRole,
  isTime,
  MAX_PHRASE,
  modifiersFrom,
  opensPhrase,
  phraseEnd,
  STOP,
} from './role-phrases.ts';

/** A person's office as the text gives it next to the name. */
export interface RoleMention {
  /** Index into `reading.names` of the holder. */
  readonly holder: number;
  /** The whole phrase, without the article: "directeur technique Europe du Sud de l'entreprise …". */
  readonly phrase: TokenRange;
  /** The noun of the office. */
  readonly head: number;
  readonly leads: boolean;
  /** The verb by which its subject gives the office or takes it away: "OpenAI [named] X chief executive"; else null. */
  readonly givenBy: number | null;
}

/** "X, (le) directeur … ,": the office in apposition after the name. */
function afterName(reading: Reading, holder: number): RoleMention | null {
  const name = reading.names[holder];
  if (!name || lowerAt(reading, name.last + 1) !== ',') return null;
  const limit = sentenceOf(reading, name.last)[1] - 1;
  const age = /^\d{1,3}$/u.test(lowerAt(reading, name.last + 2))
    ? (/^(?:ans|years)$/u.test(lowerAt(reading, name.last + 3)) ? 2 : 1) + 1
    : 0;
  const start = name.last + 2 + age;
  // "en présence de X, du ministre Y": the next of a list.
  if (reading.rules.names.nounTies.has(lowerAt(reading, start)) || isVerbal(reading, start)) return null;
  const head = headAfter(reading, start, limit);
  if (head === null) return null;
  const end = phraseEnd(reading, head, limit);
  // Without its article an office before a verb is the name's, the comma forgotten: "X, head of Y said".
  const article = reading.rules.names.determiners.has(lowerAt(reading, start));
  if (article && hasVerb(reading, head + 1, end)) return null;
  // "X, le porte-parole Y, …": the office is the next person's.
  const other = reading.nameAt[end];
  if (other?.type === 'person' && !reading.rules.names.nounTies.has(lowerAt(reading, other.first - 1))) return null;
  const next = lowerAt(reading, end + 1);
  if (!STOP.test(next) && !reading.rules.speech.clauseStarters.has(next) && !isTime(reading, end + 1)) return null;
  return role(reading, holder, start, end, head);
}

/** "X, représentant la SPA": a participle with its object, no office. */
const isVerbal = (reading: Reading, index: number): boolean =>
  !reading.rules.names.premodified &&
  /ants?$/u.test(lowerAt(reading, index)) &&
  reading.rules.names.determiners.has(lowerAt(reading, index + 1)) &&
  !reading.rules.names.nounTies.has(lowerAt(reading, index + 1));

/** "X, le chef de l'État [souligne] que": the office is the subject of what follows, not of X. */
function hasVerb(reading: Reading, from: number, to: number): boolean {
  const { speech, mood } = reading.rules;
  for (let index = from; index <= to; index++) {
    const word = lowerAt(reading, index);
    if (reading.nameAt[index] || reading.rules.names.determiners.has(lowerAt(reading, index - 1))) continue;
    if (speech.modals.has(word) || speech.negations.has(word) || mood.negators.has(word)) return true;
    if (speech.cueForms.get(word)?.shape === 'finite' || mood.isConditional(word)) return true;
  }
  return false;
}

/** "le ministre de l'Intérieur X", "Sony chief executive X", "the mayor of Y, X,": the office before the name. */
function beforeName(reading: Reading, holder: number): RoleMention | null {
  const name = reading.names[holder];
  if (!name) return null;
  const { names } = reading.rules;
  let at = name.first - 1;
  while (at > name.first - 4 && names.honorifics.has(lowerAt(reading, at))) at--;
  // "le chef de la mission, le Tunisien X,"
  const described = lowerAt(reading, at - 2) === ',' && names.determiners.has(lowerAt(reading, at - 1));
  if (described && !names.premodified && /^\p{Lu}/u.test(reading.tokens[at]?.text ?? '')) at -= 2;
  else if (lowerAt(reading, at - 1) === ',' && names.determiners.has(lowerAt(reading, at))) at--;
  const apposed = lowerAt(reading, at) === ',' && STOP.test(lowerAt(reading, name.last + 1));
  if (apposed) at--;
  const from = Math.max(sentenceOf(reading, name.first)[0], name.first - MAX_PHRASE);
  const found = headBefore(reading, at, from);
  if (!found) return null;
  const { head, first } = found;
  if (head < at && !connected(reading, head + 1, at)) return null;
  const start = modifiersFrom(reading, first, from);
  if (apposed && !opensPhrase(reading, first, from) && !opensPhrase(reading, start, from)) return null;
  if (apposed && belongsBefore(reading, start)) return null;
  return role(reading, holder, start, at, head);
}

/** "X, président de l'Assemblée, Y, président du Sénat": the office is of the name before its comma. */
function belongsBefore(reading: Reading, start: number): boolean {
  const first = reading.rules.names.determiners.has(lowerAt(reading, start - 1)) ? start - 1 : start;
  const other = lowerAt(reading, first - 1) === ',' ? reading.nameAt[first - 2] : undefined;
  // "le ministre A, X, le ministre B, Y" puts the office first each time.
  return other?.type === 'person' && lowerAt(reading, other.first - 1) !== ',';
}

const passesOffice = (reading: Reading, word: string): boolean =>
  isModifier(reading, word) || isRole(reading, word) || reading.rules.names.determiners.has(word);

/** "X est devenu maire de Y", "resigned as chairman of Y": an office that a verb gives its subject. */
function predicates(reading: Reading, taken: ReadonlySet<number>): RoleMention[] {
  const { copulas, as } = reading.rules.relations.offices;
  return reading.bounds.flatMap(([start, end]) => {
    const found: RoleMention[] = [];
    for (let head = start + 2; head < end; head++) {
      if (!isRole(reading, lowerAt(reading, head)) || reading.nameAt[head] || taken.has(head)) continue;
      let at = head - 1;
      while (
        at > start &&
        !reading.nameAt[at] &&
        !copulas.has(lowerAt(reading, at)) &&
        passesOffice(reading, lowerAt(reading, at))
      )
        at--;
      if (reading.rules.relations.times.hedges.has(lowerAt(reading, at - 1))) continue;
      const verb = as.has(lowerAt(reading, at))
        ? verbBefore(reading, at, start)
        : copulas.has(lowerAt(reading, at))
          ? at
          : null;
      const first = verb !== null && reading.rules.speech.been.has(lowerAt(reading, verb - 1)) ? verb - 1 : verb;
      const subject = first === null ? null : subjectBefore(reading, first, start);
      const holder = subject && reading.nameAt[subject.first];
      if (holder?.type !== 'person' || holder.first !== subject?.first) continue;
      found.push(
        role(
          reading,
          countLeading(reading.names, ({ first }) => first < holder.first),
          at + 1,
          phraseEnd(reading, head, end - 1),
          head,
        ),
      );
    }
    return found;
  });
}

/** How many words may stand between a verb and "as": "was dismissed [on Friday] as". */
const VERB_REACH = 5;

/** The verb that "as" completes, right before it or a few words back: "stepped down as", "served two terms as". */
function verbBefore(reading: Reading, as: number, start: number): number | null {
  const { begins, ends } = reading.rules.relations.times;
  for (let at = as - 1; at >= Math.max(start, as - VERB_REACH) && !STOP.test(lowerAt(reading, at)); at--)
    if (!reading.nameAt[at] && (begins.has(lowerAt(reading, at)) || ends.has(lowerAt(reading, at)))) return at;
  for (let at = as - 1; at >= Math.max(start, as - 3); at--)
    if (lowerAt(reading, at - 1) && reading.nameAt[at - 1]) return at;
  return null;
}

/** "OpenAI named X interim chief executive", "removed X as chairman", "a nommé X directeur": an office given by a verb. */
function given(reading: Reading, holder: number): RoleMention | null {
  const name = reading.names[holder];
  if (!name) return null;
  const { names, relations } = reading.rules;
  let verb = name.first - 1;
  while (verb > name.first - 4 && names.honorifics.has(lowerAt(reading, verb))) verb--;
  const { begins, ends } = relations.times;
  const turns = [begins, ends].some((phrases) =>
    phrases.get(lowerAt(reading, verb))?.some(({ length }) => length === 1),
  );
  if (!turns || reading.nameAt[verb]) return null;
  const as = relations.offices.as.has(lowerAt(reading, name.last + 1));
  const start = as ? name.last + 2 : name.last + 1;
  const limit = sentenceOf(reading, name.last)[1] - 1;
  const head = headAfter(reading, start, limit);
  if (head === null || reading.nameAt[start]) return null;
  return { ...role(reading, holder, start, phraseEnd(reading, head, limit), head), givenBy: verb };
}

function role(reading: Reading, holder: number, start: number, end: number, head: number): RoleMention {
  let first = start;
  while (first < head && reading.rules.names.determiners.has(lowerAt(reading, first))) first++;
  return { holder, phrase: { first, last: end }, head, leads: leads(reading, first, head), givenBy: null };
}

/** "chief executive" leads as "president" does; "vice president" does not. */
function leads(reading: Reading, first: number, head: number): boolean {
  let leading = false;
  for (let index = first; index <= head; index++) {
    if (reading.rules.relations.offices.seconds.has(lowerAt(reading, index))) return false;
    leading ||= reading.rules.names.roles.get(lowerAt(reading, index)) === true;
  }
  return leading;
}

/**
 * Offices that the text gives right beside a person's name, or by a verb whose subject that name is.
 *
 * Accepts  Arnaud Kopp, le directeur technique … de Palo Alto Networks, …   /   Sony chief executive Kazuo Hirai
 *          the mayor of New Orleans, LaToya Cantrell, …   /   X est devenu maire de Y
 * Refuses  Jean Martin, hier, a vu le directeur …: other words stand between.
 */
export function findRoles(reading: Reading): RoleMention[] {
  const beside = reading.names.flatMap((name: NameSpan, holder) => {
    if (name.type !== 'person') return [];
    return [afterName(reading, holder), beforeName(reading, holder), given(reading, holder)].filter(
      (found): found is RoleMention => found !== null,
    );
  });
  return [...beside, ...predicates(reading, new Set(beside.map(({ head }) => head)))];
}
