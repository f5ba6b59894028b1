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
MATCH (chain)-[maybe:MAYBE]->(other) WHERE maybe.score > 0
WITH chain, maybe, other ORDER BY maybe.score DESC LIMIT $args.considered
MATCH (chain)-[:RESOLVED_TO]->(entity) WHERE other <> entity
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

/** Chains looked at, the likeliest first: who works through these has time to ask again. */
const CONSIDERED = 20_000;
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
  const parameters = {
    ...{ offset: neo4j.int(offset), limit: neo4j.int(limit + 1) },
    ...{ considered: neo4j.int(CONSIDERED), examples: neo4j.int(EXAMPLES) },
  };
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
WHERE one.at < $args.below AND ($args.entity IS NULL OR one.a = $args.entity OR one.b = $args.entity)
RETURN properties(one) AS entry ORDER BY one.at DESC LIMIT $args.limit`;

const LEDGER = `
MATCH (one:Judgement)
WHERE one.at > $args.above
RETURN properties(one) AS entry ORDER BY one.at LIMIT $args.limit`;

/** Sorts after every time. */
const NEVER = '~';

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

/** @see JudgementStore.judgements @throws InputError where the cursor is not of this list */
export async function listJudgements(
  connection: Connection,
  { entity = null, limit, cursor }: PageRequest & { readonly entity?: string | null },
): Promise<Page<Judgement>> {
  const below = decodeCursor('judgements', cursor) ?? NEVER;
  const found = await connection.read(JUDGEMENTS, { below, entity, limit: neo4j.int(limit + 1) }, entryRow);
  return pageOf(
    found,
    limit,
    ({ entry }) => judgementRow.parse(entryOf(entry)),
    ({ entry }) => encodeCursor('judgements', String(entry['at'])),
  );
}

/** Entries read at once. */
const AT_ONCE = 500;

/** @see JudgementStore.ledger */
export async function* readLedger(connection: Connection): AsyncGenerator<LedgerEntry> {
  let above: string | null = '';
  while (above !== null) {
    const found = await connection.read(LEDGER, { above, limit: neo4j.int(AT_ONCE) }, entryRow);
    const read: readonly LedgerEntry[] = found.map(({ entry }) => entryOf(entry));
    yield* read;
    above = read.length === AT_ONCE ? (read.at(-1)?.at ?? null) : null;
  }
}
