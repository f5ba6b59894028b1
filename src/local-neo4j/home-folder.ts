import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';

/** The places inside the home of a local database. */
export interface HomeFolder {
  readonly home: string;
  readonly data: string;
  readonly logs: string;
  readonly conf: string;
  /** What the server printed since its last start. */
  readonly console: string;
  readonly password: string;
  /** Which server runs here: see `run-record.ts`. */
  readonly record: string;
  /** Held while a server is started or its data deleted. */
  readonly lock: string;
}

/** Names the places; touches nothing. */
export function homeFolder(home: string): HomeFolder {
  const root = resolve(home);
  const logs = join(root, 'logs');
  return {
    home: root,
    data: join(root, 'data'),
    logs,
    conf: join(root, 'conf'),
    console: join(logs, 'console.log'),
    password: join(root, 'password'),
    record: join(root, 'run.json'),
    lock: join(root, 'lock'),
  };
}

/**
 * The home with its folders made.
 *
 * @throws EnvironmentError when it is not a folder we can write in
 */
export async function openHome(home: string): Promise<HomeFolder> {
  const folder = homeFolder(home);
  // Only its user may look in: it holds the password.
  await makeFolder(folder.home, 0o700);
  await makeFolder(folder.logs);
  await makeFolder(folder.conf);
  return folder;
}

/**
 * Makes the folder, and those above it, unless it is there.
 *
 * @throws EnvironmentError when that fails or it cannot be written in
 */
export async function makeFolder(path: string, mode = 0o755): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** What each failure of the file system means for the person who reads it. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there; change its owner or choose another folder',
  EPERM: 'no permission to write there; change its owner or choose another folder',
  EROFS: 'it is on a read-only file system; choose another folder',
  ENOTDIR: 'a part of the path is a file, not a folder; move that file or choose another folder',
  EEXIST: 'it is a file, not a folder; move that file or choose another folder',
  ENOSPC: 'the disk is full; free some space or choose another folder',
  EDQUOT: 'the disk quota is used up; free some space or choose another folder',
  ENAMETOOLONG: 'the path is too long; choose a shorter one',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
};

/** The error with its remedy, for an operation on that path; an error that is not the file system's is returned as is. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const remedy = REMEDIES[code];
  return remedy ? new EnvironmentError(`Cannot use ${path}: ${remedy} (${code}).`, { cause: error }) : error;
}
