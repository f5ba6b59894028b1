import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, expect, test } from 'vitest';

/** Room → the rooms, packages (`npm:`) and built-in modules (`node:`) it may know. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ['domain', 'npm:compromise', 'node:fs', 'node:url'],
  models: ['domain', 'node:fs', 'node:url', 'node:zlib'],
  ingest: [
    'domain',
    'npm:franc',
    'npm:zod',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:stream',
    'node:url',
    'node:zlib',
  ],
  extraction: ['domain', 'language', 'models'],
  matching: ['domain', 'extraction', 'language'],
  resolution: ['domain', 'language'],
  reconciliation: ['domain'],
  'fact-checks': ['domain', 'language', 'ingest', 'graph', 'node:fs/promises', 'node:stream'],
  graph: ['domain', 'node:crypto'],
  store: ['domain', 'npm:neo4j-driver', 'npm:zod', 'node:crypto', 'node:util'],
  api: [
    'domain',
    'reconciliation',
    'fact-checks',
    'npm:express',
    'npm:zod',
    'npm:@asteasolutions/zod-to-openapi',
    'npm:helmet',
    'npm:express-rate-limit',
    'npm:compression',
    'npm:pino',
    'npm:pino-http',
    'node:crypto',
    'node:http',
    'node:path',
    'node:net',
  ],
  'local-neo4j': ['domain', 'npm:neo4j-driver', 'npm:get-port', 'npm:zod', 'node:*'],
  web: ['domain', 'npm:graphology', 'npm:graphology-layout-forceatlas2', 'npm:graphology-types', 'npm:sigma'],
};
/** Fewer files than this were seen: then the guard looked at the wrong place. */
const AT_LEAST = 100;

interface Edge {
  readonly from: string;
  readonly to: string;
}

let edges: Edge[] = [];
let files: string[] = [];

const roomOf = (path: string): string => /^src\/([^/]+)\//u.exec(path)?.[1] ?? 'top';

/** What an import leads to, in the words of the table. */
function targetOf(module: string, coreModule: boolean, resolved: string): string {
  if (coreModule) return `node:${module.replace(/^node:/u, '')}`;
  const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(resolved);
  return packaged ? `npm:${packaged[1]?.replace(/^@types\//u, '')}` : roomOf(resolved);
}

beforeAll(async () => {
  const { output } = await cruise(['src'], { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true });
  const { modules } = output as ICruiseResult;
  const ours = modules.filter(({ source }) => source.startsWith('src/'));
  files = ours.map(({ source }) => source);
  edges = ours.flatMap(({ source, dependencies }) =>
    dependencies.map(({ module, coreModule, resolved }) => ({
      from: source,
      to: targetOf(module, coreModule, resolved),
    })),
  );
}, 120_000);

const allows = (room: string, to: string): boolean =>
  to === room || (MAY_KNOW[room] ?? []).some((known) => known === to || (known === 'node:*' && to.startsWith('node:')));

test('each room knows only the rooms and packages it may', () => {
  const wrong = edges.filter(({ from, to }) => roomOf(from) in MAY_KNOW && !allows(roomOf(from), to));
  expect(wrong).toEqual([]);
});

test('the guard saw the program', () => {
  expect(files.length).toBeGreaterThan(AT_LEAST);
  expect(edges.length).toBeGreaterThan(AT_LEAST);
  expect(new Set(files.map(roomOf))).toEqual(new Set([...Object.keys(MAY_KNOW), 'cli', 'top']));
});

/** Source files, with what only looks like code taken out: comments. */
const sources = (): { path: string; code: string }[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path))
    .map((path) => ({ path, code: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '') }));

test('a language is named only where languages differ', () => {
  const literal = sources().filter(
    ({ path, code }) => !/^src\/(?:language|domain|web)\//u.test(path) && /'(?:fr|en)'/u.test(code),
  );
  expect(literal.map(({ path }) => path)).toEqual(['src/ingest/detect-language.ts']);
});

test('only the store speaks Cypher', () => {
  const cypher = sources().filter(
    ({ path, code }) => !path.startsWith('src/store/') && /\b(?:MATCH|MERGE|UNWIND)\s*[({$]/u.test(code),
  );
  // Provisioning sets the first password, which is no query of the graph.
  expect(cypher.map(({ path }) => path)).toEqual([]);
});

test('only the configuration reads the environment', () => {
  const readers = sources().filter(({ code }) => /process\.env/u.test(code));
  expect(readers.map(({ path }) => path)).toEqual(['src/config.ts']);
});

test('no call of the database is left without await', () => {
  const calls = sources().filter(
    ({ path, code }) =>
      path.startsWith('src/store/') && /(?<!await |return |=> |\? |: )\b(?:tx|transaction|session)\.run\(/u.test(code),
  );
  expect(calls.map(({ path }) => path)).toEqual([]);
});
