/**
 * The reply of `claims:search` in Google's Fact Check Tools API.
 * @see https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims
 */
import type { FactCheck } from '../domain/fact-check.ts';
import { foldName } from '../domain/fold-name.ts';

/** A property that has no value is left out, as in Google's replies. Times are RFC 3339 in UTC. */
export interface ReviewOfClaim {
  readonly publisher: { readonly name?: string | undefined; readonly site: string };
  readonly url: string;
  readonly title?: string | undefined;
  readonly reviewDate?: string | undefined;
  readonly textualRating?: string | undefined;
  readonly languageCode?: string | undefined;
}

export interface ReviewedClaim {
  readonly text: string;
  readonly claimant?: string | undefined;
  readonly claimDate?: string | undefined;
  readonly claimReview: readonly ReviewOfClaim[];
}

export interface SearchReply {
  readonly claims: readonly ReviewedClaim[];
  readonly nextPageToken?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME_WITHOUT_ZONE = /T[\d:.]+$/u;

/** A date as a time, which Google's clients expect; null for a month or year: no time in it is the right one. */
function timeOf(date: string | null): string | null {
  if (date === null || date.length < 10) return null;
  const iso = date.replace(' ', 'T');
  const time = DAY.test(iso) ? `${iso}T00:00:00Z` : TIME_WITHOUT_ZONE.test(iso) ? `${iso}Z` : iso;
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? `${date.slice(0, 10)}T00:00:00Z` : toSeconds(milliseconds);
}

const toSeconds = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/u, 'Z');

/** `{ [name]: value }`, or nothing where there is no value. */
const given = <K extends string>(name: K, value: string | null): { readonly [P in K]?: string } =>
  value === null ? {} : ({ [name]: value } as { readonly [P in K]: string });

const reviewOf = ({ publisher, url, title, reviewDate, textualRating, language }: FactCheck): ReviewOfClaim => ({
  publisher: { ...given('name', publisher.name), site: publisher.site },
  url,
  ...given('title', title),
  ...given('reviewDate', timeOf(reviewDate)),
  ...given('textualRating', textualRating),
  ...given('languageCode', language),
});

function claimOf(factChecks: readonly FactCheck[]): readonly ReviewedClaim[] {
  const [first] = factChecks;
  if (!first) return [];
  return [
    {
      text: first.claimReviewed,
      ...given('claimant', first.claimant?.name ?? null),
      ...given('claimDate', timeOf(first.claimDate)),
      claimReview: factChecks.map(reviewOf),
    },
  ];
}

/** Fact checks as one page of the reply, in their order; reviews of one claim by one claimant on one day stand together. */
export function toSearchReply(factChecks: readonly FactCheck[], nextPageToken: string | null): SearchReply {
  const byClaim = new Map<string, FactCheck[]>();
  for (const factCheck of factChecks) {
    const { claimReviewed, claimant, claimDate } = factCheck;
    const key = JSON.stringify([foldName(claimReviewed), foldName(claimant?.name ?? ''), claimDate]);
    byClaim.set(key, [...(byClaim.get(key) ?? []), factCheck]);
  }
  return { claims: [...byClaim.values()].flatMap(claimOf), ...given('nextPageToken', nextPageToken) };
}
