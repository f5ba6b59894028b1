import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmbeddings, type Embeddings } from '../../../src/models/embedder.ts';
import { packEmbeddings, quantizeRows, readEmbeddings } from '../../../src/models/embedding-file.ts';
import { LETTER_ROWS, letterRows } from '../../../src/models/letter-rows.ts';
import { loadEmbeddings } from '../../../src/models/load-matching.ts';

const D = 4;
const WORDS = { fr: ['chat', 'le'], en: ['cat', 'the', 'dog'] };
const ROWS = 5 + LETTER_ROWS;
/** "chat" and "cat" point one way, "dog" another; the articles are short; letters point a third way. */
const FIRST = [1, 0, 0, 0, 0, 0, 0.01, 0, 1, 0, 0, 0, 0, 0, 0.01, 0, 0, 1, 0, 0];

let folder = '';
let small: Embeddings;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'embeddings-'));
  const table = new Float32Array(ROWS * D);
  table.set(FIRST);
  for (let row = 5; row < ROWS; row++) table[row * D + 3] = 0.5;
  writeFileSync(join(folder, 'table'), packEmbeddings({ dimensions: D, words: WORDS, ...quantizeRows(table, D) }));
  small = createEmbeddings('small', readEmbeddings(join(folder, 'table')));
});
afterAll(() => rmSync(folder, { recursive: true }));

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, d) => sum + x * (b[d] as number), 0);

test('a table is read as it was written, within what four bits hold', () => {
  const { words, dimensions, cells, scales } = readEmbeddings(join(folder, 'table'));
  expect({ words, dimensions }).toEqual({ words: WORDS, dimensions: D });
  FIRST.forEach((cell, k) => {
    const row = Math.floor(k / D);
    const whole = (((cells[k >> 1] as number) >> (4 * (k % 2))) & 15) - 8;
    expect(Math.abs(whole * (scales[row] as number) - cell)).toBeLessThan(0.08);
  });
});

test('a file of another kind is refused by name', () => {
  writeFileSync(join(folder, 'other'), Buffer.from('H4sIAAAAAAAAAwMAAAAAAAAAAAA=', 'base64'));
  expect(() => readEmbeddings(join(folder, 'other'))).toThrow(/other is not a table of this version/u);
});

test('texts have vectors of length one, close where they say the same', () => {
  const [fr, en, other] = [
    small.embedder.embed('Le chat', 'fr'),
    small.embedder.embed('The cat', 'en'),
    small.embedder.embed('The dog', 'en'),
  ] as [Float32Array, Float32Array, Float32Array];
  expect(dot(fr, fr)).toBeCloseTo(1, 5);
  expect(dot(fr, en)).toBeGreaterThan(0.99);
  expect(dot(fr, other)).toBeLessThan(0.1);
});

test('a word that the table lacks is spelt out, the same in both languages', () => {
  const [fr, en] = [small.wordVector('zorglub', 'fr'), small.wordVector('zorglub', 'en')];
  expect(dot(fr, en)).toBeCloseTo(1, 5);
  expect(fr[3]).toBeCloseTo(1, 5);
});

test('a text without words has no direction', () => {
  expect(small.embedder.embed(' … ', 'fr')).toEqual(new Float32Array(D));
});

test('the rows of a word are those of its letters, the whole word first', () => {
  const rows = letterRows('mars');
  // <mars>: four of three letters, three of four, two of five.
  expect(rows).toHaveLength(1 + 4 + 3 + 2);
  expect(rows[0]).toBe(letterRows('mars')[0]);
  expect(rows.every((row) => row >= 0 && row < LETTER_ROWS)).toBe(true);
  expect(letterRows('marsouin').slice(1)).toContain(rows[1]);
});

test('the shipped vectors put translations and other spellings side by side', () => {
  const { embedder, wordVector } = loadEmbeddings();
  const french = embedder.embed("Le gouvernement a augmenté le prix de l'électricité.", 'fr');
  const same = dot(french, embedder.embed('The government has raised the price of electricity.', 'en'));
  const other = dot(french, embedder.embed('The team has won the final of the cup.', 'en'));
  expect(same).toBeGreaterThan(0.5);
  expect(other).toBeLessThan(0.3);
  expect(dot(wordVector('poutine', 'fr'), wordVector('putin', 'en'))).toBeGreaterThan(0.3);
});
