/** The API on a port of its own, over the tests' database filled with the newsroom. */
import { pino } from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import { createApi } from '../../src/api/create-api.ts';
import { type Listening, listen } from '../../src/api/listen.ts';
import type { ApiSettings } from '../../src/api/settings.ts';
import { createClaimLookUp } from '../../src/claim-lookup.ts';
import { createPipeline } from '../../src/create-pipeline.ts';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import type { IngestOutcome } from '../../src/domain/ingestion.ts';
import type { KnownNames } from '../../src/domain/look-up.ts';
import { addFactChecks } from '../../src/fact-check-import.ts';
import { judge, undo } from '../../src/judging.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { NEWSROOM } from './newsroom.ts';
import { updateOf } from './update-of.ts';

export const KEY = 'a key for tests';

const SETTINGS: ApiSettings = {
  apiKey: KEY,
  corsOrigins: [],
  reconcileOrigins: [],
  readsPerMinute: 10_000,
  writesPerMinute: 10_000,
  maxBodyBytes: 10_000,
  version: '1.2.3',
};

/** No entity is known but those of the graph. */
const NOBODY: KnownNames = { named: () => [] };

export interface ApiOptions extends Partial<ApiSettings> {
  readonly store?: GraphStore;
  readonly ingest?: (record: unknown) => Promise<IngestOutcome>;
  readonly known?: KnownNames;
  readonly pageFolder?: string | null;
}

export interface Api {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The JSON body of a GET, whatever its status. */
  readonly get: (path: string) => Promise<Record<string, never>>;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  readonly url: () => string;
}

/** The newsroom in the tests' database; `afterwards` may add to it. */
export function newsroomStore(afterwards: (store: GraphStore) => Promise<void> = async () => {}): GraphStore {
  const store = openNeo4jStore(inject('neo4j'));
  beforeAll(async () => {
    await store.prepareSchema();
    await store.clear();
    await store.apply(NEWSROOM.map(updateOf));
    await afterwards(store);
  });
  afterAll(() => store.close());
  return store;
}

/** A store that nobody answers for: port 1 is never a database. */
export function deadStore(): GraphStore {
  const store = openNeo4jStore({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'secret-password' });
  afterAll(() => store.close());
  return store;
}

/** Serves the API for the tests of a file. */
export function apiUnderTest(options: ApiOptions & { readonly store: GraphStore }): Api {
  const {
    store,
    ingest = async () => ({ status: 'unchanged', articleId: 'x' }),
    known = NOBODY,
    pageFolder = null,
    ...given
  } = options;
  const log: string[] = [];
  let server: Listening | undefined;
  beforeAll(async () => {
    const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
    const pipeline = createPipeline(store);
    const matcher = await pipeline.matcher();
    const app = createApi({
      ...{ store, ingest, known, pageFolder, log: logger, settings: { ...SETTINGS, ...given } },
      claimLookUp: createClaimLookUp(store, matcher),
      addFactChecks: (document) => addFactChecks(document, store, matcher),
      remove: (id) => store.deleteArticle(id),
      judge: (request) => judge(request, pipeline),
      undo: (id, by) => undo(id, by, pipeline),
    });
    server = await listen(app, { host: '127.0.0.1', port: 0, attempts: 1 });
  });
  afterAll(() => server?.close());
  const url = (): string => server?.url ?? '';
  return {
    url,
    log,
    fetch: (path, init) => fetch(`${url()}${path}`, init),
    get: async (path) => (await fetch(`${url()}${path}`)).json() as Promise<Record<string, never>>,
  };
}
