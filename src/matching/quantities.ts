import { foldedWords } from '../domain/fold-words.ts';
import { findAmounts } from '../extraction/amounts.ts';
import { lowerAt, type Reading, spanOf, startsAt } from '../extraction/reading.ts';
import type { DateUnit } from '../language/date-rules.ts';
import type { PhraseTable } from '../language/word-set.ts';

/** A number that a claim states. */
export interface Quantity {
  /** Token indexes, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly value: number;
  /** ISO 4217 code, `%`, `day` for lengths of time, `th` for a place in an order; null for a count. */
  readonly unit: string | null;
  /** Whether it is a lower or an upper bound. */
  readonly bound: 'above' | 'below' | null;
  /** What is counted, as far as the next words tell: folded. */
  readonly of: readonly string[];
}

/** A number before it is known what surrounds it. */
type BareNumber = Pick<Quantity, 'first' | 'last' | 'value' | 'unit'>;

const DAYS: Readonly<Record<DateUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** "1er", "3rd". */
export const ORDINAL = /^(\d+)(?:er|re|e|ème|eme|st|nd|rd|th)$/u;
/** From here on a number in words multiplies the one before it: "deux cents", "two dozen". */
const SCALE = 12;

/** A number in words at a token: "sept", "a third". */
function wordNumberAt(reading: Reading, index: number): BareNumber | null {
  const { numerals, numberPhrases, ordinals } = reading.rules.claims;
  const word = lowerAt(reading, index);
  const phrase = numberPhrases.get(word)?.find(({ words }) => startsAt(reading, index, words));
  if (phrase) return { first: index, last: index + phrase.words.length - 1, value: phrase.value, unit: phrase.unit };
  const place = ordinals.get(word) ?? Number(ORDINAL.exec(word)?.[1] ?? Number.NaN);
  if (!Number.isNaN(place)) return { first: index, last: index, value: place, unit: 'th' };
  const [first, second] = [numerals.get(word), numerals.get(lowerAt(reading, index + 1))];
  if (first === undefined) {
    const joined = /^(\p{L}+)-(\p{L}+)$/u.exec(word);
    const [tens, ones] = [numerals.get(joined?.[1] ?? ''), numerals.get(joined?.[2] ?? '')];
    return tens !== undefined && ones !== undefined
      ? { first: index, last: index, value: tens > ones ? tens + ones : tens * ones, unit: null }
      : null;
  }
  const scaled = second !== undefined && second >= SCALE ? second : 1;
  return { first: index, last: scaled === 1 ? index : index + 1, value: first * scaled, unit: null };
}

/** Whether one of some phrases stands right before a token. */
export const follows = (reading: Reading, index: number, phrases: PhraseTable): boolean =>
  [1, 2, 3].some((length) =>
    (phrases.get(lowerAt(reading, index - length)) ?? []).some(
      (words) => words.length === length && startsAt(reading, index - length, words),
    ),
  );

/** The number as a length of time in days, where its unit is one. */
function asDuration(reading: Reading, number: BareNumber): BareNumber {
  if (number.unit !== null) return number;
  const next = lowerAt(reading, number.last + 1);
  const unit = reading.rules.dates.units.get(next);
  const days = unit === undefined ? (reading.rules.claims.spans.get(next) ?? 0) * DAYS.year : DAYS[unit];
  return days === 0 ? number : { ...number, last: number.last + 1, value: number.value * days, unit: 'day' };
}

/** The number with the currency or per cent behind it, where it is in words: "cinq euros". */
function withUnit(reading: Reading, number: BareNumber): BareNumber {
  const { units, ties } = reading.rules.quantities;
  const at = ties.has(lowerAt(reading, number.last + 1)) ? number.last + 2 : number.last + 1;
  const unit = units.get(lowerAt(reading, at));
  return number.unit === null && unit !== undefined ? { ...number, last: at, unit } : number;
}

/** Words behind a number that may say what is counted. */
const COUNTED = 3;

function countedAt(reading: Reading, from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < from + COUNTED && !/^\p{P}+$/u.test(lowerAt(reading, at)); at++)
    words.push(...foldedWords(lowerAt(reading, at)));
  return words;
}

/** The numbers of a text in its order: amounts as the extraction reads them, numbers in words, parts of a whole, lengths of time. */
export function findQuantities(reading: Reading, taken: (index: number) => boolean): Quantity[] {
  const { tokens, rules } = reading;
  // "Euro 2024" is no sum of money.
  const amounts = findAmounts(reading, { first: 0, last: tokens.length - 1 }).filter(
    ({ start }) => !/^\p{Lu}/u.test(reading.document.text.slice(start)),
  );
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (taken(index)) continue;
    const start = tokens[index]?.start;
    const amount = amounts.find((one) => one.start === start);
    const inDigits = amount && {
      first: index,
      last: tokens.findLastIndex(({ end }) => end <= amount.end),
      value: amount.value,
      unit: amount.unit,
    };
    const number = inDigits ?? wordNumberAt(reading, index);
    if (!number) continue;
    const whole = asDuration(reading, withUnit(reading, number));
    const bound = follows(reading, index, rules.claims.above)
      ? 'above'
      : follows(reading, index, rules.claims.below)
        ? 'below'
        : null;
    const span = spanOf(reading, whole);
    const text = reading.document.text.slice(span.start, span.end);
    found.push({ ...whole, text, bound, of: countedAt(reading, whole.last + 1) });
    index = whole.last;
  }
  return found;
}

/** Numbers this close are one number, rounded. */
const CLOSE = 0.05;
/** A round number may stand for one that is further off. */
const ROUGH = 0.1;

/** Whether two numbers of one kind can both be right: equal but for rounding, or one a bound that the other keeps. */
export function agree(a: Quantity, b: Quantity): boolean {
  const difference = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value), 1e-9);
  if (a.unit === 'th') return a.value === b.value;
  if (difference <= (a.bound || b.bound || a.unit === 'day' ? ROUGH : CLOSE)) return true;
  const kept = (limit: Quantity, other: Quantity): boolean =>
    (limit.bound === 'above' && other.value > limit.value && other.value < 2 * limit.value && other.bound === null) ||
    (limit.bound === 'below' && other.value < limit.value && other.value > limit.value / 2 && other.bound === null);
  return kept(a, b) || kept(b, a);
}
