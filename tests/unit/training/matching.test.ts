import { expect, test } from 'vitest';
import { trainIbmModel } from '../../../scripts/training/ibm-model.ts';
import { fitLogistic } from '../../../scripts/training/logistic.ts';

test('model 1 learns from overlapping sentences which word is which', () => {
  // la maison / the house; la fleur / the flower; maison / house
  const { firstCell, target, probability } = trainIbmModel(
    {
      source: Int32Array.from([0, 1, 0, 2, 1]),
      sourceFirst: Int32Array.from([0, 2, 4, 5]),
      target: Int32Array.from([0, 1, 0, 2, 1]),
      targetFirst: Int32Array.from([0, 2, 4, 5]),
      ...{ sourceWords: 3, targetWords: 3 },
    },
    10,
    8,
  );
  for (const word of [0, 1, 2]) {
    const cells = Array.from(
      { length: (firstCell[word + 1] as number) - (firstCell[word] as number) },
      (_, k) => (firstCell[word] as number) + k,
    );
    const best = cells.reduce((a, b) => ((probability[a] as number) > (probability[b] as number) ? a : b));
    expect(target[best]).toBe(word);
    expect(cells.reduce((sum, cell) => sum + (probability[cell] as number), 0)).toBeCloseTo(1, 5);
  }
});

test('logistic regression finds the signal that tells, and the weight of rows counts', () => {
  const rows = Array.from({ length: 200 }, (_, k) => ({
    signals: [k % 2, (k % 7) / 7],
    label: k % 2,
    weight: 1,
  }));
  const [no = [], yes = []] = fitLogistic(rows, { classes: 2, penalty: 1e-3, steps: 300 });
  const sum = (a: number, b: number): number =>
    [a, b, 1].reduce((total, x, k) => total + x * ((yes[k] as number) - (no[k] as number)), 0);
  expect(sum(1, 0.5)).toBeGreaterThan(1);
  expect(sum(0, 0.5)).toBeLessThan(-1);
  expect(Math.abs((yes[1] as number) - (no[1] as number))).toBeLessThan(0.2);
  const skewed = fitLogistic(
    rows.map((row) => ({ ...row, weight: row.label === 1 ? 9 : 1, signals: [0, 0] })),
    {
      ...{ classes: 2, penalty: 1e-3, steps: 300 },
    },
  );
  expect((skewed[1]?.[2] as number) - (skewed[0]?.[2] as number)).toBeCloseTo(Math.log(9), 1);
});
