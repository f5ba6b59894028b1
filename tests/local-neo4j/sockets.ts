import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Takes a port of this machine until closed; null when it is taken already. */
export async function listenOn(port: number): Promise<{ close(): Promise<void> } | null> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** True when something answers there. */
export async function canConnect(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 2000 });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
