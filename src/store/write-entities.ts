import type { Entity } from '../domain/entity.ts';
import type { Row } from './article-rows.ts';
import { type Run, runOver } from './connection.ts';

const MERGE_ENTITIES = `
UNWIND $args.rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.nArticles = 0, entity.nArticlesFr = 0, entity.nArticlesEn = 0,
              entity.nStories = 0, entity.nMentions = 0
SET entity += row.properties`;

// Updates send all names of an entity each time, and almost all are there: looked for before anything is locked.
const CREATE_NAMES = `
UNWIND $args.rows AS row
OPTIONAL MATCH (known:Name {key: row.properties.key})
WITH row WHERE known IS NULL
MATCH (entity:Entity {id: row.entity})
CREATE (entity)-[:HAS_NAME]->(name:Name)
SET name = row.properties`;

/** The name that most of its articles use; English where as many use either. */
const SET_DISPLAY_NAMES = `
UNWIND $args.rows AS id
MATCH (entity:Entity {id: id})
WITH entity, CASE WHEN entity.nArticlesFr > entity.nArticlesEn THEN entity.nameFr ELSE entity.nameEn END AS name
WHERE entity.name IS NULL OR entity.name <> name
SET entity.name = name`;

const DELETE_UNMENTIONED = `
UNWIND $args.rows AS id
MATCH (entity:Entity {id: id}) WHERE NOT EXISTS { (entity)<-[:RESOLVED_TO]-() }
OPTIONAL MATCH (entity)-[:HAS_NAME]->(name:Name)
DETACH DELETE entity, name`;

/**
 * Writes the entities and adds their names to those they have. Given the same entity twice, the later says what it is,
 * and the names of both are kept.
 */
export async function writeEntities(run: Run, entities: readonly Entity[]): Promise<void> {
  await runOver(run, MERGE_ENTITIES, byKey(new Map(entities.map((entity) => [entity.id, entityRow(entity)]))));
  const names = entities.flatMap((entity) => nameRows(entity));
  await runOver(run, CREATE_NAMES, byKey(new Map(names)));
}

/** Sets the display names of these entities, once their counts are right; deletes those that nothing mentions. */
export async function settleEntities(run: Run, ids: readonly string[]): Promise<void> {
  await runOver(run, DELETE_UNMENTIONED, ids);
  await runOver(run, SET_DISPLAY_NAMES, ids);
}

function entityRow({ id, type, nameFr, nameEn, wikidata }: Entity): Row {
  return { id, properties: { type, nameFr, nameEn, wikidata } };
}

/** The key holds the entity's id: two entities of one name have a name node each. */
function nameRows({ id, names }: Entity): readonly (readonly [string, Row])[] {
  return names.map(({ text, folded, language, kind }) => {
    const key = [id, kind, language ?? '', text].join('|');
    return [key, { entity: id, properties: { key, text, folded, language, kind } }];
  });
}

const byKey = (rows: ReadonlyMap<string, Row>): readonly Row[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
