/** Forms of a day, each read at a token. */
import { dayOf, isDay, isoDate, isoDay, partsOf } from '../../domain/calendar.ts';
import { lowerAt, type Reading, startsAt } from '../reading.ts';
import { type DateContext, dayNumberAt, type FoundDate, monthWordAt, yearBehind } from './date-words.ts';

/** `2014-11-24`; `24/11/2014`, in either order of day and month where only one is possible. */
export function isoAt({ reading }: DateContext, index: number): FoundDate | null {
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
export function nearDayAt({ reading, reference }: DateContext, index: number): FoundDate | null {
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
export function weekdayAt(context: DateContext, index: number): FoundDate | null {
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
export function dayMonthAt(context: DateContext, index: number, weekday?: number): FoundDate | null {
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
