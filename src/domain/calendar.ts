/** Days as numbers, and ISO 8601 dates as the stretch of days they stand for. */

const DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day. */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);

/** Year, month (1 to 12), day and day of the week (0 is Sunday) of a day. */
export function partsOf(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** `2014`, `2014-11` or `2014-11-24`. */
export const isoDate = (year: number, month?: number, day?: number): string =>
  [padded(year, 4), ...[month, day].flatMap((part) => (part === undefined ? [] : [padded(part, 2)]))].join('-');

/** The ISO date of a day. */
export function isoDay(at: number): string {
  const { year, month, day } = partsOf(at);
  return isoDate(year, month, day);
}

/** The ISO 8601 week of a day: `2014-W47`. Weeks begin on Monday; the year is that of their Thursday. */
export function isoWeek(at: number): string {
  const monday = at - ((partsOf(at).weekday + 6) % 7);
  const { year } = partsOf(monday + 3);
  const first = dayOf(year, 1, 4);
  const start = first - ((partsOf(first).weekday + 6) % 7);
  return `${padded(year, 4)}-W${padded((monday - start) / 7 + 1, 2)}`;
}

/** Whether such a day exists: 31 April does not. */
export function isDay(year: number, month: number, day: number): boolean {
  const parts = partsOf(dayOf(year, month, day));
  return parts.month === month && parts.day === day;
}

/** First and last day, both as `dayOf` counts. */
export type DaySpan = readonly [first: number, last: number];

/** The days that an ISO date stands for: `2014`, `2014-11`, `2014-W47`, `2014-11-24`, with or without a time behind it. */
export function daysOf(value: string): DaySpan | null {
  const week = /^(\d{4})-W(\d\d)$/u.exec(value);
  if (week) {
    const first = dayOf(Number(week[1]), 1, 4);
    const monday = first - ((partsOf(first).weekday + 6) % 7) + 7 * (Number(week[2]) - 1);
    return [monday, monday + 6];
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/u.exec(value) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [dayOf(Number(year), 1, 1), dayOf(Number(year), 12, 31)];
  if (day === undefined) return [dayOf(Number(year), Number(month), 1), dayOf(Number(year), Number(month) + 1, 0)];
  const at = dayOf(Number(year), Number(month), Number(day));
  return [at, at];
}
