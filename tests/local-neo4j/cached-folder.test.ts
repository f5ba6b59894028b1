import { mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EnvironmentError } from '../../src/domain/errors.ts';
import { cachedFolder } from '../../src/local-neo4j/cached-folder.ts';
import { withLock } from '../../src/local-neo4j/lock.ts';
import { provision } from '../../src/local-neo4j/provision.ts';

let cache: string;
let filled: number;
const log = () => {};

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'recoupe-cache-'));
  filled = 0;
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const setting = () => ({ cache, env: {}, log });
const jars = {
  name: 'jars-1',
  fill: async (folder: string) => {
    filled++;
    await writeFile(join(folder, 'a.jar'), 'a');
    await sleep(300);
    await writeFile(join(folder, 'b.jar'), 'b');
  },
};

test('two that ask at once get one folder, filled once', async () => {
  const [one, other] = await Promise.all([cachedFolder(setting(), jars), cachedFolder(setting(), jars)]);
  expect(one).toBe(join(cache, 'jars-1'));
  expect(other).toBe(one);
  expect((await readdir(one)).sort()).toEqual(['.complete', 'a.jar', 'b.jar']);
  expect(filled).toBe(1);
  expect(await readdir(cache)).toEqual(['jars-1']);
});

test.each(['.complete', 'a.jar'])('a folder that lost %s is filled again', async (lost) => {
  const folder = await cachedFolder(setting(), jars);
  await unlink(join(folder, lost));
  await cachedFolder(setting(), jars);
  expect((await readdir(folder)).sort()).toEqual(['.complete', 'a.jar', 'b.jar']);
  expect(filled).toBe(2);
});

test('a fill that fails leaves nothing, and the next one succeeds', async () => {
  const failing = { name: 'jars-1', fill: async () => Promise.reject(new EnvironmentError('no network')) };
  await expect(cachedFolder(setting(), failing)).rejects.toThrow('no network');
  expect(await readdir(cache)).toEqual([]);
  await cachedFolder(setting(), jars);
});

test('the lock of a dead process is taken over, that of a live one is waited for', async () => {
  const file = join(cache, 'lock');
  // This process's number with another start: the number was given again.
  await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: '1' }));
  const order: string[] = [];
  await Promise.all([
    withLock(file, log, async () => {
      order.push('in');
      await sleep(300);
      order.push('out');
    }),
    withLock(file, log, async () => {
      order.push('in');
      await sleep(300);
      order.push('out');
    }),
  ]);
  expect(order).toEqual(['in', 'out', 'in', 'out']);
  expect(await readdir(cache)).toEqual([]);
});

test.each([
  ['is a file', 'file', /is a file/],
  ['is inside a file', 'file/home', /a part of the path is a file/],
  ['has a name that is too long', 'x'.repeat(300), /too long/],
])('a home that %s is explained', async (_case, name, message) => {
  await writeFile(join(cache, 'file'), '');
  const failure = provision({ home: join(cache, name), cache, env: {}, log, keepRunning: false });
  await expect(failure).rejects.toThrow(EnvironmentError);
  await expect(failure).rejects.toThrow(message);
});
