import type { Language } from '../domain/article.ts';
import type { GraphUpdate } from '../domain/graph.ts';
import { once, pairsOf } from './article-rows.ts';
import type { Run } from './connection.ts';

/** What the projection counts, of some articles: who is mentioned, named together, and said to be tied how. */
export interface LayerFacts {
  readonly articles: readonly {
    readonly id: string;
    readonly story: string;
    readonly at: string | null;
    readonly language: Language;
    readonly source: string | null;
  }[];
  readonly mentions: readonly { readonly article: string; readonly entity: string; readonly count: number }[];
  /** In either order, and perhaps more than once. */
  readonly together: readonly { readonly article: string; readonly a: string; readonly b: string }[];
  readonly statements: readonly {
    readonly article: string;
    readonly subject: string;
    readonly type: string;
    readonly object: string;
    readonly affirmed: boolean;
    readonly alleged: boolean;
    readonly ended: boolean;
  }[];
}

const ARTICLES = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.storyId AS story, article.publishedAt AS at, article.language AS language,
       article.source AS source`;

const MENTIONS = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[:RESOLVED_TO]->(entity)
RETURN article.id AS article, entity.id AS entity, size(chain.starts) AS count`;

const TOGETHER = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[:CO_MENTIONED]->(other),
      (chain)-[:RESOLVED_TO]->(x), (other)-[:RESOLVED_TO]->(y)
RETURN article.id AS article, x.id AS a, y.id AS b`;

const STATEMENTS = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})<-[:EVIDENCE]-(relation),
      (relation)-[:SUBJECT]->()-[:RESOLVED_TO]->(x), (relation)-[:OBJECT]->()-[:RESOLVED_TO]->(y)
RETURN article.id AS article, x.id AS subject, relation.type AS type, y.id AS object,
       relation.polarity = 'affirmed' AS affirmed, relation.alleged AS alleged,
       coalesce(relation.ended, false) AS ended`;

/** The facts of articles as they stand in the graph, by today's resolution. */
export async function storedFacts(run: Run, ids: readonly string[]): Promise<LayerFacts> {
  const read = async <T>(statement: string) => (ids.length === 0 ? [] : await run(statement, { ids })) as readonly T[];
  return {
    articles: await read(ARTICLES),
    mentions: await read(MENTIONS),
    together: await read(TOGETHER),
    statements: await read(STATEMENTS),
  };
}

/** The facts of articles as they will stand in the graph. */
export function factsOf(updates: readonly GraphUpdate[]): LayerFacts {
  const layers = updates.map(factsOfOne);
  return {
    articles: updates.map(({ article: { id, publishedAt, language, source }, story }) => {
      return { id, story, at: publishedAt, language, source };
    }),
    mentions: layers.flatMap((layer) => layer.mentions),
    together: layers.flatMap((layer) => layer.together),
    statements: layers.flatMap((layer) => layer.statements),
  };
}

function factsOfOne(update: GraphUpdate): Omit<LayerFacts, 'articles'> {
  const article = update.article.id;
  const entities = new Map(update.resolved.map(({ chain, entity }) => [chain, entity]));
  const entityOf = (chain: string | null) => (chain === null ? undefined : entities.get(chain));
  return {
    mentions: once(update.chains).flatMap(({ id, mentions }) => {
      const entity = entityOf(id);
      return entity === undefined ? [] : { article, entity, count: mentions.length };
    }),
    together: pairsOf(update).flatMap((pair) => {
      const [a, b] = [entityOf(pair.a), entityOf(pair.b)];
      return a === undefined || b === undefined ? [] : { article, a, b };
    }),
    statements: once(update.relations).flatMap(({ type, polarity, alleged, ended, ...ends }) => {
      const [subject, object] = [entityOf(ends.subject), entityOf(ends.object)];
      if (subject === undefined || object === undefined) return [];
      return { article, subject, type, object, affirmed: polarity === 'affirmed', alleged, ended };
    }),
  };
}
