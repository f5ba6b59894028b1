import type { SourceFilter } from '../domain/graph-store.ts';

/** Before every digit, so that what has no date sorts as the oldest. */
const UNDATED = ' ';
/** After every character of an ISO date. */
const LATEST = '~';

/**
 * What lists are ordered by, newest first: publication date, then id. One index on it serves the order, the date
 * filter and the next page. Dates compare as the outlet wrote them, so a day is the outlet's day.
 */
export const sortKey = (publishedAt: string | null, id: string): string => `${publishedAt ?? ''}${UNDATED}${id}`;

/** Bounds on sort keys: `from` included, `below` excluded. */
export interface SortRange {
  readonly from: string;
  readonly below: string;
}

/**
 * The sort keys of what was published within the filter's dates, both included; an `until` of a day covers the whole
 * day. What has no date is in the range only where no date is asked for. `after` is the last key of the page before.
 */
export function sortRange({ since, until }: SourceFilter, after: string | null): SortRange {
  const from = since ?? (until === undefined ? '' : '!');
  const below = until === undefined ? LATEST : `${until}${LATEST}`;
  return { from, below: after !== null && after < below ? after : below };
}
