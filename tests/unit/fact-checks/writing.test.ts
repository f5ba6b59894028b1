import { describe, expect, it } from 'vitest';
import type { FactCheck } from '../../../src/domain/fact-check.ts';
import type { ClaimView } from '../../../src/domain/views.ts';
import { toClaim, toClaimReview } from '../../../src/fact-checks/claim-review-json.ts';
import { parseFactChecks } from '../../../src/fact-checks/parse-fact-checks.ts';

/** Properties of schema.org that a node of each type may have, of those that are written here. */
const THING = ['@type', '@id', 'name', 'url', 'identifier'];
const WORK = [
  ...THING,
  'text',
  'headline',
  'author',
  'creditText',
  'datePublished',
  'inLanguage',
  'publisher',
  'review',
];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: [...WORK, '@context', 'claimReviewed', 'itemReviewed', 'reviewRating'],
  Claim: [...WORK, '@context', 'appearance'],
  CreativeWork: WORK,
  NewsArticle: WORK,
  Rating: [...THING, 'alternateName', 'ratingValue', 'bestRating', 'worstRating'],
  Person: THING,
  Organization: THING,
  // An author of whom nothing but the name is known.
  undefined: ['name'],
};

/** Properties that schema.org does not know for the type of their node, and values that say nothing. */
function faultsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.length === 0 ? ['an empty list'] : node.flatMap(faultsIn);
  if (node === null || node === undefined || node === '') return ['an empty value'];
  if (typeof node !== 'object') return [];
  const type = String((node as { '@type'?: string })['@type']);
  const wrong = Object.keys(node).filter((property) => !PROPERTIES[type]?.includes(property));
  return [...wrong.map((property) => `${type}.${property}`), ...Object.values(node).flatMap(faultsIn)];
}

const FULL: FactCheck = {
  id: 'f-1',
  claimReviewed: 'La Grande Muraille de Chine est visible à l’œil nu depuis la Lune.',
  language: 'fr',
  claimant: { name: 'Richard Halliburton', type: 'person' },
  claimDate: '1938',
  appearances: ['https://livres.example/merveilles', 'https://blog.example/muraille'],
  publisher: { name: 'Vérif', site: 'verif.example' },
  url: 'https://www.verif.example/muraille',
  title: 'Non, on ne voit pas la Grande Muraille depuis la Lune',
  reviewDate: '2019-07-20',
  textualRating: 'Faux',
  numericRating: { value: 1, best: 5, worst: 1 },
  verdict: 'false',
};

const BARE: FactCheck = {
  ...FULL,
  claimant: null,
  claimDate: null,
  appearances: [],
  publisher: { name: null, site: 'verif.example' },
  title: null,
  reviewDate: null,
  textualRating: null,
  numericRating: null,
  verdict: 'unrated',
};

const CASES: readonly [string, FactCheck][] = [
  ['of which everything is known', FULL],
  ['of which little is known', BARE],
  ['by somebody', { ...BARE, claimant: { name: 'a proverb', type: null } }],
  ['by a body, in words alone', { ...BARE, claimant: { name: 'Acme', type: 'organization' }, textualRating: 'Non' }],
  ['in figures alone', { ...BARE, numericRating: { value: 0, best: 10, worst: 0 }, verdict: 'false' }],
];

describe('a ClaimReview', () => {
  it.each(CASES)('has what schema.org knows and no more: a review %s', (_, factCheck) => {
    expect(faultsIn(toClaimReview(factCheck))).toEqual([]);
  });

  it.each(CASES)('reads as the fact check it was written from: a review %s', (_, factCheck) => {
    const [read] = parseFactChecks(JSON.stringify(toClaimReview(factCheck)), 'here');
    expect(read).toEqual({ ...factCheck, id: expect.any(String) });
  });

  it('has all that Google asks for', () => {
    expect(toClaimReview(FULL)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://www.verif.example/muraille',
      claimReviewed: 'La Grande Muraille de Chine est visible à l’œil nu depuis la Lune.',
      name: 'Non, on ne voit pas la Grande Muraille depuis la Lune',
      inLanguage: 'fr',
      datePublished: '2019-07-20',
      author: { '@type': 'Organization', name: 'Vérif', url: 'https://www.verif.example/' },
      itemReviewed: {
        '@type': 'Claim',
        text: 'La Grande Muraille de Chine est visible à l’œil nu depuis la Lune.',
        author: { '@type': 'Person', name: 'Richard Halliburton' },
        datePublished: '1938',
        appearance: [
          { '@type': 'CreativeWork', url: 'https://livres.example/merveilles' },
          { '@type': 'CreativeWork', url: 'https://blog.example/muraille' },
        ],
      },
      reviewRating: { '@type': 'Rating', alternateName: 'Faux', ratingValue: 1, bestRating: 5, worstRating: 1 },
    });
  });
});

const CLAIM: ClaimView = {
  id: 'c-1',
  kind: 'direct',
  text: 'Nous voyons la Grande Muraille',
  language: 'fr',
  speaker: { id: 'e-1', type: 'person', name: 'Jeanne Roy' },
  source: 'Mme Roy',
  cue: 'affirme',
  cueClass: 'assert',
  polarity: 'affirmed',
  modality: 'asserted',
  about: [],
  amounts: [],
  dates: [],
  evidence: {
    article: {
      id: 'a-1',
      title: 'Vu de la Lune',
      url: 'https://journal.example/lune',
      language: 'fr',
      publishedAt: '2019-07-16',
      source: 'Le Journal',
      story: 's-1',
    },
    excerpt: {
      start: 3,
      end: 33,
      text: 'Nous voyons la Grande Muraille',
      sentence: '« Nous voyons la Grande Muraille », affirme Mme Roy.',
      sentenceStart: 0,
    },
  },
};

describe('a claim of the graph', () => {
  it('is a Claim with its author, date and appearance', () => {
    expect(toClaim(CLAIM, 'https://recoupe.example/#/claim/c-1')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Claim',
      '@id': 'https://recoupe.example/#/claim/c-1',
      identifier: 'c-1',
      url: 'https://recoupe.example/#/claim/c-1',
      text: 'Nous voyons la Grande Muraille',
      inLanguage: 'fr',
      author: { '@type': 'Person', name: 'Jeanne Roy' },
      datePublished: '2019-07-16',
      appearance: {
        '@type': 'NewsArticle',
        inLanguage: 'fr',
        url: 'https://journal.example/lune',
        headline: 'Vu de la Lune',
        datePublished: '2019-07-16',
        publisher: { '@type': 'Organization', name: 'Le Journal' },
      },
    });
  });

  it.each([
    ['a country that speaks', { speaker: { id: 'e-2', type: 'location', name: 'Pyongyang' } }],
    ['a source without a name', { speaker: null, source: 'des experts' }],
    ['nobody', { speaker: null, source: null }],
    [
      'an article of which nothing is known',
      {
        evidence: {
          ...CLAIM.evidence,
          article: { ...CLAIM.evidence.article, title: null, url: null, publishedAt: null, source: null },
        },
      },
    ],
  ] as const)('has what schema.org knows and no more: %s', (_, changed) => {
    expect(faultsIn(toClaim({ ...CLAIM, ...changed }, null))).toEqual([]);
    expect(faultsIn(toClaim({ ...CLAIM, ...changed }, 'https://recoupe.example/c-1', [FULL, BARE]))).toEqual([]);
  });

  it('credits a source without a name in words', () => {
    expect(toClaim({ ...CLAIM, speaker: null, source: 'des experts' }, null)).toMatchObject({
      creditText: 'des experts',
    });
    expect(toClaim({ ...CLAIM, speaker: null }, null)).not.toHaveProperty('author');
  });

  it('does not say that who denies it claims it', () => {
    const sentence = '« Nous voyons la Grande Muraille », affirme Mme Roy.';
    expect(toClaim({ ...CLAIM, polarity: 'denied' }, null)).toMatchObject({ text: sentence });
    expect(toClaim({ ...CLAIM, modality: 'demanded' }, null)).toMatchObject({ text: sentence });
  });
});
