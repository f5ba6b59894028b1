import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import { foldName } from '../domain/fold-name.ts';
import type { EntityQuery } from '../domain/graph-store.ts';
import type { Connection, Parameters } from './connection.ts';
import { nameQueries } from './full-text.ts';
import { articlePasses, isInRange, orNull } from './pages.ts';
import { NAME_INDEX } from './schema.ts';
import { sortRange } from './sort-key.ts';

/** Names looked at in each way of matching: one letter begins very many. */
const NAME_CAP = 5000;
const NAME_LENGTH_CAP = 500;

// 3: the very name. 2: the beginning of one. 1: all its words, or their beginnings. 0: the same but for slips.
const BY_NAME = `
CALL () {
  MATCH (name:Name {folded: $args.folded})
  RETURN name, 3 AS quality
  UNION ALL
  MATCH (name:Name) WHERE name.folded STARTS WITH $args.folded
  RETURN name, 2 AS quality LIMIT $args.nameCap
  UNION ALL
  CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $args.strict, {limit: $args.nameCap}) YIELD node
  RETURN node AS name, 1 AS quality
  UNION ALL
  CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $args.fuzzy, {limit: $args.nameCap}) YIELD node
  RETURN node AS name, 0 AS quality
}
MATCH (entity)-[:HAS_NAME]->(name)
WITH entity, max(quality) AS quality
WHERE ($args.type IS NULL OR entity.type = $args.type)`;

const ALL = `
MATCH (entity:Entity)
WHERE entity.nArticles >= 0 AND ($args.type IS NULL OR entity.type = $args.type)`;

const IN_LANGUAGE = `
  AND {fr: entity.nArticlesFr, en: entity.nArticlesEn}[$args.language] > 0`;
const REPORTED_BY_SOURCE = `
  AND EXISTS { (entity)-[:REPORTED_BY]->(source) WHERE source.id = $args.source }`;
const AROUND_THEN = `
  AND entity.lastAt >= $args.from AND entity.firstAt < $args.below`;
const BY_ONE_ARTICLE = `
  AND EXISTS {
    (entity)<-[:RESOLVED_TO]-()<-[:HAS_CHAIN]-(article)
    WHERE ${isInRange('article')} AND ${articlePasses('article')}
  }`;

const BEST_FIRST = `
WITH entity, quality ORDER BY quality DESC, entity.nArticles DESC, entity.id`;

const MOST_MENTIONED_FIRST = `
WITH entity ORDER BY entity.nArticles DESC, entity.id`;

const BRIEFLY = `
SKIP $args.skip LIMIT $args.limit
RETURN entity {.id, .type, fr: entity.nArticlesFr, en: entity.nArticlesEn} AS match`;

const matchRow = z.object({
  match: z.object({ id: z.string(), type: z.enum(ENTITY_TYPES), fr: z.number(), en: z.number() }),
});

/** An entity that a search finds, and in how many articles of each language it is. */
export type Match = z.infer<typeof matchRow>['match'];

/** Entities that the query finds, from the `skip`-th on: the best match first, then the most mentioned. */
export async function findMatches(
  connection: Connection,
  query: EntityQuery,
  skip: number,
  limit: number,
): Promise<readonly Match[]> {
  const paging = { skip: neo4j.int(skip), limit: neo4j.int(limit) };
  const { language, source, type } = query;
  const filter = { ...orNull({ language, source, type }), ...sortRange(query, null) };
  const find = query.text.trim() === '' ? findAll : findByName;
  return find(connection, query, { ...filter, ...paging });
}

async function findByName(
  connection: Connection,
  query: EntityQuery,
  parameters: Parameters,
): Promise<readonly Match[]> {
  const folded = foldName(query.text).slice(0, NAME_LENGTH_CAP);
  if (folded === '') return [];
  const statement = BY_NAME + filterOf(query) + BEST_FIRST + BRIEFLY;
  const names = { folded, ...nameQueries(query.text), nameCap: neo4j.int(NAME_CAP) };
  return (await connection.read(statement, { ...parameters, ...names }, matchRow)).map(({ match }) => match);
}

async function findAll(connection: Connection, query: EntityQuery, parameters: Parameters): Promise<readonly Match[]> {
  const statement = ALL + filterOf(query) + MOST_MENTIONED_FIRST + BRIEFLY;
  return (await connection.read(statement, parameters, matchRow)).map(({ match }) => match);
}

/** What the counters can rule out comes first: only then is an article looked for that passes all of the filter. */
function filterOf(query: EntityQuery): string {
  const { language, source, since, until } = query;
  const isDated = since !== undefined || until !== undefined;
  const parts = [language && IN_LANGUAGE, source && REPORTED_BY_SOURCE, isDated && AROUND_THEN].filter(Boolean);
  return parts.join('') + (isDated || parts.length > 1 ? BY_ONE_ARTICLE : '');
}
