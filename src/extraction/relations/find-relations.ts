import type { Claim, Modality, Relation } from '../../domain/annotation.ts';
import type { Coreference } from '../coreference/link-coreferences.ts';
import { claimAround, type ResponsibilityClaim } from '../find-claims.ts';
import { isNegatedVerb } from '../quotations/credits.ts';
import { lowerAt, type Reading, sentenceOf, spanOf, type TokenRange, trimPunctuation } from '../reading.ts';
import { isNegated, moodOfVerb } from '../stance.ts';
import { findFamilyTies } from './family-ties.ts';
import { findNameTies } from './name-ties.ts';
import { findOfficeTies } from './office-ties.ts';
import { findPartTies } from './part-ties.ts';
import { findPlaceTies } from './place-ties.ts';
import { responsibilityRelations, textOf } from './responsibility.ts';
import { type Tie, tieReader } from './tie.ts';
import { findVerbTies } from './verb-ties.ts';

function settle(reading: Reading, claims: readonly Claim[], tie: Tie): Relation | null {
  const range = trimPunctuation(reading, tie.evidence);
  if (!range) return null;
  const evidence = spanOf(reading, range);
  const claim = claimAround(claims, evidence);
  if (tie.verb && isHypothetical(reading, tie.verb)) return null;
  const mood: Modality = tie.verb ? moodOfVerb(reading, tie.verb) : 'asserted';
  const modality: Modality = mood !== 'asserted' ? mood : claim && tie.verb ? claim.modality : 'asserted';
  const polarity = tie.verb && isNegated(reading, tie.verb) !== (claim?.cueClass === 'deny') ? 'denied' : 'affirmed';
  const alleged = tie.verb !== null && (claim !== null || mood !== 'asserted' || isUnsaid(reading, tie.verb));
  return {
    ...{ type: tie.type, subject: tie.subject, object: tie.object },
    value: tie.value && textOf(reading, tie.value),
    ...{ polarity, modality },
    attributedTo: alleged ? (claim?.speaker ?? null) : null,
    ...{ alleged, evidence },
  };
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

/** Ties of the same kind between the same two over the same words are one. */
function withoutRepeats(relations: readonly Relation[]): Relation[] {
  const key = ({ type, subject, object, evidence }: Relation): string =>
    `${type}|${subject}|${object}|${evidence.start}|${evidence.end}`;
  return [...new Map(relations.map((relation) => [key(relation), relation])).values()];
}

/**
 * Typed ties between the chains of a document, each with the words that state it. A tie inside somebody's claim, or in
 * the press conditional, is alleged.
 */
export function findRelations(
  reading: Reading,
  coreference: Coreference,
  claims: readonly Claim[],
  responsibility: readonly ResponsibilityClaim[],
): Relation[] {
  const reader = tieReader(reading, coreference);
  const finders = [findOfficeTies, findFamilyTies, findNameTies, findPlaceTies, findPartTies, findVerbTies];
  const ties = finders.flatMap((find) => find(reader));
  const settled = ties.flatMap((tie) => settle(reading, claims, tie) ?? []);
  return withoutRepeats([...settled, ...responsibilityRelations(reading, coreference, responsibility)]).sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}
