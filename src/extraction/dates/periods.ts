/** Forms of a week, a month, a year, each read at a token. */
import { isoDate, isoDay, isoWeek, partsOf } from '../../domain/calendar.ts';
import type { DateUnit } from '../../language/date-rules.ts';
import { lowerAt, startsAt } from '../reading.ts';
import { type DateContext, type FoundDate, fourDigits, monthWordAt, numberAt, yearBehind } from './date-words.ts';

/** "in May", "mars 2013", "en mai dernier". */
export function monthAt(context: DateContext, index: number): FoundDate | null {
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
export function agoAt({ reading, reference }: DateContext, index: number): FoundDate | null {
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
export function periodAt({ reading, reference }: DateContext, index: number): FoundDate | null {
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
export function yearAt({ reading }: DateContext, index: number): FoundDate | null {
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
