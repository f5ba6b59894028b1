import { InputError } from '../domain/errors.ts';
import type { SourceFilter } from '../domain/graph-store.ts';
import type { Page } from '../domain/views.ts';

/** Deepest a list can be paged by offset: past it a reader should filter, not turn pages. */
const MAX_OFFSET = 1_000_000;

/** The cursor of a list: which list it belongs to, and where its next page begins. */
export function encodeCursor(list: string, position: string): string {
  return Buffer.from(`${list}:${position}`, 'utf8').toString('base64url');
}

/**
 * Where the page begins; null for the first page.
 * @throws InputError where the cursor was not given out by this list.
 */
export function decodeCursor(list: string, cursor: string | null): string | null {
  if (cursor === null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const position = text.slice(list.length + 1);
  // Decoding skips what is no base64url, so only the way back shows whether the cursor is ours.
  if (encodeCursor(list, position) !== cursor) throw invalid(cursor);
  return position;
}

/**
 * How many rows come before the page.
 * @throws InputError where the cursor was not given out by this list.
 */
export function decodeOffset(list: string, cursor: string | null): number {
  const position = decodeCursor(list, cursor);
  if (position === null) return 0;
  const offset = /^\d{1,7}$/.test(position) ? Number(position) : Number.NaN;
  if (!(offset <= MAX_OFFSET)) throw invalid(cursor ?? '');
  return offset;
}

function invalid(cursor: string): InputError {
  const shown = cursor.slice(0, 40);
  return new InputError(`"${shown}" is no cursor of this list: give back \`next\` as it came, or leave the cursor out`);
}

/** A page from rows that were asked for one beyond its limit, to learn whether there is a next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  nextCursor: (last: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last !== undefined ? nextCursor(last) : null };
}

/** Whether the filter narrows anything. */
export const isNarrowed = ({ language, source, since, until }: SourceFilter): boolean =>
  [language, source, since, until].some((value) => value !== undefined);

/** What a list is narrowed to, for parameters: what is not given is null, and lets all pass. */
export const orNull = (wanted: Readonly<Record<string, string | boolean | undefined>>) =>
  Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, value ?? null]));

/** Cypher: whether an article passes the filter's language and source. */
export const articlePasses = (article: string): string =>
  `($args.language IS NULL OR ${article}.language = $args.language) AND ($args.source IS NULL OR ${article}.source = $args.source)`;

/** Cypher: whether something with a sort key was published within the filter's dates. */
export const isInRange = (holder: string): string => `$args.from <= ${holder}.sortKey < $args.below`;
