import { describe, expect, it } from 'vitest';
import { lookUpReply } from '../../src/api/schemas/claim-match.ts';
import { createPipeline } from '../../src/create-pipeline.ts';
import type { ClaimMatches, LookUpReply } from '../../src/domain/claim-lookup.ts';
import { ingestRecord } from '../../src/ingestion.ts';
import { apiUnderTest, KEY, newsroomStore } from './api-under-test.ts';

const DISPATCH =
  'Berlin, June 4. "The bridge over the Rhine will close in September," Mayor Anna Berg said on Tuesday.';
const RECORDS = [
  { id: 'x-1', source: 'Morning Post', story: 'bridge', lang: 'en', text: DISPATCH },
  { id: 'x-2', source: 'Evening Star', story: 'bridge', lang: 'en', text: DISPATCH },
  {
    ...{ id: 'x-3', source: 'Le Courrier', lang: 'fr' },
    text: 'Le pont sur le Rhin fermera en septembre, a annoncé mardi la maire Anna Berg. La décision a surpris.',
  },
  {
    ...{ id: 'x-4', source: 'La Gazette', lang: 'fr' },
    text: 'La réunion a duré une heure. Paul Lenz, le directeur du port, a démenti que le pont sur le Rhin ferme en septembre.',
  },
] as const;

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge',
  claimReviewed: 'The bridge over the Rhine will close in September.',
  inLanguage: 'en',
  datePublished: '2024-06-10',
  author: { '@type': 'Organization', name: 'Checks' },
  reviewRating: { '@type': 'Rating', alternateName: 'True', ratingValue: 5, bestRating: 5, worstRating: 1 },
};

const store = newsroomStore(async (filled) => {
  const pipeline = createPipeline(filled);
  for (const record of RECORDS)
    await ingestRecord({ ...record, title: record.id, publishedAt: '2024-06-04' }, pipeline);
});
const api = apiUnderTest({ store });

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  api.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const lookUp = async (text: string, more: object = {}): Promise<LookUpReply> => {
  const response = await post('/api/v1/claims/lookup', { text, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as LookUpReply;
};

const sourcesOf = ({ claims }: ClaimMatches, stance: string): string[] =>
  claims.flatMap(({ claim, match }) => (match.stance === stance ? [claim.evidence.article.source ?? ''] : [])).sort();

describe('a look-up', () => {
  it.each([
    ['In September the Rhine bridge is to close.', 'en'],
    ['Le pont sur le Rhin sera fermé en septembre, selon la maire.', 'fr'],
  ])('finds who says so in both languages: %s', async (text, language) => {
    const reply = await lookUp(text);
    expect(lookUpReply.safeParse(reply).error?.issues ?? []).toEqual([]);
    expect(reply.language).toBe(language);
    expect(reply.claims.map(({ claim }) => claim.evidence.article.source)).toEqual(
      expect.arrayContaining(['Morning Post', 'Evening Star', 'Le Courrier', 'La Gazette']),
    );
  });

  it('tells who says so from who denies it, and counts the copies of one dispatch once', async () => {
    const reply = await lookUp('The bridge over the Rhine will close in September.');
    expect(sourcesOf(reply, 'agrees')).toEqual(['Evening Star', 'Le Courrier', 'Morning Post']);
    expect(sourcesOf(reply, 'contradicts')).toEqual(['La Gazette']);
    expect(reply.agree).toEqual({ statements: 2, articles: 3, sources: 3 });
    expect(reply.contradict).toEqual({ statements: 1, articles: 1, sources: 1 });
  });

  it('shows why', async () => {
    const { claims } = await lookUp('The bridge over the Rhine will close in September.');
    for (const { match } of claims) expect(match.reasons.length).toBeGreaterThan(0);
    const denied = claims.find(({ match }) => match.stance === 'contradicts');
    expect(denied?.match.reasons).toContainEqual(
      expect.objectContaining({ reason: 'other-polarity', claim: expect.stringContaining('démenti') }),
    );
  });

  it.each(['Bees dislike the smell of bananas.', 'Les prix du pétrole ont baissé au Nigeria.', '42'])(
    'finds nothing where nothing is: %s',
    async (text) => {
      const reply = await lookUp(text);
      expect(reply).toMatchObject({
        claims: [],
        factChecks: [],
        agree: { statements: 0 },
        contradict: { statements: 0 },
      });
    },
  );

  it('gives no more than is asked for', async () => {
    expect((await lookUp('The bridge over the Rhine will close in September.', { limit: 1 })).claims).toHaveLength(1);
  });

  it.each([
    [{ text: ' ' }, 'text'],
    [{ text: 'x'.repeat(2001) }, 'text'],
    [{ text: 'Rhine', lang: 'de' }, 'lang'],
    [{ text: 'Rhine', limit: 0 }, 'limit'],
    [{ text: 'Rhine', more: 1 }, 'more'],
    [[], 'body'],
  ])('refuses %j', async (body, parameter) => {
    const response = await post('/api/v1/claims/lookup', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] });
  });

  it.each(['{"text":', '"'])('refuses what is no JSON: %s', async (body) => {
    expect((await post('/api/v1/claims/lookup', body)).status).toBe(400);
  });

  it('takes what looks like the index’s own language for words', async () => {
    expect(await lookUp('+bridge^9 AND (rhine OR "x) NOT [a TO b] bridge~ \\ * ? :')).toHaveProperty('claims');
  });
});

describe('a claim', () => {
  it('shows everybody who said it and who denied it', async () => {
    const { claims } = await lookUp('The bridge over the Rhine will close in September.');
    const said = claims.find(({ claim }) => claim.evidence.article.id === 'x-1');
    const matches = (await api.get(`/api/v1/claims/${said?.claim.id}/matches`)) as unknown as ClaimMatches;
    expect(sourcesOf(matches, 'agrees')).toEqual(['Evening Star', 'Le Courrier']);
    expect(sourcesOf(matches, 'contradicts')).toEqual(['La Gazette']);
    expect(matches.agree.statements).toBe(2);
  });

  it.each(['/matches', '/json-ld', ''])('that is not there is not found: %s', async (path) => {
    expect((await api.fetch(`/api/v1/claims/q-none${path}`)).status).toBe(404);
  });
});

describe('fact checks', () => {
  it('are kept with the key, found by a look-up and on the claim, and once whenever they are sent', async () => {
    expect((await post('/api/v1/fact-checks', REVIEW)).status).toBe(401);
    for (let time = 0; time < 2; time++) {
      const response = await post('/api/v1/fact-checks', [REVIEW, { '@type': 'ClaimReview', url: 'nowhere' }], {
        'x-api-key': KEY,
      });
      expect(await response.json()).toMatchObject({ added: 1, rejected: [{ reason: expect.any(String) }] });
    }
    const reply = await lookUp('Le pont sur le Rhin fermera en septembre.');
    expect(reply.factChecks).toMatchObject([
      {
        match: { stance: 'agrees' },
        factCheck: { verdict: 'true', url: REVIEW.url, publisher: { site: 'checks.example' } },
      },
    ]);
    const said = reply.claims.find(({ claim }) => claim.evidence.article.id === 'x-3');
    const response = await api.fetch(`/api/v1/claims/${said?.claim.id}/json-ld`);
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      '@type': 'Claim',
      inLanguage: 'fr',
      review: [{ '@type': 'ClaimReview', url: REVIEW.url }],
    });
  });

  it('are found by Google’s clients in either language, and by publisher', async () => {
    const search = (query: string) =>
      api.get(`/v1alpha1/claims:search?${query}`) as unknown as Promise<{ claims: unknown[] }>;
    const found = [{ text: REVIEW.claimReviewed, claimReview: [{ url: REVIEW.url, textualRating: 'True' }] }];
    expect((await search('query=pont+sur+le+Rhin+septembre')).claims).toMatchObject(found);
    expect((await search('reviewPublisherSiteFilter=checks.example')).claims).toMatchObject(found);
    expect((await search('query=Rhine+bridge+September&languageCode=fr')).claims).toEqual([]);
    expect((await search('reviewPublisherSiteFilter=other.example')).claims).toEqual([]);
  });
});
