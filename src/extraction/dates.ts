import type { DateMention } from '../domain/annotation.ts';
import type { Span } from '../domain/span.ts';
import type { Reading } from './reading.ts';

/** Longer spans are read this far only: a date in a claim stands near its start, and the parser is slow. */
const MAX_LENGTH = 1_000;
/** Digits that look like a year or a date, or a word that a date may hold, in either language. */
const HINT =
  /(?<!\p{Nd})(?:1[5-9]|20)\p{Nd}{2}(?!\p{Nd})|\p{Nd}[/-]\p{Nd}|(?<!\p{L})(?:hier|demain|aujourd|veille|jours?|semaines?|mois|ans?|années?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|days?|weeks?|months?|years?|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jan|feb|march|apr|may|june|july|aug|sept|oct|nov|dec)(?!\p{Ll})|(?<!\p{L})(?:january|february|april|august|september|october|november|december)/iu;

/** Local noon of the day a date names, so that the machine's time zone moves no date. */
function noonOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

/**
 * The dates in a span, resolved against the publication date and as precise as the text is (chrono-node). Without a
 * publication date only dates that name their year are given.
 */
export function findDates(reading: Reading, span: Span): DateMention[] {
  const text = reading.document.text.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH));
  if (!HINT.test(text)) return [];
  const { publishedAt } = reading.document.article;
  const reference = noonOf(publishedAt ?? '1970-01-01');
  return reading.rules.dates.parse(text, reference).flatMap(({ index, text: words, start }) => {
    const known = (part: 'year' | 'month' | 'day' | 'weekday'): boolean => start.isCertain(part);
    if (!known('year') && !publishedAt) return [];
    if (!known('year') && !known('month') && !known('day') && !known('weekday')) return [];
    const day = known('day') || known('weekday');
    const parts = [
      String(start.get('year')).padStart(4, '0'),
      String(start.get('month')).padStart(2, '0'),
      String(start.get('day')).padStart(2, '0'),
    ];
    const value = parts.slice(0, day ? 3 : known('month') ? 2 : 1).join('-');
    return [{ start: span.start + index, end: span.start + index + words.length, value }];
  });
}
