import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';
import { endProcess } from './end-process.ts';
import { explainFileError, type HomeFolder, homeFolder } from './home-folder.ts';
import { withLock } from './lock.ts';
import { CONF_HEADER } from './neo4j-conf.ts';
import { boltUri, readLiveRecord, removeRecord } from './run-record.ts';
import type { LocalStatus, Log } from './types.ts';

/** Which server runs in the home; starts and changes nothing. Never throws. */
export async function localStatus(home: string): Promise<LocalStatus> {
  const folder = homeFolder(home);
  const record = await readLiveRecord(folder.record);
  if (record === null) return { home: folder.home, server: null };
  const { server, kept, owner } = record;
  const passwordFile = folder.password;
  return { home: folder.home, server: { uri: boltUri(record), pid: server.pid, kept, owner: owner.pid, passwordFile } };
}

/**
 * Stops the server of the home, whoever started it. False when none runs.
 *
 * @throws EnvironmentError when it belongs to another user
 */
export async function stopLocal(home: string, log: Log): Promise<boolean> {
  const folder = homeFolder(home);
  const record = await readLiveRecord(folder.record);
  if (record === null) return false;
  log(`stopping Neo4j, process ${record.server.pid}`);
  await endProcess(record.server);
  await removeRecord(folder.record, record.server.pid);
  return true;
}

/**
 * Stops the server of the home and deletes all that is stored, the password too. The next start begins empty.
 *
 * @throws EnvironmentError when the folder is not one of ours, or cannot be deleted
 */
export async function resetLocal(home: string, log: Log): Promise<void> {
  const folder = homeFolder(home);
  if (!(await isOurs(folder))) {
    throw new EnvironmentError(`${folder.home} holds no database of recoupe: nothing was deleted.`);
  }
  await stopLocal(home, log);
  await withLock(folder.lock, log, async () => {
    // One may have been started while we waited.
    await stopLocal(home, log);
    log(`deleting ${folder.data}`);
    try {
      for (const path of [folder.data, folder.logs, folder.password]) await rm(path, { recursive: true, force: true });
    } catch (error) {
      throw explainFileError(error, folder.home);
    }
  });
}

/** A home set by mistake to somebody's own folder may have a `data` too. */
async function isOurs(folder: HomeFolder): Promise<boolean> {
  const conf = await readFile(join(folder.conf, 'neo4j.conf'), 'utf8').catch(() => '');
  return conf.startsWith(CONF_HEADER);
}
