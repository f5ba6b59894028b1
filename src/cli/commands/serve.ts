import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { createApi } from '../../api/create-api.ts';
import { type Listening, listen } from '../../api/listen.ts';
import { createClaimLookUp } from '../../claim-lookup.ts';
import { type Config, PROJECT } from '../../config.ts';
import { createPipeline } from '../../create-pipeline.ts';
import { StoreError } from '../../domain/errors.ts';
import type { GraphStore } from '../../domain/graph-store.ts';
import { addFactChecks } from '../../fact-check-import.ts';
import { ingestRecord, removeArticle } from '../../ingestion.ts';
import { judge, undo } from '../../judging.ts';
import { type OpenStore, openStore } from '../open-store.ts';
import type { Terminal } from '../output.ts';
import { ingestPaths, summaryLine } from './ingest.ts';

/** Articles that come with the program, ingested where the graph is empty. */
const DEMO = join(PROJECT, 'data', 'articles');
const PAGE = join(PROJECT, 'dist', 'web');
/** Ports tried, from the wanted one on. */
const PORTS = 50;
/** Of a request. A long article in JSON fits. */
const MAX_BODY = 12_000_000;

/** Serves a store on a port; says which, and where it had to be another than was asked for. */
async function serveStore(store: GraphStore, config: Config, to: Terminal): Promise<Listening> {
  const pipeline = createPipeline(store, config.embedder);
  const matcher = await pipeline.matcher();
  const { apiKey, corsOrigins, reconcileOrigins, readsPerMinute, writesPerMinute, version } = config;
  const app = createApi({
    store,
    ingest: (record) => ingestRecord(record, pipeline),
    remove: (id) => removeArticle(id, pipeline),
    judge: (request) => judge(request, pipeline),
    undo: (id, by) => undo(id, by, pipeline),
    known: pipeline.gazetteer,
    claimLookUp: createClaimLookUp(store, matcher),
    addFactChecks: (document) => addFactChecks(document, store, matcher),
    settings: {
      apiKey,
      corsOrigins,
      reconcileOrigins,
      readsPerMinute,
      writesPerMinute,
      maxBodyBytes: MAX_BODY,
      version,
    },
    log: pino({ level: config.logLevel }, pino.destination(2)),
    pageFolder: existsSync(PAGE) ? PAGE : null,
  });
  const listening = await listen(app, { host: config.host, port: config.port, attempts: PORTS });
  if (config.port !== 0 && !listening.url.endsWith(`:${config.port}`))
    to.err(`Port ${config.port} is taken; using another.`);
  return listening;
}

/** Resolves on Ctrl-C or TERM; rejects when the database goes away. */
function untilStopped(open: OpenStore, to: Terminal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      to.err('Stopping …');
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    // The promise of a server that we reuse stays open for as long as its owner runs.
    open.local?.exited.then(
      () =>
        reject(
          new StoreError('The database stopped by itself. Start again: what was written is kept.', { retryable: true }),
        ),
      reject,
    );
  });
}

/** Serves until it is stopped; `demo` fills an empty graph first. @throws StoreError where the database goes away. */
export async function runServer(config: Config, to: Terminal, demo: boolean): Promise<void> {
  const open = await openStore(config, to.err);
  let listening: Listening | null = null;
  try {
    if (demo) await ingestDemo(open.store, to, config.embedder);
    listening = await serveStore(open.store, config, to);
    const { articles, entities, claims, relations } = await open.store.stats();
    to.out(`Recoupe ${config.version} at ${listening.url}   (page /, API /api/v1, documentation /docs)`);
    to.out(`${articles} articles, ${entities} entities, ${claims} claims, ${relations} relations.`);
    await untilStopped(open, to);
  } finally {
    await listening?.close();
    await open.close();
  }
}

async function ingestDemo(store: GraphStore, to: Terminal, embedder: string | null): Promise<void> {
  if ((await store.stats()).articles > 0) return;
  to.err(`The graph is empty: reading the articles in ${DEMO} …`);
  to.err(summaryLine(await ingestPaths([DEMO], store, to, embedder)));
}
