/** One matter in four articles of two languages: two copies of a dispatch, one that says the same, one that denies it. */
const DISPATCH =
  'Berlin, June 4. "The bridge over the Rhine will close in September," Mayor Anna Berg said on Tuesday.';

export const BRIDGE = [
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
].map((record) => ({ ...record, title: record.id, publishedAt: '2024-06-04' }));

export const BRIDGE_CLAIM = 'The bridge over the Rhine will close in September.';

/** A review of the same, as a publisher's page has it. */
export const BRIDGE_REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge',
  claimReviewed: BRIDGE_CLAIM,
  inLanguage: 'en',
  datePublished: '2024-06-10',
  author: { '@type': 'Organization', name: 'Checks' },
  reviewRating: { '@type': 'Rating', alternateName: 'True', ratingValue: 5, bestRating: 5, worstRating: 1 },
};
