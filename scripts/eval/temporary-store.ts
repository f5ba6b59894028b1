/** A Neo4j of its own for a measurement, and how times are told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { type LocalNeo4j, provision } from '../../src/local-neo4j/provision.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';

/** Does some work on an empty graph, which is gone afterwards. */
export async function withTemporaryStore(
  work: (store: GraphStore, server: LocalNeo4j) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'recoupe-'));
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'recoupe');
  const server = await provision({ home, cache, env: process.env, log: console.error, keepRunning: false });
  const store = openNeo4jStore(server);
  try {
    await store.prepareSchema();
    await work(store, server);
  } finally {
    await store.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

const percentile = (times: readonly number[], share: number): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(share * times.length)] ?? 0).toFixed(1);

/** "p50 1.5 p95 5.3 ms". */
export const percentiles = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5)} p95 ${percentile(times, 0.95)} ms`;
