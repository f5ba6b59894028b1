/** What people say of entities: kept by the store, then what depends on it is decided again. */
import { randomUUID } from 'node:crypto';
import type { JudgementStore } from './domain/graph-store.ts';
import type { Judgement, JudgementRequest, LedgerEntry } from './domain/judgement.ts';
import { idOf } from './graph/ids.ts';
import { type Pipeline, settleAll } from './pipeline.ts';

/** The flow with a store that keeps judgements. */
export type Judging = Pipeline & { readonly store: Pipeline['store'] & JudgementStore };

/** Judges: merges two entities, takes some articles' mentions of one for another, or keeps two apart. @see JudgementStore.judge */
export async function judge(request: JudgementRequest, pipeline: Judging): Promise<Judgement> {
  const id = idOf('j', randomUUID());
  const judgement = await pipeline.store.judge({
    articles: [],
    b: idOf('e', 'split', id),
    ...request,
    ...{ id, at: new Date().toISOString(), undoneAt: null, undoneBy: null },
  });
  await settleAll(pipeline);
  return judgement;
}

/** Takes a judgement back. @see JudgementStore.undo */
export async function undo(id: string, by: string, pipeline: Judging): Promise<Judgement> {
  const judgement = await pipeline.store.undo(id, by, new Date().toISOString());
  await settleAll(pipeline);
  return judgement;
}

/** Puts a ledger back; how many of its judgements were not there. @see JudgementStore.restore */
export async function restoreLedger(entries: AsyncIterable<LedgerEntry>, pipeline: Judging): Promise<number> {
  let restored = 0;
  for await (const entry of entries) if (await pipeline.store.restore(entry)) restored++;
  await settleAll(pipeline);
  return restored;
}
