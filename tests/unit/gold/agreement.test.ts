import { expect, test } from 'vitest';
import { agreement, f1 } from '../../../scripts/gold/agreement.ts';
import type { GoldQuotation } from '../../../scripts/gold/format.ts';
import { goldDocument } from './gold-document.ts';

const quoting = (...contents: readonly [number, number][][]): { quotations: GoldQuotation[] } => {
  const [quotation] = goldDocument().quotations;
  return { quotations: contents.map((content) => ({ ...quotation!, content })) };
};

test('the same annotation agrees entirely', () => {
  const result = agreement([goldDocument()], [goldDocument()]);
  expect([f1(result.entities), f1(result.quotations), f1(result.quotationsBack)]).toEqual([1, 1, 1]);
});

test('an entity agrees by span and type', () => {
  const other = goldDocument({
    entities: [
      { start: 3, end: 6, type: 'person', entity: 'Léa Roy' },
      { start: 19, end: 22, type: 'work', entity: 'Léa' },
      { start: 7, end: 10, type: 'person', entity: 'Est' },
    ],
  });
  const { entities } = agreement([goldDocument()], [other]);
  expect(entities).toEqual({ hits: 1, gold: 2, predicted: 3 });
  expect(f1(entities)).toBeCloseTo(0.4);
});

test.each([
  ['more than 0.8 covered', [[[0, 100]]], [[[0, 81]]], 1, 1],
  ['0.8 is not enough', [[[0, 100]]], [[[0, 80]]], 0, 1],
  ['an over-long piece costs nothing, until the sides are swapped', [[[0, 10]]], [[[0, 100]]], 1, 0],
  [
    'one piece answers for one only',
    [
      [
        [0, 10],
        [12, 20],
      ],
    ],
    [[[0, 20]]],
    1,
    0,
  ],
  [
    'pieces count, not quotations',
    [
      [
        [0, 10],
        [12, 20],
      ],
    ],
    [[[0, 10]], [[12, 20]]],
    2,
    2,
  ],
] as [string, [number, number][][], [number, number][][], number, number][])(
  'quotations: %s',
  (_, one, other, hits, back) => {
    const result = agreement([goldDocument(quoting(...one))], [goldDocument(quoting(...other))]);
    expect([result.quotations.hits, result.quotationsBack.hits]).toEqual([hits, back]);
  },
);

test('a document that only one side has does not count', () => {
  const result = agreement([goldDocument(), goldDocument({ id: 'b' })], [goldDocument({ id: 'b' })]);
  expect(result).toMatchObject({ documents: 1, entities: { hits: 2, gold: 2, predicted: 2 } });
});

test('nothing to find and nothing found is agreement', () => {
  expect(f1({ hits: 0, gold: 0, predicted: 0 })).toBe(1);
});
