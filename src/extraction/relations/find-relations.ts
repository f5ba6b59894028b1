import type { Claim, Relation } from '../../domain/annotation.ts';
import type { ResponsibilityClaim } from '../find-claims.ts';
import { findFamilyTies } from './family-ties.ts';
import { findNameTies } from './name-ties.ts';
import { findOfficeTies } from './office-ties.ts';
import { findPartTies } from './part-ties.ts';
import { findPlaceTies } from './place-ties.ts';
import { responsibilityRelations, textOf } from './responsibility.ts';
import { stateOf } from './state.ts';
import type { Tie, TieReader } from './tie.ts';
import { timeOf } from './times.ts';
import { findVerbTies } from './verb-ties.ts';

function settle(reader: TieReader, claims: readonly Claim[], tie: Tie): Relation | null {
  const statement = stateOf(reader.reading, claims, tie);
  if (!statement) return null;
  const planned = tie.planned === true && statement.modality === 'asserted';
  const { evidence, ...said } = planned ? { ...statement, modality: 'intended' as const, alleged: true } : statement;
  return {
    ...{ type: tie.type, subject: tie.subject, object: tie.object },
    value: tie.value && textOf(reader.reading, tie.value),
    ...said,
    event: null,
    ...timeOf(reader, tie),
    evidence,
  };
}

/** Ties of the same kind between the same two over the same words are one. */
function withoutRepeats(relations: readonly Relation[]): Relation[] {
  const key = ({ type, subject, object, evidence }: Relation): string =>
    `${type}|${subject}|${object}|${evidence.start}|${evidence.end}`;
  return [...new Map(relations.map((relation) => [key(relation), relation])).values()];
}

/**
 * Typed ties between the chains of a document, each with the words that state it. A tie inside somebody's claim, or in
 * the press conditional, is alleged. `nominal`: those that nouns for events state.
 */
export function findRelations(
  reader: TieReader,
  claims: readonly Claim[],
  responsibility: readonly ResponsibilityClaim[],
  nominal: readonly Relation[] = [],
): Relation[] {
  const { reading, coreference } = reader;
  const finders = [findOfficeTies, findFamilyTies, findNameTies, findPlaceTies, findPartTies, findVerbTies];
  const ties = finders.flatMap((find) => find(reader));
  const settled = ties.flatMap((tie) => settle(reader, claims, tie) ?? []);
  return withoutRepeats([
    ...settled,
    ...nominal,
    ...responsibilityRelations(reading, coreference, responsibility),
  ]).sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}
