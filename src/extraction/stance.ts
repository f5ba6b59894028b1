import type { CueClass, Modality, Polarity, QuotationKind } from '../domain/annotation.ts';
import type { CueForm } from '../language/speech-rules.ts';
import type { PhraseTable } from '../language/word-set.ts';
import { isNegation } from './negation.ts';
import { isNegatedVerb } from './quotations/credits.ts';
import { lowerAt, type Reading, startsAt, type TokenRange } from './reading.ts';

/** The main clause of a proposition is looked for in its first words. */
const MAIN_CLAUSE = 30;

/** End of the first clause of a range: a comma after some words, a semicolon, or a subordinate. */
function mainClause(reading: Reading, { first, last }: TokenRange): TokenRange {
  const { clauseStarters } = reading.rules.speech;
  for (let index = first + 3; index <= Math.min(last, first + MAIN_CLAUSE); index++) {
    if (/^[;:.!?]$/u.test(lowerAt(reading, index)) || clauseStarters.has(lowerAt(reading, index)))
      return { first, last: index - 1 };
  }
  return { first, last: Math.min(last, first + MAIN_CLAUSE) };
}

const some = (
  reading: Reading,
  { first, last }: TokenRange,
  test: (word: string, index: number) => boolean,
): boolean => {
  for (let index = first; index <= last; index++) if (test(lowerAt(reading, index), index)) return true;
  return false;
};

/** Whether the main clause of a range is negated. "sans doute" and "not only" negate nothing. */
export function isNegated(reading: Reading, range: TokenRange): boolean {
  const { falseNegations } = reading.rules.speech;
  return some(reading, mainClause(reading, range), (word, index) => {
    if (!isNegation(reading, index)) return false;
    return !falseNegations.some((phrase) =>
      phrase.some((part, k) => part === word && phrase.every((other, j) => lowerAt(reading, index - k + j) === other)),
    );
  });
}

/** Denied where a denying verb (itself not negated) reports an affirmation, or any other verb a negation. */
export function polarityOf(
  reading: Reading,
  cueClass: CueClass,
  content: TokenRange,
  cue: TokenRange | null,
): Polarity {
  const denies = cueClass === 'deny' && !(cue && isNegatedVerb(reading, cue.first));
  return denies !== isNegated(reading, content) ? 'denied' : 'affirmed';
}

/** What somebody said and how it is introduced. */
export interface Said {
  readonly content: TokenRange;
  readonly cueForm: CueForm | null;
  readonly kind: QuotationKind;
}

/** "promised to repay", "menace de fermer": the content is an infinitive that the marker before it opens. */
function isInfinitive(reading: Reading, { content: { first }, kind }: Said): boolean {
  const { infinitiveMarkers, isInfinitive: hasForm } = reading.rules.speech;
  return kind !== 'direct' && infinitiveMarkers.has(lowerAt(reading, first - 1)) && hasForm(lowerAt(reading, first));
}

function isQuestion(reading: Reading, { content: { first, last }, cueForm, kind }: Said): boolean {
  if (lowerAt(reading, last) === '?' || lowerAt(reading, last + 1) === '?') return true;
  return kind !== 'direct' && cueForm !== null && reading.rules.mood.interrogatives.has(lowerAt(reading, first));
}

/** The mood that the cue alone settles; null if the words have to be looked at. */
function moodOfCue(reading: Reading, said: Said): Modality | null {
  const cueClass = said.cueForm?.cueClass ?? 'assert';
  if (isQuestion(reading, said)) return 'possible';
  if (cueClass === 'promise') return 'intended';
  const { namingVerbs, callMarkers } = reading.rules.mood;
  const { first } = said.content;
  const calls = callMarkers.has(lowerAt(reading, first)) || callMarkers.has(lowerAt(reading, first - 1));
  const names = namingVerbs.has(said.cueForm?.lemma ?? '') && !calls && !isInfinitive(reading, said);
  if (cueClass === 'demand' && !names) return 'demanded';
  if (reading.rules.mood.possibleCues.has(said.cueForm?.lemma ?? '')) return 'possible';
  // "told him to leave": to tell, with an infinitive, is to ask.
  if (cueClass === 'assert' && said.cueForm && isInfinitive(reading, said)) return 'demanded';
  return null;
}

/** Whether the verb at `index` has a subject by which speakers mean themselves. */
function isOwn(reading: Reading, index: number, reported: boolean): boolean {
  const { ownSubjects, reportedSubjects, afterExpletive } = reading.rules.mood;
  const own = reported ? reportedSubjects : ownSubjects;
  for (let at = index - 1; at >= index - 3; at--) {
    if (own.has(lowerAt(reading, at))) return !afterExpletive.has(lowerAt(reading, at + 1));
    if (!reading.rules.speech.beforeVerb.has(lowerAt(reading, at))) return false;
  }
  return false;
}

const startsPhrase = (reading: Reading, index: number, phrases: PhraseTable): boolean =>
  phrases.get(lowerAt(reading, index))?.some((phrase) => startsAt(reading, index, phrase)) === true;

/** "ne peut pas", "may not": what cannot be is not possible. */
const isNegatedAt = (reading: Reading, index: number): boolean =>
  [index - 1, index + 1].some((at) => reading.rules.mood.negators.has(lowerAt(reading, at)));

/** Whose words a clause is in: the speaker's own, reported ones, or the article's, where any future is an intention. */
type Voice = 'own' | 'reported' | 'article';

/** The mood of a clause by its words. */
function moodOfClause(reading: Reading, clause: TokenRange, voice: Voice): Modality {
  const reported = voice === 'reported';
  const { mood } = reading.rules;
  if (some(reading, clause, (word) => mood.hearsay.has(word))) return 'conditional';
  const isVerb = (index: number): boolean => !reading.rules.names.determiners.has(lowerAt(reading, index - 1));
  const allows = (word: string, index: number): boolean =>
    mood.possible.has(word) && isVerb(index) && !isNegatedAt(reading, index);
  if (some(reading, clause, allows)) return 'possible';
  const counts = (word: string, index: number): boolean =>
    mood.estimated.has(word) && /\p{N}/u.test(lowerAt(reading, index + 1));
  if (some(reading, clause, counts)) return 'estimated';
  const demands = (word: string, index: number): boolean =>
    (mood.demanded.has(word) && isVerb(index)) || startsPhrase(reading, index, mood.demandedPhrases);
  if (some(reading, clause, demands)) return 'demanded';
  const intends = (word: string, index: number): boolean =>
    (mood.intended.has(word) && isVerb(index)) ||
    (mood.future(word) && (voice === 'article' || isOwn(reading, index, reported)));
  if (some(reading, clause, intends)) return 'intended';
  // In reported speech the conditional is a future seen from the past.
  const conditional = (word: string, index: number): boolean =>
    mood.isConditional(word) && (!reported || isOwn(reading, index, reported));
  if (some(reading, clause, conditional)) return reported ? 'intended' : 'conditional';
  return 'asserted';
}

/** How sure the speaker is: from the cue first, then from the main clause of what is said. */
export function modalityOf(reading: Reading, said: Said): Modality {
  const settled = moodOfCue(reading, said);
  if (settled) return settled;
  const { content, kind, cueForm } = said;
  if (kind === 'direct' && reading.rules.mood.isImperative(lowerAt(reading, content.first))) return 'demanded';
  const clause = mainClause(reading, content);
  const mood = moodOfClause(reading, clause, kind !== 'direct' && cueForm !== null ? 'reported' : 'own');
  const numbers = cueForm?.cueClass === 'estimate' && some(reading, content, (word) => /\p{N}/u.test(word));
  return mood === 'asserted' && numbers ? 'estimated' : mood;
}

/** The mood of a verb and its helpers in the writer's own words. */
export const moodOfVerb = (reading: Reading, verb: TokenRange): Modality => moodOfClause(reading, verb, 'article');
