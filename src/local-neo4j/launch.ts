import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';
import { NEO4J } from './ensure-jars.ts';
import type { Java } from './find-java.ts';
import type { HomeFolder } from './home-folder.ts';
import { neo4jConf } from './neo4j-conf.ts';
import { identifyProcess, type ProcessIdentity } from './process-identity.ts';
import { findOnPath, runCommand } from './run-command.ts';
import type { Environment, LocalNeo4jOptions } from './types.ts';

/** What is on disk and ready to run. */
export interface Installation {
  readonly java: Java;
  readonly jars: string;
  readonly folder: HomeFolder;
}

/** As in Neo4j's own configuration: direct access to buffers, without which its page cache takes a slower way. */
const OPEN_MODULES = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/**
 * Starts the server process on that port and returns at once; whether it comes up is for `awaitStart`.
 *
 * @throws EnvironmentError when RECOUPE_NEO4J_HEAP is no size, or the process cannot be started
 */
export async function launch(
  installation: Installation,
  port: number,
  options: LocalNeo4jOptions,
): Promise<ProcessIdentity> {
  const { folder } = installation;
  const command = [...(options.keepRunning ? [] : await dieWithUs(options.env)), ...javaCommand(installation, options)];
  await writeFile(join(folder.conf, 'neo4j.conf'), neo4jConf(port));
  const console = await open(folder.console, 'w');
  try {
    const pid = await spawnApart(command, folder.home, options.env, console.fd);
    // Already gone: `awaitStart` says why from what it printed.
    return identifyProcess(pid) ?? { pid, startedAt: null };
  } catch (error) {
    throw new EnvironmentError(`Cannot run ${installation.java.binary}.`, { cause: error });
  } finally {
    await console.close();
  }
}

/** Its own process group: Ctrl-C is for us, and we stop it when our writes are done. */
async function spawnApart(words: readonly string[], cwd: string, env: Environment, output: number): Promise<number> {
  const [command = '', ...args] = words;
  const child = spawn(command, args, {
    cwd,
    // Without a UTF-8 locale Java cannot name a folder with an accent.
    env: { ...env, ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}) },
    stdio: ['ignore', output, output],
    detached: true,
  });
  await once(child, 'spawn');
  child.unref();
  return child.pid ?? 0;
}

function javaCommand({ java, jars, folder }: Installation, options: LocalNeo4jOptions): readonly string[] {
  const quick = options.quickStart === true;
  return [
    java.binary,
    `-Xmx${heap(options.env, quick ? '512m' : '1g')}`,
    ...(quick ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
    ...OPEN_MODULES,
    `-XX:ErrorFile=${join(folder.logs, 'java-crash.log')}`,
    '-cp',
    join(jars, '*'),
    NEO4J.mainClass,
    '--console-mode',
    `--home-dir=${folder.home}`,
    `--config-dir=${folder.conf}`,
  ];
}

function heap(env: Environment, usual: string): string {
  const size = env['RECOUPE_NEO4J_HEAP'] || usual;
  if (/^\d+[kmg]$/i.test(size)) return size;
  throw new EnvironmentError(`RECOUPE_NEO4J_HEAP is "${size}"; give a size such as 2g or 512m.`);
}

/**
 * Words to put before a command so that Linux ends it when we end, even by kill -9. The signal is tied to the thread
 * that starts it, so this is for the main thread. Elsewhere the next start ends what was left behind.
 */
async function dieWithUs(env: Environment): Promise<readonly string[]> {
  const [setpriv] = findOnPath('setpriv', env);
  if (setpriv === undefined) return [];
  const words = [setpriv, '--pdeathsig', 'TERM'];
  // BusyBox has a setpriv without this option.
  return (await runCommand(setpriv, ['--pdeathsig', 'TERM', 'true'], env)).ok ? words : [];
}
