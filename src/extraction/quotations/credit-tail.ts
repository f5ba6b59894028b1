import type { CueForm } from '../../language/speech-rules.ts';
import { phraseAt } from '../noun-phrase.ts';
import { lowerAt, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import { cueAt, subjectAfter } from './credits.ts';

/** How far the clause may start from its verb: "a déclaré mardi à la presse que". */
export const REACH = 14;

/** A credit that closes the sentence: "…, a indiqué X.", "…, X said on Monday." */
export function creditTail(
  reading: Reading,
  from: number,
  end: number,
): { cue: number; form: CueForm | null; source: TokenRange } | null {
  const { auxiliaries } = reading.rules.speech;
  const { pronouns, enclitics } = reading.rules.names;
  let index = from;
  while (
    index < end &&
    (auxiliaries.has(lowerAt(reading, index)) ||
      (index > from && pronouns.has(lowerAt(reading, index))) ||
      lowerAt(reading, index) === "s'")
  )
    index++;
  if (index + 1 < end && enclitics.has(lowerAt(reading, index + 1)) && !auxiliaries.has(lowerAt(reading, index)))
    return { cue: index, form: cueAt(reading, index), source: { first: index + 1, last: index + 1 } };
  const inverted = index < end && !closesRelative(reading, from - 1) ? cueAt(reading, index) : null;
  if (
    inverted?.clause &&
    (inverted.shape === 'finite' || inverted.shape === 'participle') &&
    lowerAt(reading, index + 1) !== 'que'
  ) {
    const pronoun =
      pronouns.has(lowerAt(reading, index - 1)) && index > from ? { first: index - 1, last: index - 1 } : null;
    const source = pronoun ?? subjectAfter(reading, index + 1, end - 1);
    if (source && !clauseMarkerNear(reading, index, end) && (pronoun || closesSentence(reading, source.last, end)))
      return { cue: index, form: inverted, source };
  }
  const subject = phraseAt(reading, from, end - 1);
  if (!subject) return null;
  for (let at = subject.last + 1; at < Math.min(end, subject.last + 24); at++) {
    const form = cueAt(reading, at);
    if (!form?.clause || form.shape !== 'finite') continue;
    const source = subjectBefore(reading, at, from);
    return source && source.first <= subject.last && closesSentence(reading, at, end)
      ? { cue: at, form, source }
      : null;
  }
  return null;
}

/** Whether a comma ends a relative clause or apposition: then the verb after it has its subject before that. */
function closesRelative(reading: Reading, comma: number): boolean {
  const [first] = sentenceOf(reading, comma);
  for (let index = comma - 1; index >= first; index--) {
    if (lowerAt(reading, index) === ',')
      return (
        reading.rules.speech.relativePronouns.has(lowerAt(reading, index + 1)) ||
        reading.rules.names.roles.has(lowerAt(reading, index + 1))
      );
  }
  return false;
}

function clauseMarkerNear(reading: Reading, index: number, end: number): boolean {
  for (let at = index + 1; at < Math.min(end, index + REACH); at++)
    if (reading.rules.speech.clauseMarkers.has(lowerAt(reading, at))) return true;
  return false;
}

/** Whether only an adverbial ("on Monday", "in a statement") stands between a verb and the sentence's end. */
function closesSentence(reading: Reading, cue: number, end: number): boolean {
  const next = lowerAt(reading, cue + 1);
  if (cue + 1 >= end || /^[.!?,»”"]$/u.test(next)) return true;
  if (end - cue > 16 || reading.rules.speech.clauseMarkers.has(next) || reading.rules.speech.auxiliaries.has(next))
    return false;
  return reading.rules.names.prepositions.has(next) || reading.rules.speech.beforeVerb.has(next) || cue + 3 >= end;
}
