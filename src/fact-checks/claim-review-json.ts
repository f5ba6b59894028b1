/** ClaimReview out: JSON-LD in the words of schema.org. Properties that nothing is known for are left out. */
import type { FactCheck } from '../domain/fact-check.ts';
import type { ClaimView } from '../domain/views.ts';

/** A document or node of JSON-LD. */
export interface JsonLd {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const CONTEXT = { '@context': 'https://schema.org' };

/** Properties that have a value. */
const known = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));

const ofPerson = (name: string, isPerson: boolean): JsonLd => ({
  '@type': isPerson ? 'Person' : 'Organization',
  name,
});

/** A node for who makes a claim; without a type where it is not known whether that is a person. */
function claimantOf({ claimant }: FactCheck): object | null {
  if (claimant === null) return null;
  return claimant.type === null ? { name: claimant.name } : ofPerson(claimant.name, claimant.type === 'person');
}

function ratingOf({ textualRating, numericRating }: FactCheck): JsonLd | null {
  if (textualRating === null && numericRating === null) return null;
  const { value = null, best = null, worst = null } = numericRating ?? {};
  return {
    '@type': 'Rating',
    ...known({ alternateName: textualRating, ratingValue: value, bestRating: best, worstRating: worst }),
  };
}

function itemOf(factCheck: FactCheck): JsonLd {
  const { claimReviewed, claimDate, appearances } = factCheck;
  const works = appearances.map((url) => ({ '@type': 'CreativeWork', url }));
  return {
    '@type': 'Claim',
    text: claimReviewed,
    ...known({
      author: claimantOf(factCheck),
      datePublished: claimDate,
      appearance: works.length > 0 ? works : null,
    }),
  };
}

/**
 * A fact check as a ClaimReview. Reading it back gives the same fact check.
 * @see https://schema.org/ClaimReview
 */
export function toClaimReview(factCheck: FactCheck): JsonLd {
  const { url, claimReviewed, language, title, reviewDate, publisher } = factCheck;
  return {
    ...CONTEXT,
    '@type': 'ClaimReview',
    url,
    claimReviewed,
    ...known({ name: title, inLanguage: language, datePublished: reviewDate }),
    author: {
      '@type': 'Organization',
      ...known({ name: publisher.name }),
      url: new URL('/', url).href,
    },
    itemReviewed: itemOf(factCheck),
    ...known({ reviewRating: ratingOf(factCheck) }),
  };
}

/**
 * What is claimed. The words of a denial, a demand or a promise say less than the sentence: quoted alone, "avoir été
 * piratée" would make who denies it claim it.
 */
const textOf = ({ text, polarity, modality, evidence }: ClaimView): string =>
  polarity === 'affirmed' && modality === 'asserted' ? text : evidence.excerpt.sentence;

/**
 * A claim of the graph as a Claim: what a ClaimReview can name as `itemReviewed`. `address` is where it can be read, if
 * anywhere; `reviews` are the fact checks of it. Its date is that of the article, the first day it is known to be public.
 * A source without a name ("des experts") is credited in words: it is no person that could be looked up.
 * @see https://schema.org/Claim
 */
export function toClaim(claim: ClaimView, address: string | null, reviews: readonly FactCheck[] = []): JsonLd {
  const { id, language, speaker, source, evidence } = claim;
  const { title, url, publishedAt, source: outlet } = evidence.article;
  const article = {
    '@type': 'NewsArticle',
    inLanguage: evidence.article.language,
    ...known({ url, headline: title, datePublished: publishedAt }),
    ...(outlet === null ? {} : { publisher: ofPerson(outlet, false) }),
  };
  return {
    ...CONTEXT,
    '@type': 'Claim',
    identifier: id,
    text: textOf(claim),
    inLanguage: language,
    ...known({
      '@id': address,
      url: address,
      author: speaker === null ? null : ofPerson(speaker.name, speaker.type === 'person'),
      creditText: speaker === null ? source : null,
      datePublished: publishedAt,
    }),
    appearance: article,
    ...(reviews.length === 0 ? {} : { review: reviews.map(toClaimReview) }),
  };
}
