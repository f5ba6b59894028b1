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

/**
 * Counts what negates in a claim: an even number of denials affirms. "n'a pas nié" affirms, "a nié" and "n'a pas" deny;
 * "ni … ni" and "jamais rien" are one negation each, as are a verb of denial and a negation of another clause.
 */
export function polarityOf(reading: Reading): ClaimPolarity {
  const { speech, claims } = reading.rules;
  const cues: string[] = [];
  let lastNegation = -10;
  let limited = -10;
  for (let index = 0; index < reading.tokens.length; index++) {
    const word = lowerAt(reading, index);
    if (isLimited(reading, index)) limited = index;
    const phrase = claims.denialPhrases.get(word)?.find((words) => startsAt(reading, index, words));
    const negates = (speech.negations.has(word) || /n't$/u.test(word)) && !isFalse(reading, index);
    if (phrase) {
      cues.push(phrase.join(' '));
      index += phrase.length - 1;
      lastNegation = index;
    } else if (negates) {
      // "ne … plus que", "jamais … rien": one negation.
      if (index - lastNegation > 3 && index - limited > LIMIT_SPAN) cues.push(word);
      lastNegation = index;
    } else if (claims.denials.has(word) || claims.privatives.has(word)) cues.push(word);
  }
  return { negative: cues.length % 2 === 1, cues };
}
