/**
 * The door of this room: given a folder and a cache, a running Neo4j on this machine. Finds or fetches Java and Neo4j,
 * starts, reuses and stops the server. Knows nothing of what is stored in it.
 */
import { EnvironmentError } from '../domain/errors.ts';
import { awaitStart } from './await-start.ts';
import { endProcess, signal, whenGone } from './end-process.ts';
import { ensureJars, NEO4J } from './ensure-jars.ts';
import { ensureJava } from './ensure-java.ts';
import { explainFileError, type HomeFolder, openHome } from './home-folder.ts';
import type { Installation } from './launch.ts';
import { withLock } from './lock.ts';
import { establishPassword, homePassword, USER } from './password.ts';
import { isAlive } from './process-identity.ts';
import { boltUri, type RunRecord, readLiveRecord, removeRecord } from './run-record.ts';
import { orEnd, startServer } from './start-server.ts';
import type { LocalNeo4j, LocalNeo4jOptions } from './types.ts';

export { localStatus, resetLocal, stopLocal } from './control.ts';
export type { Environment, LocalNeo4j, LocalNeo4jOptions, LocalStatus, Log, RunningServer } from './types.ts';

/**
 * A Neo4j that answers: the one that already runs in this home, or a new one. Two processes that ask at once get the
 * same server.
 *
 * @throws EnvironmentError when this machine lacks something, saying what to install, set or free
 */
export async function provision(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const folder = await openHome(options.home);
  try {
    return await withLock(
      folder.lock,
      options.log,
      async () => (await reuse(folder)) ?? (await start(folder, options)),
    );
  } catch (error) {
    throw explainFileError(error, folder.home);
  }
}

async function reuse(folder: HomeFolder): Promise<LocalNeo4j | null> {
  const record = await readLiveRecord(folder.record);
  if (record === null) return null;
  if (!record.kept && !isAlive(record.owner)) {
    // Meant to end with a process that is dead: it may be ending just now.
    await endProcess(record.server);
    return null;
  }
  const outcome = await awaitStart(folder, record.server);
  if (outcome.state !== 'started') return null;
  return connect(folder, record, false);
}

async function start(folder: HomeFolder, options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const java = await ensureJava(options);
  const installation: Installation = { java, jars: await ensureJars(options, java), folder };
  const since = Date.now();
  options.log(`starting Neo4j ${NEO4J.version} on Java ${java.version}`);
  const record = await startServer(installation, options);
  const server = await orEnd(record.server, () => connect(folder, record, true));
  options.log(`Neo4j answers at ${server.uri} after ${((Date.now() - since) / 1000).toFixed(1)} s`);
  return server;
}

async function connect(folder: HomeFolder, record: RunRecord, owned: boolean): Promise<LocalNeo4j> {
  const uri = boltUri(record);
  const password = await homePassword(folder);
  await answers(uri, password, folder);
  const endWithUs = (): void => signal(record.server, 'SIGTERM');
  if (owned && !record.kept) process.once('exit', endWithUs);
  const stop = async (): Promise<void> => {
    if (!owned) return;
    process.removeListener('exit', endWithUs);
    await endProcess(record.server);
    await removeRecord(folder.record, record.server.pid);
  };
  return { uri, user: USER, password, pid: record.server.pid, owned, exited: whenGone(record.server), stop };
}

async function answers(uri: string, password: string, folder: HomeFolder): Promise<void> {
  try {
    await establishPassword(uri, password, folder);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(`Neo4j has started but does not answer at ${uri}: ${reason} (see ${folder.logs}).`, {
      cause: error,
    });
  }
}
