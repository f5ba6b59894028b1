import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type LocalNeo4j, provision, stopLocal } from '../../src/local-neo4j/provision.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { runRecoupe, startRecoupe } from '../support/run-recoupe.ts';

const ARTICLES = 160;

let parent: string;
let path: string;
let server: LocalNeo4j;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'recoupe-killed-'));
  path = join(parent, 'wire.jsonl');
  await writeFile(path, Array.from({ length: ARTICLES }, (_, index) => record(index)).join(''));
  server = await start();
});
afterAll(async () => {
  await stopLocal(join(parent, 'home'), () => {});
  await rm(parent, { recursive: true, force: true });
});

/** One article of a wire; every fourth says the same of the same people. */
function record(index: number): string {
  const text = `Sony Pictures will not pay, said Michael Lynton, the chief executive of Sony Pictures. “We saw attack ${index},” said Mary Smith of the Senate. Paul Martin, mayor of Lyon, denied on Monday that the city had lost ${index % 4} million euros.`;
  return `${JSON.stringify({ id: `wire-${index}`, source: 'The Wire', publishedAt: '2014-12-16', text })}\n`;
}

function start(): Promise<LocalNeo4j> {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'recoupe');
  const quiet = { log: () => {}, keepRunning: false, quickStart: true };
  return provision({ home: join(parent, 'home'), cache, env: process.env, ...quiet });
}

const envOf = ({ uri, user, password }: Pick<LocalNeo4j, 'uri' | 'user' | 'password'>) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

async function statsOf(of: Pick<LocalNeo4j, 'uri' | 'user' | 'password'>) {
  const store = openNeo4jStore(of);
  try {
    return await store.stats();
  } finally {
    await store.close();
  }
}

/** An ingestion that has written some articles and not all. */
async function halfway(before: number) {
  const child = startRecoupe(['ingest', path, '--json'], envOf(server));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const closed = once(child, 'close').then(([status]) => ({ status: status as number | null, err }));
  const store = openNeo4jStore(server);
  while ((await store.stats()).articles <= before && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await store.close();
  return { child, closed };
}

test('an ingestion that is killed, and one whose database is, lose nothing: the next goes on to the same graph', async () => {
  const first = await halfway(0);
  first.child.kill('SIGKILL');
  expect((await first.closed).status).toBeNull();
  const written = (await statsOf(server)).articles;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(ARTICLES);

  const second = await halfway(written);
  process.kill(server.pid, 'SIGKILL');
  const { status, err } = await second.closed;
  expect(status).toBe(5);
  expect(err).toContain(new URL(server.uri).host);
  expect(err).not.toMatch(/\n\s+at /);

  await server.exited;
  server = await start();
  const kept = (await statsOf(server)).articles;
  expect(kept).toBeGreaterThanOrEqual(written);
  expect(kept).toBeLessThan(ARTICLES);
  const { status: last, out } = await runRecoupe(['ingest', path, '--json'], { env: envOf(server) });
  expect(last).toBe(0);
  expect(JSON.parse(out)).toEqual({ created: ARTICLES - kept, replaced: 0, unchanged: kept, rejected: 0 });

  const whole = openNeo4jStore(inject('neo4j'));
  await whole.prepareSchema();
  await whole.clear();
  await whole.close();
  expect(await runRecoupe(['ingest', path], { env: envOf(inject('neo4j')) })).toMatchObject({ status: 0 });
  expect(await statsOf(server)).toEqual(await statsOf(inject('neo4j')));
  // Two starts of Neo4j and four runs of the program: 140 s were measured on a busy machine.
}, 300_000);
