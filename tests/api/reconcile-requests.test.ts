import { describe, expect, it } from 'vitest';
import { apiUnderTest, deadStore } from './api-under-test.ts';
import { specManifest } from './reconciliation-protocol.ts';
import { post, problem, reconciliationUnderTest } from './reconciliation-under-test.ts';

const { api, batch, store } = reconciliationUnderTest();
const down = apiUnderTest({ store: deadStore() });
const narrow = apiUnderTest({ store, readsPerMinute: 3, writesPerMinute: 1 });

describe('the manifest', () => {
  it('is as the protocol wants it, with addresses that the client can reach', async () => {
    const manifest = await api.get('/reconcile');
    expect(specManifest.safeParse(manifest).error?.issues ?? []).toEqual([]);
    expect(manifest).toMatchObject({
      identifierSpace: `${api.url()}/reconcile/entity/`,
      view: { url: `${api.url()}/reconcile/entity/{{id}}` },
      batchSize: 100,
    });
  });

  it('names services that are there', async () => {
    const { suggest, extend, preview, view, documentation } = (await api.get('/reconcile')) as never as {
      suggest: Record<string, { service_url: string; service_path: string }>;
      extend: { propose_properties: { service_url: string; service_path: string } };
      preview: { url: string };
      view: { url: string };
      documentation: string;
    };
    const services = [...Object.values(suggest), extend.propose_properties];
    const addresses = [
      ...services.map(({ service_url, service_path }) => `${service_url}${service_path}?prefix=a`),
      ...[preview, view].map(({ url }) => url.replace('{{id}}', 'putin')),
      documentation,
    ];
    for (const address of addresses) {
      const response = await fetch(address, { redirect: 'manual' });
      expect([address, response.status]).toEqual([address, address.includes('/entity/') ? 303 : 200]);
    }
  });

  it('is answered to parameters that clients add of themselves', async () => {
    expect(specManifest.safeParse(await api.get('/reconcile?_=1700000000')).success).toBe(true);
  });
});

describe('a batch', () => {
  it('is answered by GET as by POST, each query for itself', async () => {
    const queries = { a: { query: 'Poutine' }, b: { query: 'Volkswagen' }, c: { query: 'Georgia', limit: 1 } };
    const posted = await batch(queries);
    expect(Object.keys(posted)).toEqual(['a', 'b', 'c']);
    expect(posted['b']!.result).toEqual([]);
    expect(posted['c']!.result).toHaveLength(1);
    expect(await api.get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)).toEqual(posted);
    expect((await batch({ x: queries.a }))['x']).toEqual(posted['a']);
  });

  it('of none is answered with none', async () => {
    expect(await batch({})).toEqual({});
  });

  it.each([
    ['is no JSON', { queries: '{' }, 400, /queries: This is not well-formed JSON/],
    ['is a list', { queries: '[]' }, 400, /queries/],
    ['has an unknown field', { queries: '{"q0":{"query":"a","sort":1}}' }, 400, /sort: .*not known/],
    [
      'asks for a property that is none',
      { queries: '{"q0":{"query":"a","properties":[{"pid":"x","v":"y"}]}}' },
      400,
      /suggest\/property/,
    ],
    ['wants fewer than one', { queries: '{"q0":{"query":"a","limit":0}}' }, 400, /limit/],
    ['is not there', { foo: 'bar' }, 400, /`queries` or `extend`/],
    ['is two things', { queries: '{}', extend: '{"ids":[],"properties":[]}' }, 400, /not both/],
    [
      'asks for values of what is none',
      { extend: '{"ids":["putin"],"properties":[{"id":"age"}]}' },
      400,
      /no such property/,
    ],
    [
      'is too many',
      {
        queries: JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`q${at}`, { query: 'a' }]))),
      },
      413,
      /100 queries/,
    ],
    ['is too long', { queries: 'x'.repeat(600_000) }, 413, /larger/],
  ])('is refused where it %s', async (_, fields, status, detail) => {
    expect(await problem(post(api, fields))).toEqual([status, expect.stringMatching(detail)]);
  });

  it('is refused as JSON, under other methods, and while the database is away', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await problem(api.fetch('/reconcile', { method: 'POST', headers, body: '{}' })))[0]).toBe(415);
    expect((await problem(api.fetch('/reconcile', { method: 'DELETE' })))[0]).toBe(405);
    expect((await problem(post(down, { queries: '{"q0":{"query":"a"}}' })))[0]).toBe(503);
  });

  it('counts as a read, though it is sent by POST', async () => {
    for (let count = 0; count < 3; count += 1) expect((await post(narrow, { queries: '{}' })).status).toBe(200);
    expect((await problem(post(narrow, { queries: '{}' })))[0]).toBe(429);
    expect((await narrow.fetch('/api/v1/stats')).status).toBe(429);
  });
});
