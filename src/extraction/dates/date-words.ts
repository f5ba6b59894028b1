/** What the words of dates say by themselves; the words are the languages' `DateRules`. */
import { lowerAt, type Reading, type TokenRange } from '../reading.ts';

/** A date in the text. */
export interface FoundDate extends TokenRange {
  /** ISO 8601: `2014`, `2014-11`, `2014-W47`, `2014-11-24`. */
  readonly value: string;
}

export interface DateContext {
  readonly reading: Reading;
  /** Day of publication, as `dayOf` counts. */
  readonly reference: number | null;
  /** Whether what is said at a token is still to come. */
  isAhead(index: number): boolean;
}

export const numberAt = (reading: Reading, index: number): number | null => {
  const word = lowerAt(reading, index);
  const digits = /^(\d{1,4})(?:er|e|th|st|nd|rd)?$/u.exec(word);
  return digits ? Number(digits[1]) : (reading.rules.quantities.numberWords.get(word) ?? null);
};

export const dayNumberAt = (reading: Reading, index: number): number | null => {
  const number = /^\d/u.test(lowerAt(reading, index)) ? numberAt(reading, index) : null;
  return number !== null && number >= 1 && number <= 31 ? number : null;
};

export const fourDigits = (reading: Reading, index: number): number | null => {
  const word = lowerAt(reading, index);
  return /^(?:1[4-9]|20)\d\d$/u.test(word) ? Number(word) : null;
};

/** The year right behind a token, with or without a comma. */
export function yearBehind(reading: Reading, index: number): { year: number; last: number } | null {
  const comma = lowerAt(reading, index + 1) === ',' ? index + 2 : index + 1;
  const year = fourDigits(reading, comma);
  return year === null ? null : { year, last: comma };
}

/** A month by its word, "mid-May" too; the verb "may" and the planet Mars are told by their first letter. */
export function monthWordAt(reading: Reading, index: number): number | undefined {
  const { months, midMonth, monthsCapital } = reading.rules.dates;
  const { text = '', sentence } = reading.tokens[index] ?? {};
  const month = months.get(lowerAt(reading, index).replace(midMonth, ''));
  const capital = /^\p{Lu}/u.test(text.replace(midMonth, ''));
  const opens = reading.bounds[sentence ?? 0]?.[0] === index;
  return month === undefined || (capital !== monthsCapital && !opens) ? undefined : month;
}
