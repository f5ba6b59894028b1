import { lowerAt, type Reading, startsAt } from '../extraction/reading.ts';

/** A word or phrase that negates. */
export interface NegationCue {
  /** Index of its first token. */
  readonly at: number;
  readonly text: string;
  /** `denial` denies all that follows, `negation` what stands next to it. */
  readonly kind: 'negation' | 'denial';
  /** Whether it stands in a main clause: what is negated beside the point does not deny the point. */
  readonly main: boolean;
}

/** Whether a claim as a whole affirms or denies, and by which words. */
export interface ClaimPolarity {
  readonly negative: boolean;
  readonly cues: readonly string[];
}

/** "ne … que": no negation; "ne … plus": one. The second word stands within this many. */
const LIMIT_SPAN = 5;

/** What a word that opens a negation in two parts closes it with, if it is none of the plain negations. */
function closingOf(reading: Reading, index: number): 'limit' | 'ceased' | null {
  const { limit } = reading.rules.claims;
  if (!limit?.open.has(lowerAt(reading, index))) return null;
  const { negations } = reading.rules.speech;
  let ceased = false;
  for (let at = index + 1; at <= index + LIMIT_SPAN; at++) {
    const word = lowerAt(reading, at);
    if (negations.has(word)) return null;
    if (limit.close.has(word)) return 'limit';
    if (limit.ceased.has(word)) ceased = true;
  }
  return ceased ? 'ceased' : null;
}

function isFalse(reading: Reading, index: number): boolean {
  const word = lowerAt(reading, index);
  return reading.rules.speech.falseNegations.some((phrase) =>
    phrase.some((part, k) => part === word && startsAt(reading, index - k, phrase)),
  );
}

/** A negation this close before a denial takes it back: "n'a pas nié". */
const CANCELS = 4;
const CLAUSE_END = /^[,;:.!?()–—]+$/u;

/** The words that negate, in order. `inName` tells tokens of names, which negate nothing: "Sans-Souci". */
export function negationCues(reading: Reading, inName: (index: number) => boolean): NegationCue[] {
  const { speech, claims } = reading.rules;
  const cues = new Map<number, NegationCue>();
  let [negation, limited, main] = [-10, -10, true];
  for (let index = 0; index < reading.tokens.length; index++) {
    const word = lowerAt(reading, index);
    if (CLAUSE_END.test(word)) main = true;
    else if (claims.subordinators.has(word)) main = false;
    if (inName(index)) continue;
    const named = claims.namedDenials.get(word)?.find((words) => startsAt(reading, index, words));
    if (named) {
      index += named.length - 1;
      continue;
    }
    const closing = closingOf(reading, index);
    if (closing === 'limit') limited = index;
    if (closing === 'ceased') cues.set(index, { at: index, text: word, kind: 'negation', main });
    const phrase = claims.denialPhrases.get(word)?.find((words) => startsAt(reading, index, words));
    const negates = (speech.negations.has(word) || word.endsWith("n't")) && !isFalse(reading, index);
    if (phrase) {
      cues.set(index, { at: index, text: phrase.join(' '), kind: 'denial', main });
      index += phrase.length - 1;
    } else if (negates) {
      if (index - limited > LIMIT_SPAN) cues.set(index, { at: index, text: word, kind: 'negation', main });
      negation = index;
    } else if (claims.denials.has(word) && index - negation <= CANCELS) cues.delete(negation);
    else if (claims.denials.has(word)) cues.set(index, { at: index, text: word, kind: 'denial', main });
    else if (claims.privatives.has(word)) cues.set(index, { at: index, text: word, kind: 'negation', main: false });
  }
  return [...cues.values()];
}

/**
 * Whether a claim denies: a negation, a verb of denial or a phrase that denies in a main clause, unless one takes the other
 * back. "n'a pas nié" affirms, "a nié" and "n'a pas" deny; two that stand apart deny all the same.
 */
export function polarityOf(cues: readonly NegationCue[]): ClaimPolarity {
  const main = cues.filter((cue) => cue.main);
  return { negative: main.length > 0, cues: main.map(({ text }) => text) };
}
