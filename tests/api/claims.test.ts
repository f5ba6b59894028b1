import { describe, expect, it } from 'vitest';
import { lookUpReply } from '../../src/api/schemas/claim-match.ts';
import { createPipeline } from '../../src/create-pipeline.ts';
import type { ClaimMatches, LookUpReply } from '../../src/domain/claim-lookup.ts';
import { ingestRecord } from '../../src/ingestion.ts';
import { apiUnderTest, KEY, newsroomStore } from './api-under-test.ts';
import { BRIDGE, BRIDGE_CLAIM, BRIDGE_REVIEW } from './bridge.ts';

const store = newsroomStore(async (filled) => {
  const pipeline = createPipeline(filled);
  for (const record of BRIDGE) await ingestRecord(record, pipeline);
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
    const reply = await lookUp(BRIDGE_CLAIM);
    expect(sourcesOf(reply, 'agrees')).toEqual(['Evening Star', 'Le Courrier', 'Morning Post']);
    expect(sourcesOf(reply, 'contradicts')).toEqual(['La Gazette']);
    expect(reply.agree).toEqual({ statements: 2, articles: 3, sources: 3 });
    expect(reply.contradict).toEqual({ statements: 1, articles: 1, sources: 1 });
  });

  it('shows why', async () => {
    const { claims } = await lookUp(BRIDGE_CLAIM);
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
    expect((await lookUp(BRIDGE_CLAIM, { limit: 1 })).claims).toHaveLength(1);
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
    const { claims } = await lookUp(BRIDGE_CLAIM);
    const said = claims.find(({ claim }) => claim.evidence.article.source === 'Morning Post');
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
    expect((await post('/api/v1/fact-checks', BRIDGE_REVIEW)).status).toBe(401);
    for (let time = 0; time < 2; time++) {
      const response = await post('/api/v1/fact-checks', [BRIDGE_REVIEW, { '@type': 'ClaimReview', url: 'nowhere' }], {
        'x-api-key': KEY,
      });
      expect(await response.json()).toMatchObject({ added: 1, rejected: [{ reason: expect.any(String) }] });
    }
    const reply = await lookUp('Le pont sur le Rhin fermera en septembre.');
    expect(reply.factChecks).toMatchObject([
      {
        match: { stance: 'agrees' },
        factCheck: { verdict: 'true', url: BRIDGE_REVIEW.url, publisher: { site: 'checks.example' } },
      },
    ]);
    const said = reply.claims.find(({ claim }) => claim.evidence.article.source === 'Le Courrier');
    const response = await api.fetch(`/api/v1/claims/${said?.claim.id}/json-ld`);
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(await response.json()).toMatchObject({
      '@type': 'Claim',
      inLanguage: 'fr',
      review: [{ '@type': 'ClaimReview', url: BRIDGE_REVIEW.url }],
    });
  });

  it('are found by Google’s clients in either language, and by publisher', async () => {
    const search = (query: string) =>
      api.get(`/v1alpha1/claims:search?${query}`) as unknown as Promise<{ claims: unknown[] }>;
    const found = [
      { text: BRIDGE_REVIEW.claimReviewed, claimReview: [{ url: BRIDGE_REVIEW.url, textualRating: 'True' }] },
    ];
    expect((await search('query=pont+sur+le+Rhin+septembre')).claims).toMatchObject(found);
    expect((await search('reviewPublisherSiteFilter=checks.example')).claims).toMatchObject(found);
    expect((await search('query=Rhine+bridge+September&languageCode=fr')).claims).toEqual([]);
    expect((await search('reviewPublisherSiteFilter=other.example')).claims).toEqual([]);
  });
});
