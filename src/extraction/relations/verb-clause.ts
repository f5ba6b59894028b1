/** A verb with its subject and object: active, passive with an agent, behind a relative pronoun. */
import type { TableVerb } from '../../language/relation-rules.ts';
import { asSource, isDeterminer } from '../noun-phrase.ts';
import { auxiliaryBefore } from '../quotations/credits.ts';
import { lowerAt, type Reading, sentenceOf, startsAt, type TokenRange } from '../reading.ts';
import { subjectPhraseBefore } from '../subjects.ts';
import type { TieReader } from './tie.ts';
import { antecedentEnds, type End, objectEnds, subjectEnds } from './verb-ends.ts';

/** How many words a date or adverbs between a verb and its object may have. */
const MAX_TIME = 5;

/** Past adverbs and a date: "a condamné [jeudi] X", "accusait [depuis le 4 décembre] X"; the index itself where none stand there. */
function pastTime(reading: Reading, index: number): number {
  const { names, quantities, speech } = reading.rules;
  let end = index;
  for (let at = index; at < index + MAX_TIME; at++) {
    const word = lowerAt(reading, at);
    if (speech.by.has(word)) break;
    if (quantities.calendar.has(word) || (at === end && speech.beforeVerb.has(word) && !names.determiners.has(word)))
      end = at + 1;
    else if (/^\p{N}+$/u.test(word) && quantities.calendar.has(lowerAt(reading, at - 1))) end = at + 1;
    else if (!/^\p{N}+$/u.test(word) && !names.prepositions.has(word) && !names.determiners.has(word)) break;
  }
  return end;
}

/** "invested [more than $120 million] in": past an amount; the index itself where none stands there. */
function pastAmount(reading: Reading, index: number): number {
  const { magnitudes, units, ties } = reading.rules.quantities;
  const { estimated } = reading.rules.mood;
  let at = index;
  let counted = false;
  while (at < index + MAX_SHARE) {
    const word = lowerAt(reading, at);
    const number = /^\p{N}/u.test(word);
    counted ||= number;
    if (
      !number &&
      ![magnitudes, units].some((words) => words.has(word)) &&
      !ties.has(word) &&
      !estimated.has(word) &&
      !/^(?:more|than|plus)$/u.test(word)
    )
      break;
    at++;
  }
  return counted ? at : index;
}

/** How many words a share may have: "a 43 percent stake in". */
const MAX_SHARE = 9;

/** Past a share: "owns [15 % of] X", "détient [43 % du capital de] X"; null where none stands there. */
function pastShare(reading: Reading, index: number): number | null {
  const { nounTies, prepositions, determiners } = reading.rules.names;
  const { shareWords } = reading.rules.relations;
  let end: number | null = null;
  let said = false;
  for (let at = index; at < index + MAX_SHARE && !reading.nameAt[at]; at++) {
    const word = lowerAt(reading, at);
    if (shareWords.has(word)) said = true;
    else if (nounTies.has(word) || prepositions.has(word)) end = said ? at + 1 : end;
    else if (!determiners.has(word) && !/^[\p{N}.,]+$/u.test(word) && said) return end;
  }
  return end;
}

/** Where the object of a verb begins; null where the words that the verb needs do not follow. */
function objectStart(reading: Reading, verb: TableVerb<string>, index: number): number | null {
  let after = index + 1;
  if (verb.words.length > 0) {
    if (!startsAt(reading, after, verb.words)) return null;
    after += verb.words.length;
  }
  const start = pastTime(reading, after);
  const shared = verb.share === 'no' ? null : pastShare(reading, start);
  if (verb.share === 'must' && shared === null) return null;
  const object = shared ?? start;
  if (verb.prepositions.has(lowerAt(reading, object))) return object + 1;
  if (!verb.needsPreposition) return object;
  const paid = pastAmount(reading, object);
  return verb.prepositions.has(lowerAt(reading, paid)) ? paid + 1 : null;
}

/** "founded [in 2010] by": past a preposition and a number. */
const pastYear = (reading: Reading, index: number): number =>
  /^(?:19|20)\d\d$/u.test(lowerAt(reading, index + 1)) && reading.rules.names.prepositions.has(lowerAt(reading, index))
    ? index + 2
    : index;

/** Where the agent of a passive begins: behind "by"; null where there is none. */
const agentStart = (reading: Reading, verb: TableVerb<string>, index: number): number | null => {
  const words = verb.words.length > 0 && startsAt(reading, index + 1, verb.words) ? verb.words.length : 0;
  const by = pastYear(reading, pastTime(reading, index + 1 + words));
  const agent = reading.rules.speech.by.has(lowerAt(reading, by));
  return agent && (words > 0 || verb.words.length === 0) ? by + 1 : null;
};

/** A subject without the clause before it that ends in a verb of speech: "[X said] Y, the son of Z, was killed". */
function afterCue(reading: Reading, phrase: TokenRange | null): TokenRange | null {
  if (!phrase) return null;
  const { cueForms } = reading.rules.speech;
  for (let index = phrase.last - 1; index > phrase.first; index--) {
    if (reading.nameAt[index] || cueForms.get(lowerAt(reading, index))?.shape !== 'finite') continue;
    return isDeterminer(reading, index - 1) ? phrase : { first: index + 1, last: phrase.last };
  }
  return phrase;
}

/** Who stands before and behind a verb, and how it is put. */
export interface Clause {
  readonly subjects: readonly End[];
  readonly objects: readonly End[];
  /** The ends before and behind, as they stand. */
  readonly left: readonly End[];
  readonly right: readonly End[];
  /** Passive with its agent, passive without, or active. */
  readonly voice: 'agent' | 'passive' | 'active';
  /** Where the object or the agent begins. */
  readonly objectAt: number;
}

/** Where the verb stands that plans an infinitive at `index`: "[agreed] to buy", "[va] rencontrer"; null where none does. */
export function plannedBy(reading: Reading, index: number): number | null {
  const { commits, infinitiveMarkers } = reading.rules.events;
  const at = infinitiveMarkers.has(lowerAt(reading, index - 1)) ? index - 2 : index - 1;
  return commits.has(lowerAt(reading, at)) ? at : null;
}

/** Whether a form is an infinitive here, which states nothing unless something plans it. */
export const isInfinitive = (reading: Reading, verb: TableVerb<string>, index: number): boolean =>
  verb.shape === 'infinitive' || reading.rules.events.infinitiveMarkers.has(lowerAt(reading, index - 1));

/** "X, whom Y met": the name before the relative pronoun that stands before a subject. */
function relativeObject(reader: TieReader, subject: TokenRange | null): End[] {
  const { reading } = reader;
  const isObject = subject && reading.rules.relations.objectRelatives.has(lowerAt(reading, subject.first - 1));
  return isObject ? antecedentEnds(reader, subject.first - 1) : [];
}

/**
 * The ends of a verb form at `index`; null where what it needs does not follow, or a participle has no auxiliary.
 * `finite`: where the verb stands that has the subject, if it is another.
 */
export function clauseAt(
  reader: TieReader,
  verb: TableVerb<string>,
  index: number,
  finite: number = index,
): Clause | null {
  const { reading } = reader;
  const [first, end] = sentenceOf(reading, index);
  const agentAt = agentStart(reading, verb, index);
  const objectAt = agentAt ?? objectStart(reading, verb, index);
  if (objectAt === null) return null;
  if (verb.shape === 'participle' && agentAt === null && auxiliaryBefore(reading, index) === null) return null;
  // "charged that X": a clause is no object.
  const isClause = agentAt === null && reading.rules.speech.clauseStarters.has(lowerAt(reading, objectAt));
  const behind = isClause ? [] : objectEnds(reader, objectAt, end - 1);
  const inverted = reading.rules.relations.objectRelatives.has(lowerAt(reading, index - 1))
    ? antecedentEnds(reader, index - 1)
    : [];
  const phrase = afterCue(reading, subjectPhraseBefore(reading, finite, first));
  const subject = phrase && asSource(reading, phrase);
  const before = inverted.length > 0 ? inverted : subjectEnds(reader, subject);
  const right = behind.length > 0 || agentAt !== null ? behind : relativeObject(reader, subject);
  // "Firemen Force, dirigée par X": a participle beside the name it is about.
  const left =
    before.length === 0 && agentAt !== null && verb.shape === 'participle' ? antecedentEnds(reader, index) : before;
  const swapped = (agentAt === null && inverted.length === 0) === verb.swapped;
  const [subjects, objects] = swapped ? [right, left] : [left, right];
  return { subjects, objects, left, right, voice: agentAt === null ? 'active' : 'agent', objectAt };
}
