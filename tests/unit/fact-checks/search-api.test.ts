import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../src/api/create-api.ts';
import { type Listening, listen } from '../../../src/api/listen.ts';
import { openApiDocument } from '../../../src/api/openapi.ts';
import { googleError, searchReply } from '../../../src/api/schemas/fact-check.ts';
import { InputError, StoreError } from '../../../src/domain/errors.ts';
import type { FactCheck, FactCheckQuery, FactCheckStore } from '../../../src/domain/fact-check.ts';
import type { GraphStore } from '../../../src/domain/graph-store.ts';

const SEARCH = '/v1alpha1/claims:search';

const checks: readonly FactCheck[] = ['Bats are blind.', 'Bats eat hair.', 'Bats bring luck.'].map((claim, index) => ({
  id: `f-${index}`,
  claimReviewed: claim,
  language: 'en',
  claimant: null,
  claimDate: null,
  appearances: [],
  publisher: { name: 'Checks', site: 'checks.example' },
  url: `https://checks.example/${index}`,
  title: null,
  reviewDate: `2020-01-0${index + 1}`,
  textualRating: 'False',
  numericRating: null,
  verdict: 'false',
}));

/** Keeps the queries it was asked, and turns the pages of three fact checks. */
class Kept implements FactCheckStore {
  readonly asked: FactCheckQuery[] = [];
  async searchFactChecks(query: FactCheckQuery) {
    this.asked.push(query);
    if (query.text === 'down') throw new StoreError('bolt://secret', { retryable: true });
    if (query.cursor !== null && !/^\d$/u.test(query.cursor)) throw new InputError('this is no cursor of this list');
    const begin = query.cursor === null ? query.offset : Number(query.cursor);
    const end = begin + query.limit;
    return { items: checks.slice(begin, end), next: end < checks.length ? String(end) : null };
  }
}

const unasked = async (): Promise<never> => {
  throw new Error('no test of this file asks for it');
};

interface Served {
  readonly get: (address: string, init?: RequestInit) => Promise<Response>;
}

/** Serves the API for the tests of this file. No other operation is asked, so there is no graph behind it. */
function served(factChecks: FactCheckStore, readsPerMinute = 10_000): Served {
  let server: Listening | undefined;
  beforeAll(async () => {
    const app = createApi({
      store: {} as GraphStore,
      ingest: async () => ({ status: 'rejected', reason: 'none here' }),
      remove: async () => false,
      judge: unasked,
      undo: unasked,
      known: { named: () => [] },
      claimLookUp: {
        searchFactChecks: (query) => factChecks.searchFactChecks(query),
        lookUp: unasked,
        matchesOf: unasked,
      },
      addFactChecks: unasked,
      settings: {
        apiKey: null,
        corsOrigins: ['https://page.example'],
        reconcileOrigins: [],
        readsPerMinute,
        writesPerMinute: 1,
        maxBodyBytes: 100,
        version: '1.2.3',
      },
      log: pino({ level: 'silent' }),
      pageFolder: null,
    });
    server = await listen(app, { host: '127.0.0.1', port: 0, attempts: 1 });
  });
  afterAll(() => server?.close());
  return { get: (address, init) => fetch(`${server?.url}${address}`, init) };
}

const kept = new Kept();
const api = served(kept);
const limited = served(new Kept(), 1);

const lastQuery = async (parameters: string): Promise<FactCheckQuery | undefined> => {
  expect((await api.get(`${SEARCH}?${parameters}`)).status).toBe(200);
  return kept.asked.at(-1);
};

describe('a search', () => {
  it('is answered as its schema says', async () => {
    const reply = await (await api.get(`${SEARCH}?query=bats&key=any`)).json();
    expect(searchReply.safeParse(reply).error?.issues ?? []).toEqual([]);
    expect(reply).toMatchObject({ claims: [{ text: 'Bats are blind.' }, {}, {}] });
    expect(reply).not.toHaveProperty('nextPageToken');
  });

  it('asks for what is given, and for ten where nothing is', async () => {
    expect(await lastQuery('query=%20bats%20')).toEqual({
      text: 'bats',
      language: null,
      site: null,
      since: null,
      limit: 10,
      cursor: null,
      offset: 0,
    });
  });

  it.each([
    ['languageCode=en-US', { language: 'en' }],
    ['languageCode=sr-Latn', { language: 'sr' }],
    ['languageCode=', { language: null }],
    ['reviewPublisherSiteFilter=www.Checks.example', { site: 'checks.example' }],
    ['reviewPublisherSiteFilter=v%C3%A9rif.example', { site: 'xn--vrif-bpa.example' }],
    ['pageSize=0', { limit: 10 }],
    ['pageSize=3', { limit: 3 }],
    ['pageSize=1000', { limit: 200 }],
    ['offset=2', { offset: 2 }],
    ['offset=2&pageToken=1', { offset: 0, cursor: '1' }],
    ['maxAgeDays=0', { since: null }],
    ['alt=json&prettyPrint=false&%24.xgafv=2', { limit: 10 }],
  ])('understands %s', async (parameters, expected) => {
    expect(await lastQuery(`query=bats&${parameters}`)).toMatchObject(expected);
  });

  it('counts an age from today', async () => {
    vi.useFakeTimers({ now: Date.parse('2020-03-01T12:00:00Z'), toFake: ['Date'] });
    try {
      expect(await lastQuery('query=bats&maxAgeDays=30')).toMatchObject({ since: '2020-01-31' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('needs no words where a publisher is given', async () => {
    expect(await lastQuery('reviewPublisherSiteFilter=checks.example')).toMatchObject({ text: null });
  });

  it('turns pages by the token of the page before', async () => {
    const texts: string[] = [];
    let token = '';
    do {
      const reply = searchReply.parse(
        await (await api.get(`${SEARCH}?query=bats&pageSize=2&pageToken=${token}`)).json(),
      );
      texts.push(...reply.claims.map(({ text }) => text));
      token = reply.nextPageToken ?? '';
    } while (token !== '');
    expect(texts).toEqual(['Bats are blind.', 'Bats eat hair.', 'Bats bring luck.']);
  });

  it('may come from a page of an allowed origin', async () => {
    const headers = { origin: 'https://page.example' };
    const response = await api.get(`${SEARCH}?query=bats`, { headers });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://page.example');
  });
});

describe('an error', () => {
  it.each([
    ['no words', '', 'query'],
    ['words of nothing', 'query=%20', 'query'],
    ['a parameter that Google does not know', 'query=a&lang=fr', 'lang'],
    ['a parameter given twice', 'query=a&query=b', 'query'],
    ['a size below nothing', 'query=a&pageSize=-1', 'pageSize'],
    ['an age in words', 'query=a&maxAgeDays=week', 'maxAgeDays'],
    ['a language that is none', 'query=a&languageCode=fran%C3%A7ais', 'languageCode'],
    ['a site that is none', 'query=a&reviewPublisherSiteFilter=a%2Fb', 'reviewPublisherSiteFilter'],
    ['a site with a script', 'query=a&reviewPublisherSiteFilter=javascript%3Aalert(1)', 'reviewPublisherSiteFilter'],
    ['another format', 'query=a&alt=proto', 'alt'],
    ['a long text', `query=${'a'.repeat(501)}`, 'query'],
  ])('is one of Google: %s', async (_, parameters, field) => {
    const response = await api.get(`${SEARCH}?${parameters}`);
    const { error } = googleError.parse(await response.json());
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
    expect(error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(error.details?.[0]?.fieldViolations.map((violation) => violation.field)).toEqual([field]);
  });

  it.each([
    ['a token of another list', `${SEARCH}?query=a&pageToken=x`, 'GET', 400, 'INVALID_ARGUMENT'],
    ['another method', `${SEARCH}?query=a`, 'POST', 405, 'UNIMPLEMENTED'],
    ['another address', '/v1alpha1/claims', 'GET', 404, 'NOT_FOUND'],
    ['what is no parameter of the address', '/v1alpha1/claimsx', 'GET', 404, 'NOT_FOUND'],
    ['a database that is away', `${SEARCH}?query=down`, 'GET', 503, 'UNAVAILABLE'],
  ])('is one of Google: %s', async (_, address, method, code, status) => {
    const response = await api.get(address, { method });
    const { error } = googleError.parse(await response.json());
    expect(response.status).toBe(code);
    expect(error).toMatchObject({ code, status });
    expect(error.message).not.toContain('secret');
  });

  it('is one of Google where a client asks too often', async () => {
    await limited.get(`${SEARCH}?query=a`);
    const response = await limited.get(`${SEARCH}?query=a`);
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ error: { status: 'RESOURCE_EXHAUSTED' } });
  });

  it('stays a problem of RFC 9457 everywhere else', async () => {
    const response = await api.get('/v1alpha2/claims:search');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});

it('is in the OpenAPI document, with its errors', () => {
  const { paths } = openApiDocument('1.2.3');
  const search = paths?.[SEARCH]?.get;
  expect(search?.servers).toEqual([{ url: '/' }]);
  expect(JSON.stringify(search?.responses?.['200'])).toContain('#/components/schemas/FactCheckSearchReply');
  expect(JSON.stringify(search?.responses?.['400'])).toContain('#/components/schemas/GoogleError');
  expect(JSON.stringify(search?.responses?.['400'])).not.toContain('problem+json');
});
