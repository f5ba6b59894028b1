/** Runs articles through the pipeline into the store: skips what is there already, writes in batches, goes on after bad records. */
import type { Article, Rejected } from './domain/article.ts';
import { StoreError } from './domain/errors.ts';
import type { GraphUpdate } from './domain/graph.ts';
import type { GraphStore } from './domain/graph-store.ts';
import type { IngestOutcome } from './domain/ingestion.ts';
import { isArticle, parseRecord } from './ingest/parse-record.ts';
import { type Pending, type Pipeline, prepare, settleAndLink, versionOf } from './pipeline.ts';

/** Articles written in one transaction: enough to spare round trips, few enough to lose little work on a kill. */
const BATCH = 20;
/** A batch closes early when its texts are longer than this together, so that memory stays bounded. */
const BATCH_CHARACTERS = 2_000_000;

/** Counts of a run. */
export interface IngestSummary {
  created: number;
  replaced: number;
  unchanged: number;
  rejected: number;
}

/** What a run tells on its way. */
export interface IngestEvents {
  onProgress?(summary: Readonly<IngestSummary>): void;
  onRejected?(rejected: Rejected): void;
}

/** The update of an article; null, and said, where extraction fails on it: a fault of ours that must not stop the others. */
async function tryPrepare(
  article: Article,
  pipeline: Pipeline,
  pending: Pending,
  events: IngestEvents,
): Promise<GraphUpdate | null> {
  try {
    return await prepare(article, pipeline, pending);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = `it could not be annotated, which is a fault of the program: ${error instanceof Error ? error.message : String(error)}`;
    events.onRejected?.({ where: article.url ?? article.title ?? article.id, reason });
    return null;
  }
}

async function writeBatch(
  batch: readonly Article[],
  pipeline: Pipeline,
  summary: IngestSummary,
  events: IngestEvents,
): Promise<void> {
  const stored = await pipeline.store.storedVersions(batch.map(({ id }) => id));
  const pending: Pending = new Map();
  // Of two records with one id in a batch the later one stands.
  const latest = [...new Map(batch.map((article) => [article.id, article])).values()];
  const updates: GraphUpdate[] = [];
  let failed = 0;
  for (const article of latest) {
    if (stored.get(article.id) === versionOf(article)) continue;
    const update = await tryPrepare(article, pipeline, pending, events);
    if (update) updates.push(update);
    else failed++;
  }
  if (updates.length > 0) await pipeline.store.apply(updates);
  await settleAndLink(pipeline);
  summary.rejected += failed;
  summary.unchanged += batch.length - updates.length - failed;
  for (const { article } of updates) summary[stored.has(article.id) ? 'replaced' : 'created']++;
}

/**
 * Ingests a stream of articles. Each batch is one transaction, and articles stored in this version are skipped, so a
 * run that was cut off goes on where it stopped when it is started again.
 * @throws StoreError where the database refuses or dies; what was written before stays.
 */
export async function ingestAll(
  articles: AsyncIterable<Article | Rejected>,
  pipeline: Pipeline,
  events: IngestEvents = {},
): Promise<IngestSummary> {
  const summary: IngestSummary = { created: 0, replaced: 0, unchanged: 0, rejected: 0 };
  let batch: Article[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await writeBatch(batch, pipeline, summary, events);
    batch = [];
    characters = 0;
    events.onProgress?.(summary);
  };
  for await (const result of articles) {
    if (!isArticle(result)) {
      summary.rejected++;
      events.onRejected?.(result);
      continue;
    }
    batch.push(result);
    characters += result.text.length;
    if (batch.length >= BATCH || characters >= BATCH_CHARACTERS) await flush();
  }
  await flush();
  return summary;
}

/** Records that come at the same time take turns: each must see the entities of the one before. */
let turn: Promise<unknown> = Promise.resolve();

/** {@link ingestOne}, one at a time within this process. */
export function ingestRecord(record: unknown, pipeline: Pipeline): Promise<IngestOutcome> {
  const mine = turn.then(() => ingestOne(record, pipeline));
  turn = mine.catch(() => undefined);
  return mine;
}

/** Takes an article out, and decides again what hung on it; false where there is none. @throws StoreError */
export async function removeArticle(
  id: string,
  pipeline: Pipeline & { readonly store: Pick<GraphStore, 'deleteArticle'> },
): Promise<boolean> {
  const removed = await pipeline.store.deleteArticle(id);
  if (removed) await settleAndLink(pipeline);
  return removed;
}

/** Ingests one record that came over HTTP. @throws StoreError where the database refuses. */
async function ingestOne(record: unknown, pipeline: Pipeline): Promise<IngestOutcome> {
  const article = parseRecord(record, 'the record');
  if (!isArticle(article)) return { status: 'rejected', reason: article.reason };
  const stored = await pipeline.store.storedVersions([article.id]);
  const before = stored.get(article.id);
  if (before === versionOf(article)) return { status: 'unchanged', articleId: article.id };
  await pipeline.store.apply([await prepare(article, pipeline, new Map())]);
  await settleAndLink(pipeline);
  return { status: before === undefined ? 'created' : 'replaced', articleId: article.id };
}
