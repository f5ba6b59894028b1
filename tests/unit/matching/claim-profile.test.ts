import { beforeAll, expect, test } from 'vitest';
import { type MatchTools, profileClaim } from '../../../src/matching/claim-profile.ts';
import { smallTools } from './tools.ts';

let tools: MatchTools;
beforeAll(async () => {
  tools = await smallTools();
});

test.each([
  ['fr', 'Huit personnes étaient à bord.', [[8, null]]],
  ['en', 'It lost a tenth of its volume.', [[10, '%']]],
  [
    'fr',
    "L'usine a perdu 1 500 emplois et 2,5 milliards d'euros.",
    [
      [1500, null],
      [2.5e9, 'EUR'],
    ],
  ],
  ['en', 'A woman is killed every two weeks.', [[14, 'day']]],
  ['fr', 'Après deux siècles de paix.', [[73_000, 'day']]],
  ['en', 'They met on 3 December 2024.', []],
  ['en', 'The Union has twenty-seven members.', [[27, null]]],
] as const)('%s: the numbers of "%s" are %j', (language, text, expected) => {
  const { quantities } = profileClaim({ text, language }, tools);
  expect(quantities.map(({ value, unit }) => [value, unit])).toEqual(expected);
});

test('a bound is told from the number', () => {
  const { quantities } = profileClaim({ text: 'More than 3,000 people and up to 40 cars.', language: 'en' }, tools);
  expect(quantities.map(({ bound }) => bound)).toEqual(['above', 'below']);
});

test.each([
  ['fr', 'Renault dément vouloir fermer son usine.', true],
  ['fr', 'Les agriculteurs ne représentent plus que 1,5 % des actifs.', false],
  ['fr', "La loi n'a pas été votée.", true],
  ['fr', "Il n'a jamais rien dit.", true],
  ['fr', "Le ministre n'a pas nié les faits.", false],
  ['en', 'The vaccines do not alter DNA.', true],
  ['en', 'It was not only late but expensive.', false],
  ['en', 'The company ruled out closing the factory.', true],
  ['en', 'The factory will close.', false],
  ['fr', "L'usine ne produit plus de voitures.", true],
  ['fr', "L'usine, qui n'a pas de repreneur, va fermer.", false],
  ['en', 'The factory that had a buyer closed because nobody paid.', false],
  ['fr', "L'usine tourne sans ouvriers.", false],
] as const)('%s: "%s" denies: %s', (language, text, negative) => {
  expect(profileClaim({ text, language }, tools).polarity.negative).toBe(negative);
});

test('names are found by the gazetteer, by the word for a people and by their capitals, each with its part', () => {
  const text = "En Italie, le président allemand et Marta Kolb ont parlé de l'Union européenne, selon Le Monde.";
  const { names } = profileClaim({ text, language: 'fr' }, tools);
  expect(names.map(({ text: name, entities, part }) => [name, entities[0]?.id, part])).toEqual([
    ['Italie', 'IT', 'place'],
    ['allemand', 'DE', 'actor'],
    ['Marta Kolb', undefined, 'actor'],
    ['Union européenne', 'EU', 'actor'],
    ['Le Monde', undefined, 'source'],
  ]);
});

test.each([
  ['en', 'Voters turned down the ban.', { accept: -1, permit: 1 }],
  ['en', 'The firm dropped its plan to sell the factory.', { keep: -1, buy: 1 }],
  ['en', 'The factory did not quite open.', { open: -1 }],
  ['fr', "L'usine n'ouvre pas.", { open: -1 }],
  ['fr', 'Les prix ont baissé, elle ne rouvre pas.', { rise: -1, open: -1 }],
] as const)('%s: the ends that "%s" is at, negations told', (language, text, expected) => {
  const { poles } = profileClaim({ text, language }, tools);
  const ends = Object.fromEntries([...poles].map(([opposition, { end }]) => [opposition, end]));
  expect(ends).toMatchObject(expected);
});

test.each([
  ['fr', 'Les urnes ont parlé à la rentrée 2022.', ['2022']],
  ['en', 'Some time back, in the 1998 vote', ['1998']],
  ['en', 'A law of more than 2000 words', []],
] as const)('%s: a lone year is a date: "%s"', (language, text, expected) => {
  expect(profileClaim({ text, language }, tools).dates).toEqual(expected);
});

test('an ordinal is a number of its own sort, and what is counted is kept', () => {
  const { quantities } = profileClaim({ text: 'For the third year, two dozen cars burnt.', language: 'en' }, tools);
  expect(quantities.map(({ value, unit, of }) => [value, unit, of[0]])).toEqual([
    [3, 'th', 'year'],
    [24, null, 'cars'],
  ]);
});

test('a word that opens a sentence is a name only if it is written so inside one', () => {
  const usualCase = { fr: new Map([['volés', 1]]), en: new Map() };
  const names = (text: string) => profileClaim({ text, language: 'fr' }, { ...tools, usualCase }).names;
  expect(names('Volés hier, ils sont de retour.')).toEqual([]);
  expect(names('Kolb est de retour.').map(({ text }) => text)).toEqual(['Kolb']);
});

test('dates are no numbers, and opposite ends of one thing cancel out', () => {
  const { dates, poles } = profileClaim({ text: 'Prices rose in June 2024, then fell.', language: 'en' }, tools);
  expect(dates).toEqual(['2024-06']);
  expect(poles.has('rise')).toBe(false);
});

test('a text without words is a claim about nothing', () => {
  const { terms, names, polarity } = profileClaim({ text: ' … ', language: 'fr' }, tools);
  expect(terms.terms).toEqual([]);
  expect(names).toEqual([]);
  expect(polarity.negative).toBe(false);
});
