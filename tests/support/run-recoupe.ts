import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a run of the program left. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Runs the program from its source with only the given settings beside PATH and HOME. */
export async function runRecoupe(args: readonly string[], { env = {}, input = '' }: RunOptions = {}): Promise<Run> {
  const child = startRecoupe(args, env);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  // A program that refuses its arguments does not read what is sent.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}

/** Starts the program and leaves it to the test. */
export function startRecoupe(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH, HOME, XDG_CACHE_HOME } = process.env;
  const kept = { PATH: PATH ?? '', HOME: HOME ?? '', ...(XDG_CACHE_HOME ? { XDG_CACHE_HOME } : {}) };
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env: { ...kept, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
