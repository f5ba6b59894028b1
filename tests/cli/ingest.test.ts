import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { runRecoupe } from '../support/run-recoupe.ts';

const neo4j = inject('neo4j');
const env = { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
let folder = '';
let store: GraphStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-cli-'));
  store = openNeo4jStore(neo4j);
  await store.prepareSchema();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});
beforeEach(() => store.clear());

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const summary = (out: string): unknown => JSON.parse(out);

const SONY_FR =
  'Sony Pictures a été piraté. L’attaque ayant visé Sony Pictures a été revendiquée par un groupe baptisé GOP (Guardian Of Peace).';
const SONY_EN =
  'Hackers who call themselves Guardians of Peace (GOP) attacked Sony Pictures. “The studio will not pay,” said Michael Lynton, the chief executive of Sony Pictures.';

test('two languages are read into one graph, and asked from the command line', async () => {
  const french = file(
    'sony.json',
    JSON.stringify({ id: 'fr', source: 'Le Fil', publishedAt: '2014-12-15', text: SONY_FR }),
  );
  const english = file(
    'sony.jsonl',
    JSON.stringify({ id: 'en', source: 'The Wire', publishedAt: '2014-12-16', text: SONY_EN }),
  );
  const run = await runRecoupe(['ingest', french, english, '--json'], { env });
  expect(run).toMatchObject({ status: 0, err: '' });
  expect(summary(run.out)).toEqual({ created: 2, replaced: 0, unchanged: 0, rejected: 0 });
  for (const name of ['gop', 'Guardian of Peace', 'GUARDIANS OF PEACE']) {
    const { entity } = JSON.parse((await runRecoupe(['entity', name, '--json'], { env })).out) as {
      entity: { articles: number; languages: string[] };
    };
    expect(entity).toMatchObject({ articles: 2 });
    expect([...entity.languages].sort()).toEqual(['en', 'fr']);
  }
  const { out } = await runRecoupe(['entity', 'Michael Lynton'], { env });
  expect(out).toMatch(/The studio will not pay/);
  expect(out).toMatch(/leads “chief executive” Sony Pictures/);
});

test('the same again changes nothing, a changed article is replaced, and one can be removed', async () => {
  const path = file('a.txt', SONY_FR);
  expect(summary((await runRecoupe(['ingest', path, '--json'], { env })).out)).toMatchObject({ created: 1 });
  const before = await store.stats();
  expect(summary((await runRecoupe(['ingest', path, '--json'], { env })).out)).toMatchObject({
    created: 0,
    unchanged: 1,
  });
  expect(await store.stats()).toEqual(before);
  file('a.txt', 'Le maire de Lyon a démissionné, a déclaré Jean Dupont devant le conseil municipal hier soir.');
  expect(summary((await runRecoupe(['ingest', path, '--json'], { env })).out)).toMatchObject({ replaced: 1 });
  expect((await store.searchEntities({ text: 'Sony Pictures', limit: 5, cursor: null })).items).toEqual([]);
  const [{ id = '' } = {}] = (await store.articles({ limit: 5, cursor: null })).items;
  expect(await runRecoupe(['remove', id], { env })).toMatchObject({ status: 0 });
  expect(await store.stats()).toMatchObject({ articles: 0, entities: 0, claims: 0, sources: 0, stories: 0 });
  expect(await runRecoupe(['remove', id], { env })).toMatchObject({
    status: 3,
    err: expect.stringMatching(/No article has the id/),
  });
});

test('bad records are said one by one, the good ones are read, and the status is 4', async () => {
  const path = file(
    'mixed.jsonl',
    `{"text": \n${JSON.stringify({ id: 'ok', text: SONY_EN })}\n${JSON.stringify({ id: 'de', text: SONY_EN, lang: 'de' })}\n`,
  );
  const run = await runRecoupe(
    ['ingest', path, file('binary.txt', new Uint8Array([0, 1, 2])), file('empty.txt', '')].map(String),
    { env },
  );
  expect(run).toMatchObject({ status: 4, out: '1 new, 0 replaced, 0 unchanged, 4 rejected\n' });
  expect(run.err).toMatch(/mixed\.jsonl, line 1: broken JSON/);
  expect(run.err).toMatch(/mixed\.jsonl, line 3: the language "de"/);
  expect(run.err).toMatch(/binary\.txt: binary file/);
  expect(run.err).toMatch(/empty\.txt: the text is empty/);
});

test.each([
  ['a file that is not there', ['ingest', '/nowhere/a.txt'], 2, /no such file or folder/],
  ['a folder without articles', ['ingest', 'docs/decisions'], 2, /No article was found/],
  ['a kind that is not read', ['ingest', 'package-lock.pdf'], 2, /no such file|not read/],
  ['an unknown command', ['igest'], 2, /unknown command 'igest'/],
  ['no path', ['ingest'], 2, /missing required argument/],
  ['a port that is none', ['serve', '--port', '70000'], 2, /no port/],
  ['nothing of that name', ['entity', 'Nobody Such'], 3, /Nothing in the graph is called/],
] as const)('%s: status and a message that says what is wrong', async (_, args, status, message) => {
  const run = await runRecoupe(args, { env });
  expect(run.status).toBe(status);
  expect(run.err).toMatch(message);
  expect(run.err).not.toMatch(/\n\s+at /);
});

test('a wrong password and a database that is away are told apart, with what to do', async () => {
  const path = file('b.txt', SONY_FR);
  const wrong = await runRecoupe(['ingest', path], { env: { ...env, NEO4J_PASSWORD: 'wrong' } });
  expect(wrong).toMatchObject({ status: 5, err: expect.stringMatching(/password/i) });
  const away = await runRecoupe(['ingest', path], { env: { ...env, NEO4J_URI: 'bolt://127.0.0.1:9' } });
  expect(away).toMatchObject({ status: 5, err: expect.stringMatching(/127\.0\.0\.1:9/) });
  const half = await runRecoupe(['stats'], { env: { NEO4J_URI: neo4j.uri } });
  expect(half).toMatchObject({ status: 2, err: expect.stringMatching(/NEO4J_PASSWORD is not/) });
});

test('without Java, and without the right to install it, the program says what to install', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'recoupe-bare-'));
  const run = await runRecoupe(['stats'], {
    env: { PATH: bare, RECOUPE_JAVA: join(bare, 'java'), RECOUPE_HOME: bare, XDG_CACHE_HOME: bare },
  });
  rmSync(bare, { recursive: true });
  expect(run.status).toBe(6);
  expect(run.err).toMatch(/RECOUPE_JAVA/);
});
