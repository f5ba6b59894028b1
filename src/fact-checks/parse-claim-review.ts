import type { Rejected } from '../domain/article.ts';
import type { FactCheck, NumericRating } from '../domain/fact-check.ts';
import { foldName } from '../domain/fold-name.ts';
import { idOf } from '../graph/ids.ts';
import { detectLanguage } from '../ingest/detect-language.ts';
import { canonicalUrl } from '../ingest/parse-record.ts';
import { isNode, type LinkedData, type LinkedNode, typesOf } from './linked-data.ts';
import { addressIn, dateIn, firstOf, numberIn, textIn } from './values.ts';
import { verdictOf } from './verdict.ts';

type ValuesOf = LinkedData['valuesOf'];
type Claimant = NonNullable<FactCheck['claimant']>;

const MAX_APPEARANCES = 50;
/** What schema.org lays down where a rating states no scale. */
const BEST = 5;
const WORST = 1;
/** A language with script and region, as BCP 47 writes them; the rest of it does not matter here. */
const LANGUAGE_TAG = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/iu;

/** The name of a person or body, or of several: as text, or as nodes with names. */
function nameIn(values: readonly unknown[], valuesOf: ValuesOf): string | null {
  const names = values.map((value) => (isNode(value) ? firstOf(valuesOf(value, 'name'), textIn) : textIn(value)));
  return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
}

function claimantIn(claims: readonly unknown[], valuesOf: ValuesOf): FactCheck['claimant'] {
  const authors = claims.flatMap((claim) => valuesOf(claim, 'author'));
  const name = nameIn(authors, valuesOf);
  if (name === null) return null;
  const types = new Set(authors.flatMap((author) => (isNode(author) ? typesOf(author) : [])));
  const type: Claimant['type'] = types.has('Person') ? 'person' : types.has('Organization') ? 'organization' : null;
  return { name, type: types.size > 1 ? null : type };
}

/** Where the claims were made. Before there was a type for claims, the work that makes them was the item itself. */
function appearancesOf(claims: readonly unknown[], valuesOf: ValuesOf): readonly string[] {
  const properties = ['firstAppearance', 'appearance', 'url', 'sameAs'];
  const all = properties.flatMap((property) => claims.flatMap((claim) => valuesOf(claim, property)));
  const stated = claims.filter((claim) => typeof claim === 'string');
  const addresses = [...all, ...stated].map(addressIn).filter((address) => address !== null);
  return [...new Set(addresses)].slice(0, MAX_APPEARANCES);
}

/** The rating in figures; null where value or scale is none: forms write the same figure three times for "none". */
function numericRatingOf(rating: unknown, valuesOf: ValuesOf): NumericRating | null {
  const value = firstOf(valuesOf(rating, 'ratingValue'), numberIn);
  const best = firstOf(valuesOf(rating, 'bestRating'), numberIn) ?? BEST;
  const worst = firstOf(valuesOf(rating, 'worstRating'), numberIn) ?? WORST;
  const within = value !== null && value >= Math.min(best, worst) && value <= Math.max(best, worst);
  return within && best !== worst ? { value, best, worst } : null;
}

function ratingOf(
  review: LinkedNode,
  valuesOf: ValuesOf,
): Pick<FactCheck, 'textualRating' | 'numericRating' | 'verdict'> {
  const [rating] = valuesOf(review, 'reviewRating');
  const words = ['alternateName', 'name', 'ratingValue'].flatMap((property) => valuesOf(rating, property));
  const textualRating = firstOf(isNode(rating) ? words : [rating], (value) =>
    numberIn(value) === null ? textIn(value) : null,
  );
  const numericRating = numericRatingOf(rating, valuesOf);
  return { textualRating, numericRating, verdict: verdictOf(textualRating, numericRating) };
}

function languageOf(review: LinkedNode, valuesOf: ValuesOf, text: string): string | null {
  const stated = firstOf(valuesOf(review, 'inLanguage'), textIn);
  return LANGUAGE_TAG.exec(stated ?? '')?.[1]?.toLowerCase() ?? detectLanguage(text);
}

function reviewOf(review: LinkedNode, valuesOf: ValuesOf, claimReviewed: string, url: string): FactCheck {
  const claims = valuesOf(review, 'itemReviewed');
  const title = firstOf(
    ['headline', 'name'].flatMap((property) => valuesOf(review, property)),
    textIn,
  );
  const publisher = nameIn(valuesOf(review, 'publisher'), valuesOf) ?? nameIn(valuesOf(review, 'author'), valuesOf);
  return {
    id: idOf('f', canonicalUrl(url), foldName(claimReviewed)),
    claimReviewed,
    language: languageOf(review, valuesOf, [claimReviewed, title].filter(Boolean).join('\n')),
    claimant: claimantIn(claims, valuesOf),
    claimDate: firstOf(
      claims.flatMap((claim) => valuesOf(claim, 'datePublished')),
      dateIn,
    ),
    appearances: appearancesOf(claims, valuesOf),
    publisher: { name: publisher, site: new URL(url).hostname.replace(/^www\./u, '') },
    url,
    title,
    reviewDate: firstOf(valuesOf(review, 'datePublished'), dateIn),
    ...ratingOf(review, valuesOf),
  };
}

/**
 * The fact check that a ClaimReview states, or why it states none. Only the claim and the review's address have to be
 * there; of the rest, what is broken or too long is left out, and so are addresses that are not http or https.
 * `where` names the item for the person who sent it. Never throws.
 */
export function parseClaimReview(review: LinkedNode, { valuesOf }: LinkedData, where: string): FactCheck | Rejected {
  const claims = valuesOf(review, 'itemReviewed');
  const texts = [...valuesOf(review, 'claimReviewed'), ...claims.flatMap((claim) => valuesOf(claim, 'text'))];
  const claimReviewed = firstOf(texts, textIn);
  if (claimReviewed === null)
    return {
      where,
      reason: 'a ClaimReview without a claim: give "claimReviewed" as a text of at most 2000 characters',
    };
  const url = firstOf([...valuesOf(review, 'url'), ...valuesOf(review, 'mainEntityOfPage')], addressIn);
  if (url === null)
    return {
      where,
      reason: 'a ClaimReview without an address: give "url" as an http or https address, without a password',
    };
  return reviewOf(review, valuesOf, claimReviewed, url);
}

/** Whether an item became a fact check. */
export const isFactCheck = (result: FactCheck | Rejected): result is FactCheck => 'claimReviewed' in result;
