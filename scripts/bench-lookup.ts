/**
 * Times the look-up of a claim over HTTP against many stored ones, on a Neo4j of its own, and how fast sentences get
 * their vectors.
 *
 *   npm run bench:lookup [-- --data FOLDER] [--claims N]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { createApi } from '../src/api/create-api.ts';
import { listen } from '../src/api/listen.ts';
import type { Matcher } from '../src/claim-linking.ts';
import { createClaimLookUp } from '../src/claim-lookup.ts';
import { loadMatcher } from '../src/claim-matcher.ts';
import { LANGUAGES } from '../src/domain/article.ts';
import type { LookUpReply } from '../src/domain/claim-lookup.ts';
import type { GraphStore } from '../src/domain/graph-store.ts';
import { fillClaims } from './eval/fill-claims.ts';
import { percentiles, withTemporaryStore } from './eval/temporary-store.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    claims: { type: 'string', default: '100000' },
  },
});
const SETS = ['orangesum.fr.jsonl.gz', 'allsides.en.jsonl.gz'].map((set) => join(values.data, 'text', set));
const TIMED = 300;
/** Asked before: the database reads its indexes into memory, and both engines compile what runs often. */
const WARMING = 400;

const linesOf = (language: string): string[] =>
  readFileSync(join(values.data, 'parallel', `newstest2012.${language}`), 'utf8')
    .split('\n')
    .filter(Boolean);

function vectorsPerSecond({ tools }: Matcher): number {
  const texts = LANGUAGES.flatMap((language) => linesOf(language).map((text) => ({ text, language })));
  const run = (): void => {
    for (const { text, language } of texts) tools.embedder.embed(text, language);
  };
  run();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return texts.length / ((user + system) / 1e6);
}

async function serve(store: GraphStore, matcher: Matcher) {
  const never = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  const app = createApi({
    ...{ store, claimLookUp: createClaimLookUp(store, matcher), known: { named: () => [] } },
    ...{ ingest: never, remove: never, judge: never, undo: never, addFactChecks: never, pageFolder: null },
    settings: {
      ...{ apiKey: null, corsOrigins: [], reconcileOrigins: [], version: 'bench' },
      ...{ readsPerMinute: 1_000_000, writesPerMinute: 1, maxBodyBytes: 1_000 },
    },
    log: pino({ level: 'silent' }),
  });
  return listen(app, { host: '127.0.0.1', port: 0, attempts: 1 });
}

/** Milliseconds of each look-up, whole and in the database, and how many found something. */
async function timeLookUps(store: GraphStore, matcher: Matcher) {
  let inDatabase = 0;
  const timed = new Proxy(store, {
    get: (target, name: keyof GraphStore) => {
      if (name !== 'claimCandidates' && name !== 'claimsById') return target[name];
      return async (argument: never) => {
        const began = performance.now();
        const found = await target[name](argument);
        inDatabase += performance.now() - began;
        return found;
      };
    },
  });
  const server = await serve(timed, matcher);
  const questions = LANGUAGES.map(linesOf);
  const [whole, database]: [number[], number[]] = [[], []];
  let found = 0;
  for (let asked = 0; asked < WARMING + TIMED; asked++) {
    const text = questions[asked % questions.length]?.[asked] ?? '';
    inDatabase = 0;
    const began = performance.now();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ text });
    const response = await fetch(`${server.url}/api/v1/claims/lookup`, { method: 'POST', headers, body });
    const { claims } = (await response.json()) as LookUpReply;
    if (asked < WARMING) continue;
    whole.push(performance.now() - began);
    database.push(inDatabase);
    found += Number(claims.length > 0);
  }
  await server.close();
  return { whole, database, found };
}

const matcher = await loadMatcher(null);
console.log(`vectors: ${Math.round(vectorsPerSecond(matcher)).toLocaleString('en')} sentences per CPU-second`);

await withTemporaryStore(async (store) => {
  const progress = (claims: number): void => console.error(`${claims} claims`);
  const total = await fillClaims(store, matcher, SETS, Number(values.claims), progress);
  const { whole, database, found } = await timeLookUps(store, matcher);
  console.log(
    `look-up among ${total} claims, over HTTP: ${percentiles(whole)}; of it the database ${percentiles(database)}`,
  );
  console.log(`${found} of ${TIMED} sentences that nobody said found something`);
});
