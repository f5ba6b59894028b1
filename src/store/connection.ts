import neo4j, { type Driver, type ManagedTransaction, type SessionConfig } from 'neo4j-driver';
import type { z } from 'zod';
import { StoreError } from '../domain/errors.ts';
import { type Address, toStoreError } from './errors.ts';

export interface ConnectionOptions {
  /** `bolt://host:port` for one server, `neo4j://…` for a cluster; `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database where not given. */
  readonly database?: string;
}

/**
 * Values for a statement, which calls them `$args.name`. They travel as one map, for Neo4j plans a statement anew for
 * each order of magnitude of each text's and each list's length, and for null; of what is in a map it does not care.
 */
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs one statement within a transaction and gives its rows. */
export type Run = (statement: string, parameters?: Parameters) => Promise<readonly Record<string, unknown>[]>;

/** Runs a statement over `$args.rows`; where there are none, nothing is sent. */
export async function runOver(run: Run, statement: string, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await run(statement, { rows });
}

/** One pool of connections to one database. Every method throws `StoreError` in place of the driver's errors. */
export interface Connection {
  /** Rows of a read-only statement, each checked by `row`. */
  read<T>(statement: string, parameters: Parameters, row: z.ZodType<T>): Promise<readonly T[]>;
  /** All of `work` in one transaction, tried again where the database asks for it: `work` must bear repeating. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** A statement that brings its own transactions or changes the schema. */
  command(statement: string): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A reader waits for an answer on screen: past this it wants an error with advice instead. */
const READ_TIMEOUT_MS = 10_000;
/** Covers the wait for another loader's batch, and a batch of 1,000 long articles on a slow disk. */
const WRITE_TIMEOUT_MS = 300_000;
/** Rides out a restart of the network or a change of leader; longer would hide an absent database. */
const RETRY_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Opens the pool; nothing is sent before the first call.
 * @throws StoreError where the address is no Neo4j address.
 */
export function connect(options: ConnectionOptions): Connection {
  const { uri, user, database } = options;
  const address: Address = { uri, user, database };
  const driver = createDriver(options);
  const guard = <T>(promise: Promise<T>): Promise<T> =>
    promise.catch((error: unknown) => {
      throw toStoreError(error, address);
    });
  const named = database === undefined ? {} : { database };
  return {
    read: (statement, parameters, row) => guard(readRows(driver, named, statement, parameters, row)),
    write: (work) => guard(writeAll(driver, named, work)),
    command: (statement) => guard(runAlone(driver, { ...named, defaultAccessMode: 'WRITE' }, statement)),
    // A statement, and not only a handshake: that alone shows whether the named database is there.
    ping: () => guard(runAlone(driver, { ...named, defaultAccessMode: 'READ' }, 'RETURN 1')),
    close: () => driver.close(),
  };
}

function createDriver({ uri, user, password }: ConnectionOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: RETRY_MS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'recoupe',
    });
  } catch (cause) {
    const message = `"${uri}" is not the address of a Neo4j server. Give one such as bolt://localhost:7687.`;
    throw new StoreError(message, { cause, retryable: false });
  }
}

interface Named {
  readonly database?: string;
}

async function readRows<T>(
  driver: Driver,
  named: Named,
  statement: string,
  parameters: Parameters,
  row: z.ZodType<T>,
): Promise<readonly T[]> {
  const { records } = await driver.executeQuery(
    statement,
    { args: parameters },
    {
      ...named,
      routing: 'READ',
      // Bookmarks would make every read wait for the last write: half a millisecond, and nothing gained on one server.
      bookmarkManager: null,
      transactionConfig: { timeout: READ_TIMEOUT_MS },
    },
  );
  return records.map((record) => row.parse(record.toObject()));
}

async function writeAll<T>(driver: Driver, named: Named, work: (run: Run) => Promise<T>): Promise<T> {
  const session = driver.session({ ...named, defaultAccessMode: 'WRITE' });
  try {
    return await session.executeWrite((transaction) => work(runnerOf(transaction)), { timeout: WRITE_TIMEOUT_MS });
  } finally {
    await session.close();
  }
}

function runnerOf(transaction: ManagedTransaction): Run {
  return async (statement, parameters = {}) => {
    const { records } = await transaction.run(statement, { args: parameters });
    return records.map((record) => record.toObject());
  };
}

async function runAlone(driver: Driver, config: SessionConfig, statement: string): Promise<void> {
  const session = driver.session(config);
  try {
    await session.run(statement);
  } finally {
    await session.close();
  }
}
