import getPort from 'get-port';
import { EnvironmentError } from '../domain/errors.ts';
import { awaitStart, explainExit } from './await-start.ts';
import { endProcess } from './end-process.ts';
import { type Installation, launch } from './launch.ts';
import { type ProcessIdentity, thisProcess } from './process-identity.ts';
import { type RunRecord, removeRecord, writeRecord } from './run-record.ts';
import type { LocalNeo4jOptions } from './types.ts';

/** Where Neo4j is expected; any free port when it is taken. */
const USUAL_PORT = 7687;

/** A port may be lost between finding it free and binding it, hardly three times in a row. */
const ATTEMPTS = 3;

/**
 * Starts a server and waits until it says it is up.
 *
 * @throws EnvironmentError when it exits instead, or takes too long, in which case it is ended
 */
export async function startServer(installation: Installation, options: LocalNeo4jOptions): Promise<RunRecord> {
  const { folder } = installation;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = await getPort({ port: USUAL_PORT, host: '127.0.0.1' });
    const server = await launch(installation, port, options);
    const record = { server, port, kept: options.keepRunning, owner: thisProcess() };
    // Before it is up, so that whoever comes after a crash of ours finds it.
    await writeRecord(folder.record, record);
    const outcome = await orEnd(server, () => awaitStart(folder, server));
    if (outcome.state === 'started') return record;
    await removeRecord(folder.record, server.pid);
    if (outcome.state === 'gone') throw await explainExit(folder, outcome.printed);
    options.log(`port ${port} was taken in the meantime: trying another`);
  }
  throw new EnvironmentError(`Neo4j lost its port to other programs ${ATTEMPTS} times. Try again.`);
}

/** Ends the server when the work fails: nothing is left behind by a start that did not succeed. */
export async function orEnd<T>(server: ProcessIdentity, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await endProcess(server);
    throw error;
  }
}
