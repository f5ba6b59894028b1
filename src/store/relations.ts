import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { PageRequest, SourceFilter } from '../domain/graph-store.ts';
import type { Evidence, Page, RelationView } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { articlePasses, decodeCursor, encodeCursor, isInRange, orNull, pageOf } from './pages.ts';
import { evidence, oneValue, relationView } from './rows.ts';
import { evidenceOf, relationViewOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

const RELATIONS = `
MATCH (:Entity {id: $args.id})<-[:RESOLVED_TO]-()<-[:SUBJECT|OBJECT]-(relation)
WHERE ${isInRange('relation')}
WITH DISTINCT relation
MATCH (relation)-[:EVIDENCE]->(article)
WHERE ${articlePasses('article')}
WITH relation, article ORDER BY relation.sortKey DESC LIMIT $args.limit
RETURN ${relationViewOf('relation', 'article')} AS relation, relation.sortKey AS sortKey
ORDER BY sortKey DESC`;

// From the entity with fewer mentions: between two countries that is the difference between hundreds and thousands.
const CO_MENTIONS = `
MATCH (x:Entity {id: $args.a})
MATCH (y:Entity {id: $args.b})
WITH CASE WHEN x.nMentions < y.nMentions THEN [x, y] ELSE [y, x] END AS ends
WITH ends[0] AS few, ends[1].id AS many
MATCH (few)<-[:RESOLVED_TO]-()-[together:CO_MENTIONED]-()-[:RESOLVED_TO]->(other) WHERE other.id = many
WITH DISTINCT together ORDER BY together.sortKey DESC LIMIT $args.limit
MATCH (article:Article {id: together.article})
RETURN ${evidenceOf('article', 'together')} AS value
ORDER BY together.sortKey DESC`;

const row = z.object({ relation: relationView, sortKey: z.string() });

/**
 * What articles state between this entity and others, affirmed or denied, the newest first.
 * @throws InputError where the cursor is not of this list.
 */
export async function listRelations(
  connection: Connection,
  id: string,
  query: SourceFilter & PageRequest,
): Promise<Page<RelationView>> {
  const { language, source, limit } = query;
  const range = sortRange(query, decodeCursor('relations', query.cursor));
  const parameters = { ...orNull({ language, source }), ...range, id, limit: neo4j.int(limit + 1) };
  const found = await connection.read(RELATIONS, parameters, row);
  return pageOf(
    found,
    limit,
    ({ relation }) => relation,
    ({ sortKey }) => encodeCursor('relations', sortKey),
  );
}

/** Where two entities are named near each other, the newest first. */
export async function listCoMentions(
  connection: Connection,
  a: string,
  b: string,
  limit: number,
): Promise<readonly Evidence[]> {
  return connection.read(CO_MENTIONS, { a, b, limit: neo4j.int(limit) }, oneValue(evidence));
}
