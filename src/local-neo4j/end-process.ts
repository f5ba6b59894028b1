import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../domain/errors.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** A server at load 20 was seen to need more than 20 s to close its store. */
const PATIENCE_MS = 60_000;

/**
 * Asks the process to end, waits until it has, and kills it after 60 s.
 *
 * @throws EnvironmentError when it belongs to another user
 */
export async function endProcess(process: ProcessIdentity): Promise<void> {
  const killAt = Date.now() + PATIENCE_MS;
  signal(process, 'SIGTERM');
  while (isAlive(process)) {
    if (Date.now() > killAt) signal(process, 'SIGKILL');
    await sleep(50);
  }
}

/** Resolves when the process is gone; does not keep this one alive. */
export function whenGone(process: ProcessIdentity): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(process)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
}

/** Sends it, if it still is that process. */
export function signal(target: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(target)) return;
  try {
    process.kill(target.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new EnvironmentError(`Cannot stop Neo4j, process ${target.pid}: it belongs to another user.`, {
      cause: error,
    });
  }
}
