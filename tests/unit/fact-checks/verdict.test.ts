import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/domain/fold-name.ts';
import { verdictOf } from '../../../src/fact-checks/verdict.ts';
import { RATINGS } from '../../../src/language/ratings.ts';

describe('a rating in words', () => {
  it.each([
    ['False', 'false'],
    ['FALSE.', 'false'],
    ['This claim is false', 'false'],
    ['Pants on Fire!', 'false'],
    ['Four Pinocchios', 'false'],
    ['Fake news', 'false'],
    ['Completely false: no such law exists', 'false'],
    ["That isn't true.", 'false'],
    ['Mostly False', 'mostly-false'],
    ['Misleading', 'mostly-false'],
    ['Half True', 'mixed'],
    ['Missing context', 'mixed'],
    ['It’s complicated', 'mixed'],
    ['True, but the figure is from 2009', 'mixed'],
    ['False but widely believed', 'mixed'],
    ['Mostly true', 'mostly-true'],
    ['True', 'true'],
    ['Correct Attribution', 'true'],
    ['Unproven', 'unrated'],
    ['No evidence', 'unrated'],
    ['Satire', 'unrated'],
    ['Faux', 'false'],
    ["C'est faux", 'false'],
    ['Non, c’est totalement faux !', 'false'],
    ['Faux. La photo date de 2015 et vient d’un autre pays.', 'false'],
    ['Intox', 'false'],
    ['Ce n’est pas vrai', 'false'],
    ['Plutôt faux', 'mostly-false'],
    ['Trompeur', 'mostly-false'],
    ['Image détournée', 'mostly-false'],
    ['Mi-vrai, mi-faux', 'mixed'],
    ['C’est plus compliqué', 'mixed'],
    ['Vrai, mais…', 'mixed'],
    ['Partiellement vrai', 'mixed'],
    ['Plutôt vrai', 'mostly-true'],
    ['Oui, c’est vrai', 'true'],
    ['VRAI', 'true'],
    ['Sans preuve', 'unrated'],
    ['Infondé', 'unrated'],
  ])('%s is %s', (rating, verdict) => {
    expect(verdictOf(rating, null)).toBe(verdict);
  });

  it.each([
    'A true story of survival',
    'False friends',
    'Les vrais chiffres',
    'What we know',
    'Non',
    'Falso',
    '',
    '…',
    '5/5',
  ])('is not guessed from words inside another one: %s', (rating) => {
    expect(verdictOf(rating, null)).toBe('unrated');
  });

  it('comes before one in figures', () => {
    // PolitiFact's scale has six steps, with "False" on the second.
    expect(verdictOf('False', { value: 2, best: 6, worst: 1 })).toBe('false');
    expect(verdictOf('Unproven', { value: 1, best: 5, worst: 1 })).toBe('unrated');
  });
});

describe('a rating in figures', () => {
  it.each([
    [1, 5, 1, 'false'],
    [2, 5, 1, 'mostly-false'],
    [3, 5, 1, 'mixed'],
    [4, 5, 1, 'mostly-true'],
    [5, 5, 1, 'true'],
    [0, 1, 0, 'false'],
    [100, 100, 0, 'true'],
    [45, 100, 0, 'mixed'],
    [5, 1, 5, 'false'],
  ] as const)('%d with %d for the best and %d for the worst is %s', (value, best, worst, verdict) => {
    expect(verdictOf(null, { value, best, worst })).toBe(verdict);
    expect(verdictOf('Our finding', { value, best, worst })).toBe(verdict);
  });
});

describe('the words of ratings', () => {
  it.each(Object.entries(RATINGS))('are each in one list, and none is but fillers: %s', (_, { verdicts, fillers }) => {
    for (const rating of verdicts.keys()) {
      expect(rating).toBe(foldName(rating));
      expect(rating.split(' ').every((word) => fillers.has(word))).toBe(false);
      expect(verdictOf(rating, null)).toBe(verdicts.get(rating));
    }
  });

  it('mean the same in both languages where both have them', () => {
    for (const [rating, verdict] of RATINGS.fr.verdicts)
      expect(RATINGS.en.verdicts.get(rating) ?? verdict).toBe(verdict);
  });
});
