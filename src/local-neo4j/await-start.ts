import { readFile, statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../domain/errors.ts';
import type { HomeFolder } from './home-folder.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';
import { lastLines } from './run-command.ts';

/** 7 s on an idle machine, 140 s measured on one with ten times more work than cores. */
const PATIENCE_MS = 180_000;

/** A new database takes 2 MB, its logs more; with less room than this a failure is put down to the disk. */
const SCARCE_BYTES = 64 * 1024 * 1024;

/** How a start ended: `gone` is a process that has exited, with what it printed. */
export type StartOutcome =
  | { readonly state: 'started' }
  | { readonly state: 'port taken' }
  | { readonly state: 'gone'; readonly printed: string };

/**
 * Waits until the server says that it has started or is gone. We listen to what it prints and do not knock at the port:
 * another Neo4j may have taken it, and would be given our password.
 *
 * @throws EnvironmentError when neither happens within 180 s
 */
export async function awaitStart(folder: HomeFolder, server: ProcessIdentity): Promise<StartOutcome> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    // Looked at before the text is read: what a dead process printed is complete.
    const alive = isAlive(server);
    const printed = await readFile(folder.console, 'utf8').catch(() => '');
    if (!alive) return printed.includes('PortBindException') ? { state: 'port taken' } : { state: 'gone', printed };
    if (/ INFO +Started\.$/m.test(printed)) return { state: 'started' };
    if (Date.now() > giveUpAt) throw tooSlow(folder, server, printed);
    await sleep(100);
  }
}

/** Why the server exited instead of starting, as far as what it printed tells. */
export async function explainExit(folder: HomeFolder, printed: string): Promise<EnvironmentError> {
  if (printed.includes('Lock file has been locked by another process')) {
    return new EnvironmentError(
      `Another Neo4j uses ${folder.data}, and ${folder.record} does not say which. Stop it, or choose another home.`,
    );
  }
  // Its own words for this are misleading: "Database name 'system' is invalid".
  const disk = await statfs(folder.home).catch(() => null);
  if (disk !== null && disk.bavail * disk.bsize < SCARCE_BYTES) {
    return new EnvironmentError(`Neo4j cannot start: the disk of ${folder.home} is full. Free some space.`);
  }
  // The stack of an exception is long, its causes say what happened.
  const telling = printed.split('\n').filter((line) => !/^\s+(at |\.\.\. \d)/.test(line));
  return new EnvironmentError(
    `Neo4j exited while starting. It said (more in ${folder.logs}):\n${lastLines(telling.join('\n'), 8)}`,
  );
}

function tooSlow(folder: HomeFolder, server: ProcessIdentity, printed: string): EnvironmentError {
  const said = lastLines(printed, 3);
  return new EnvironmentError(
    `Neo4j (process ${server.pid}) has not started in ${PATIENCE_MS / 1000} s. Its last words (more in ${folder.logs}):\n${said}`,
  );
}
