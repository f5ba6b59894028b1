import { describe, expect, it } from 'vitest';
import type { ClaimSearch, EmbeddedFactCheck } from '../../src/domain/claim-lookup.ts';
import type { ClaimMatch } from '../../src/domain/claim-match.ts';
import { OWN_EMBEDDER } from '../../src/domain/embedder.ts';
import { buildUpdate, type UpdateSketch } from '../support/build-update.ts';
import { FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

const ANNA: UpdateSketch = {
  id: 'anna',
  chains: [{ name: 'Anna Berg', type: 'person' }, 'Apple'],
  claims: [{ text: 'the bridge will close', speaker: 'Anna Berg', about: ['Apple'] }],
};
const PAUL: UpdateSketch = {
  id: 'paul',
  text: 'Paul Lenz a démenti que le pont fermera.',
  language: 'fr',
  chains: [{ name: 'Paul Lenz', type: 'person' }],
  claims: [{ text: 'le pont fermera', speaker: 'Paul Lenz', cueClass: 'deny', cue: 'a démenti', polarity: 'denied' }],
};

/** A vector of length one that turns from the first axis to the second. */
const vectorAt = (degrees: number): Float32Array => {
  const vector = new Float32Array(OWN_EMBEDDER.dimensions);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return vector;
};
const NONE = new Float32Array(OWN_EMBEDDER.dimensions);

const searchFor = (vector: Float32Array, words: readonly string[] = []): ClaimSearch => {
  const terms = words.map((word) => ({ word, weight: 1 }));
  return { vector, terms: { fr: terms, en: terms }, nearest: 5, withWords: 5 };
};

async function embedded(): Promise<{ anna: string; paul: string }> {
  await store.apply([buildUpdate(ANNA), buildUpdate(PAUL)]);
  const claims = await store.unlinkedClaims(10);
  const idIn = (article: string): string => claims.find((claim) => claim.article === article)?.id ?? '';
  const [anna, paul] = [idIn('anna'), idIn('paul')];
  await store.embedClaims([
    { id: anna, text: 'the bridge will close (Apple)', vector: vectorAt(0) },
    { id: paul, text: 'le pont fermera', vector: vectorAt(30) },
    { id: 'q-gone', text: 'gone', vector: vectorAt(1) },
  ]);
  return { anna, paul };
}

const MATCH: Omit<ClaimMatch, 'id'> = {
  score: 0.9,
  stance: 'contradicts',
  certainty: 0.8,
  reasons: [{ reason: 'other-polarity', query: 'one', claim: 'other' }],
};

describe('claims that are new', () => {
  it('are given with who speaks and what they do not name, until they were compared', async () => {
    await store.apply([buildUpdate(ANNA), buildUpdate(PAUL)]);
    const claims = await store.unlinkedClaims(10);
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual(
      expect.objectContaining({ text: 'the bridge will close', speaker: 'Anna Berg', about: ['Apple'], denial: null }),
    );
    expect(claims).toContainEqual(expect.objectContaining({ text: 'le pont fermera', denial: 'a démenti', about: [] }));
    await store.linkClaims([claims[0]?.id ?? ''], []);
    expect(await store.unlinkedClaims(10)).toEqual([claims[1]]);
    await store.apply([buildUpdate(ANNA), buildUpdate(PAUL)]);
    expect(await store.unlinkedClaims(1)).toHaveLength(1);
  });

  it('are found by their vectors, the nearest first, and none that is further than asked', async () => {
    const { anna, paul } = await embedded();
    const [near = [], far = [], nothing] = await store.nearestClaims([vectorAt(10), vectorAt(90), NONE], 5, 0.7);
    expect(near.map(({ id }) => id)).toEqual([anna, paul]);
    expect(near[0]).toMatchObject({ text: 'the bridge will close (Apple)', language: 'en', denial: null });
    expect(near[0]?.cosine).toBeCloseTo(Math.cos(Math.PI / 18), 4);
    expect(far).toEqual([]);
    expect(nothing).toEqual([]);
  });

  it('are found by words as well, which need no vector', async () => {
    const { anna, paul } = await embedded();
    const idsFor = async (search: ClaimSearch) => (await store.claimCandidates(search)).map(({ id }) => id).sort();
    expect(await idsFor(searchFor(NONE, ['bridge']))).toEqual([anna]);
    expect(await idsFor(searchFor(NONE, ['ponts', 'bridges']))).toEqual([anna, paul].sort());
    expect(await idsFor(searchFor(NONE))).toEqual([]);
    expect(await idsFor(searchFor(vectorAt(0), ['pont']))).toEqual([anna, paul].sort());
  });
});

describe('claims that match', () => {
  it('show each other, with reasons as they read from either side', async () => {
    const { anna, paul } = await embedded();
    const [a, b] = [anna, paul].sort() as [string, string];
    for (let time = 0; time < 2; time++) await store.linkClaims([a, b], [{ a, b, match: MATCH }]);
    await store.linkClaims([], [{ a, b: 'q-gone', match: MATCH }]);
    const [from, to] = [await store.matchesOf(a, FIRST), await store.matchesOf(b, FIRST)];
    expect(from?.items).toMatchObject([{ claim: { id: b }, match: { ...MATCH, id: b } }]);
    expect(to?.items).toMatchObject([
      { claim: { id: a }, match: { id: a, reasons: [{ reason: 'other-polarity', query: 'other', claim: 'one' }] } },
    ]);
    expect(await store.matchesOf('q-none', FIRST)).toBeNull();
  });

  it('know each other no more once one is gone, and are compared again when it comes back', async () => {
    const { anna, paul } = await embedded();
    const [a, b] = [anna, paul].sort() as [string, string];
    await store.linkClaims([a, b], [{ a, b, match: MATCH }]);
    await store.deleteArticle('paul');
    expect((await store.matchesOf(anna, FIRST))?.items).toEqual([]);
    await store.apply([buildUpdate(PAUL)]);
    expect((await store.unlinkedClaims(10)).map(({ id }) => id)).toEqual([paul]);
    expect(await database.run('MATCH ()-[r:MATCHES]->() RETURN r')).toEqual([]);
  });
});

const check = (n: number, more: Partial<EmbeddedFactCheck> = {}): EmbeddedFactCheck => ({
  id: `f-${n}`,
  claimReviewed: `Bats number ${n} are blind.`,
  language: 'en',
  claimant: { name: 'A reader', type: null },
  claimDate: null,
  appearances: [],
  publisher: { name: 'Checks', site: 'checks.example' },
  url: `https://checks.example/${n}`,
  title: null,
  reviewDate: `2020-01-0${n}`,
  textualRating: 'False',
  numericRating: { value: 1, best: 5, worst: 1 },
  verdict: 'false',
  vector: vectorAt(n),
  ...more,
});

describe('fact checks', () => {
  const ids = ({ items }: { items: readonly { id: string }[] }): string[] => items.map(({ id }) => id);
  const ANY = { language: null, site: null, since: null };

  it('are listed from the latest review on, as they came, page by page', async () => {
    await store.addFactChecks([check(1), check(3), check(2, { reviewDate: null })]);
    await store.addFactChecks([check(1, { textualRating: 'Wrong' })]);
    const first = await store.latestFactChecks({ ...ANY, limit: 2, cursor: null, offset: 0 });
    expect(ids(first)).toEqual(['f-3', 'f-1']);
    const { vector: _, ...asItCame } = check(1, { textualRating: 'Wrong' });
    expect(first.items[1]).toEqual(asItCame);
    const rest = await store.latestFactChecks({ ...ANY, limit: 2, cursor: first.next, offset: 0 });
    expect([ids(rest), rest.next]).toEqual([['f-2'], null]);
    await expect(store.latestFactChecks({ ...ANY, limit: 2, cursor: 'x', offset: 0 })).rejects.toThrow(/no cursor/);
    expect(ids(await store.latestFactChecks({ ...ANY, limit: 2, cursor: null, offset: 1 }))).toEqual(['f-1', 'f-2']);
  });

  it.each([
    [{ site: 'example.org' }, ['f-3', 'f-2']],
    [{ site: 'fr.example.org' }, ['f-3']],
    [{ site: 'ample.org' }, []],
    [{ language: 'de' }, ['f-3']],
    [{ since: '2020-01-02' }, ['f-2', 'f-1']],
  ])('can be narrowed: %j', async (filter, expected) => {
    const site = (name: string) => ({ publisher: { name: null, site: name } });
    await store.addFactChecks([
      check(1, { claimDate: '2021-05', reviewDate: '2020-01-01T00:00:00Z' }),
      check(2, site('example.org')),
      check(3, { ...site('fr.example.org'), language: 'de', reviewDate: '2020-01-01', vector: null }),
    ]);
    const query = { ...ANY, ...filter, limit: 10, cursor: null, offset: 0 };
    expect(ids(await store.latestFactChecks(query)).sort()).toEqual([...expected].sort());
  });

  it('are found by vector and words; one in a language that is not ours by neither', async () => {
    await store.addFactChecks([check(1), check(40), check(3, { language: 'de', vector: null })]);
    const found = await store.factCheckCandidates(searchFor(vectorAt(0), ['bat']), ANY);
    expect(found.map(({ factCheck }) => factCheck.id).sort()).toEqual(['f-1', 'f-40']);
    expect(found.find(({ factCheck }) => factCheck.id === 'f-40')?.cosine).toBeCloseTo(
      Math.cos((40 * Math.PI) / 180),
      4,
    );
    expect(await store.factCheckCandidates(searchFor(NONE, ['bat']), { ...ANY, site: 'nowhere' })).toEqual([]);
  });
});
