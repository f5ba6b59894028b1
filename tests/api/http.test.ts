import { describe, expect, it } from 'vitest';
import { apiUnderTest, KEY, newsroomStore } from './api-under-test.ts';

const store = newsroomStore();
const api = apiUnderTest({ store });
const open = apiUnderTest({ store, corsOrigins: ['https://desk.example'] });
const narrow = apiUnderTest({ store, readsPerMinute: 2, writesPerMinute: 1 });

describe('caching', () => {
  it('answers 304 to who holds the present version', async () => {
    const first = await api.fetch('/api/v1/entities/e-gop');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\//);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const second = await api.fetch('/api/v1/entities/e-gop', { headers });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect((await api.fetch('/api/v1/entities/Q-fbi', { headers })).status).toBe(200);
  });

  it('answers HEAD as GET without a body', async () => {
    const response = await api.fetch('/api/v1/stats', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('compresses what is worth it', async () => {
    const response = await api.fetch('/api/v1/entities', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('limits', () => {
  it('tells how much is left, and refuses more with a problem', async () => {
    const first = await narrow.fetch('/api/v1/stats');
    expect(first.headers.get('ratelimit-policy')).toContain('"reads"; q=2; w=60');
    expect(first.headers.get('ratelimit')).toContain('r=1');
    await narrow.fetch('/api/v1/stats');
    const third = await narrow.fetch('/api/v1/stats');
    expect(third.status).toBe(429);
    expect(third.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('counts writes apart from reads, also those without a key', async () => {
    const write = (): Promise<Response> => narrow.fetch('/api/v1/articles/x', { method: 'DELETE' });
    expect((await write()).status).toBe(401);
    expect((await write()).status).toBe(429);
  });

  it('counts each client of a proxy on this machine for itself', async () => {
    const from = (address: string): Promise<Response> =>
      narrow.fetch('/api/v1/stats', { headers: { 'x-forwarded-for': address } });
    for (const status of [200, 200, 429]) expect((await from('192.0.2.7')).status).toBe(status);
    expect((await from('192.0.2.8')).status).toBe(200);
  });

  it('does not count probes', async () => {
    for (let probe = 0; probe < 5; probe += 1) expect((await narrow.fetch('/healthz')).status).toBe(200);
  });
});

describe('other origins', () => {
  it('get nothing unless the operator names them', async () => {
    for (const server of [api, open]) {
      const response = await server.fetch('/api/v1/stats', { headers: { origin: 'https://other.example' } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('may read and write where they are named', async () => {
    const origin = 'https://desk.example';
    const response = await open.fetch('/api/v1/stats', { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toContain('Origin');
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-api-key' };
    const preflight = await open.fetch('/api/v1/articles', { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-api-key');
  });
});

describe('what a browser is told', () => {
  it('runs no inline script, frames nothing, guesses no types', async () => {
    const { headers } = await api.fetch('/docs');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

it('logs who asked for which path, and neither what was searched nor the key', async () => {
  await api.fetch('/api/v1/entities?q=affaire-secrete', {
    headers: { 'x-api-key': KEY, authorization: 'Bearer topsecret' },
  });
  const log = api.log.join('');
  expect(log).toContain('"path":"/api/v1/entities"');
  expect(log).not.toMatch(/affaire-secrete|topsecret/);
  expect(log).not.toContain(KEY);
});

it('says that it is ready when the database answers', async () => {
  expect(await api.get('/readyz')).toEqual({ status: 'ready' });
  expect(await api.get('/healthz')).toEqual({ status: 'ok', version: '1.2.3' });
});
