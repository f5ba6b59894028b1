/** How a statement is put: affirmed or denied, how surely, by whom. */
import type { Claim, Modality, Relation } from '../../domain/annotation.ts';
import { claimAround } from '../find-claims.ts';
import { isNegatedVerb } from '../quotations/credits.ts';
import { lowerAt, type Reading, sentenceOf, spanOf, type TokenRange, trimPunctuation } from '../reading.ts';
import { isNegated, moodOfVerb } from '../stance.ts';

/** What is stated: the words, and the verb with what stands between it and its subject; null where a noun states it. */
interface Stated {
  readonly evidence: TokenRange;
  readonly verb: TokenRange | null;
}

type Statement = Pick<Relation, 'polarity' | 'modality' | 'attributedTo' | 'alleged' | 'evidence'>;

/** The light in which something is stated; null where it is not stated at all: a question, a condition. */
export function stateOf(
  reading: Reading,
  claims: readonly Claim[],
  { evidence: words, verb }: Stated,
): Statement | null {
  const range = trimPunctuation(reading, words);
  if (!range) return null;
  const evidence = spanOf(reading, range);
  const claim = claimAround(claims, evidence);
  if (verb && isHypothetical(reading, verb)) return null;
  const mood: Modality = verb ? moodOfVerb(reading, verb) : 'asserted';
  const modality: Modality = mood !== 'asserted' ? mood : claim && verb ? claim.modality : 'asserted';
  const polarity = verb && isNegated(reading, verb) !== (claim?.cueClass === 'deny') ? 'denied' : 'affirmed';
  const alleged = verb !== null && (claim !== null || mood !== 'asserted' || isUnsaid(reading, verb));
  return { polarity, modality, attributedTo: alleged ? (claim?.speaker ?? null) : null, alleged, evidence };
}

/** A question or a condition states nothing: "Did X acquire Y?", "if X acquires Y". */
function isHypothetical(reading: Reading, verb: TokenRange): boolean {
  const [first, end] = sentenceOf(reading, verb.last);
  for (let index = verb.last; index < end; index++) if (lowerAt(reading, index) === '?') return true;
  for (let index = verb.first; index >= first; index--) {
    if (/^[,;:]$/u.test(lowerAt(reading, index))) return false;
    if (reading.rules.speech.conditions.has(lowerAt(reading, index))) return true;
  }
  return false;
}

/** "did not say that X attacked Y": under a verb of speech that is negated. */
function isUnsaid(reading: Reading, verb: TokenRange): boolean {
  const [first] = sentenceOf(reading, verb.last);
  for (let index = verb.first; index >= first; index--) {
    if (reading.rules.speech.cueForms.has(lowerAt(reading, index)) && isNegatedVerb(reading, index)) return true;
  }
  return false;
}
