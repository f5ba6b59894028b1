import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import type { KnownEntity } from '../domain/entity.ts';
import type { CandidateQuery } from '../domain/graph-store.ts';
import type { Connection } from './connection.ts';
import * as rows from './rows.ts';

// By a name that articles are sure of, or by the last word of one, or by id. Edges are looked up by their key: those of
// an entity with tens of thousands are never walked.
const CANDIDATES = `
CALL () {
  UNWIND $args.names AS folded
  MATCH (name:Name {folded: folded})<-[:HAS_NAME]-(entity) WHERE name.vouched OR name.nSure > 0
  RETURN entity
  UNION
  UNWIND $args.names AS folded
  MATCH (name:Name {last: folded})<-[:HAS_NAME]-(entity)
  WHERE (name.vouched OR name.nSure > 0) AND entity.type = 'person'
  RETURN entity
  UNION
  UNWIND $args.ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
}
RETURN entity {
  .id, .type, .nameFr, .nameEn, .wikidata, names: COLLECT {
    MATCH (entity)-[:HAS_NAME]->(name) WHERE name.vouched OR name.nSure > 0
    RETURN name {.text, .folded, .language, .kind} ORDER BY name.key
  },
  context: COLLECT {
    UNWIND $args.around AS other
    WITH other, CASE WHEN entity.id < other THEN entity.id + '|' + other ELSE other + '|' + entity.id END AS key
    MATCH ()-[beside:CO_OCCURS {key: key}]->() WHERE beside.nSure > 0
    RETURN other ORDER BY other
  }
} AS entity ORDER BY entity.id`;

const candidateRow = z.object({
  entity: z.object({
    id: z.string(),
    type: z.enum(ENTITY_TYPES),
    nameFr: z.string(),
    nameEn: z.string(),
    wikidata: z.string().nullable(),
    names: z.array(rows.entityName),
    context: z.array(z.string()),
  }),
});

/** Finds entities by name or id, each with those of `around` that articles are sure to name beside it. */
export async function findCandidates(
  connection: Connection,
  { names, ids, around }: CandidateQuery,
): Promise<readonly KnownEntity[]> {
  if (names.length === 0 && ids.length === 0) return [];
  const found = await connection.read(CANDIDATES, { names, ids, around }, candidateRow);
  return found.map(({ entity }) => entity);
}
