/** Pairs of entities that may be one: what people look at to judge. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { PageRequest } from '../domain/graph-store.ts';
import type { UnsurePair } from '../domain/judgement.ts';
import type { Page } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { decodeCursor, encodeCursor } from './pages.ts';
import * as rows from './rows.ts';
import { articleSummaryOf, entitySummaryOf } from './shapes.ts';

const isOpenQuestion = (a: string, b: string): string => `NOT EXISTS {
  MATCH (judgement:Judgement {verdict: 'apart'}) WHERE judgement.undoneAt IS NULL
  AND (judgement.a = ${a}.id AND judgement.b = ${b}.id OR judgement.a = ${b}.id AND judgement.b = ${a}.id)
}`;

// A pair counts once, whichever of the two its chains are taken for.
const IN_DOUBT = `
MATCH (chain)-[maybe:MAYBE]->(other) WHERE maybe.score > 0
WITH chain, maybe, other ORDER BY maybe.score DESC LIMIT $args.considered
MATCH (chain)-[:RESOLVED_TO]->(entity) WHERE other <> entity
WITH CASE WHEN entity.nArticles > other.nArticles OR entity.nArticles = other.nArticles AND entity.id < other.id
       THEN [other, entity] ELSE [entity, other] END AS pair, chain, maybe
ORDER BY maybe.score DESC, chain.id
WITH pair[0] AS a, pair[1] AS b, max(maybe.score) AS score, count(chain) AS chains,
     collect([chain, maybe])[0..$args.examples] AS best
WHERE ${isOpenQuestion('a', 'b')}
WITH a, b, score, chains, best
ORDER BY score DESC, chains DESC, a.id, b.id SKIP $args.offset LIMIT $args.limit
RETURN ${entitySummaryOf('a')} AS a, ${entitySummaryOf('b')} AS b, score, best[0][1].evidence AS evidence, chains, COLLECT {
  UNWIND best AS example
  WITH example[0] AS chain, example[1] AS maybe
  MATCH (article)-[:HAS_CHAIN]->(chain)
  RETURN {article: ${articleSummaryOf('article')}, name: chain.name, score: maybe.score, evidence: maybe.evidence}
} AS examples`;

// Names with one key are spelt alike, or say the same without a country; a key that very many have says nothing.
const ALIKE = `
MATCH (name:Name)<-[:HAS_NAME]-(entity) WHERE name.lookup > '' AND name.nSure > 0 AND name.folded CONTAINS ' '
WITH name.lookup AS key, collect(DISTINCT entity) AS bearers WHERE 1 < size(bearers) <= $args.mostBearers
UNWIND bearers AS a
UNWIND bearers AS b
WITH DISTINCT a, b WHERE a.id < b.id AND a.type = b.type AND NOT (a.vouched AND b.vouched)
WITH a, b, COLLECT {
  MATCH (a)-[one:CO_OCCURS]-(other)-[two:CO_OCCURS]-(b) WHERE one.nSure > 0 AND two.nSure > 0
  RETURN other.name ORDER BY other.name LIMIT $args.shown
} AS shared
WHERE size(shared) > 1 AND ${isOpenQuestion('a', 'b')}
WITH a, b, shared ORDER BY size(shared) DESC, a.id, b.id SKIP $args.offset LIMIT $args.limit
RETURN ${entitySummaryOf('a')} AS a, ${entitySummaryOf('b')} AS b, shared`;

/** Chains looked at, the likeliest first: who works through these has time to ask again. */
const CONSIDERED = 20_000;
const MOST_BEARERS = 20;
/** Chains, and shared neighbours, shown for a pair. */
const EXAMPLES = 3;
const SHARED = 5;
/** What a likeness counts, and each neighbour that two share: as in resolution, and never enough to be sure. */
const WEIGHTS = { alike: 0.3, context: 0.05 };

const pairRow = z.object({
  a: rows.entitySummary,
  b: rows.entitySummary,
  score: z.number(),
  evidence: rows.matchEvidence,
  chains: z.number(),
  examples: z.array(
    z.object({ article: rows.articleSummary, name: z.string(), score: z.number(), evidence: rows.matchEvidence }),
  ),
});
const alikeRow = z.object({ a: rows.entitySummary, b: rows.entitySummary, shared: z.array(z.string()) });

function alikePair({ a, b, shared }: z.output<typeof alikeRow>): UnsurePair {
  const context = Number((WEIGHTS.context * shared.length).toFixed(2));
  const evidence = [
    { feature: 'alike', score: WEIGHTS.alike, detail: `“${a.name}”, “${b.name}”` },
    { feature: 'context', score: context, detail: shared.join(', ') },
  ];
  return { a, b, score: Number((WEIGHTS.alike + context).toFixed(2)), evidence, chains: 0, examples: [] };
}

const CURSOR = /^(doubt|alike) (\d{1,7})$/;

/** @see JudgementStore.unsurePairs @throws InputError where the cursor is not of this list */
export async function listUnsurePairs(
  connection: Connection,
  { limit, cursor }: PageRequest,
): Promise<Page<UnsurePair>> {
  const [, part = 'doubt', from = '0'] = CURSOR.exec(decodeCursor('unsure', cursor) ?? '') ?? [];
  const bounds = { offset: neo4j.int(Number(from)), limit: neo4j.int(limit + 1) };
  const next = (where: string, at: number): string => encodeCursor('unsure', `${where} ${at}`);
  const pairs = part === 'doubt' ? await readInDoubt(connection, bounds) : await readAlike(connection, bounds);
  const items = pairs.slice(0, limit);
  if (pairs.length > limit) return { items, next: next(part, Number(from) + limit) };
  return { items, next: part === 'doubt' ? next('alike', 0) : null };
}

const readInDoubt = (connection: Connection, bounds: object): Promise<readonly UnsurePair[]> =>
  connection.read(IN_DOUBT, { ...bounds, considered: neo4j.int(CONSIDERED), examples: neo4j.int(EXAMPLES) }, pairRow);

async function readAlike(connection: Connection, bounds: object): Promise<readonly UnsurePair[]> {
  const parameters = { ...bounds, mostBearers: neo4j.int(MOST_BEARERS), shown: neo4j.int(SHARED) };
  return (await connection.read(ALIKE, parameters, alikeRow)).map(alikePair);
}
