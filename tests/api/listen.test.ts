import { createServer, type RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Listening, listen } from '../../src/api/listen.ts';
import { EnvironmentError } from '../../src/domain/errors.ts';

const hello: RequestListener = (_request, response) => void response.end('hello');
const on = (port: number, attempts: number): Promise<Listening> => listen(hello, { host: '127.0.0.1', port, attempts });
const portOf = ({ url }: Listening): number => Number(new URL(url).port);

it('takes the next port where the wanted one is taken', async () => {
  const first = await on(0, 1);
  const second = await on(portOf(first), 20);
  expect(portOf(second)).toBeGreaterThan(portOf(first));
  expect(await (await fetch(second.url)).text()).toBe('hello');
  await Promise.all([first.close(), second.close()]);
});

it('says which ports it tried where none is free', async () => {
  const first = await on(0, 1);
  await expect(on(portOf(first), 1)).rejects.toThrow(EnvironmentError);
  await expect(on(portOf(first), 1)).rejects.toThrow(String(portOf(first)));
  await first.close();
});

it('says so where the address is not of this machine', async () => {
  const elsewhere = listen(hello, { host: '192.0.2.1', port: 0, attempts: 1 });
  await expect(elsewhere).rejects.toThrow(EnvironmentError);
});

it('lets a request under way finish, then frees the port', async () => {
  const slow = await listen((_request, response) => void wait(300).then(() => response.end('late')), {
    host: '127.0.0.1',
    port: 0,
    attempts: 1,
  });
  const reply = fetch(slow.url).then((response) => response.text());
  await wait(100);
  await slow.close();
  expect(await reply).toBe('late');
  const again = createServer(hello);
  await new Promise<void>((resolve) => void again.listen(portOf(slow), '127.0.0.1', resolve));
  again.close();
});
