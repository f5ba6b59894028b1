import type { EntityType } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { GraphUpdate } from '../domain/graph.ts';
import { once, pairsOf } from './article-rows.ts';
import type { Run } from './connection.ts';
import { nameText } from './names.ts';

/** A chain with the entity it is taken for. */
export interface ChainFact {
  readonly article: string;
  readonly chain: string;
  readonly type: EntityType;
  /** Mentions. */
  readonly count: number;
  readonly entity: string;
  readonly sure: boolean;
  /** What the chain shows the entity to be called, each as `nameText` writes it. */
  readonly names: readonly string[];
}

/** What the projection counts, of some articles: who is mentioned, named together, and said to be tied how. */
export interface LayerFacts {
  readonly articles: readonly {
    readonly id: string;
    readonly story: string;
    readonly at: string | null;
    readonly language: Language;
    readonly source: string | null;
  }[];
  readonly chains: readonly ChainFact[];
  /** Chains, in either order, and perhaps more than once. */
  readonly together: readonly { readonly article: string; readonly a: string; readonly b: string }[];
  readonly statements: readonly {
    readonly article: string;
    /** Chains. */
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

const CHAINS = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[resolution:RESOLVED_TO]->(entity)
RETURN article.id AS article, chain.id AS chain, chain.type AS type, size(chain.starts) AS count, entity.id AS entity,
       resolution.sure AS sure, resolution.names AS names`;

const TOGETHER = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[:CO_MENTIONED]->(other)
RETURN article.id AS article, chain.id AS a, other.id AS b`;

const STATEMENTS = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})<-[:EVIDENCE]-(relation),
      (relation)-[:SUBJECT]->(subject), (relation)-[:OBJECT]->(object)
RETURN article.id AS article, subject.id AS subject, relation.type AS type, object.id AS object,
       relation.polarity = 'affirmed' AS affirmed, relation.alleged AS alleged,
       coalesce(relation.ended, false) AS ended`;

/** The facts of articles as they stand in the graph, by today's resolution. */
export async function storedFacts(run: Run, ids: readonly string[]): Promise<LayerFacts> {
  const read = async <T>(statement: string) => (ids.length === 0 ? [] : await run(statement, { ids })) as readonly T[];
  return {
    articles: await read(ARTICLES),
    chains: await read(CHAINS),
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
    chains: layers.flatMap((layer) => layer.chains),
    together: layers.flatMap((layer) => layer.together),
    statements: layers.flatMap((layer) => layer.statements),
  };
}

function factsOfOne(update: GraphUpdate): Omit<LayerFacts, 'articles'> {
  const article = update.article.id;
  const resolved = new Map(update.resolved.map((one) => [one.chain, one]));
  return {
    chains: once(update.chains).flatMap(({ id, type, mentions }) => {
      const found = resolved.get(id);
      if (found === undefined) return [];
      const { entity, openKey, names } = found;
      return {
        article,
        chain: id,
        type,
        count: mentions.length,
        entity,
        sure: openKey === null,
        names: names.map(nameText),
      };
    }),
    together: pairsOf(update).map(({ a, b }) => ({ article, a, b })),
    statements: once(update.relations).flatMap(({ type, polarity, alleged, ended, subject, object }) => {
      if (object === null) return [];
      return { article, subject, type, object, affirmed: polarity === 'affirmed', alleged, ended };
    }),
  };
}

/** The same facts once some chains are taken for other entities. */
export function withChains(facts: LayerFacts, changed: readonly Pick<ChainFact, 'chain' | 'entity'>[]): LayerFacts {
  const by = new Map(changed.map((one) => [one.chain, one]));
  return { ...facts, chains: facts.chains.map((one) => ({ ...one, ...by.get(one.chain) })) };
}
