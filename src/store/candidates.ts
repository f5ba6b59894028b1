import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import type { KnownEntity } from '../domain/entity.ts';
import type { CandidateQuery } from '../domain/graph-store.ts';
import type { Connection } from './connection.ts';
import { distinctNames } from './names.ts';
import * as rows from './rows.ts';

// By the key of a name that articles are sure of, or by id. Edges are looked up by their key: those of
// an entity with tens of thousands are never walked.
const CANDIDATES = `
UNWIND $args.rows AS row
CALL (row) {
  UNWIND row.keys AS key
  MATCH (name:Name {lookup: key})<-[:HAS_NAME]-(entity) WHERE name.vouched OR name.nSure > 0
  RETURN entity
  UNION
  UNWIND row.ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
}
RETURN row.query AS query, entity {
  .id, .type, .nameFr, .nameEn, .wikidata, names: COLLECT {
    MATCH (entity)-[:HAS_NAME]->(name) WHERE name.vouched OR name.nSure > 0
    RETURN name {.text, .folded, .language, .kind}
  },
  context: COLLECT {
    UNWIND row.around AS other
    WITH other, CASE WHEN entity.id < other THEN entity.id + '|' + other ELSE other + '|' + entity.id END AS key
    MATCH ()-[beside:CO_OCCURS {key: key}]->() WHERE beside.nSure > 0
    RETURN other
  }
} AS entity ORDER BY entity.id`;

const candidateRow = z.object({
  query: z.number(),
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

/** For each query the entities that are called so, each with those of `around` that articles surely name beside it. */
export async function findCandidates(
  connection: Connection,
  queries: readonly CandidateQuery[],
): Promise<readonly (readonly KnownEntity[])[]> {
  const asked = queries
    .map((one, query) => ({ ...one, query: neo4j.int(query) }))
    .filter(({ keys, ids }) => keys.length > 0 || ids.length > 0);
  const found = asked.length === 0 ? [] : await connection.read(CANDIDATES, { rows: asked }, candidateRow);
  const lists = queries.map((): KnownEntity[] => []);
  for (const { query, entity } of found)
    lists[query]?.push({ ...entity, names: distinctNames(entity.names), context: [...entity.context].sort() });
  return lists;
}
