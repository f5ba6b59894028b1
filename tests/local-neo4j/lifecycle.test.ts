import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { registerDb } from '../../src/cli/commands/db.ts';
import { endProcess, whenGone } from '../../src/local-neo4j/end-process.ts';
import { ensureJars } from '../../src/local-neo4j/ensure-jars.ts';
import { ensureJava } from '../../src/local-neo4j/ensure-java.ts';
import { openHome } from '../../src/local-neo4j/home-folder.ts';
import { identifyProcess, isAlive } from '../../src/local-neo4j/process-identity.ts';
import { type LocalNeo4j, localStatus, provision, stopLocal } from '../../src/local-neo4j/provision.ts';
import { startServer } from '../../src/local-neo4j/start-server.ts';
import { canConnect, listenOn } from './sockets.ts';

// One home for the whole file, and each test goes on where the one before stopped: a start takes 8 s and more.
const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'recoupe');
const env = process.env;
const log = () => {};
let parent: string;
let home: string;
let server: LocalNeo4j;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'recoupe-lifecycle-'));
  home = join(parent, 'presse à relire');
});

afterAll(async () => {
  await stopLocal(home, log);
  await rm(parent, { recursive: true, force: true });
});

const options = () => ({ home, cache, env, log, keepRunning: false, quickStart: true });

test('a first start that was killed before it had set the password', async () => {
  const java = await ensureJava({ cache, env, log });
  const installation = { java, jars: await ensureJars({ cache, env, log }, java), folder: await openHome(home) };
  const record = await startServer(installation, options());
  process.kill(record.server.pid, 'SIGKILL');
  await endProcess(record.server);
  expect(isAlive(record.server)).toBe(false);
});

test('two starts at once in one home, beside the server of another home: one server, on a free port', async () => {
  const busy = await listenOn(7687);
  const [one, other] = await Promise.all([provision(options()), provision(options())]);
  await busy?.close();
  expect([one.owned, other.owned].sort()).toEqual([false, true]);
  expect(other.uri).toBe(one.uri);
  expect(one.uri).not.toBe('bolt://127.0.0.1:7687');
  expect(one.uri).not.toBe(inject('neo4j').uri);
  server = one.owned ? one : other;
});

test('only this machine can reach it, only with the password, which only its user can read', async () => {
  const port = Number(new URL(server.uri).port);
  expect(await canConnect('127.0.0.1', port)).toBe(true);
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  for (const { address } of addresses.filter((each) => !each.internal)) {
    expect(await canConnect(address, port)).toBe(false);
  }
  await expect(query({ ...server, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
  expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
  expect(await localStatus(home)).toMatchObject({ server: { uri: server.uri, kept: false, owner: process.pid } });
});

test('a killed server says so, and the next start has its data', async () => {
  await query(server, "CREATE (:Probe {name: 'Élysée'})");
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  expect((await localStatus(home)).server).toBeNull();
  // What is left of a record may also name a process that is now another one.
  const record = JSON.parse(await readFile(join(home, 'run.json'), 'utf8'));
  record.server.pid = process.pid;
  await writeFile(join(home, 'run.json'), JSON.stringify(record));
  server = await provision(options());
  expect(server.owned).toBe(true);
  expect(await query(server, 'MATCH (p:Probe) RETURN p.name AS name')).toEqual([{ name: 'Élysée' }]);
  await server.stop();
  await server.stop();
  expect((await localStatus(home)).server).toBeNull();
});

test('the server ends with the process that started it, also by kill -9', async () => {
  await writeFile(join(home, 'run.json'), '{"corrupt');
  const child = inChild('until killed');
  const java = identifyProcess(Number(await firstLine(child)));
  child.kill('SIGKILL');
  await whenGone(java!);
  expect((await localStatus(home)).server).toBeNull();
});

test('a kept server outlives its starter; db tells, stops and resets it', async () => {
  const child = inChild('keep');
  const pid = Number(await firstLine(child));
  await once(child, 'exit');
  expect((await provision(options())).owned).toBe(false);
  expect(JSON.parse((await db('status', '--json'))[0]!)).toMatchObject({ server: { pid, kept: true } });
  expect((await db('start'))[0]).toBe('It was already running.');
  await expect(db('reset')).rejects.toThrow('--yes');
  expect(await db('stop')).toEqual([`stopping Neo4j, process ${pid}`, 'Stopped.']);
  expect(await db('stop')).toEqual(['It was not running.']);
  expect(await db('status')).toEqual([`No Neo4j runs in ${home}.`]);
  expect(await db('reset', '--yes', '--json')).toEqual([JSON.stringify({ home, reset: true })]);
  await expect(stat(join(home, 'data'))).rejects.toThrow('ENOENT');
});

test('a folder that is not ours is not reset', async () => {
  const data = join(parent, 'theirs', 'data');
  await mkdir(data, { recursive: true });
  home = join(parent, 'theirs');
  await expect(db('reset', '--yes')).rejects.toThrow('nothing was deleted');
  expect((await stat(data)).isDirectory()).toBe(true);
});

async function db(...args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const program = new Command().exitOverride();
  registerDb(program, { home, cache, env, out: (line) => lines.push(line) });
  await program.parseAsync(['db', ...args], { from: 'user' });
  return lines;
}

function inChild(mode: string): ChildProcess {
  const script = join(import.meta.dirname, 'provision-in-child.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, home, cache, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk);
}

async function query(at: Pick<LocalNeo4j, 'uri' | 'user' | 'password'>, cypher: string): Promise<readonly unknown[]> {
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password));
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
