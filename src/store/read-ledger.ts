/** The ledger: what people judged. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { PageRequest } from '../domain/graph-store.ts';
import { type Judgement, type LedgerEntry, VERDICTS } from '../domain/judgement.ts';
import type { Page } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { entryOf } from './ledger.ts';
import { decodeCursor, encodeCursor, pageOf } from './pages.ts';

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
