import { expect, test } from 'vitest';
import { Bitext, batchesOf } from '../../../scripts/training/bitext.ts';
import { ContrastiveTrainer, composeForm } from '../../../scripts/training/contrastive.ts';
import { addProduct, products } from '../../../scripts/training/matrix.ts';
import { seededRandom } from '../../../scripts/training/random.ts';

test('products are those of the definition, straight and turned over', () => {
  const [size, D] = [4, 3];
  const random = seededRandom(1);
  const [a, b] = [0, 1].map(() => Float64Array.from({ length: size * D }, () => random.unit())) as [
    Float64Array,
    Float64Array,
  ];
  const out = products(a, b, size, D);
  const at = (rows: Float64Array, i: number, d: number): number => rows[i * D + d] as number;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      expect(out[i * size + j]).toBeCloseTo(
        [0, 1, 2].reduce((sum, d) => sum + at(a, i, d) * at(b, j, d), 0),
        10,
      );
  for (const turned of [false, true]) {
    const sums = addProduct(out, b, size, D, turned);
    const factor = (i: number, j: number): number => out[turned ? j * size + i : i * size + j] as number;
    for (let i = 0; i < size; i++)
      expect(at(sums, i, 2)).toBeCloseTo(
        [0, 1, 2, 3].reduce((sum, j) => sum + factor(i, j) * at(b, j, 2), 0),
        10,
      );
  }
});

const LEXICON = 'chat cat,chien dog,pain bread,eau water,feu fire,mer sea,roi king,loi law'
  .split(',')
  .map((pair) => pair.split(' '));

test('words that stand in each other’s sentences come to lie close', () => {
  const bitext = new Bitext();
  const random = seededRandom(2);
  const pairs: number[] = [];
  for (let sentence = 0; sentence < 400; sentence++) {
    const words = [0, 1, 2].map(() => LEXICON[random.below(LEXICON.length)] as string[]);
    const side = (k: number): string => words.map((pair) => pair[k]).join(' ');
    pairs.push(bitext.add(side(0), 'fr') as number, bitext.add(side(1), 'en') as number);
  }
  const { forms, rowForms } = bitext.forms(8, 1e-3);
  expect(rowForms).toHaveLength(16);
  const D = 16;
  const trainer = new ContrastiveTrainer(forms, bitext.texts(), {
    ...{ dimensions: D, batch: 16, temperature: 0.1, rate: 0.1, weightRate: 0.01, tokenDropout: 0, rowDropout: 0 },
  });
  const losses: number[] = [];
  for (let epoch = 0; epoch < 8; epoch++)
    for (const batch of batchesOf([{ pairs, perEpoch: 400, together: false }], 16, 4, random))
      losses.push(trainer.step(batch, 1));
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 3);
  const vectors = new Float32Array(rowForms.length * D);
  for (const [row, form] of rowForms.entries()) composeForm(trainer.model, forms, D, form, true, vectors, row * D);
  const rowOf = (word: string): number => rowForms.findIndex((form) => bitext.wordOf(form) === word);
  const near = (a: string, b: string): number =>
    Array.from(
      { length: D },
      (_, d) => (vectors[rowOf(a) * D + d] as number) * (vectors[rowOf(b) * D + d] as number),
    ).reduce((x, y) => x + y, 0);
  for (const [fr = '', en = ''] of LEXICON)
    for (const [, other = ''] of LEXICON) if (other !== en) expect(near(fr, en)).toBeGreaterThan(near(fr, other));
});

test('an epoch takes as many pairs as it may, neighbours of a set together', () => {
  const pairs = Array.from({ length: 40 }, (_, k) => k);
  const batches = batchesOf([{ pairs, perEpoch: 16, together: true }], 8, 4, seededRandom(3));
  expect(batches.map((batch) => batch.length)).toEqual([16, 16]);
  for (const batch of batches)
    for (let at = 0; at < 16; at += 8)
      expect(Array.from(batch.slice(at, at + 8))).toEqual(
        Array.from({ length: 8 }, (_, k) => (batch[at] as number) + k),
      );
});
