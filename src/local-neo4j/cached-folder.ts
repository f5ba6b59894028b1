import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFileError, makeFolder } from './home-folder.ts';
import { withLock } from './lock.ts';
import type { Setting } from './types.ts';

/** In a folder that was filled to the end; holds the number of its other entries. */
const MARKER = '.complete';

/** What is asked of the cache: a folder name that contains the version, and how to fill an empty folder. */
export interface CachedFolder {
  readonly name: string;
  fill(folder: string): Promise<void>;
}

/**
 * The path of the folder, filled now or earlier. It appears under its name whole or not at all: it is filled under
 * another name, marked, and renamed. One process at a time fills; one found damaged is filled again.
 *
 * @throws EnvironmentError when the cache cannot be written; whatever `fill` throws
 */
export async function cachedFolder(setting: Setting, wanted: CachedFolder): Promise<string> {
  const target = join(setting.cache, wanted.name);
  if (await isComplete(target)) return target;
  await makeFolder(setting.cache);
  try {
    await withLock(join(setting.cache, 'lock'), setting.log, async () => {
      if (!(await isComplete(target))) await fillAnew(setting, wanted, target);
    });
  } catch (error) {
    throw explainFileError(error, target);
  }
  return target;
}

/** True when the folder was filled to the end and has lost nothing since. */
export async function isComplete(folder: string): Promise<boolean> {
  try {
    const expected = Number(await readFile(join(folder, MARKER), 'utf8'));
    return (await countEntries(folder)) === expected;
  } catch {
    return false;
  }
}

async function fillAnew(setting: Setting, wanted: CachedFolder, target: string): Promise<void> {
  await removeLeftovers(setting, wanted.name);
  const temporary = `${target}.tmp-${process.pid}`;
  await makeFolder(temporary);
  try {
    await wanted.fill(temporary);
    await writeFile(join(temporary, MARKER), String(await countEntries(temporary)));
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A damaged folder, and the temporary ones of processes that were killed: we hold the lock, so nobody fills them. */
async function removeLeftovers(setting: Setting, name: string): Promise<void> {
  for (const entry of await readdir(setting.cache)) {
    if (entry === name) setting.log(`${join(setting.cache, entry)} is incomplete: fetching it again`);
    if (entry === name || entry.startsWith(`${name}.tmp-`)) {
      await rm(join(setting.cache, entry), { recursive: true, force: true });
    }
  }
}

async function countEntries(folder: string): Promise<number> {
  return (await readdir(folder)).filter((entry) => entry !== MARKER).length;
}
