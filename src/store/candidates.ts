import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import type { KnownEntity } from '../domain/entity.ts';
import type { Connection } from './connection.ts';
import * as rows from './rows.ts';
import { namesOf } from './shapes.ts';

/** Most entities given as a candidate's context: enough to tell two homonyms apart. */
const CONTEXT_SIZE = 50;

/**
 * An entity of this many articles is named beside thousands of others, and to sort them for each article that names it
 * would cost more than writing that article. Its context is kept until it has gained or lost a tenth of its articles.
 */
const HUB_FROM = 200;
const STALE_AT = 0.1;
/** Hubs whose context is kept: some megabytes. */
const KEPT = 2000;

const CANDIDATES = `
CALL () {
  UNWIND $args.foldedNames AS folded
  MATCH (name:Name {folded: folded})<-[:HAS_NAME]-(entity)
  RETURN entity
  UNION
  UNWIND $args.ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
}
RETURN entity.nArticles AS articles, entity {
  .id, .type, .nameFr, .nameEn, .wikidata, names: ${namesOf('entity')}
} AS entity ORDER BY entity.id`;

const CONTEXTS = `
UNWIND $args.ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, COLLECT {
  MATCH (entity)-[edge:CO_OCCURS]-(other)
  RETURN other.id ORDER BY edge.nArticles DESC, other.id LIMIT $args.most
} AS context`;

const candidateRow = z.object({
  articles: z.number(),
  entity: z.object({
    id: z.string(),
    type: z.enum(ENTITY_TYPES),
    nameFr: z.string(),
    nameEn: z.string(),
    wikidata: z.string().nullable(),
    names: z.array(rows.entityName),
  }),
});
const contextRow = z.object({ id: z.string(), context: z.array(z.string()) });

interface Kept {
  readonly articles: number;
  readonly context: readonly string[];
}

/** Finds entities that have one of the folded names or one of the ids, with those they are most often named beside. */
export type ReadCandidates = (
  foldedNames: readonly string[],
  ids: readonly string[],
) => Promise<readonly KnownEntity[]>;

/** A reader of candidates that remembers the contexts of hubs. */
export function candidateReader(connection: Connection): ReadCandidates {
  const hubs = new Map<string, Kept>();
  return async (foldedNames, ids) => {
    if (foldedNames.length === 0 && ids.length === 0) return [];
    const wanted = { foldedNames: [...new Set(foldedNames)], ids: [...new Set(ids)] };
    const found = await connection.read(CANDIDATES, wanted, candidateRow);
    const unknown = found.filter(({ entity, articles }) => !isFresh(hubs.get(entity.id), articles));
    const contexts = await readContexts(
      connection,
      unknown.map(({ entity }) => entity.id),
    );
    for (const { entity, articles } of unknown) {
      if (articles >= HUB_FROM) keep(hubs, entity.id, { articles, context: contexts.get(entity.id) ?? [] });
    }
    return found.map(({ entity }) => ({
      ...entity,
      context: contexts.get(entity.id) ?? hubs.get(entity.id)?.context ?? [],
    }));
  };
}

async function readContexts(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const found = await connection.read(CONTEXTS, { ids, most: neo4j.int(CONTEXT_SIZE) }, contextRow);
  return new Map(found.map(({ id, context }) => [id, context]));
}

const isFresh = (kept: Kept | undefined, articles: number): boolean =>
  kept !== undefined && articles >= HUB_FROM && Math.abs(articles - kept.articles) <= kept.articles * STALE_AT;

/** The one longest in the map makes room. */
function keep(hubs: Map<string, Kept>, id: string, kept: Kept): void {
  hubs.delete(id);
  hubs.set(id, kept);
  const [oldest] = hubs.keys();
  if (hubs.size > KEPT && oldest !== undefined) hubs.delete(oldest);
}
