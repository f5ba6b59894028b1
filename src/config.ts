/** The only reader of the environment, and of `.env` in the project's folder. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InputError } from './domain/errors.ts';

/** The project's folder: where `package.json` is, from `src/` and from `dist/` alike. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const whole = (fallback: number, max: number) => z.coerce.number().int().min(0).max(max).default(fallback);

/** Where OpenRefine's page is when it runs on this machine. */
const OPENREFINE = 'http://127.0.0.1:3333,http://localhost:3333';

const Environment = z.object({
  NEO4J_URI: z.string().min(1).optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).optional(),
  RECOUPE_HOME: z.string().min(1).optional(),
  RECOUPE_HOST: z.string().min(1).default('127.0.0.1'),
  RECOUPE_PORT: whole(3000, 65_535),
  RECOUPE_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  RECOUPE_CORS: z.string().default(''),
  RECOUPE_RECONCILE_CORS: z.string().default(OPENREFINE),
  RECOUPE_EMBEDDER: z.string().min(1).optional(),
  RECOUPE_READS_PER_MINUTE: whole(600, 1_000_000),
  RECOUPE_WRITES_PER_MINUTE: whole(60, 1_000_000),
  RECOUPE_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  XDG_CACHE_HOME: z.string().optional(),
});

/** Settings of a run. */
export interface Config {
  /** The user's own database; null: a local one is provisioned. */
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
  } | null;
  /** Where the local database keeps its data. */
  readonly home: string;
  readonly cache: string;
  readonly host: string;
  readonly port: number;
  readonly apiKey: string | null;
  readonly corsOrigins: readonly string[];
  /** Origins that may use `/reconcile` from a browser. */
  readonly reconcileOrigins: readonly string[];
  /** A module with an embedder to be used in place of ours. */
  readonly embedder: string | null;
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  readonly logLevel: string;
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Lines `NAME=value` of a `.env` file; quotes round a value are taken off. What is set already wins. */
function withDotEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const path = join(PROJECT, '.env');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const pairs = lines.flatMap((line) => {
    const match = /^\s*(?:export\s+)?([A-Z0-9_]+)\s*=\s*(.*?)\s*$/u.exec(line);
    return match?.[1] ? [[match[1], (match[2] ?? '').replace(/^(["'])(.*)\1$/u, '$2')]] : [];
  });
  return { ...Object.fromEntries(pairs), ...env };
}

/** An empty variable counts as not set, as compose files and shells leave them. */
const withoutEmpty = (env: Record<string, string | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** They go into a header as they are, so nothing but origins may be among them. */
function originsIn(name: string, text: string): readonly string[] {
  const origins = listOf(text).filter((origin) => origin !== 'none');
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined)
    throw new InputError(`The setting ${name} is wrong: "${wrong}" is no origin such as http://127.0.0.1:3333`);
  return origins;
}

/** Reads the settings. @throws InputError naming the variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const env = withoutEmpty(withDotEnv(environment));
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}`);
  }
  const set = parsed.data;
  if (set.NEO4J_URI && set.NEO4J_PASSWORD === undefined)
    throw new InputError('NEO4J_URI is set but NEO4J_PASSWORD is not: set both, or neither for a local database');
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return {
    neo4j: set.NEO4J_URI
      ? {
          uri: set.NEO4J_URI,
          user: set.NEO4J_USER,
          password: set.NEO4J_PASSWORD ?? '',
          ...(set.NEO4J_DATABASE ? { database: set.NEO4J_DATABASE } : {}),
        }
      : null,
    home: join(set.RECOUPE_HOME ?? join(PROJECT, '.recoupe'), 'neo4j'),
    cache: join(set.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'recoupe'),
    host: set.RECOUPE_HOST,
    port: set.RECOUPE_PORT,
    apiKey: set.RECOUPE_API_KEY ?? null,
    corsOrigins: listOf(set.RECOUPE_CORS),
    reconcileOrigins: originsIn('RECOUPE_RECONCILE_CORS', set.RECOUPE_RECONCILE_CORS),
    embedder: set.RECOUPE_EMBEDDER ?? null,
    readsPerMinute: set.RECOUPE_READS_PER_MINUTE,
    writesPerMinute: set.RECOUPE_WRITES_PER_MINUTE,
    logLevel: set.RECOUPE_LOG,
    version,
    env,
  };
}
