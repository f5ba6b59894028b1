import type { Amount } from '../domain/annotation.ts';
import type { QuantityRules } from '../language/quantity-rules.ts';
import { lowerAt, type Reading, spanOf, type TokenRange } from './reading.ts';

const DIGITS = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
/** Whether a character is a letter from a to z: what begins so is no number in digits. */
const isPlainLetter = (code: number): boolean => code >= 97 && code <= 122;
const THREE = /^\p{Nd}{3}(?:[.,]\p{Nd}+)?$/u;

/** The value of digits as one language writes them; null where they are none ("12:30", "2.0.1"). */
export function parseNumber(digits: string, decimalMark: ',' | '.'): number | null {
  const grouping = decimalMark === ',' ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(?:\\${grouping}\\d{3})+(?:\\${decimalMark}\\d+)?$`);
  const plain = grouped.test(digits) ? digits.replaceAll(grouping, '') : digits;
  const value = Number(plain.replace(decimalMark, '.'));
  return Number.isFinite(value) ? value : null;
}

/** Digits at `index`, groups of three after spaces joined; the last token and the value. */
function numberAt(
  reading: Reading,
  index: number,
  last: number,
  rules: QuantityRules,
): { value: number; last: number } | null {
  const word = rules.numberWords.get(lowerAt(reading, index));
  if (word !== undefined)
    return rules.magnitudes.has(lowerAt(reading, index + 1)) ? { value: word, last: index } : null;
  const text = lowerAt(reading, index);
  if (!DIGITS.test(text)) return null;
  let digits = text;
  let at = index;
  while (at < last && /^\p{Nd}{1,3}$/u.test(text) && THREE.test(lowerAt(reading, at + 1)))
    digits += lowerAt(reading, ++at);
  const value = parseNumber(digits, rules.decimalMark);
  return value === null ? null : { value, last: at };
}

/** The quantity whose number is at `index`: magnitude and unit after it, or a currency sign before it. */
function amountAt(
  reading: Reading,
  index: number,
  limit: number,
  rules: QuantityRules,
): { amount: Amount; last: number } | null {
  const first = lowerAt(reading, index);
  if (isPlainLetter(first.charCodeAt(0)) && !rules.numberWords.has(first)) return null;
  const glued = /^(\p{Nd}+(?:[.,]\p{Nd}+)*)(%|\p{L}+)$/u.exec(first);
  let number = numberAt(reading, index, limit, rules);
  let unit: string | null = null;
  let last = number?.last ?? index;
  if (!number && glued?.[1] && glued[2]) {
    const scale = rules.magnitudes.get(glued[2]) ?? (rules.units.has(glued[2]) ? 1 : null);
    const value = parseNumber(glued[1], rules.decimalMark);
    if (scale === null || value === null) return null;
    number = { value: value * scale, last: index };
    unit = rules.units.get(glued[2]) ?? null;
  }
  if (!number) return null;
  let { value } = number;
  let scaled = glued !== null;
  while (last < limit && rules.magnitudes.has(lowerAt(reading, last + 1))) {
    value *= rules.magnitudes.get(lowerAt(reading, ++last)) ?? 1;
    scaled = true;
  }
  let next = last + 1;
  if (next < limit && rules.ties.has(lowerAt(reading, next))) next++;
  const named = next <= limit ? rules.units.get(lowerAt(reading, next)) : undefined;
  if (named && unit === null) [unit, last] = [named, next];
  const sign = rules.units.get(lowerAt(reading, index - 1));
  const start = unit === null && sign && sign !== '%' ? index - 1 : index;
  if (start < index) unit = sign ?? null;
  if (unit === null && !scaled && isYear(first, value)) return null;
  return { amount: { ...spanOf(reading, { first: start, last }), value: Number(value.toPrecision(15)), unit }, last };
}

const isYear = (text: string, value: number): boolean => /^\d{4}$/u.test(text) && value >= 1400 && value <= 2100;

/**
 * The quantities in a token range, normalised: "80 millions d'euros" → 80 000 000 EUR, "$1.5bn" → 1 500 000 000 USD,
 * "3,5 %" → 3.5 %. A bare four-digit year is no quantity.
 */
export function findAmounts(reading: Reading, { first, last }: TokenRange): Amount[] {
  const amounts: Amount[] = [];
  for (let index = first; index <= last; index++) {
    const found = amountAt(reading, index, last, reading.rules.quantities);
    if (!found) continue;
    amounts.push(found.amount);
    index = found.last;
  }
  return amounts;
}
