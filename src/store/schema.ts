import type { Language } from '../domain/article.ts';
import type { EmbedderKind } from '../domain/embedder.ts';
import type { Connection } from './connection.ts';
import { refuseOtherGraph } from './refuse-other-graph.ts';

/** Labels of the graph with what tells two of their nodes apart. */
const NODE_KEYS = {
  Article: 'id',
  Source: 'id',
  Story: 'id',
  Chain: 'id',
  Claim: 'id',
  Relation: 'id',
  EventMention: 'id',
  Event: 'id',
  Entity: 'id',
  Name: 'key',
  Judgement: 'id',
  Redirect: 'id',
  FactCheck: 'id',
  Writer: 'id',
} as const;

const EDGE_KEYS = { REPORTED_BY: 'key', RELATED: 'key', CO_OCCURS: 'key', MATCHES: 'key' } as const;

/** What lists are sorted, narrowed and counted by. */
const INDEXES: readonly (readonly [name: string, on: string])[] = [
  ['name_folded', '(n:Name) ON (n.folded)'],
  ['name_lookup', '(n:Name) ON (n.lookup)'],
  ['chain_open_key', '(n:Chain) ON (n.openKey)'],
  ['chain_stale', '(n:Chain) ON (n.stale)'],
  ['claim_unlinked', '(n:Claim) ON (n.unlinked)'],
  ['fact_check_review_date', '(n:FactCheck) ON (n.reviewDate)'],
  ['maybe_score', '()-[n:MAYBE]-() ON (n.score)'],
  ['judgement_at', '(n:Judgement) ON (n.at)'],
  ['judgement_a', '(n:Judgement) ON (n.a)'],
  ['judgement_b', '(n:Judgement) ON (n.b)'],
  ['article_sort_key', '(n:Article) ON (n.sortKey)'],
  ['article_published_at', '(n:Article) ON (n.publishedAt)'],
  ['article_source', '(n:Article) ON (n.source)'],
  ['article_language', '(n:Article) ON (n.language)'],
  ['claim_sort_key', '(n:Claim) ON (n.sortKey)'],
  ['event_sort_key', '(n:Event) ON (n.sortKey)'],
  ['entity_type', '(n:Entity) ON (n.type)'],
  ['entity_articles', '(n:Entity) ON (n.nArticles)'],
  ['entity_wikidata', '(n:Entity) ON (n.wikidata)'],
];

/**
 * Full-text index over `Name.folded`. Folding has dealt with accents, case and punctuation, so splitting at spaces is all
 * that is left; the usual analysers would also drop "of" and "the", which a name may not lose.
 */
export const NAME_INDEX = 'name_text';

/** Full-text index over the words of claims, one for each language's stemmer. */
export const CLAIM_INDEX = { fr: 'claim_text_fr', en: 'claim_text_en' } as const satisfies Record<Language, string>;

/** The same over what fact checks review. */
export const FACT_CHECK_INDEX = {
  fr: 'fact_check_text_fr',
  en: 'fact_check_text_en',
} as const satisfies Record<Language, string>;

/** Vector indexes, by cosine. */
export const CLAIM_VECTORS = 'claim_vectors';
export const FACT_CHECK_VECTORS = 'fact_check_vectors';
const VECTORS = { [CLAIM_VECTORS]: 'Claim', [FACT_CHECK_VECTORS]: 'FactCheck' } as const;

const FULL_TEXT: readonly (readonly [name: string, on: string, analyzer: string])[] = [
  [NAME_INDEX, '(n:Name) ON EACH [n.folded]', 'whitespace'],
  [CLAIM_INDEX.fr, '(n:Claim) ON EACH [n.textFr]', 'french'],
  [CLAIM_INDEX.en, '(n:Claim) ON EACH [n.textEn]', 'english'],
  [FACT_CHECK_INDEX.fr, '(n:FactCheck) ON EACH [n.textFr]', 'french'],
  [FACT_CHECK_INDEX.en, '(n:FactCheck) ON EACH [n.textEn]', 'english'],
];

const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)';

/** Every statement of the schema. All say IF NOT EXISTS; a changed analyser needs its index dropped first. */
export const schemaFor = ({ dimensions }: Pick<EmbedderKind, 'dimensions'>): readonly string[] => [
  ...Object.entries(NODE_KEYS).map(
    ([label, key]) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_${key} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
  ),
  ...Object.entries(EDGE_KEYS).map(
    ([type, key]) =>
      `CREATE CONSTRAINT ${type.toLowerCase()}_${key} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.${key} IS UNIQUE`,
  ),
  ...INDEXES.map(([name, on]) => `CREATE INDEX ${name} IF NOT EXISTS FOR ${on}`),
  ...FULL_TEXT.map(
    ([name, on, analyzer]) =>
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${on} OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
  ),
  ...Object.entries(VECTORS).map(
    ([name, label]) =>
      `CREATE VECTOR INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON n.embedding OPTIONS {indexConfig: {\`vector.dimensions\`: ${dimensions}, \`vector.similarity_function\`: 'cosine'}}`,
  ),
];

/**
 * Creates what is missing of the schema and waits until every index answers. Safe to repeat.
 * @throws StoreError where another version of Recoupe wrote the graph.
 */
export async function prepareSchema(connection: Connection, embedder: EmbedderKind): Promise<void> {
  await refuseOtherGraph(connection, embedder);
  for (const statement of schemaFor(embedder)) await connection.command(statement);
  await connection.command(AWAIT_INDEXES);
}

/**
 * Deletes every node of ours with its edges, and nothing else; constraints and indexes stay. In many transactions, as
 * one over a whole graph would not fit in the server's memory; for the same reason an entity's edges go before it does.
 */
export async function clear(connection: Connection): Promise<void> {
  const edges = ['CO_MENTIONED', ...Object.keys(EDGE_KEYS)].join('|');
  await connection.command(`MATCH ()-[r:${edges}]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS`);
  const labels = Object.keys(NODE_KEYS).join('|');
  await connection.command(`MATCH (n:${labels}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`);
}
