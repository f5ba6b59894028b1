import { z } from 'zod';
import { LANGUAGES } from '../domain/article.ts';
import type { EntityQuery } from '../domain/graph-store.ts';
import type { EntityPage, EntitySummary } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { decodeOffset, encodeCursor } from './pages.ts';
import { entitySummary } from './rows.ts';
import { findMatches, type Match } from './search-matches.ts';
import { entitySummaryOf } from './shapes.ts';

/** Facets count the best this many matches. */
export const MATCH_CAP = 1000;
const SUMMARIES = `
UNWIND range(0, size($args.ids) - 1) AS position
MATCH (entity:Entity {id: $args.ids[position]})
RETURN ${entitySummaryOf('entity')} AS entity ORDER BY position`;

const SOURCES = `
UNWIND $args.ids AS id
MATCH (:Entity {id: id})-[:REPORTED_BY]->(source)
RETURN source.id AS source, count(*) AS entities ORDER BY entities DESC, source`;

const summaryRow = z.object({ entity: entitySummary });
const sourceRow = z.object({ source: z.string(), entities: z.number() });

/**
 * Entities by name, best match first, then the most mentioned; all of them where the text is empty. Facets count the
 * first {@link MATCH_CAP} matches.
 * @throws InputError where the cursor is not of this list.
 */
export async function searchEntities(connection: Connection, query: EntityQuery): Promise<EntityPage> {
  const offset = decodeOffset('entities', query.cursor);
  const best = await findMatches(connection, query, 0, MATCH_CAP);
  const end = offset + query.limit;
  const within = end < best.length || best.length < MATCH_CAP;
  const shown = within ? best.slice(offset, end + 1) : await findMatches(connection, query, offset, query.limit + 1);
  const items = await summaries(
    connection,
    shown.slice(0, query.limit).map(({ id }) => id),
  );
  const next = shown.length > query.limit ? encodeCursor('entities', String(end)) : null;
  return { items, next, facets: await facetsOf(connection, best) };
}

async function summaries(connection: Connection, ids: readonly string[]): Promise<readonly EntitySummary[]> {
  if (ids.length === 0) return [];
  return (await connection.read(SUMMARIES, { ids }, summaryRow)).map(({ entity }) => entity);
}

async function facetsOf(connection: Connection, best: readonly Match[]): Promise<EntityPage['facets']> {
  const sources = await connection.read(SOURCES, { ids: best.map(({ id }) => id) }, sourceRow);
  return {
    type: countBy(best.map(({ type }) => type)),
    language: countBy(best.flatMap((match) => LANGUAGES.filter((language) => match[language] > 0))),
    source: Object.fromEntries(sources.map(({ source, entities }) => [source, entities])),
  };
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
