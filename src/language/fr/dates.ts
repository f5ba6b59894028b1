import type { DateRules } from '../date-rules.ts';
import { numbered } from '../numbered.ts';
import { phraseTable, wordSet } from '../word-set.ts';

export const dates: DateRules = {
  months: numbered(
    `janvier janv. janv / février févr. fév. / mars / avril avr. / mai / juin / juillet juil. / août / septembre sept. /
    octobre oct. / novembre nov. / décembre déc.`,
    1,
  ),
  weekdays: numbered('dimanche / lundi / mardi / mercredi / jeudi / vendredi / samedi', 0),
  midMonth: /^mi-/u,
  ofMonth: new Set<string>(),
  monthsCapital: false,
  dayBehindMonth: false,
  nearDays: [
    [phraseTable("aujourd'hui\nce matin\ncet après-midi\nce soir\nce jour\ncette nuit\nce midi"), 0],
    [phraseTable('hier\nla veille'), -1],
    [phraseTable('avant-hier'), -2],
    [phraseTable('demain'), 1],
    [phraseTable('après-demain'), 2],
  ],
  units: new Map([
    ...['jour', 'jours'].map((word) => [word, 'day'] as const),
    ...['semaine', 'semaines'].map((word) => [word, 'week'] as const),
    ['mois', 'month'] as const,
    ...['an', 'ans', 'année', 'années'].map((word) => [word, 'year'] as const),
  ]),
  last: wordSet('dernier dernière passé passée'),
  next: wordSet('prochain prochaine'),
  current: wordSet('ce cet cette'),
  modifierBehind: true,
  agoBefore: [['il', 'y', 'a']],
  agoBehind: wordSet('auparavant'),
  indefinite: new Set<string>(),
  beforePeriod: wordSet(
    "en depuis de d' du à au jusqu' jusqu'en jusqu'à avant après vers fin début courant dès ( entre et pour la les",
  ),
  dayParts: wordSet('matin midi après-midi soir'),
  since: wordSet('depuis dès'),
  until: wordSet("jusqu' jusqu'en jusqu'au jusqu'à"),
  rangeOpens: wordSet('de du entre'),
  rangeMiddles: wordSet('à au et'),
};
