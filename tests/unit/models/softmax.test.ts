import { expect, test } from 'vitest';
import { type ClassExample, trainSoftmax } from '../../../scripts/training/softmax.ts';

const OPTIONS = { labels: 3, buckets: 4, passes: 20, rate: 0.1, decay: 1e-4, dropout: 0 };
const example = (row: number, ...allowed: number[]): ClassExample => ({
  rows: Uint32Array.of(0, row),
  values: Float32Array.of(1, 1),
  allowed,
  weight: 1,
});
const best = (weights: Float32Array, row: number): number => {
  const scores = [0, 1, 2].map((label) => (weights[label] as number) + (weights[row * 3 + label] as number));
  return scores.indexOf(Math.max(...scores));
};

test('learns which row goes with which label', () => {
  const weights = trainSoftmax([example(1, 0), example(2, 1), example(3, 2)], OPTIONS);
  expect([1, 2, 3].map((row) => best(weights, row))).toEqual([0, 1, 2]);
});

test('where several labels may be right it learns from other examples which is', () => {
  const weights = trainSoftmax([example(1, 0, 1), example(1, 0, 1), example(1, 1), example(2, 2)], OPTIONS);
  expect(best(weights, 1)).toBe(1);
});

test('gives the same weights again', () => {
  const set = [example(1, 0), example(2, 1)];
  const options = { ...OPTIONS, dropout: 0.3 };
  expect(trainSoftmax(set, options)).toEqual(trainSoftmax(set, options));
});
