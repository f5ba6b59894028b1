import { beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/article.ts';
import { type MatchTools, profileClaim } from '../../../src/matching/claim-profile.ts';
import { type Comparison, compareClaims } from '../../../src/matching/compare.ts';
import { smallTools } from './tools.ts';

let tools: MatchTools;
beforeAll(async () => {
  tools = await smallTools();
});

const compare = (fr: string, en: string): Comparison => {
  const profile = (text: string, language: Language) => profileClaim({ text, language }, tools);
  return compareClaims(profile(fr, 'fr'), profile(en, 'en'));
};

test('a translation covers its original by translated words, names and numbers', () => {
  const { queryCovered, claimCovered, reasons } = compare(
    "L'Allemagne : 12 morts, une usine",
    'Germany: 12 dead, a factory',
  );
  expect(queryCovered).toBeGreaterThan(0.9);
  expect(claimCovered).toBeGreaterThan(0.9);
  expect(reasons).toContainEqual({ reason: 'entity', query: 'allemagne', claim: 'germany' });
  expect(reasons).toContainEqual({ reason: 'terms', query: 'usine', claim: 'factory' });
  expect(reasons).toContainEqual({ reason: 'number', query: '12', claim: '12' });
});

test.each([
  ['La loi est votée.', 'The law is not passed.', 'otherPolarity', 'other-polarity'],
  ['Les prix montent.', 'Prices fall.', 'opposites', 'opposite'],
  ['12 morts', '40 dead', 'otherNumbers', 'other-number'],
  ['La loi en juin 2024', 'The law in May 2023', 'otherDates', 'other-date'],
  ['Une usine en Allemagne', 'A factory in Italy', 'otherPlaces', 'other-place'],
  ["L'Allemagne vote la loi.", 'Italy has passed the law.', 'otherActors', 'other-actor'],
] as const)('"%s" and "%s" differ by %s', (fr, en, signal, reason) => {
  const comparison = compare(fr, en);
  expect(Number(comparison[signal])).toBe(1);
  expect(comparison.reasons.map((one) => one.reason)).toContain(reason);
});

test.each([
  ['plus de 3 000 morts', '4,000 dead', 0],
  ['plus de 3 000 morts', '8,000 dead', 1],
  ['3 000 morts', '8,000 dead', 1],
  ['10 % des prix', 'a tenth of prices', 0],
  ['10 % des prix', '10 dead', 0],
] as const)('of "%s" and "%s" %i numbers contradict each other', (fr, en, count) => {
  expect(compare(fr, en).otherNumbers).toBe(count);
});

test('a year and a day in it are no other date', () => {
  expect(compare('La loi du 3 juin 2024', 'The law of 2024').otherDates).toBe(0);
});

test.each([
  ["L'Allemagne vote la loi.", 'Berlin has passed the law.', 0],
  ["L'Allemagne vote la loi.", 'Rome has passed the law.', 0],
  ["L'Italie vote la loi.", 'Berlin has passed the law.', 1],
  ["L'Union européenne vote la loi.", 'Berlin has passed the law.', 0],
] as const)('of "%s" and "%s" %i actors are known to differ', (fr, en, count) => {
  expect(compare(fr, en).otherOfOneSort).toBe(count);
});

test('names of different sorts are no rivals', () => {
  expect(compare("L'Union européenne vote la loi.", 'Berlin has passed the law.').otherActors).toBe(0);
});

test('ends that a negation makes alike are no opposites', () => {
  const alike = compare("L'usine n'a pas ouvert.", 'The factory has closed.');
  expect(alike).toMatchObject({ opposites: 0, sameEnds: 1 });
});

test('counts of different things differ less surely than those of one', () => {
  expect(compare('12 morts', '40 dead').sureNumbers).toBe(1);
  expect(compare('12 prix', '40 dead')).toMatchObject({ otherNumbers: 1, sureNumbers: 0 });
});
