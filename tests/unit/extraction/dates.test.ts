import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain/article.ts';
import { bareArticle } from '../../../src/domain/article.ts';
import { datesIn } from '../../../src/extraction/dates/find-dates.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { readNames } from '../../../src/extraction/reading.ts';
import { rulesFor } from '../../../src/language/rules.ts';

/** The dates of a text published on Friday, 28 November 2014: value, and bound where it is one. */
async function datesOf(language: Language, text: string, publishedAt: string | null = '2014-11-28T10:00:00Z') {
  const rules = await rulesFor(language);
  const document = readDocument({ ...bareArticle(`${text}.`, language), publishedAt }, rules.text);
  const reading = readNames(document, rules, []);
  const found = datesIn(reading, { first: 0, last: reading.tokens.length - 1 });
  return found.map(({ value, bound }) => (bound === 'at' ? value : `${bound} ${value}`));
}

test.each([
  ['en', 'On Nov. 24, 2014, they met', ['2014-11-24']],
  ['en', 'Friday, January 4, 2019', ['2019-01-04']],
  ['en', 'on 24 December 2013', ['2013-12-24']],
  ['en', 'the 4th of July', ['2014-07-04']],
  ['en', 'May 3-5, 2012', ['2012-05-03']],
  ['en', '11/24/2014 and 2014-11-24', ['2014-11-24', '2014-11-24']],
  ['en', 'They met on Monday', ['2014-11-24']],
  ['en', 'They will meet on Monday', ['2014-12-01']],
  ['en', 'next Tuesday, not last Friday', ['2014-12-02', '2014-11-21']],
  ['en', 'yesterday, this morning, last night', ['2014-11-27', '2014-11-28', '2014-11-27']],
  ['en', 'two years ago and a month earlier', ['2012', '2014-10']],
  ['en', 'last year, last week, this month', ['2013', '2014-W47', '2014-11']],
  ['en', 'in May, last May, mid-May, in December', ['2014-05', '2014-05', '2014-05', '2013-12']],
  ['en', 'since 2011', ['since 2011']],
  ['en', 'until March 2013', ['until 2013-03']],
  ['en', 'from 2009 to 2017', ['since 2009', 'until 2017']],
  ['en', 'the 2016 election (2009-2017)', ['2016', 'since 2009', 'until 2017']],
  ['en', 'He may march 2000 soldiers for $2000 in the 1990s', []],
  ['fr', 'le 1er mai 2012', ['2012-05-01']],
  ['fr', 'le jeudi 3 mars 2016', ['2016-03-03']],
  ['fr', 'samedi 10 mai', ['2014-05-10']],
  ['fr', '24/11/2014', ['2014-11-24']],
  ['fr', 'Ils se sont réunis lundi', ['2014-11-24']],
  ['fr', 'Ils se réuniront lundi', ['2014-12-01']],
  ['fr', 'lundi dernier, mardi prochain', ['2014-11-24', '2014-12-02']],
  ['fr', 'hier, avant-hier, ce matin, aujourd’hui', ['2014-11-27', '2014-11-26', '2014-11-28', '2014-11-28']],
  ['fr', 'il y a deux ans', ['2012']],
  ['fr', 'l’an dernier, le mois prochain, la semaine dernière', ['2013', '2014-12', '2014-W47']],
  ['fr', 'en mai dernier et fin 2013', ['2014-05', '2013']],
  ['fr', 'depuis 2011', ['since 2011']],
  ['fr', 'jusqu’en mars 2013', ['until 2013-03']],
  ['fr', 'de 2009 à 2017', ['since 2009', 'until 2017']],
  ['fr', 'entre 1990 et 1995', ['since 1990', 'until 1995']],
  ['fr', 'du 3 au 5 mai', ['since 2014-05-03', 'until 2014-05-05']],
  ['fr', 'sur Mars, à 20 ans, pour 2000 euros', []],
] as const)('%s: the dates of "%s"', async (language, text, values) => {
  expect(await datesOf(language, text)).toEqual(values);
});

test.each([
  ['en', 'Yesterday, on Monday, in May, on 3 May and in 2011', ['2011']],
  ['fr', 'Hier, lundi, en mai, le 3 mai et en 2011', ['2011']],
] as const)('%s: with no day of publication only dates with their year: %s', async (language, text, values) => {
  expect(await datesOf(language, text, null)).toEqual(values);
});
