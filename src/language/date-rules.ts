import type { PhraseTable } from './word-set.ts';

export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** How one language writes dates. All words are lower case with straight apostrophes. */
export interface DateRules {
  /** Names and abbreviations of months, 1 to 12; of days of the week, 0 (Sunday) to 6. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Before the name of a month: "mid-", "mi-". */
  readonly midMonth: RegExp;
  /** Between a day and its month: "of". */
  readonly ofMonth: ReadonlySet<string>;
  /** Whether months have a capital. */
  readonly monthsCapital: boolean;
  /** "November 24": the day may stand behind its month. */
  readonly dayBehindMonth: boolean;
  /** Phrases for a day near that of writing, by how many days off it is. */
  readonly nearDays: readonly (readonly [phrases: PhraseTable, offset: number])[];
  readonly units: ReadonlyMap<string, DateUnit>;
  /** "last", "dernier"; "next", "prochain"; "this", "cette". */
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly current: ReadonlySet<string>;
  /** Whether "last" and "next" stand behind their noun. */
  readonly modifierBehind: boolean;
  /** "il y a" before a length of time, "ago" behind one. */
  readonly agoBefore: readonly (readonly string[])[];
  readonly agoBehind: ReadonlySet<string>;
  /** "a year ago". */
  readonly indefinite: ReadonlySet<string>;
  /** Words before a month or a year that stands alone: "in", "en", "of". */
  readonly beforePeriod: ReadonlySet<string>;
  /** Parts of a day behind its name: "lundi matin", "Monday night". */
  readonly dayParts: ReadonlySet<string>;
  /** "since", "depuis"; "until", "jusqu'en": from or up to a date. */
  readonly since: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  /** "between 1990 and 1995", "du 3 au 5 mai": what opens a range, and what stands in its middle. */
  readonly rangeOpens: ReadonlySet<string>;
  readonly rangeMiddles: ReadonlySet<string>;
}
