/** What people look at to judge, and the ledger of what they judged. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { PageRequest } from '../domain/graph-store.ts';
import { type Judgement, type LedgerEntry, type UnsurePair, VERDICTS } from '../domain/judgement.ts';
import type { Page } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { entryOf } from './ledger.ts';
import { decodeCursor, decodeOffset, encodeCursor, pageOf } from './pages.ts';
import * as rows from './rows.ts';
import { articleSummaryOf, entitySummaryOf } from './shapes.ts';

// A pair counts once, whichever of the two its chains are taken for.
const UNSURE = `
MATCH (chain)-[maybe:MAYBE]->(other), (chain)-[:RESOLVED_TO]->(entity)
WHERE other <> entity
WITH CASE WHEN entity.nArticles > other.nArticles OR entity.nArticles = other.nArticles AND entity.id < other.id
       THEN [other, entity] ELSE [entity, other] END AS pair, chain, maybe
ORDER BY maybe.score DESC, chain.id
WITH pair, max(maybe.score) AS score, count(chain) AS chains, collect([chain, maybe])[0..$args.examples] AS best
WHERE NOT EXISTS {
  MATCH (judgement:Judgement {verdict: 'apart'}) WHERE judgement.undoneAt IS NULL
  AND (judgement.a = pair[0].id AND judgement.b = pair[1].id OR judgement.a = pair[1].id AND judgement.b = pair[0].id)
}
WITH pair[0] AS a, pair[1] AS b, score, chains, best
ORDER BY score DESC, chains DESC, a.id, b.id SKIP $args.offset LIMIT $args.limit
RETURN ${entitySummaryOf('a')} AS a, ${entitySummaryOf('b')} AS b, score, chains, COLLECT {
  UNWIND best AS example
  WITH example[0] AS chain, example[1] AS maybe
  MATCH (article)-[:HAS_CHAIN]->(chain)
  RETURN {article: ${articleSummaryOf('article')}, name: chain.name, score: maybe.score, evidence: maybe.evidence}
} AS examples`;

/** Chains shown for a pair. */
const EXAMPLES = 3;

const pairRow = z.object({
  a: rows.entitySummary,
  b: rows.entitySummary,
  score: z.number(),
  chains: z.number(),
  examples: z.array(
    z.object({ article: rows.articleSummary, name: z.string(), score: z.number(), evidence: rows.matchEvidence }),
  ),
});

/** @see JudgementStore.unsurePairs @throws InputError where the cursor is not of this list */
export async function listUnsurePairs(connection: Connection, query: PageRequest): Promise<Page<UnsurePair>> {
  const { limit } = query;
  const offset = decodeOffset('unsure', query.cursor);
  const parameters = { offset: neo4j.int(offset), limit: neo4j.int(limit + 1), examples: neo4j.int(EXAMPLES) };
  const found = await connection.read(UNSURE, parameters, pairRow);
  return pageOf(
    found,
    limit,
    (pair) => pair,
    () => encodeCursor('unsure', String(offset + limit)),
  );
}

const JUDGEMENTS = `
MATCH (one:Judgement)
WHERE ($args.below IS NULL OR one.at < $args.below) AND ($args.above IS NULL OR one.at > $args.above)
  AND ($args.entity IS NULL OR one.a = $args.entity OR one.b = $args.entity)
WITH one ORDER BY CASE WHEN $args.above IS NULL THEN one.at END DESC, one.at LIMIT $args.limit
RETURN properties(one) AS entry`;

const entryRow = z.object({ entry: z.record(z.string(), z.unknown()) });
const judgementRow = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  a: z.string(),
  b: z.string(),
  articles: z.array(z.string()),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
});

async function entries(
  connection: Connection,
  wanted: { readonly below: string | null; readonly above: string | null; readonly entity: string | null },
  limit: number,
): Promise<readonly LedgerEntry[]> {
  const found = await connection.read(JUDGEMENTS, { ...wanted, limit: neo4j.int(limit) }, entryRow);
  return found.map(({ entry }) => entryOf(entry));
}

/** @see JudgementStore.judgements @throws InputError where the cursor is not of this list */
export async function listJudgements(
  connection: Connection,
  { entity = null, limit, cursor }: PageRequest & { readonly entity?: string | null },
): Promise<Page<Judgement>> {
  const below = decodeCursor('judgements', cursor);
  const found = await entries(connection, { below, above: null, entity }, limit + 1);
  return pageOf(
    found,
    limit,
    (entry) => judgementRow.parse(entry),
    ({ at }) => encodeCursor('judgements', at),
  );
}

/** Entries read at once. */
const AT_ONCE = 500;

/** @see JudgementStore.ledger */
export async function* readLedger(connection: Connection): AsyncGenerator<LedgerEntry> {
  let above: string | null = '';
  while (above !== null) {
    const found: readonly LedgerEntry[] = await entries(connection, { below: null, above, entity: null }, AT_ONCE);
    yield* found;
    above = found.length === AT_ONCE ? (found.at(-1)?.at ?? null) : null;
  }
}
