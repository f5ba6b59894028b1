import type { GraphUpdate } from '../domain/graph.ts';
import type { Connection, Run } from './connection.ts';
import { factsOf, storedFacts } from './layer-facts.ts';
import { hearLedger } from './ledger.ts';
import { eventsOf, settleEvents } from './settle-events.ts';
import { WAIT_FOR_TURN } from './turn.ts';
import { markUnsettled } from './unsettled.ts';
import { deleteArticles, deleteEmptyStoriesAndSources, storedArticles, writeArticles } from './write-articles.ts';
import { settleEntities, writeEntities } from './write-entities.ts';
import { createLayers, deleteLayers } from './write-layer.ts';
import { countProjection, projectionChange, redateProjection } from './write-projection.ts';

/**
 * Puts each update in place of whatever an earlier version of its article brought. All in one transaction: after a
 * crash there is either all of it or nothing. The last of several updates for one article counts.
 * @throws StoreError
 */
export async function applyUpdates(
  connection: Connection,
  updates: readonly GraphUpdate[],
  now: () => Date,
): Promise<void> {
  const latest = [...new Map(updates.map((update) => [update.article.id, update])).values()];
  if (latest.length === 0) return;
  await connection.write((run) => replaceArticles(run, latest, [], now().toISOString()));
}

/**
 * Removes an article with everything that only it brought. False where there was none.
 * @throws StoreError
 */
export async function deleteArticle(connection: Connection, id: string): Promise<boolean> {
  return connection.write((run) => replaceArticles(run, [], [id], ''));
}

async function replaceArticles(
  run: Run,
  updates: readonly GraphUpdate[],
  deleted: readonly string[],
  now: string,
): Promise<boolean> {
  await run(WAIT_FOR_TURN);
  const ids = [...updates.map(({ article }) => article.id), ...deleted].sort();
  const stored = await storedArticles(run, ids);
  const storedIds = stored.map(({ id }) => id);
  const entities = updates.flatMap((update) => update.entities);
  const oldEvents = await eventsOf(run, storedIds);
  const change = await projectionChange(run, await storedFacts(run, storedIds), factsOf(updates));
  await writeArticles(run, updates, stored, now);
  await writeEntities(run, entities);
  const undated = await countProjection(run, change);
  await deleteLayers(run, storedIds);
  await createLayers(run, updates);
  const events = updates.flatMap((update) => update.events.map(({ into }) => into));
  await settleEvents(run, [...new Set([...oldEvents, ...events])].sort());
  await deleteArticles(run, deleted);
  await redateProjection(run, undated);
  await settleEntities(run, [...new Set([...change.touched, ...entities.map(({ id }) => id)])].sort());
  await deleteEmptyStoriesAndSources(run, stored);
  await markUnsettled(run, change);
  await hearLedger(
    run,
    updates.map(({ article }) => article.id),
  );
  return stored.length > 0;
}
