import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { RELATION_TYPES } from '../domain/annotation.ts';
import type { EntityProfile, EntityTie } from '../domain/look-up.ts';
import type { Connection } from './connection.ts';
import { isAffirmed } from './edges.ts';
import { distinctNames } from './names.ts';
import { entityName, entityRef, entitySummary } from './rows.ts';
import { entityRefOf, entitySummaryOf, namesOf } from './shapes.ts';

/** Ties read of one entity: a country has thousands. */
const TIE_CAP = 200;

/** Cypher: an entity's profile. */
export const entityProfileOf = (entity: string): string =>
  `{summary: ${entitySummaryOf(entity)}, names: ${namesOf(entity)}, dates: ${entity} {.firstAt, .lastAt}}`;

/** Checks the row of a profile and makes one object of it. */
export const entityProfile = z
  .object({
    summary: entitySummary,
    names: z.array(entityName),
    dates: z.object({ firstAt: z.string().nullable(), lastAt: z.string().nullable() }),
  })
  .transform(({ summary, names, dates }): EntityProfile => ({ ...summary, names: distinctNames(names), ...dates }));

// A list that was reconciled before a merge still has the old id.
const byTodaysId = `OPTIONAL MATCH (moved:Redirect {id: id})
MATCH (entity:Entity {id: coalesce(moved.to, id)})`;

const PROFILES = `
UNWIND $args.ids AS id
${byTodaysId}
RETURN id, ${entityProfileOf('entity')} AS entity`;

const TIES = `
UNWIND $args.ids AS id
${byTodaysId}
RETURN id, COLLECT {
  MATCH (entity)-[edge:RELATED]-(other:Entity)
  WHERE ${isAffirmed('edge')}
  RETURN {
    type: edge.type, outgoing: startNode(edge) = entity, articles: edge.nArticles, other: ${entityRefOf('other')}
  } ORDER BY edge.nArticles DESC, edge.key LIMIT $args.most
} AS ties`;

const profileRow = z.object({ id: z.string(), entity: entityProfile });
const tie = z.object({
  type: z.enum(RELATION_TYPES),
  outgoing: z.boolean(),
  articles: z.number(),
  other: entityRef,
}) satisfies z.ZodType<EntityTie>;
const tiesRow = z.object({ id: z.string(), ties: z.array(tie) });

/** Profiles of those of the entities that are there, by id. */
export async function readProfiles(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityProfile>> {
  if (ids.length === 0) return new Map();
  const found = await connection.read(PROFILES, { ids: [...new Set(ids)] }, profileRow);
  return new Map(found.map(({ id, entity }) => [id, entity]));
}

/** Typed ties of the entities, by id, those of most articles first. */
export async function readTies(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EntityTie[]>> {
  if (ids.length === 0) return new Map();
  const found = await connection.read(TIES, { ids: [...new Set(ids)], most: neo4j.int(TIE_CAP) }, tiesRow);
  return new Map(found.map(({ id, ties }) => [id, ties]));
}
