/** The date that begins at a token, in whatever form. */
import { lowerAt, type Reading } from '../reading.ts';
import type { DateContext, FoundDate } from './date-words.ts';
import { dayMonthAt, isoAt, nearDayAt, weekdayAt } from './days.ts';
import { agoAt, monthAt, periodAt, yearAt } from './periods.ts';

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
