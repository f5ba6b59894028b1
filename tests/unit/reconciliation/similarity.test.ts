import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from '../../../src/reconciliation/similarity.ts';

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['Poutine', 'Poutin', 1],
    ['Merkel', 'Mekrel', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['😀a', 'a', 1],
  ])('of “%s” and “%s” is %i', (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
  });

  it('is a measure: the same both ways, none only for the same, at most the longer one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const edits = editDistance(one, other);
        expect(edits).toBe(editDistance(other, one));
        expect(edits === 0).toBe(one === other);
        expect(edits).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
      }),
    );
  });
});

describe('names are alike', () => {
  it.each([
    ['but for accents and case', 'Coree du nord', 'Corée du Nord', 1],
    ['in another order', 'Merkel, Angela', 'Angela Merkel', 1],
    ['but for a slip', 'Emanuel Macron', 'Emmanuel Macron', 14 / 15],
    ['by half of their words', 'Norton', 'Norton Cole', 2 / 3],
    ['not by letters of short words', 'OTAN', 'Oman', 0],
    ['not by another number', 'Paris 8', 'Paris 1', 1 / 2],
    ['not at all', 'Sony', 'Volkswagen', 0],
  ])('%s', (_, one, other, likeness) => {
    expect(similarity(one, other)).toBeCloseTo(likeness);
    expect(similarity(other, one)).toBeCloseTo(likeness);
  });
});
