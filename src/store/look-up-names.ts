import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { foldName } from '../domain/fold-name.ts';
import type { EntityProfile } from '../domain/look-up.ts';
import type { Connection } from './connection.ts';
import { nameQueries } from './full-text.ts';
import { entityProfile, entityProfileOf } from './profiles.ts';
import { NAME_INDEX } from './schema.ts';

/** Names looked at in each way of matching, the best first. */
const NAME_CAP = 200;
/** Names that share any one word: only the few that share the rarest are worth a look. */
const LOOSE_CAP = 20;
const TEXT_LENGTH_CAP = 500;

const fullText = (query: string, cap: string, quality: number): string => `
  CALL db.index.fulltext.queryNodes('${NAME_INDEX}', text.${query}, {limit: $args.${cap}}) YIELD node AS name
  MATCH (entity:Entity)-[:HAS_NAME]->(name)
  RETURN entity, ${quality} AS quality`;

// 4: by id. 3: the very name. 2: all words, or their beginnings. 1: the same but for slips. 0: some of the words.
const LOOK_UP = `
UNWIND $args.texts AS text
CALL (text) {
  MATCH (entity:Entity {id: text.id})
  RETURN entity, 4 AS quality
  UNION ALL
  MATCH (entity:Entity {wikidata: text.id})
  RETURN entity, 4 AS quality
  UNION ALL
  MATCH (name:Name {folded: text.folded})<-[:HAS_NAME]-(entity:Entity)
  RETURN entity, 3 AS quality
  UNION ALL${fullText('strict', 'nameCap', 2)}
  UNION ALL${fullText('fuzzy', 'nameCap', 1)}
  UNION ALL${fullText('loose', 'looseCap', 0)}
}
WITH text.position AS position, entity, max(quality) AS quality
ORDER BY position, quality DESC, entity.nArticles DESC, entity.id
WITH position, collect(entity)[..$args.limit] AS entities
UNWIND entities AS entity
RETURN position, ${entityProfileOf('entity')} AS entity`;

const NAMED = `
UNWIND $args.foldedNames AS folded
MATCH (name:Name {folded: folded})<-[:HAS_NAME]-(entity:Entity)
RETURN folded, collect(DISTINCT entity.id) AS ids`;

const foundRow = z.object({ position: z.number(), entity: entityProfile });
const namedRow = z.object({ folded: z.string(), ids: z.array(z.string()) });

/** Entities for each text, in the order of the texts; none for a text without letters and digits. */
export async function lookUpNames(
  connection: Connection,
  texts: readonly string[],
  limit: number,
): Promise<readonly (readonly EntityProfile[])[]> {
  const rows = texts.map(rowOf).filter(({ strict }) => strict !== '');
  const found: EntityProfile[][] = texts.map(() => []);
  if (rows.length === 0) return found;
  const caps = { nameCap: neo4j.int(NAME_CAP), looseCap: neo4j.int(LOOSE_CAP), limit: neo4j.int(limit) };
  for (const { position, entity } of await connection.read(LOOK_UP, { texts: rows, ...caps }, foundRow))
    found[position]?.push(entity);
  return found;
}

function rowOf(text: string, position: number) {
  const bounded = text.trim().slice(0, TEXT_LENGTH_CAP);
  return { position: neo4j.int(position), id: bounded, folded: foldName(bounded), ...nameQueries(bounded) };
}

/** Ids of the entities that have one of the folded names, by name. */
export async function namedExactly(
  connection: Connection,
  foldedNames: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (foldedNames.length === 0) return new Map();
  const found = await connection.read(NAMED, { foldedNames: [...new Set(foldedNames)] }, namedRow);
  return new Map(found.map(({ folded, ids }) => [folded, new Set(ids)]));
}
