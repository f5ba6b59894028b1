import { lowerAt, type Reading, startsAt } from '../extraction/reading.ts';

/** Whether a claim as a whole affirms or denies, and by which words. */
export interface ClaimPolarity {
  readonly negative: boolean;
  readonly cues: readonly string[];
}

/** "ne … que": no negation. The second word stands within this many. */
const LIMIT_SPAN = 5;

function isLimited(reading: Reading, index: number): boolean {
  const { limit } = reading.rules.claims;
  if (!limit?.open.has(lowerAt(reading, index))) return false;
  const { negations } = reading.rules.speech;
  for (let at = index + 1; at <= index + LIMIT_SPAN; at++) {
    if (negations.has(lowerAt(reading, at))) return false;
    if (limit.close.has(lowerAt(reading, at))) return true;
  }
  return false;
}

function isFalse(reading: Reading, index: number): boolean {
  const word = lowerAt(reading, index);
  return reading.rules.speech.falseNegations.some((phrase) =>
    phrase.some((part, k) => part === word && startsAt(reading, index - k, phrase)),
  );
}

/** A negation this close before a denial takes it back: "n'a pas nié". */
const CANCELS = 4;

/**
 * Whether a claim denies: a negation, a verb of denial or a phrase that denies, unless one takes the other back. "n'a pas
 * nié" affirms, "a nié" and "n'a pas" deny; two that stand apart deny all the same.
 */
export function polarityOf(reading: Reading): ClaimPolarity {
  const { speech, claims } = reading.rules;
  const cues = new Map<number, string>();
  let negation = -10;
  let limited = -10;
  for (let index = 0; index < reading.tokens.length; index++) {
    const word = lowerAt(reading, index);
    if (isLimited(reading, index)) limited = index;
    const phrase = claims.denialPhrases.get(word)?.find((words) => startsAt(reading, index, words));
    const negates = (speech.negations.has(word) || /n't$/u.test(word)) && !isFalse(reading, index);
    if (phrase) {
      cues.set(index, phrase.join(' '));
      index += phrase.length - 1;
    } else if (negates) {
      if (index - limited > LIMIT_SPAN) cues.set(index, word);
      negation = index;
    } else if (claims.denials.has(word) && index - negation <= CANCELS) cues.delete(negation);
    else if (claims.denials.has(word) || claims.privatives.has(word)) cues.set(index, word);
  }
  return { negative: cues.size > 0, cues: [...cues.values()] };
}
