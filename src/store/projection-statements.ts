import { type Projected, READ_AS } from './contributions.ts';

/** What changes one kind of node or edge of the projection; rows are `Delta`s. */
export interface ProjectionStatements {
  /** Makes what is not there yet, with all counters at nought; entities are made elsewhere. */
  readonly create: string | null;
  readonly count: string;
  /** Takes away what nothing is left of. */
  readonly remove: string | null;
  /** What has a first and a last date. */
  readonly dated: {
    /** Finds, by database id, what has for first or last date one that an article no longer gives it. */
    readonly lost: string;
    /** Looks up first and last date of what `lost` found. */
    readonly redate: string;
  } | null;
}

const byKey = (type: string): string => `UNWIND $args.rows AS row
MATCH (x)-[it:${type} {key: row.key}]->(y)`;

// Looked up by key before it is made: MERGE between two entities would walk the edges of one of them, and a country
// has tens of thousands. Only one writer is at work (see replace-articles), so nobody makes the edge in between.
const create = (type: string, to: string, properties: string): string => `
UNWIND $args.rows AS row
OPTIONAL MATCH ()-[known:${type} {key: row.key}]->()
WITH row WHERE known IS NULL
MATCH (x:Entity {id: row.from})
MATCH (y:${to} {id: row.to})
CREATE (x)-[:${type} {key: row.key, nArticles: 0, nStories: 0${properties}}]->(y)`;

const COUNT = `
SET it.nArticles = it.nArticles + row.nArticles,
    it.nStories = it.nStories + row.nStories,
    it.firstAt = CASE WHEN it.firstAt < row.firstAt THEN it.firstAt ELSE coalesce(row.firstAt, it.firstAt) END,
    it.lastAt = CASE WHEN it.lastAt > row.lastAt THEN it.lastAt ELSE coalesce(row.lastAt, it.lastAt) END`;

const remove = (type: string): string => `${byKey(type)}
WHERE it.nArticles = 0
DELETE it`;

const LOST_ITS_DATE = `
WHERE it.nArticles > 0 AND (it.firstAt IN row.lostDates OR it.lastAt IN row.lostDates)
RETURN elementId(it) AS id`;

const byElementId = (type: string): string => `UNWIND $args.rows AS id
MATCH (x)-[it:${type}]->(y) WHERE elementId(it) = id`;

const REDATE = `
  RETURN min(article.publishedAt) AS firstAt, max(article.publishedAt) AS lastAt
}
SET it.firstAt = firstAt, it.lastAt = lastAt`;

const ENTITIES: ProjectionStatements = {
  create: null,
  count: `
UNWIND $args.rows AS row
MATCH (it:Entity {id: row.key})
${COUNT},
    it.nArticlesFr = it.nArticlesFr + row.nArticlesFr,
    it.nArticlesEn = it.nArticlesEn + row.nArticlesEn,
    it.nMentions = it.nMentions + row.nMentions${READ_AS.map((counter) => `,\n    it.${counter} = it.${counter} + row.${counter}`).join('')}`,
  remove: null,
  dated: {
    lost: `
UNWIND $args.rows AS row
MATCH (it:Entity {id: row.key})
${LOST_ITS_DATE}`,
    redate: `
UNWIND $args.rows AS id
MATCH (it) WHERE elementId(it) = id
CALL (it) {
  MATCH (it)<-[:RESOLVED_TO]-()<-[:HAS_CHAIN]-(article)
${REDATE}`,
  },
};

// A name that the gazetteer vouches for is there before any article uses it, and stays.
const NAMES: ProjectionStatements = {
  create: `
UNWIND $args.rows AS row
OPTIONAL MATCH (known:Name {key: row.key})
WITH row WHERE known IS NULL
MATCH (entity:Entity {id: row.from})
CREATE (entity)-[:HAS_NAME]->(name:Name {key: row.key, vouched: false, nArticles: 0, nArticlesFr: 0, nArticlesEn: 0, nSure: 0})
SET name += row.name`,
  count: `
UNWIND $args.rows AS row
MATCH (it:Name {key: row.key})
SET it.nArticles = it.nArticles + row.nArticles,
    it.nArticlesFr = it.nArticlesFr + row.nArticlesFr,
    it.nArticlesEn = it.nArticlesEn + row.nArticlesEn,
    it.nSure = it.nSure + row.nSure`,
  remove: `
UNWIND $args.rows AS row
MATCH (it:Name {key: row.key}) WHERE it.nArticles = 0 AND NOT it.vouched
DETACH DELETE it`,
  dated: null,
};

const SOURCES: ProjectionStatements = {
  create: create('REPORTED_BY', 'Source', ''),
  count: `${byKey('REPORTED_BY')}
${COUNT}`,
  remove: remove('REPORTED_BY'),
  dated: {
    lost: `${byKey('REPORTED_BY')}
${LOST_ITS_DATE}`,
    redate: `${byElementId('REPORTED_BY')}
CALL (x, y) {
  MATCH (x)<-[:RESOLVED_TO]-()<-[:HAS_CHAIN]-(article) WHERE article.source = y.id
${REDATE}`,
  },
};

// From the entity with fewer mentions, and to the other by its id: given both ends, the planner would set out from
// both and multiply what it finds.
const CO_OCCURRENCES: ProjectionStatements = {
  create: create('CO_OCCURS', 'Entity', ', nSure: 0'),
  count: `${byKey('CO_OCCURS')}
${COUNT},
    it.nSure = it.nSure + row.nSure`,
  remove: remove('CO_OCCURS'),
  dated: {
    lost: `${byKey('CO_OCCURS')}
${LOST_ITS_DATE}`,
    redate: `${byElementId('CO_OCCURS')}
CALL (x, y) {
  WITH CASE WHEN x.nMentions < y.nMentions THEN [x, y] ELSE [y, x] END AS ends
  WITH ends[0] AS few, ends[1].id AS many
  MATCH (few)<-[:RESOLVED_TO]-(chain)-[:CO_MENTIONED]-()-[:RESOLVED_TO]->(other) WHERE other.id = many
  MATCH (chain)<-[:HAS_CHAIN]-(article)
${REDATE}`,
  },
};

const RELATIONS: ProjectionStatements = {
  create: create('RELATED', 'Entity', ', type: row.type, nAffirmed: 0, nDenied: 0, nAlleged: 0, nEnded: 0'),
  count: `${byKey('RELATED')}
${COUNT},
    it.nAffirmed = it.nAffirmed + row.nAffirmed,
    it.nDenied = it.nDenied + row.nDenied,
    it.nAlleged = it.nAlleged + row.nAlleged,
    it.nEnded = coalesce(it.nEnded, 0) + row.nEnded
SET it.denied = it.nAffirmed = 0,
    it.contested = it.nAffirmed > 0 AND it.nDenied > 0,
    it.alleged = it.nAffirmed > 0 AND it.nAlleged = it.nAffirmed,
    it.ended = it.nAffirmed > 0 AND it.nEnded = it.nAffirmed`,
  remove: remove('RELATED'),
  dated: {
    lost: `${byKey('RELATED')}
${LOST_ITS_DATE}`,
    redate: `${byElementId('RELATED')}
CALL (x, y, it) {
  MATCH (x)<-[:RESOLVED_TO]-()<-[:SUBJECT]-(relation)-[:OBJECT]->()-[:RESOLVED_TO]->(other)
  WHERE relation.type = it.type AND other.id = y.id
  MATCH (relation)-[:EVIDENCE]->(article)
${REDATE}`,
  },
};

/** Cypher for each part of the projection. */
export const PROJECTION: Readonly<Record<Projected, ProjectionStatements>> = {
  entity: ENTITIES,
  name: NAMES,
  REPORTED_BY: SOURCES,
  CO_OCCURS: CO_OCCURRENCES,
  RELATED: RELATIONS,
};
