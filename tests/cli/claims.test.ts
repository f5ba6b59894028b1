import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { BRIDGE, BRIDGE_CLAIM, BRIDGE_REVIEW } from '../api/bridge.ts';
import { runRecoupe } from '../support/run-recoupe.ts';

const neo4j = inject('neo4j');
const env = { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
let folder = '';
let store: GraphStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-cli-claims-'));
  store = openNeo4jStore(neo4j);
  await store.prepareSchema();
  await store.clear();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.close();
});

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a claim is looked up in both languages, with what fact-checkers found', async () => {
  const articles = file('articles.jsonl', BRIDGE.map((record) => JSON.stringify(record)).join('\n'));
  expect(await runRecoupe(['ingest', articles], { env })).toMatchObject({ status: 0 });
  const page = `<html><script type="application/ld+json">${JSON.stringify(BRIDGE_REVIEW)}</script></html>`;
  const imported = await runRecoupe(['fact-checks', file('page.html', page)], { env });
  expect(imported).toMatchObject({ status: 0, out: '1 fact checks kept, 0 rejected\n' });
  const { out } = await runRecoupe(['lookup', BRIDGE_CLAIM], { env });
  expect(out).toMatch(/^2 say so \(3 outlets\), 1 say the contrary \(1 outlet\)\n/);
  expect(out).toMatch(/contradicts .*Paul Lenz[\s\S]*La Gazette/);
  expect(out).toMatch(/Fact checks\nTrue: The bridge/);
  const json = await runRecoupe(['lookup', 'Le pont sur le Rhin fermera en septembre.', '--json', '--limit', '1'], {
    env,
  });
  expect(JSON.parse(json.out)).toMatchObject({ language: 'fr', claims: [{ match: { stance: 'agrees' } }] });
});

test.each([
  [['lookup', 'x', '--lang', 'de'], 2, /no language of ours/],
  [['lookup', 'x', '--limit', '0'], 2, /no limit/],
  [['fact-checks', '/nowhere.json'], 2, /no such file/],
])('what cannot be is said: %j', async (words, status, message) => {
  const run = await runRecoupe(words, { env });
  expect(run.status).toBe(status);
  expect(run.err).toMatch(message);
});

test('a module that is no embedder is refused before anything is written', async () => {
  const module = file('embedder.mjs', 'export default { id: "x", dimensions: 3 };');
  const run = await runRecoupe(['stats'], { env: { ...env, RECOUPE_EMBEDDER: module } });
  expect(run).toMatchObject({ status: 2, err: expect.stringMatching(/exports no embedder: default\.embed/) });
  const other = file('other.mjs', 'export default { id: "x", dimensions: 3, embed: () => new Float32Array(3) };');
  const refused = await runRecoupe(['stats'], { env: { ...env, RECOUPE_EMBEDDER: other } });
  expect(refused).toMatchObject({ status: 5, err: expect.stringMatching(/vectors of the embedder "recoupe-1"/) });
});

test('a file without a fact check is an error, one with some bad ones a warning', async () => {
  expect(await runRecoupe(['fact-checks', file('none.json', '{"@type": "Article"}')], { env })).toMatchObject({
    status: 2,
  });
  const some = file('some.json', JSON.stringify([BRIDGE_REVIEW, { '@type': 'ClaimReview' }]));
  const run = await runRecoupe(['fact-checks', some, '--json'], { env });
  expect(run.status).toBe(4);
  expect(JSON.parse(run.out)).toEqual({ added: 1, rejected: 1 });
});
