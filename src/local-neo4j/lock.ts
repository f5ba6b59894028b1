import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../domain/errors.ts';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts';
import type { Log } from './types.ts';

/** A file is empty for an instant between its creation and its content; one empty for longer was left by a crash. */
const EMPTY_FOR_LONG_MS = 10_000;

/** The longest step under a lock: fetching Java and Neo4j over a slow line. */
const PATIENCE_MS = 20 * 60_000;

/**
 * Runs the work while no other process does, as agreed by a file that names its holder; the lock of a dead process is
 * taken over.
 *
 * @throws EnvironmentError when the holder keeps it for over 20 minutes; the file system's own error when it cannot
 *   be written
 */
export async function withLock<T>(file: string, log: Log, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let round = 0; !(await tryLock(file)); round++) {
    if (round === 5) log(`waiting for another process that holds ${file}`);
    if (Date.now() > giveUpAt) {
      throw new EnvironmentError(`Another process has held ${file} for 20 minutes. If it is stuck, end it.`);
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(thisProcess()), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content !== null && (await isStale(file, content))) await removeStale(file, content);
  return false;
}

async function isStale(file: string, content: string): Promise<boolean> {
  const holder = parseHolder(content);
  if (holder !== null) return !isAlive(holder);
  const modified = await stat(file).catch(() => null);
  return modified !== null && Date.now() - modified.mtimeMs > EMPTY_FOR_LONG_MS;
}

/**
 * Moves the file away first, then looks: two processes may both have found it stale, and the slower one must not
 * remove the fresh lock of the faster. The instant in which it is moved away stays open; Neo4j's own lock on its store
 * is the second fence.
 */
async function removeStale(file: string, expected: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) === expected) await rm(aside, { force: true });
    else await rename(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function parseHolder(content: string): ProcessIdentity | null {
  try {
    const holder = JSON.parse(content) as Partial<ProcessIdentity>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, startedAt: holder.startedAt ?? null } : null;
  } catch {
    return null;
  }
}
