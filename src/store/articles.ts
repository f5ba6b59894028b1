import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import type { PageRequest, SourceFilter } from '../domain/graph-store.ts';
import type { ArticleSummary, ArticleView, Page } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { articlePasses, decodeCursor, encodeCursor, isInRange, orNull, pageOf } from './pages.ts';
import * as rows from './rows.ts';
import { articleSummaryOf, claimViewOf, entityRefOf, eventViewOf, relationViewOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

const VERSIONS = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.version AS version`;

const ALL = `
MATCH (article:Article)
WHERE ${isInRange('article')} AND ${articlePasses('article')}`;

const OF_ENTITY = `
MATCH (:Entity {id: $args.entity})<-[:RESOLVED_TO]-()<-[:HAS_CHAIN]-(article)
WHERE ${isInRange('article')} AND ${articlePasses('article')}
WITH DISTINCT article`;

const NEWEST_FIRST = `
WITH article ORDER BY article.sortKey DESC LIMIT $args.limit
RETURN ${articleSummaryOf('article')} AS article, article.sortKey AS sortKey
ORDER BY sortKey DESC`;

const ARTICLE = `
MATCH (article:Article {id: $args.id})
RETURN article {
  .id, .contentHash, .url, .title, .text, .language, .publishedAt, .source, .author, .story, .version, .recordedAt,
  .quotations,
  chains: COLLECT {
    MATCH (article)-[:HAS_CHAIN]->(chain)-[:RESOLVED_TO]->(entity)
    RETURN chain {.id, .name, .type, entity: ${entityRefOf('entity')}, mentions: chain {.starts, .ends, .kinds}}
    ORDER BY chain.starts[0], chain.id
  },
  claims: COLLECT {
    MATCH (article)<-[:STATED_IN]-(claim)
    RETURN ${claimViewOf('claim', 'article')} ORDER BY claim.start, claim.id
  },
  relations: COLLECT {
    MATCH (article)<-[:EVIDENCE]-(relation)
    RETURN ${relationViewOf('relation', 'article')} ORDER BY relation.start, relation.id
  }
} AS value`;

/** Reports shown with each event of an article. */
const REPORTS = 5;

const EVENTS = `
MATCH (:Article {id: $args.id})<-[:MENTIONED_IN]-(own:EventMention)-[:OF_EVENT]->(event)
WITH event, min(own.start) AS start
RETURN ${eventViewOf('event')} AS value
ORDER BY start, value.id`;

const versionRow = z.object({ id: z.string(), version: z.string() });
const listRow = z.object({ article: rows.articleSummary, sortKey: z.string() });

const chain = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(ENTITY_TYPES),
  entity: rows.entityRef,
  mentions: rows.mentionLists,
});

const articleView = rows.articleSummary.extend({
  contentHash: z.string(),
  text: z.string(),
  author: z.string().nullable(),
  story: z.string().nullable(),
  version: z.string(),
  recordedAt: z.string(),
  quotations: rows.quotations,
  chains: z.array(chain),
  claims: z.array(rows.claimView),
  relations: z.array(rows.relationView),
}) satisfies z.ZodType<Omit<ArticleView, 'events'>>;

/** The stored versions of those of the articles that are stored, by article id. */
export async function storedVersions(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await connection.read(VERSIONS, { ids }, versionRow);
  return new Map(found.map(({ id, version }) => [id, version]));
}

/**
 * Articles, the newest first; those that mention one entity where `entity` is given.
 * @throws InputError where the cursor is not of this list.
 */
export async function listArticles(
  connection: Connection,
  query: SourceFilter & PageRequest & { readonly entity?: string },
): Promise<Page<ArticleSummary>> {
  const { entity, limit, language, source } = query;
  const range = sortRange(query, decodeCursor('articles', query.cursor));
  const parameters = { ...orNull({ language, source }), ...range, entity: entity ?? null, limit: neo4j.int(limit + 1) };
  const statement = (entity === undefined ? ALL : OF_ENTITY) + NEWEST_FIRST;
  const found = await connection.read(statement, parameters, listRow);
  return pageOf(
    found,
    limit,
    (row) => row.article,
    (row) => encodeCursor('articles', row.sortKey),
  );
}

/** An article with all that was read out of it; null where there is none. */
export async function readArticle(connection: Connection, id: string): Promise<ArticleView | null> {
  const [[found], events] = await Promise.all([
    connection.read(ARTICLE, { id }, rows.oneValue(articleView)),
    connection.read(EVENTS, { id, reports: neo4j.int(REPORTS) }, rows.oneValue(rows.eventView)),
  ]);
  return found ? { ...found, events } : null;
}
