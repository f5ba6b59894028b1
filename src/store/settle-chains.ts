/** Binds open chains to what the rules say of them now, once judgements were heard. */
import type { KeyedEntity, ResolvedChain } from '../domain/entity.ts';
import type { Settled } from '../domain/graph-store.ts';
import { judged } from '../domain/judgement.ts';
import { unsureRows } from './article-rows.ts';
import { type Connection, type Run, runOver } from './connection.ts';
import { entriesFor, isLedgerEmpty, targetsOf } from './ledger.ts';
import { type Move, rebind } from './rebind.ts';
import { WAIT_FOR_TURN } from './turn.ts';
import { writeMaybes } from './write-layer.ts';

const FORGET_STALE = `
UNWIND $args.rows AS id
MATCH (chain:Chain {id: id})
REMOVE chain.stale`;

const BOUND = `
UNWIND $args.ids AS id
MATCH (article)-[:HAS_CHAIN]->(chain:Chain {id: id})-[:RESOLVED_TO]->(entity)
RETURN chain.id AS chain, article.id AS article, entity.id AS entity`;

const FORGET_MAYBES = `
UNWIND $args.rows AS id
MATCH (:Chain {id: id})-[maybe:MAYBE]->()
DELETE maybe`;

/** @see GraphStore.settle */
export async function settleChains(
  connection: Connection,
  settled: readonly Settled[],
  entities: readonly KeyedEntity[],
): Promise<void> {
  if (settled.length === 0) return;
  const resolved = settled.map((one) => one.resolved);
  const chains = resolved.map(({ chain }) => chain);
  await connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    await runOver(run, FORGET_STALE, chains);
    await runOver(run, FORGET_MAYBES, chains);
    await bind(
      run,
      settled.filter(({ changed }) => changed).map((one) => one.resolved),
      entities,
    );
    await writeMaybes(run, unsureRows(resolved));
  });
}

async function bind(run: Run, resolved: readonly ResolvedChain[], entities: readonly KeyedEntity[]): Promise<void> {
  if (resolved.length === 0) return;
  const anew = new Map(resolved.map((one) => [one.chain, one]));
  const bound = (await run(BOUND, { ids: [...anew.keys()] })) as unknown as Pick<
    Move,
    'chain' | 'article' | 'entity'
  >[];
  const ids = resolved.map(({ entity }) => entity);
  const entries = (await isLedgerEmpty(run)) ? [] : await entriesFor(run, ids);
  const moves = bound.flatMap(({ chain, article, entity: from }): Move[] => {
    const decided = anew.get(chain);
    return decided ? [{ chain, article, from, decided, ...judged(decided.entity, article, entries) }] : [];
  });
  const wanted = new Set(moves.map(({ entity }) => entity));
  await rebind(run, moves, [...targetsOf(moves, entries), ...entities.filter(({ id }) => wanted.has(id))]);
}
