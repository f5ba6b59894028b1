import { loadEmbedder } from '../claim-matcher.ts';
import type { Config } from '../config.ts';
import { OWN_EMBEDDER } from '../domain/embedder.ts';
import type { GraphStore } from '../domain/graph-store.ts';
import { type LocalNeo4j, provision } from '../local-neo4j/provision.ts';
import { openNeo4jStore } from '../store/neo4j-store.ts';

/** A store that is ready, and what to do when the work is done. */
export interface OpenStore {
  readonly store: GraphStore;
  /** The local server, where it is ours to look after. */
  readonly local: LocalNeo4j | null;
  close(): Promise<void>;
}

/**
 * Opens the user's database, or the local one, which is started where it does not run. The schema is in place after it.
 * @throws StoreError or EnvironmentError that says what to do.
 */
export async function openStore(config: Config, log: (line: string) => void): Promise<OpenStore> {
  // Ours is read when it is needed first; what it is called is known before.
  const embedder = config.embedder === null ? OWN_EMBEDDER : await loadEmbedder(config.embedder);
  const local = config.neo4j
    ? null
    : await provision({ home: config.home, cache: config.cache, env: config.env, log, keepRunning: false });
  const { uri, user, password } = config.neo4j ?? (local as LocalNeo4j);
  const database = config.neo4j?.database ? { database: config.neo4j.database } : {};
  const store = openNeo4jStore({ uri, user, password, ...database }, embedder);
  const close = async (): Promise<void> => {
    await store.close();
    await local?.stop();
  };
  try {
    await store.ping();
    await store.prepareSchema();
  } catch (error) {
    await close();
    throw error;
  }
  return { store, local, close };
}

/** Does some work with a store that is open for as long as it takes. @throws StoreError or EnvironmentError as {@link openStore} */
export async function withStore<T>(
  config: Config,
  log: (line: string) => void,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const open = await openStore(config, log);
  try {
    return await work(open.store);
  } finally {
    await open.close();
  }
}
