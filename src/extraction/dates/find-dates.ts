import type { DateMention } from '../../domain/annotation.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Span } from '../../domain/span.ts';
import { countLeading, lowerAt, type Reading, sentenceOf, spanOf, type TokenRange } from '../reading.ts';
import { dateAt } from './date-at.ts';
import type { DateContext, FoundDate } from './date-words.ts';

/** A date as the text places things by it. */
export interface PlacedDate extends FoundDate {
  /** "since 2011", "until 2011"; `at` for a date that something happens on or in. */
  readonly bound: 'at' | 'since' | 'until';
  /** Whether it opens or closes a range: "from 3 to 5 May". */
  readonly ranged: boolean;
}

/** The day of publication; null where it is not known. */
function referenceOf(reading: Reading): number | null {
  const published = /^(\d{4})-(\d\d)-(\d\d)/u.exec(reading.document.article.publishedAt ?? '');
  return published ? dayOf(Number(published[1]), Number(published[2]), Number(published[3])) : null;
}

/** Whether a verb of the sentence before a word speaks of what is to come: "will meet on [Monday]". */
function isAhead(reading: Reading, index: number): boolean {
  const [first] = sentenceOf(reading, index);
  for (let at = index - 1; at >= first; at--)
    if (!reading.nameAt[at] && reading.rules.mood.future(lowerAt(reading, at))) return true;
  return false;
}

/** By the words before a date: the bounds of a range, "since" and "until". */
function boundOf(reading: Reading, date: FoundDate, before: PlacedDate | undefined): PlacedDate['bound'] {
  const { since, until, rangeMiddles } = reading.rules.dates;
  const word = lowerAt(reading, date.first - 1);
  const joined = before?.bound === 'since' && date.first - before.last === 2;
  if (joined && (rangeMiddles.has(word) || /^[-–—]$/u.test(word))) return 'until';
  // "jusqu'en 2013", "until the 3rd of May": an article or preposition between.
  if (until.has(word) || until.has(lowerAt(reading, date.first - 2))) return 'until';
  if (since.has(word) || since.has(lowerAt(reading, date.first - 2))) return 'since';
  return 'at';
}

/** Whether a range begins with a date: "from 2009 to", "entre 1990 et", "2009-". */
function opensRange(reading: Reading, date: FoundDate, next: FoundDate | undefined): boolean {
  if (next === undefined || next.first - date.last !== 2) return false;
  const { rangeOpens, rangeMiddles } = reading.rules.dates;
  const middle = lowerAt(reading, date.last + 1);
  if (/^[-–—]$/u.test(middle)) return true;
  return rangeMiddles.has(middle) && rangeOpens.has(lowerAt(reading, date.first - 1));
}

/**
 * The dates in a range of tokens in text order, resolved against the day of publication and as precise as the text is.
 * Without a publication date only those that name their year. A bare day of the week or month is the last one before the
 * publication, or the next where a verb of the future stands before it.
 */
export function datesIn(reading: Reading, { first, last }: TokenRange): PlacedDate[] {
  const context: DateContext = { reading, reference: referenceOf(reading), isAhead: (at) => isAhead(reading, at) };
  const found: FoundDate[] = [];
  for (let index = first; index <= last; index++) {
    const date = dateAt(context, index);
    if (!date || date.last > last) continue;
    found.push(date);
    index = date.last;
  }
  const placed: PlacedDate[] = [];
  for (const [index, date] of found.entries()) {
    const opens = opensRange(reading, date, found[index + 1]);
    const bound = opens ? 'since' : boundOf(reading, date, placed.at(-1));
    const closes =
      bound === 'until' && placed.at(-1)?.bound === 'since' && date.first - (placed.at(-1)?.last ?? 0) === 2;
    placed.push({ ...date, bound, ranged: opens || closes });
  }
  return placed;
}

/** The dates in a span of the article. */
export function findDates(reading: Reading, span: Span): DateMention[] {
  const first = countLeading(reading.tokens, ({ start }) => start < span.start);
  const last = countLeading(reading.tokens, ({ end }) => end <= span.end) - 1;
  return datesIn(reading, { first, last }).map((date) => ({ ...spanOf(reading, date), value: date.value }));
}
