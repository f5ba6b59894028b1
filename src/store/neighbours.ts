import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { NeighbourQuery } from '../domain/graph-store.ts';
import type { EntitySummary, Subgraph } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { type BareEdge, edgeOf, edgeRow, isAffirmed, withEvidence } from './edges.ts';
import { articlePasses, isInRange, isNarrowed, orNull } from './pages.ts';
import { entitySummary } from './rows.ts';
import { entitySummaryOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

const CENTRE = `
MATCH (entity:Entity {id: $args.id})
RETURN ${entitySummaryOf('entity')} AS entity`;

const FROM_PROJECTION = `
MATCH (:Entity {id: $args.id})-[edge:RELATED|CO_OCCURS]-(entity)
WHERE ${isAffirmed('edge')}
  AND ($args.type IS NULL OR entity.type = $args.type)
  AND ($args.relation IS NULL OR edge.type = $args.relation)
  AND (NOT $args.typedOnly OR edge:RELATED)
WITH entity, collect(edge) AS edges, sum(edge.nStories) AS stories, sum(edge.nArticles) AS articles
ORDER BY stories DESC, articles DESC, entity.id LIMIT $args.limit
RETURN ${entitySummaryOf('entity')} AS entity, [edge IN edges | ${edgeOf('edge')}] AS edges
ORDER BY stories DESC, articles DESC, entity.id`;

// The projection counts all articles; counts over some of them are made from the text layer, here.
const COUNT = `count(DISTINCT article) AS articles, count(DISTINCT article.storyId) AS stories,
       min(article.publishedAt) AS firstAt, max(article.publishedAt) AS lastAt`;

const FROM_TEXT = `
MATCH (centre:Entity {id: $args.id})
CALL (centre) {
  WITH centre WHERE NOT $args.typedOnly
  MATCH (centre)<-[:RESOLVED_TO]-()-[together:CO_MENTIONED]-()-[:RESOLVED_TO]->(entity)
  WHERE ${isInRange('together')} AND entity <> centre AND ($args.type IS NULL OR entity.type = $args.type)
  MATCH (article:Article {id: together.article}) WHERE ${articlePasses('article')}
  WITH centre, entity, ${COUNT}
  WITH entity, articles, stories, firstAt, lastAt,
       CASE WHEN centre.id < entity.id THEN [centre.id, entity.id] ELSE [entity.id, centre.id] END AS pair
  RETURN entity, {
    key: pair[0] + '|' + pair[1], kind: 'CO_OCCURS', from: pair[0], to: pair[1], type: null,
    articles: articles, stories: stories, firstAt: firstAt, lastAt: lastAt, contested: false, alleged: false,
    ended: false
  } AS edge
  UNION ALL
  MATCH (centre)<-[:RESOLVED_TO]-()<-[near:SUBJECT|OBJECT]-(relation),
        (relation)-[:SUBJECT|OBJECT]->()-[:RESOLVED_TO]->(entity)
  WHERE ${isInRange('relation')} AND entity <> centre
    AND ($args.type IS NULL OR entity.type = $args.type) AND ($args.relation IS NULL OR relation.type = $args.relation)
  MATCH (relation)-[:EVIDENCE]->(article) WHERE ${articlePasses('article')}
  WITH entity, relation.type AS type,
       CASE type(near) WHEN 'SUBJECT' THEN [centre.id, entity.id] ELSE [entity.id, centre.id] END AS pair,
       ${COUNT}, collect(relation) AS statements
  WITH *, [statement IN statements WHERE statement.polarity = 'affirmed'] AS affirmed
  WHERE size(affirmed) > 0
  RETURN entity, {
    key: pair[0] + '|' + type + '|' + pair[1], kind: 'RELATED', from: pair[0], to: pair[1], type: type,
    articles: articles, stories: stories, firstAt: firstAt, lastAt: lastAt,
    contested: size(affirmed) < size(statements), alleged: all(statement IN affirmed WHERE statement.alleged),
    ended: all(statement IN affirmed WHERE statement.ended)
  } AS edge
}
WITH entity, collect(edge) AS edges, sum(edge.stories) AS stories, sum(edge.articles) AS articles
ORDER BY stories DESC, articles DESC, entity.id LIMIT $args.limit
RETURN ${entitySummaryOf('entity')} AS entity, edges
ORDER BY stories DESC, articles DESC, entity.id`;

const centreRow = z.object({ entity: entitySummary });
const neighbourRow = z.object({ entity: entitySummary, edges: z.array(edgeRow) });

/**
 * The entity, its best evidenced neighbours, and the edges between it and them, typed edges first; null where there is
 * no such entity. With a filter, edges count only the articles that pass it.
 */
export async function readNeighbours(
  connection: Connection,
  id: string,
  query: NeighbourQuery,
): Promise<Subgraph | null> {
  const [centre] = await connection.read(CENTRE, { id }, centreRow);
  if (centre === undefined) return null;
  const { limit, type, relation, language, source } = query;
  const typedOnly = query.typedOnly === true || relation !== undefined;
  const found = await connection.read(
    isNarrowed(query) ? FROM_TEXT : FROM_PROJECTION,
    {
      id,
      limit: neo4j.int(limit + 1),
      ...orNull({ type, relation, typedOnly, language, source }),
      ...sortRange(query, null),
    },
    neighbourRow,
  );
  const shown = found.slice(0, limit);
  const others: readonly EntitySummary[] = shown.map(({ entity }) => entity);
  const edges = shown.flatMap((neighbour) => [...neighbour.edges].sort(typedFirst));
  const anchors = [{ id, others: others.map((other) => other.id) }];
  return {
    nodes: [centre.entity, ...others],
    edges: await withEvidence(connection, edges, anchors, query),
    truncated: found.length > limit,
  };
}

function typedFirst(a: BareEdge, b: BareEdge): number {
  if (a.kind !== b.kind) return a.kind === 'RELATED' ? -1 : 1;
  return b.stories - a.stories || b.articles - a.articles || (a.key < b.key ? -1 : 1);
}
