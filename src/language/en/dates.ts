import type { DateRules } from '../date-rules.ts';
import { numbered } from '../numbered.ts';
import { phraseTable, wordSet } from '../word-set.ts';

export const dates: DateRules = {
  months: numbered(
    `january jan jan. / february feb feb. / march mar mar. / april apr apr. / may / june jun jun. / july jul jul. /
    august aug aug. / september sept sept. sep sep. / october oct oct. / november nov nov. / december dec dec.`,
    1,
  ),
  weekdays: numbered('sunday / monday / tuesday / wednesday / thursday / friday / saturday', 0),
  midMonth: /^mid-/u,
  ofMonth: wordSet('of'),
  monthsCapital: true,
  dayBehindMonth: true,
  nearDays: [
    [phraseTable('today\ntonight\nthis morning\nthis afternoon\nthis evening'), 0],
    [phraseTable('yesterday\nlast night'), -1],
    [phraseTable('tomorrow'), 1],
  ],
  units: new Map([
    ...['day', 'days'].map((word) => [word, 'day'] as const),
    ...['week', 'weeks'].map((word) => [word, 'week'] as const),
    ...['month', 'months'].map((word) => [word, 'month'] as const),
    ...['year', 'years'].map((word) => [word, 'year'] as const),
  ]),
  last: wordSet('last past'),
  next: wordSet('next'),
  current: wordSet('this'),
  modifierBehind: false,
  agoBefore: [],
  agoBehind: wordSet('ago earlier'),
  indefinite: wordSet('a an'),
  beforePeriod: wordSet(
    'in since of from until till to by before after during late early mid the around and between for ( through',
  ),
  dayParts: wordSet('morning afternoon evening night'),
  since: wordSet('since from'),
  until: wordSet('until till through'),
  rangeOpens: wordSet('from between'),
  rangeMiddles: wordSet('to and until through'),
};
