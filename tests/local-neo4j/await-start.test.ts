import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitStart, explainExit } from '../../src/local-neo4j/await-start.ts';
import { type HomeFolder, openHome } from '../../src/local-neo4j/home-folder.ts';
import { thisProcess } from '../../src/local-neo4j/process-identity.ts';

let folder: HomeFolder;
beforeEach(async () => {
  folder = await openHome(await mkdtemp(join(tmpdir(), 'recoupe-home-')));
});
afterEach(() => rm(folder.home, { recursive: true, force: true }));

const LIVE = thisProcess();
const DEAD = { pid: process.pid, startedAt: 'another time' };

// Lines as Neo4j 5.26.28 printed them.
const STARTED = '2026-11-23 04:58:28.386+0000 INFO  Started.\n';
const PORT_LOST = `2026-11-23 04:46:27.083+0000 ERROR Failed to start Neo4j on 127.0.0.1:7474.
Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind to the socket /127.0.0.1:7999
`;
const LOCKED = `Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /x/store_lock.
	at org.neo4j.io.locker.Locker.checkLock(Locker.java:82)
2026-11-23 04:46:31.606+0000 INFO  Stopped.
`;

test.each([
  ['says that it has started', LIVE, STARTED, 'started'],
  ['has lost its port', DEAD, PORT_LOST, 'port taken'],
  ['is gone', DEAD, LOCKED, 'gone'],
  ['is gone after it had started', DEAD, STARTED, 'gone'],
])('a server that %s', async (_case, server, printed, state) => {
  await writeFile(folder.console, printed);
  expect((await awaitStart(folder, server)).state).toBe(state);
});

test('an exit is explained by what was printed, without the stack', async () => {
  expect((await explainExit(folder, LOCKED)).message).toMatch(/Another Neo4j uses .*data/);
  const other = await explainExit(folder, 'Caused by: bad setting\n\tat a.b(C.java:1)\n\t... 5 more\n');
  expect(other.message).toMatch(/bad setting$/);
  expect(other.message).toContain(folder.logs);
});
