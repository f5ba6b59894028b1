/** Puts an application on a port. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { EnvironmentError } from '../domain/errors.ts';

export interface ListenOptions {
  readonly host: string;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** How many ports to try, one after the other. */
  readonly attempts: number;
}

export interface Listening {
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and frees the port. */
  close(): Promise<void>;
}

/** Slow senders hold a connection no longer than this; a request that is read may take as long as it needs. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 15_000;
const KEEP_ALIVE_MS = 5_000;
/** What is still running this long after `close` is cut off. */
const LAST_REQUESTS_MS = 5_000;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function bindFirstFree(server: Server, { host, port, attempts }: ListenOptions): Promise<void> {
  const last = port === 0 ? 0 : Math.min(port + attempts - 1, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await bind(server, host, candidate);
    } catch (error) {
      if (!isTaken(error)) throw new EnvironmentError(`Cannot listen on ${host}: ${String(error)}`, { cause: error });
    }
  }
  throw new EnvironmentError(`Ports ${port} to ${last} are all taken. Name another port.`);
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    server.close((error) => {
      clearTimeout(cutOff);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}

/**
 * Serves `app`, on the next free port where the wanted one is taken.
 *
 * @throws {EnvironmentError} where none of the ports is free or the host is not this machine's.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  await bindFirstFree(server, options);
  return { url: urlOf(server, options.host), close: () => close(server) };
}
