import type { KeyedEntity } from '../domain/entity.ts';
import type { Row } from './article-rows.ts';
import { type Run, runOver } from './connection.ts';
import { OPEN_TYPE_COUNTERS, READ_AS, TYPE_COUNTERS } from './contributions.ts';
import { nameProperties, nameText } from './names.ts';
import { MARK_THOSE_NAMED } from './unsettled.ts';

const COUNTERS = ['nArticles', 'nArticlesFr', 'nArticlesEn', 'nStories', 'nMentions', ...READ_AS];

// What the gazetteer says of an entity is written each time; of others, what their chains say counts (see below).
const MERGE_ENTITIES = `
UNWIND $args.rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET ${COUNTERS.map((counter) => `entity.${counter} = 0`).join(', ')}
SET entity.vouched = row.vouched
WITH row, entity WHERE row.vouched OR entity.type IS NULL
SET entity += row.properties`;

// Updates send all names of an entity each time, and almost all are there: looked for before anything is locked.
const VOUCH_FOR_NAMES = `
UNWIND $args.rows AS row
OPTIONAL MATCH (known:Name {key: row.key})
WITH row, known WHERE known IS NULL OR NOT known.vouched
MATCH (entity:Entity {id: row.entity})
MERGE (name:Name {key: row.key})
ON CREATE SET name += row.properties, name.nArticles = 0, name.nArticlesFr = 0, name.nArticlesEn = 0, name.nSure = 0
SET name.vouched = true
MERGE (entity)-[:HAS_NAME]->(name)`;

/** The name that most of its articles use; English where as many use either. */
const SET_DISPLAY_NAMES = `
UNWIND $args.rows AS id
MATCH (entity:Entity {id: id})
WITH entity, CASE WHEN entity.nArticlesFr > entity.nArticlesEn THEN entity.nameFr ELSE entity.nameEn END AS name
WHERE entity.name IS NULL OR entity.name <> name
SET entity.name = name`;

const bestName = (counter: string): string => `head(COLLECT {
    MATCH (entity)-[:HAS_NAME]->(name) WHERE name.kind = 'name'
    WITH name ORDER BY name.${counter} DESC, name.nArticles DESC, name.text LIMIT 1
    RETURN name.text
  })`;

const readAs = (counters: typeof TYPE_COUNTERS | typeof OPEN_TYPE_COUNTERS): string =>
  `[${Object.entries(counters)
    .map(([type, counter]) => `{type: '${type}', times: entity.${counter}}`)
    .join(', ')}]`;

// The type it was read as most often, the name that most articles of each language use. Open chains are weighed by type.
const DESCRIBE_MINTED = `
UNWIND $args.rows AS id
MATCH (entity:Entity {id: id}) WHERE NOT entity.vouched
WITH entity, entity.type AS typeBefore, ${bestName('nArticlesFr')} AS nameFr, ${bestName('nArticlesEn')} AS nameEn,
     CASE WHEN ${Object.values(TYPE_COUNTERS)
       .map((counter) => `entity.${counter}`)
       .join(' + ')} > 0 THEN ${readAs(TYPE_COUNTERS)} ELSE ${readAs(OPEN_TYPE_COUNTERS)} END AS read
SET entity.nameFr = coalesce(nameFr, entity.nameFr), entity.nameEn = coalesce(nameEn, entity.nameEn),
    entity.type = reduce(best = head(read), one IN read | CASE WHEN one.times > best.times THEN one ELSE best END).type
WITH entity, typeBefore WHERE entity.type <> typeBefore
MATCH (entity)-[:HAS_NAME]->(name)${MARK_THOSE_NAMED}`;

const UNMENTIONED = `
UNWIND $args.rows AS id
MATCH (entity:Entity {id: id}) WHERE NOT EXISTS { (entity)<-[:RESOLVED_TO]-() }`;

// An entity that is gone is known by none of its names any more, those of the gazetteer among them.
const MARK_ITS_BEARERS = `${UNMENTIONED}
MATCH (entity)-[:HAS_NAME]->(name:Name {vouched: true})${MARK_THOSE_NAMED}`;

const DELETE_UNMENTIONED = `${UNMENTIONED}
OPTIONAL MATCH (entity)-[:HAS_NAME]->(name:Name)
DETACH DELETE entity, name`;

// An id that led elsewhere while its entity was gone.
const END_REDIRECTS = `
UNWIND $args.rows AS row
MATCH (redirect:Redirect {id: row.id})
DELETE redirect`;

/** Writes the entities, and the names that are known of them beforehand. */
export async function writeEntities(run: Run, entities: readonly KeyedEntity[]): Promise<void> {
  const rows = byKey(new Map(entities.map((entity) => [entity.id, entityRow(entity)])));
  await runOver(run, MERGE_ENTITIES, rows);
  await runOver(run, END_REDIRECTS, rows);
  const names = entities.flatMap((entity) => nameRows(entity));
  await runOver(run, VOUCH_FOR_NAMES, byKey(new Map(names)));
}

/**
 * Makes these entities say what their chains say, once their counts are right; deletes those that nothing mentions.
 */
export async function settleEntities(run: Run, ids: readonly string[]): Promise<void> {
  await runOver(run, MARK_ITS_BEARERS, ids);
  await runOver(run, DELETE_UNMENTIONED, ids);
  await runOver(run, DESCRIBE_MINTED, ids);
  await runOver(run, SET_DISPLAY_NAMES, ids);
}

function entityRow({ id, type, nameFr, nameEn, wikidata, names }: KeyedEntity): Row {
  return { id, vouched: names.length > 0, properties: { type, nameFr, nameEn, wikidata } };
}

/** The key holds the entity's id: two entities of one name have a name node each. */
function nameRows({ id, names }: KeyedEntity): readonly (readonly [string, Row])[] {
  return names.map((name) => {
    const key = `${id}|${nameText(name)}`;
    return [key, { entity: id, key, properties: nameProperties(name) }];
  });
}

const byKey = (rows: ReadonlyMap<string, Row>): readonly Row[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
