import type { Config } from '../../config.ts';
import { createPipeline } from '../../create-pipeline.ts';
import { InputError } from '../../domain/errors.ts';
import { readArticles, readJsonLines } from '../../ingest/read-articles.ts';
import { type IngestSummary, ingestAll } from '../../ingestion.ts';
import { withStore } from '../open-store.ts';
import { showProgress, type Terminal } from '../output.ts';

async function* allOf(paths: readonly string[]): ReturnType<typeof readArticles> {
  for (const path of paths) yield* path === '-' ? readJsonLines(process.stdin, 'standard input') : readArticles(path);
}

/** One line on what a run did. */
export const summaryLine = ({ created, replaced, unchanged, rejected }: IngestSummary): string =>
  `${created} new, ${replaced} replaced, ${unchanged} unchanged, ${rejected} rejected`;

/** Reads the paths into the store and reports; rejected records are said one by one. */
export async function ingestPaths(
  paths: readonly string[],
  store: Parameters<typeof ingestAll>[1]['store'],
  to: Terminal,
  embedder: string | null,
): Promise<IngestSummary> {
  const progress = showProgress(to);
  try {
    return await ingestAll(allOf(paths), createPipeline(store, embedder), {
      onProgress: (summary) => progress.update(summary),
      onRejected: ({ where, reason }) => to.err(`Rejected ${where}: ${reason}`),
    });
  } finally {
    progress.stop();
  }
}

/** A path that is not there is found out before a database is started for it. */
async function checkPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (path === '-') continue;
    const first = readArticles(path);
    await first.next();
    await first.return(undefined);
  }
}

/** Ingests paths into the configured database. Exit status 4 where records were rejected. @throws InputError where nothing could be read. */
export async function runIngest(
  paths: readonly string[],
  options: { readonly json?: boolean },
  config: Config,
  to: Terminal,
): Promise<void> {
  await checkPaths(paths);
  const summary = await withStore(config, to.err, (store) => ingestPaths(paths, store, to, config.embedder));
  to.out(options.json ? JSON.stringify(summary) : summaryLine(summary));
  if (summary.created + summary.replaced + summary.unchanged === 0)
    throw new InputError('No article was found in what was given');
  if (summary.rejected > 0) process.exitCode = 4;
}
