/** The forms that a date has, each read at a token; the words are the languages' `DateRules`. */

import { dayOf, isDay, isoDate, isoDay, isoWeek, partsOf } from '../domain/calendar.ts';
import type { DateUnit } from '../language/date-rules.ts';
import { lowerAt, type Reading, startsAt, type TokenRange } from './reading.ts';

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

const FORMS = [isoAt, nearDayAt, weekdayAt, dayMonthAt, monthAt, agoAt, periodAt, yearAt];

/** The date whose first token is at `index`; null where none begins. */
export function dateAt(context: DateContext, index: number): FoundDate | null {
  const { reading } = context;
  const word = lowerAt(reading, index);
  if (!mayOpen(reading, word)) return null;
  for (const form of FORMS) {
    const found = form(context, index);
    if (found) return found;
  }
  return null;
}

function mayOpen({ rules: { dates, quantities } }: Reading, word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return (
    dates.months.has(word) ||
    dates.weekdays.has(word) ||
    dates.units.has(word) ||
    dates.last.has(word) ||
    dates.next.has(word) ||
    dates.current.has(word) ||
    dates.indefinite.has(word) ||
    quantities.numberWords.has(word) ||
    dates.midMonth.test(word) ||
    dates.agoBefore.some(([first]) => first === word) ||
    dates.nearDays.some(([phrases]) => phrases.has(word))
  );
}

const numberAt = (reading: Reading, index: number): number | null => {
  const word = lowerAt(reading, index);
  const digits = /^(\d{1,4})(?:er|e|th|st|nd|rd)?$/u.exec(word);
  return digits ? Number(digits[1]) : (reading.rules.quantities.numberWords.get(word) ?? null);
};

const dayNumberAt = (reading: Reading, index: number): number | null => {
  const number = /^\d/u.test(lowerAt(reading, index)) ? numberAt(reading, index) : null;
  return number !== null && number >= 1 && number <= 31 ? number : null;
};

const fourDigits = (reading: Reading, index: number): number | null => {
  const word = lowerAt(reading, index);
  return /^(?:1[4-9]|20)\d\d$/u.test(word) ? Number(word) : null;
};

/** `2014-11-24`; `24/11/2014`, in either order of day and month where only one is possible. */
function isoAt({ reading }: DateContext, index: number): FoundDate | null {
  const sign = lowerAt(reading, index + 1);
  if (sign !== lowerAt(reading, index + 3) || !/^[-/.]$/u.test(sign)) return null;
  const numbers = [0, 2, 4].map((k) => Number(lowerAt(reading, index + k)));
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.some((number) => !Number.isInteger(number))) return null;
  const orders =
    a > 999
      ? [[a, b, c]]
      : reading.rules.dates.dayBehindMonth
        ? [
            [c, a, b],
            [c, b, a],
          ]
        : [[c, b, a]];
  const possible = orders.filter(([year = 0, month = 0, day = 0]) => year > 1400 && isDay(year, month, day));
  const [order] = possible;
  // 04/05 is two days in one language and not decided by the text.
  const isOne = order && (possible.length === 1 || order[1] === order[2]);
  return isOne ? { first: index, last: index + 4, value: isoDate(order[0] as number, order[1], order[2]) } : null;
}

/** "hier", "this morning". */
function nearDayAt({ reading, reference }: DateContext, index: number): FoundDate | null {
  if (reference === null) return null;
  for (const [phrases, offset] of reading.rules.dates.nearDays)
    for (const words of phrases.get(lowerAt(reading, index)) ?? [])
      if (startsAt(reading, index, words))
        return { first: index, last: index + words.length - 1, value: isoDay(reference + offset) };
  return null;
}

/** The day of the week in the week before a reference day, that day included, or in the week after. */
function nearestWeekday(reference: number, weekday: number, ahead: boolean): number {
  const today = partsOf(reference).weekday;
  return ahead ? reference + ((weekday - today + 7) % 7) : reference - ((today - weekday + 7) % 7);
}

/** "Monday", "lundi dernier", "Friday, January 4, 2019": a day of the week, with the date behind it. */
function weekdayAt(context: DateContext, index: number): FoundDate | null {
  const { reading, reference } = context;
  const { weekdays, last, next, dayParts, modifierBehind } = reading.rules.dates;
  const modified = !modifierBehind && (last.has(lowerAt(reading, index)) || next.has(lowerAt(reading, index)));
  const at = modified ? index + 1 : index;
  const weekday = weekdays.get(lowerAt(reading, at));
  if (weekday === undefined) return null;
  const comma = lowerAt(reading, at + 1) === ',' ? at + 2 : at + 1;
  const exact = dayMonthAt(context, comma, weekday);
  if (exact) return { ...exact, first: index };
  if (reference === null) return null;
  let end = dayParts.has(lowerAt(reading, at + 1)) ? at + 1 : at;
  const modifier = modified ? lowerAt(reading, index) : modifierBehind ? lowerAt(reading, end + 1) : '';
  if (modifierBehind && (last.has(modifier) || next.has(modifier))) end++;
  const ahead = next.has(modifier) || (!last.has(modifier) && context.isAhead(index));
  const day = nearestWeekday(reference, weekday, ahead);
  // "last Monday", said on a Monday, is not today.
  const same = day === reference && (last.has(modifier) || next.has(modifier));
  return { first: index, last: end, value: isoDay(same ? day + (ahead ? 7 : -7) : day) };
}

/** News tells of the past: a day to come has to be nearer than one gone by, unless the verb looks ahead. */
const AHEAD_COSTS = 1.5;

/** A day with no year: the nearest to the publication, and on the day of the week that is said. */
function nearestYear(
  { reference, isAhead }: DateContext,
  index: number,
  [month, day]: readonly [number, number],
  weekday: number | undefined,
): number | null {
  if (reference === null) return null;
  const { year } = partsOf(reference);
  const years = [year - 1, year, year + 1].filter((one) => isDay(one, month, day));
  const fitting = years.filter((one) => partsOf(dayOf(one, month, day)).weekday === weekday);
  const costs = isAhead(index) ? 1 : AHEAD_COSTS;
  const far = (one: number): number => {
    const away = dayOf(one, month, day) - reference;
    return away > 0 ? away * costs : -away;
  };
  return (fitting.length > 0 ? fitting : years).sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** "24 novembre 2014", "November 24", "the 24th of November", the first of "3 au 5 mai". */
function dayMonthAt(context: DateContext, index: number, weekday?: number): FoundDate | null {
  const { reading } = context;
  const behind = reading.rules.dates.dayBehindMonth ? monthWordAt(reading, index) : undefined;
  const at = behind === undefined ? index : index + 1;
  const day = dayNumberAt(reading, at);
  if (day === null) return null;
  const ranged = rangedDay(reading, at);
  const monthAt = behind === undefined ? monthBehind(reading, ranged ?? at) : at - 1;
  const month = behind ?? (monthAt === null ? undefined : monthWordAt(reading, monthAt));
  if (month === undefined || monthAt === null) return null;
  const own = yearBehind(reading, Math.max(ranged ?? at, monthAt));
  const year = own?.year ?? nearestYear(context, index, [month, day], weekday);
  if (year === null || !isDay(year, month, day)) return null;
  // The second day of a range stands with the month, and is read for itself.
  const last = ranged === null ? (own?.last ?? Math.max(at, monthAt)) : at;
  return { first: index, last, value: isoDate(year, month, day) };
}

/** The second day of "3 au 5 [mai]", "[May] 3-5"; null where no range begins. */
function rangedDay(reading: Reading, index: number): number | null {
  const middle = lowerAt(reading, index + 1);
  const joined = reading.rules.dates.rangeMiddles.has(middle) || /^[-–]$/u.test(middle);
  return joined && dayNumberAt(reading, index + 2) !== null ? index + 2 : null;
}

/** Where the month behind a day stands: "24 [novembre]", "24th of [November]". */
function monthBehind(reading: Reading, day: number): number | null {
  const { ofMonth } = reading.rules.dates;
  const at = ofMonth.has(lowerAt(reading, day + 1)) ? day + 2 : day + 1;
  return monthWordAt(reading, at) === undefined ? null : at;
}

/** The year right behind a token, with or without a comma. */
function yearBehind(reading: Reading, index: number): { year: number; last: number } | null {
  const comma = lowerAt(reading, index + 1) === ',' ? index + 2 : index + 1;
  const year = fourDigits(reading, comma);
  return year === null ? null : { year, last: comma };
}

/** A month by its word, "mid-May" too; the verb "may" and the planet Mars are told by their first letter. */
function monthWordAt(reading: Reading, index: number): number | undefined {
  const { months, midMonth, monthsCapital } = reading.rules.dates;
  const { text = '', sentence } = reading.tokens[index] ?? {};
  const month = months.get(lowerAt(reading, index).replace(midMonth, ''));
  const capital = /^\p{Lu}/u.test(text.replace(midMonth, ''));
  const opens = reading.bounds[sentence ?? 0]?.[0] === index;
  return month === undefined || (capital !== monthsCapital && !opens) ? undefined : month;
}

/** "in May", "mars 2013", "en mai dernier". */
function monthAt(context: DateContext, index: number): FoundDate | null {
  const { reading, reference } = context;
  const { last, next, beforePeriod, midMonth, modifierBehind } = reading.rules.dates;
  const modified = !modifierBehind && (last.has(lowerAt(reading, index)) || next.has(lowerAt(reading, index)));
  const at = modified ? index + 1 : index;
  const month = monthWordAt(reading, at);
  if (month === undefined) return null;
  const own = yearBehind(reading, at);
  if (own) return { first: index, last: own.last, value: isoDate(own.year, month) };
  const behind = modifierBehind ? lowerAt(reading, at + 1) : '';
  const modifier = modified ? lowerAt(reading, index) : behind;
  const said = last.has(modifier) || next.has(modifier);
  if (
    reference === null ||
    (!said && !midMonth.test(lowerAt(reading, at)) && !beforePeriod.has(lowerAt(reading, index - 1)))
  )
    return null;
  const now = partsOf(reference);
  const ahead = next.has(modifier) || (!last.has(modifier) && context.isAhead(index));
  const year = ahead ? now.year + (month < now.month ? 1 : 0) : now.year - (month > now.month ? 1 : 0);
  return { first: index, last: said && modifierBehind ? at + 1 : at, value: isoDate(year, month) };
}

/** The period of a unit so many units off the day of publication. */
function periodAway(reference: number, unit: DateUnit, count: number): string {
  const { year, month } = partsOf(reference);
  if (unit === 'day') return isoDay(reference + count);
  if (unit === 'week') return isoWeek(reference + 7 * count);
  if (unit === 'year') return isoDate(year + count);
  const months = year * 12 + month - 1 + count;
  return isoDate(Math.floor(months / 12), (months % 12) + 1);
}

/** "two years ago", "il y a deux ans". */
function agoAt({ reading, reference }: DateContext, index: number): FoundDate | null {
  if (reference === null) return null;
  const { agoBefore, agoBehind, indefinite, units } = reading.rules.dates;
  const before = agoBefore.find((words) => startsAt(reading, index, words));
  const at = index + (before?.length ?? 0);
  const count = agoBehind.size > 0 && indefinite.has(lowerAt(reading, at)) ? 1 : numberAt(reading, at);
  const unit = units.get(lowerAt(reading, at + 1));
  if (count === null || !unit || (!before && !agoBehind.has(lowerAt(reading, at + 2)))) return null;
  return { first: index, last: before ? at + 1 : at + 2, value: periodAway(reference, unit, -count) };
}

/** "last week", "cette année", "le mois prochain". */
function periodAt({ reading, reference }: DateContext, index: number): FoundDate | null {
  if (reference === null) return null;
  const { units, last, next, current, modifierBehind } = reading.rules.dates;
  const word = lowerAt(reading, index);
  const offset = (modifier: string): number | null => (last.has(modifier) ? -1 : next.has(modifier) ? 1 : null);
  const unit = units.get(word);
  if (modifierBehind && unit && unit !== 'day') {
    const away = offset(lowerAt(reading, index + 1));
    return away === null ? null : { first: index, last: index + 1, value: periodAway(reference, unit, away) };
  }
  const ahead = units.get(lowerAt(reading, index + 1));
  const away = current.has(word) ? 0 : modifierBehind ? null : offset(word);
  if (!ahead || ahead === 'day' || away === null) return null;
  return { first: index, last: index + 1, value: periodAway(reference, ahead, away) };
}

/** A bare year: behind a preposition or an article, in brackets, or in a range of years; no number of things. */
function yearAt({ reading }: DateContext, index: number): FoundDate | null {
  const year = fourDigits(reading, index);
  if (year === null) return null;
  const { beforePeriod } = reading.rules.dates;
  const { units, magnitudes } = reading.rules.quantities;
  const [before, after] = [lowerAt(reading, index - 1), lowerAt(reading, index + 1)];
  const ranged = (at: number, other: number): boolean =>
    /^[-–—]$/u.test(lowerAt(reading, at)) && fourDigits(reading, other) !== null;
  if (units.has(after) || magnitudes.has(after) || units.has(before)) return null;
  const placed = beforePeriod.has(before) || ranged(index + 1, index + 2) || ranged(index - 1, index - 2);
  return placed ? { first: index, last: index, value: isoDate(year) } : null;
}
