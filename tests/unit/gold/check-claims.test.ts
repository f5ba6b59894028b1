import { expect, test } from 'vitest';
import { claimFaults } from '../../../scripts/gold/check-claims.ts';
import {
  type ClaimPairs,
  type ClaimQuery,
  type PoolClaim,
  readAllClaimPairs,
} from '../../../scripts/gold/claim-pairs.ts';

const FOLDER = 'data/gold/claims';
const sound = readAllClaimPairs(FOLDER);

/** The pairs as they are, but for one changed query or claim of dev; `at` finds it. */
function withQuery(at: (query: ClaimQuery) => boolean, change: Partial<ClaimQuery>): typeof sound {
  const index = sound.dev.queries.findIndex(at);
  return withDev({ queries: sound.dev.queries.map((one, i) => (i === index ? { ...one, ...change } : one)) });
}
const withDev = (change: Partial<ClaimPairs>): typeof sound => ({ ...sound, dev: { ...sound.dev, ...change } });
const withClaims = (change: (claim: PoolClaim, index: number) => PoolClaim): typeof sound =>
  withDev({ pool: sound.dev.pool.map(change) });

const first = ({ id }: { readonly id: string }): boolean => id === 'dev-q001';
const unexpected = sound.dev.pool.find(({ id }) => sound.dev.queries.every(({ expected }) => expected !== id));
const sentence = { fr: 'Le lac de la ville est fermé à la pêche.', en: 'The lake of the town is closed to anglers.' };

test('the claim pairs that ship have no fault', () => {
  expect(claimFaults(sound)).toEqual([]);
  expect(sound.dev.queries.length + sound.test.queries.length).toBe(200);
});

test.each([
  ['an answer that is not in the pool', withQuery(first, { expected: 'dev-c999' }), 'which the pool does not have'],
  ['an answer of the other half', withQuery(first, { expected: 'test-c001' }), 'which the pool does not have'],
  ['an id that is there twice', withQuery(first, { id: 'dev-q002' }), 'dev-q002 stands where dev-q001 should'],
  ['a stance that the kind cannot have', withQuery(({ kind }) => kind === 'number', { stance: 'agrees' }), 'cannot be'],
  [
    'no match with an answer',
    withQuery(({ kind }) => kind === 'no-match', { expected: 'dev-c001' }),
    'without a stance',
  ],
  ['French that is English', withQuery(first, { query: { text: sentence.en, lang: 'fr' } }), 'does not read like fr'],
  ['English that is French', withQuery(first, { query: { text: sentence.fr, lang: 'en' } }), 'does not read like en'],
  ['a query of three words', withQuery(first, { query: { text: 'Le lac gèle.', lang: 'fr' } }), 'has 3 words'],
  ['stray space', withQuery(first, { query: { text: `${sentence.fr} `, lang: 'fr' } }), 'has space where none should'],
  [
    'kinds out of balance',
    withQuery(({ kind }) => kind === 'actor', { kind: 'near-miss' }),
    'kinds are out of balance',
  ],
  ['a pool that is too small', withDev({ pool: sound.dev.pool.slice(0, 148) }), 'the pool has 148 claims'],
] as const)('a fault: %s', (_, pairs, message) => {
  expect(claimFaults(pairs).join('\n')).toContain(message);
});

test('a fault: a sentence that stands twice', () => {
  const [one] = sound.dev.pool;
  const again = withClaims((claim, index) => (index === 5 && one ? { ...one, id: claim.id } : claim));
  expect(claimFaults(again)).toContain('dev-c006 repeats dev-c001');
});

test('a fault: a sentence of test that comes back in dev but for a word', () => {
  const other = sound.test.pool.find(({ lang }) => lang === unexpected?.lang);
  const text = `${other?.text.replace(/\.$/u, '')} again.`;
  const leaking = withClaims((claim) => (claim.id === unexpected?.id ? { ...claim, text } : claim));
  expect(claimFaults(leaking)).toEqual([`${other?.id} repeats ${unexpected?.id}`]);
});

test('a fault: two queries for one claim', () => {
  const [one, other] = sound.dev.queries.filter(({ kind }) => kind === 'near-miss');
  const shared = withQuery((query) => query === one, { expected: other?.expected ?? null });
  expect(claimFaults(shared)).toContain('dev: two queries expect one claim');
});

test('a fault: a claim of train with a query too many, another with one too few', () => {
  const [one] = sound.train.queries;
  const other = sound.train.queries.find(({ expected }) => expected !== one?.expected);
  const queries = sound.train.queries.map((query) =>
    query === other ? { ...query, expected: one?.expected ?? null } : query,
  );
  const faults = claimFaults({ ...sound, train: { ...sound.train, queries } });
  expect(faults).toContain(`train: 9 queries expect ${one?.expected}`);
  expect(faults).toContain(`train: 7 queries expect ${other?.expected}`);
});
