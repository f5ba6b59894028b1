import type { CueClass, Modality, Polarity } from '../domain/annotation.ts';
import { isNegatedVerb } from './quotations/credits.ts';
import { lowerAt, type Reading, type TokenRange } from './reading.ts';

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
  const { negations, falseNegations } = reading.rules.speech;
  return some(reading, mainClause(reading, range), (word, index) => {
    if (!negations.has(word) && !/n't$/u.test(word)) return false;
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

/** How sure the speaker is, from the kind of verb first, then from the main clause. */
export function modalityOf(reading: Reading, cueClass: CueClass, content: TokenRange): Modality {
  if (cueClass === 'promise') return 'intended';
  if (cueClass === 'demand') return 'demanded';
  const { speech } = reading.rules;
  const clause = mainClause(reading, content);
  if (some(reading, clause, (word) => speech.isConditional(word))) return 'conditional';
  if (some(reading, clause, (word) => speech.possible.has(word))) return 'possible';
  if (cueClass === 'estimate' && some(reading, content, (word) => /\p{N}/u.test(word))) return 'estimated';
  if (some(reading, clause, (word, index) => speech.estimated.has(word) && /\p{N}/u.test(lowerAt(reading, index + 1))))
    return 'estimated';
  if (some(reading, clause, (word) => speech.demanded.has(word))) return 'demanded';
  if (some(reading, clause, (word) => speech.intended.has(word))) return 'intended';
  return 'asserted';
}
