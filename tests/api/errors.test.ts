import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { apiUnderTest, deadStore, newsroomStore } from './api-under-test.ts';

const api = apiUnderTest({ store: newsroomStore() });
const down = apiUnderTest({ store: deadStore() });
const behindProxy = apiUnderTest({ store: deadStore(), corsOrigins: ['https://graph.example'] });

describe('a request that is wrong', () => {
  it.each([
    ['an unknown parameter', '/api/v1/entities?qq=gop', 'qq'],
    ['a parameter of another list', '/api/v1/articles?q=gop', 'q'],
    ['a repeated parameter', '/api/v1/entities?q=a&q=b', 'q'],
    ['a limit past the cap', '/api/v1/entities?limit=201', 'limit'],
    ['a limit of nothing', '/api/v1/claims?limit=0', 'limit'],
    ['a limit that is no number', '/api/v1/claims?limit=many', 'limit'],
    ['an unknown type', '/api/v1/entities?type=animal', 'type'],
    ['another language', '/api/v1/claims?language=de', 'language'],
    ['a day that is none', '/api/v1/claims?since=2015-02-30', 'since'],
    ['a period that ends before it begins', '/api/v1/claims?since=2015-02-02&until=2015-02-01', 'until'],
    ['a long query', `/api/v1/entities?q=${'a'.repeat(501)}`, 'q'],
    ['a long id', `/api/v1/entities/${'a'.repeat(201)}`, 'id'],
    ['a control character in an id', '/api/v1/entities/a%00b', 'id'],
    ['a path from nowhere', '/api/v1/paths?to=Q-obama', 'from'],
    ['a path too long', '/api/v1/paths?from=a&to=b&maxLength=7', 'maxLength'],
    ['a path to itself', '/api/v1/paths?from=a&to=a', 'to'],
    ['an entity beside itself', '/api/v1/co-mentions?a=x&b=x', 'b'],
    ['a role that is none', '/api/v1/entities/Q-fbi/claims?role=subject', 'role'],
    ['a flag that is none', '/api/v1/entities/Q-fbi/neighbours?typedOnly=1', 'typedOnly'],
  ])('names the parameter: %s', async (_, path, parameter) => {
    const response = await api.fetch(path);
    const problem = (await response.json()) as { errors: { parameter: string }[] };
    expect(response.status).toBe(400);
    expect(problem.errors.map((error) => error.parameter)).toEqual([parameter]);
  });

  it('names all that is wrong at once', async () => {
    const problem = await api.get('/api/v1/entities?limit=0&type=x&foo=1&bar=2');
    expect(problem['errors']).toHaveLength(4);
  });

  it('is a problem of RFC 9457, with the id under which the log has it', async () => {
    const response = await api.fetch('/api/v1/entities?foo=1');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toEqual({
      type: 'urn:recoupe:problem:invalid-request',
      title: 'The request is not valid',
      status: 400,
      detail: 'foo: This parameter is not known here.',
      instance: `urn:uuid:${response.headers.get('x-request-id')}`,
      errors: [{ parameter: 'foo', detail: 'This parameter is not known here.' }],
    });
    expect(api.log.join('')).toContain(response.headers.get('x-request-id')!);
  });

  it.each([
    ['/nothing', 404],
    ['/api/v1', 404],
    ['/api/v1/nothing', 404],
    ['/api/v2/entities', 404],
    ['/api/v1/entities/%E0%A4%A', 400],
    ['/../../etc/passwd', 404],
  ])('is a problem too where no route takes it: %s', async (path, status) => {
    const response = await api.fetch(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status });
  });

  it.each([
    ['PUT', '/api/v1/articles', 'GET, HEAD, POST'],
    ['POST', '/api/v1/entities', 'GET, HEAD'],
    ['PATCH', '/api/v1/articles/a-1', 'GET, HEAD, DELETE'],
  ])('is a 405 where the path has other methods: %s %s', async (method, path, allowed) => {
    const response = await api.fetch(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
  });
});

describe('a database that is away', () => {
  it.each(['/api/v1/stats', '/api/v1/entities', '/api/v1/entities/x', '/readyz'])(
    'is a 503 that gives nothing away: %s',
    async (path) => {
      const response = await down.fetch(path);
      const text = await response.text();
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(text).not.toMatch(/127\.0\.0\.1|bolt|neo4j|secret-password|node_modules|\.ts/i);
    },
  );

  it('is in the log with its cause, without the password', async () => {
    await down.fetch('/api/v1/stats');
    const log = down.log.join('');
    expect(log).toContain('StoreError');
    expect(log).not.toContain('secret-password');
  });

  it('does not keep the process from being well', async () => {
    expect((await down.fetch('/healthz')).status).toBe(200);
  });
});

/** `fetch` sets `Host` itself. */
const statusUnder = (url: string, host: string, more: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}/healthz`, { headers: { host, ...more } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

it('serves a loopback address under its own names only, so that no page can rebind a name to it', async () => {
  expect(await statusUnder(api.url(), 'localhost:1234')).toBe(200);
  expect(await statusUnder(api.url(), '[::1]:1234')).toBe(200);
  expect(await statusUnder(api.url(), 'attacker.example')).toBe(421);
  expect(await statusUnder(api.url(), 'attacker.example', { 'x-forwarded-host': 'localhost' })).toBe(421);
  expect(await statusUnder(behindProxy.url(), 'graph.example')).toBe(200);
  expect(await statusUnder(behindProxy.url(), 'attacker.example')).toBe(421);
});
