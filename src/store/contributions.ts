import { LANGUAGES } from '../domain/article.ts';
import type { Run } from './connection.ts';

/** The counters of the projection; on entities, on edges, or on both. */
export const COUNTERS = [
  'nArticles',
  'nArticlesFr',
  'nArticlesEn',
  'nMentions',
  'nAffirmed',
  'nDenied',
  'nAlleged',
] as const;
export type Counts = Readonly<Record<(typeof COUNTERS)[number], number>>;

export const PROJECTED = ['entity', 'REPORTED_BY', 'CO_OCCURS', 'RELATED'] as const;
export type Projected = (typeof PROJECTED)[number];

/** What one article adds to one entity or one edge of the projection. */
export interface Contribution extends Partial<Counts> {
  readonly article: string;
  readonly story: string;
  /** When the article was published. */
  readonly at: string | null;
  readonly key: string;
  /** The ends of an edge, and what kind of tie it is. Of an entity, `to` is the source that reports on it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly type: string | null;
}

export type Contributions = Readonly<Record<Projected, readonly Contribution[]>>;

const TO_ENTITIES = `
UNWIND $ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[:RESOLVED_TO]->(entity)
WITH article, entity, sum(size(chain.starts)) AS nMentions
RETURN article.id AS article, article.storyId AS story, article.publishedAt AS at,
       entity.id AS key, null AS from, article.source AS to, null AS type, 1 AS nArticles, nMentions,
       CASE article.language WHEN $french THEN 1 ELSE 0 END AS nArticlesFr,
       CASE article.language WHEN $english THEN 1 ELSE 0 END AS nArticlesEn`;

const TO_CO_OCCURRENCES = `
UNWIND $ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(a)-[:CO_MENTIONED]->(b),
      (a)-[:RESOLVED_TO]->(x), (b)-[:RESOLVED_TO]->(y)
WHERE x.id <> y.id
WITH DISTINCT article, CASE WHEN x.id < y.id THEN [x.id, y.id] ELSE [y.id, x.id] END AS pair
RETURN article.id AS article, article.storyId AS story, article.publishedAt AS at,
       pair[0] + '|' + pair[1] AS key, pair[0] AS from, pair[1] AS to, null AS type, 1 AS nArticles`;

const TO_RELATIONS = `
UNWIND $ids AS id
MATCH (article:Article {id: id})<-[:EVIDENCE]-(relation:Relation),
      (relation)-[:SUBJECT]->()-[:RESOLVED_TO]->(x), (relation)-[:OBJECT]->()-[:RESOLVED_TO]->(y)
WHERE x.id <> y.id
WITH article, x, y, relation.type AS type,
     CASE relation.polarity WHEN 'affirmed' THEN 1 ELSE 0 END AS affirmed, relation.alleged AS alleged
RETURN article.id AS article, article.storyId AS story, article.publishedAt AS at,
       x.id + '|' + type + '|' + y.id AS key, x.id AS from, y.id AS to, type, 1 AS nArticles,
       sum(affirmed) AS nAffirmed, sum(1 - affirmed) AS nDenied,
       sum(CASE WHEN alleged THEN affirmed ELSE 0 END) AS nAlleged`;

const STORY_MATES = `
UNWIND $stories AS story
MATCH (:Story {id: story})<-[:IN_STORY]-(article:Article)
WHERE NOT article.id IN $ids
RETURN article.id AS id`;

const [french, english] = LANGUAGES;

/** Most articles read at once: what a story of very many articles costs is time, not memory. */
const READ_AT_ONCE = 1000;

/** What these articles add to the projection as they now stand in the graph. */
export async function contributionsOf(run: Run, ids: readonly string[]): Promise<Contributions> {
  const read = async (statement: string) => {
    if (ids.length === 0) return [];
    return (await run(statement, { ids, french, english })) as unknown as readonly Contribution[];
  };
  const entity = await read(TO_ENTITIES);
  return {
    entity,
    REPORTED_BY: entity.flatMap(toSource),
    CO_OCCURS: await read(TO_CO_OCCURRENCES),
    RELATED: await read(TO_RELATIONS),
  };
}

function toSource({ article, story, at, key, to, type }: Contribution): Contribution | readonly Contribution[] {
  return to === null ? [] : { article, story, at, key: `${key}|${to}`, from: key, to, type, nArticles: 1 };
}

/** One article's story with one entity or edge, as a set member. */
export const inStory = ({ story, key }: Pick<Contribution, 'story' | 'key'>): string => `${story}|${key}`;

/**
 * Which entities and edges the stories have through articles other than these, by {@link inStory}: a story counts once
 * however many of its articles say the same.
 */
export async function storyMates(
  run: Run,
  stories: readonly string[],
  ids: readonly string[],
): Promise<Readonly<Record<Projected, ReadonlySet<string>>>> {
  const mates = {
    entity: new Set<string>(),
    REPORTED_BY: new Set<string>(),
    CO_OCCURS: new Set<string>(),
    RELATED: new Set<string>(),
  };
  const others = (await run(STORY_MATES, { stories, ids })).map(({ id }) => String(id));
  for (let start = 0; start < others.length; start += READ_AT_ONCE) {
    const contributions = await contributionsOf(run, others.slice(start, start + READ_AT_ONCE));
    for (const kind of PROJECTED) for (const one of contributions[kind]) mates[kind].add(inStory(one));
  }
  return mates;
}
