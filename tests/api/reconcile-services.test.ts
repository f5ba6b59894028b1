import { describe, expect, it } from 'vitest';
import { apiUnderTest } from './api-under-test.ts';
import { specExtension, specSuggestions } from './reconciliation-protocol.ts';
import { hostile, post, problem, reconciliationUnderTest } from './reconciliation-under-test.ts';

const REFINE = 'http://127.0.0.1:3333';

const { api, store } = reconciliationUnderTest();
const open = apiUnderTest({ store, reconcileOrigins: [REFINE] });

describe('values of entities', () => {
  const properties = ['nameFr', 'nameEn', 'wikidata', 'type', 'aliases', 'articles', 'firstAt', 'lastAt', 'country'];

  it('are given in the protocol’s types, and none of whom is not there', async () => {
    const ids = ['putin', 'Q312', 'nobody'];
    const response = await post(api, { extend: JSON.stringify({ ids, properties: properties.map((id) => ({ id })) }) });
    const body = await response.json();
    expect(specExtension.safeParse(body).error?.issues ?? []).toEqual([]);
    const day = [{ date: '2024-03-04T00:00:00Z' }];
    expect(body).toMatchObject({
      meta: expect.arrayContaining([{ id: 'nameFr', name: 'French name' }]),
      rows: {
        putin: {
          nameFr: [{ str: 'Vladimir Poutine' }],
          nameEn: [{ str: 'Vladimir Putin' }],
          wikidata: [],
          type: [{ str: 'person' }],
          aliases: [{ str: 'Putin' }, { str: 'Poutine' }],
          articles: [{ int: 1 }],
          firstAt: day,
          lastAt: day,
          country: [{ id: 'country-GE', name: 'Georgia' }],
        },
        Q312: { wikidata: [{ str: 'Q312' }], country: [] },
        nobody: Object.fromEntries(properties.map((id) => [id, []])),
      },
    });
  });

  it('are proposed, as many as are wanted', async () => {
    const body = await api.get('/reconcile/properties?type=person&limit=3&callback=x');
    expect(body).toMatchObject({ type: 'person', limit: 3 });
    expect(body['properties']).toHaveLength(3);
  });
});

describe('suggestions', () => {
  const suggested = async (path: string): Promise<readonly string[]> => {
    const body = await api.get(`/reconcile/suggest/${path}`);
    expect(specSuggestions.safeParse(body).error?.issues ?? []).toEqual([]);
    return (body as never as { result: { id: string }[] }).result.map(({ id }) => id);
  };

  it.each([
    ['the beginning of a name', 'entity?prefix=vladimir%20p', ['putin']],
    ['an id', 'entity?prefix=Q312', ['Q312']],
    ['a Wikidata id', 'entity?prefix=Q1428', ['region-georgia']],
    ['parameters that are not ours', 'entity?prefix=apple&type_strict=should&key=1', ['Q312']],
    ['a cursor', 'entity?prefix=georgia&cursor=1', ['region-georgia']],
    ['a cursor past the end', 'entity?prefix=georgia&cursor=20', []],
    ['a type', 'type?prefix=per', ['person']],
    ['a property', 'property?prefix=wik', ['wikidata']],
    ['a word of a property', 'property?prefix=works', ['worksFor']],
  ])('come for %s', async (_, path, expected) => {
    expect(await suggested(path)).toEqual(expected);
  });

  it('come for nothing typed yet', async () => {
    expect(await suggested('type?prefix=')).toHaveLength(8);
    expect((await suggested('entity?prefix='))[0]).toBe('Q-pictures');
  });

  it('are refused a cursor that is none', async () => {
    expect((await problem(api.fetch('/reconcile/suggest/entity?prefix=a&cursor=-1')))[0]).toBe(400);
  });
});

describe('a preview', () => {
  const path = `/reconcile/preview/${encodeURIComponent(hostile.id)}`;

  it('shows names as text, whatever they are', async () => {
    const page = await (await api.fetch(path)).text();
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).toContain(`/reconcile/entity/${encodeURIComponent(hostile.id)}`.replaceAll("'", '&#39;'));
    const { html } = await api.get(`/reconcile/flyout/${encodeURIComponent(hostile.id)}`);
    for (const text of [page, String(html)]) expect(text).not.toMatch(/<script|<img/);
  });

  it('may be framed by whom the operator names, runs nothing, and has its own style alone', async () => {
    const { headers } = await open.fetch(path);
    const policy = headers.get('content-security-policy')!;
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policy).toContain(`frame-ancestors ${REFINE}`);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; /);
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('may be framed by nobody unless the operator says so, and nothing else may ever', async () => {
    const { headers } = await api.fetch(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).not.toBeNull();
    for (const other of ['/docs', '/reconcile', '/reconcile/previews']) {
      const response = await open.fetch(other);
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(response.headers.get('x-frame-options')).not.toBeNull();
    }
  });

  it('leads to the page, and is not there for whom is not there', async () => {
    const response = await api.fetch('/reconcile/entity/country-GE', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/#open=country-GE&entity=country-GE']);
    for (const kind of ['entity', 'preview', 'flyout'])
      expect((await problem(api.fetch(`/reconcile/${kind}/nobody`, { redirect: 'manual' })))[0]).toBe(404);
  });
});

describe('other origins', () => {
  it('may use the service where they are named, and nothing else', async () => {
    const headers = { origin: REFINE };
    for (const path of ['/reconcile', '/reconcile/suggest/type?prefix=a', '/reconcile/properties']) {
      expect((await open.fetch(path, { headers })).headers.get('access-control-allow-origin')).toBe(REFINE);
      expect((await api.fetch(path, { headers })).headers.get('access-control-allow-origin')).toBeNull();
    }
    const elsewhere = await open.fetch('/api/v1/stats', { headers });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    const stranger = await open.fetch('/reconcile', { headers: { origin: 'https://other.example' } });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});
