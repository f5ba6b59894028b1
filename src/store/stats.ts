import { z } from 'zod';
import type { Stats } from '../domain/views.ts';
import type { Connection } from './connection.ts';

const TOTALS = `
RETURN
  COUNT { (:Article) } AS articles, COUNT { (:Source) } AS sources, COUNT { (:Story) } AS stories,
  COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims, COUNT { (:Relation) } AS relations,
  COUNT { (:Event) } AS events`;

const ARTICLES_BY_LANGUAGE = `
MATCH (article:Article) WHERE article.language IS NOT NULL
RETURN article.language AS key, count(*) AS count ORDER BY key`;

const ENTITIES_BY_TYPE = `
MATCH (entity:Entity) WHERE entity.type IS NOT NULL
RETURN entity.type AS key, count(*) AS count ORDER BY key`;

const PUBLISHED_AT = `
  MATCH (article:Article) WHERE article.publishedAt IS NOT NULL
  RETURN article.publishedAt ORDER BY article.publishedAt`;

const FIRST_AND_LAST = `
RETURN head(COLLECT {${PUBLISHED_AT} LIMIT 1}) AS firstAt, head(COLLECT {${PUBLISHED_AT} DESC LIMIT 1}) AS lastAt`;

const count = z.number();
const totalsRow = z.object({
  articles: count,
  sources: count,
  stories: count,
  entities: count,
  claims: count,
  relations: count,
  events: count,
});
const groupRow = z.object({ key: z.string(), count });
const datesRow = z.object({ firstAt: z.string().nullable(), lastAt: z.string().nullable() });

/** How much there is of everything. */
export async function readStats(connection: Connection): Promise<Stats> {
  const [totals, dates, articlesByLanguage, entitiesByType] = await Promise.all([
    connection.read(TOTALS, {}, totalsRow),
    connection.read(FIRST_AND_LAST, {}, datesRow),
    groups(connection, ARTICLES_BY_LANGUAGE),
    groups(connection, ENTITIES_BY_TYPE),
  ]);
  const none = { articles: 0, sources: 0, stories: 0, entities: 0, claims: 0, relations: 0, events: 0 };
  const { firstAt, lastAt } = dates[0] ?? { firstAt: null, lastAt: null };
  return { ...(totals[0] ?? none), articlesByLanguage, entitiesByType, firstAt, lastAt };
}

async function groups(connection: Connection, statement: string): Promise<Readonly<Record<string, number>>> {
  const found = await connection.read(statement, {}, groupRow);
  return Object.fromEntries(found.map((group) => [group.key, group.count]));
}
