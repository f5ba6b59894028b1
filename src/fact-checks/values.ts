/** What a value of JSON-LD says, or null where it says nothing that can be used. Nothing here throws. */
import { cleanText } from '../ingest/clean-text.ts';
import { isDate } from '../ingest/parse-record.ts';
import { isNode } from './linked-data.ts';

/** Longer texts are no summary, rating or name: a whole article in the wrong field. In UTF-16 code units. */
const MAX_TEXT = 2_000;
const MAX_URL = 2_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
/** What editors leave in fields that are plain text by definition. */
const MARKUP = /<\/?(?:p|br|b|i|em|strong|span|div|a)\b[^<>]*>/giu;

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (entity, decimal, hexadecimal, name) =>
    name === undefined
      ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
      : (ENTITIES[name.toLowerCase()] ?? entity),
  );

/** Plain text on one line, without the markup and character references that editors leave in it. */
export function textIn(value: unknown): string | null {
  const raw = isNode(value) ? value['@value'] : value;
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const text = String(raw);
  if (text.length > MAX_TEXT) return null;
  return (
    cleanText(withoutEntities(text.replace(MARKUP, ' ')))
      .replace(/\s+/gu, ' ')
      .trim() || null
  );
}

/** An address a browser may open: http or https, without a password. */
export function addressIn(value: unknown): string | null {
  const raw = isNode(value) ? (value['url'] ?? value['@id']) : value;
  if (typeof raw !== 'string' || raw.length > MAX_URL || !URL.canParse(raw)) return null;
  const { protocol, username, password, href } = new URL(raw);
  return /^https?:$/u.test(protocol) && username === '' && password === '' ? href : null;
}

/** A date of the calendar in ISO 8601, as precise as it is. */
export function dateIn(value: unknown): string | null {
  const text = textIn(value);
  return text !== null && isDate(text) ? text : null;
}

/** A number, also one written as text. */
export function numberIn(value: unknown): number | null {
  const text = textIn(value);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The first of the values that says something. */
export function firstOf<T>(values: readonly unknown[], read: (value: unknown) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
