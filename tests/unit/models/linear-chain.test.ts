import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bioScheme, decode, emitRows, transitionCells } from '../../../src/models/linear-chain.ts';
import { LARGEST_WEIGHT, packModel, quantize, readModel } from '../../../src/models/model-file.ts';

const SCHEME = bioScheme(['O', 'B-X', 'I-X', 'B-Y', 'I-Y']);
const named = (path: Uint8Array): string[] => [...path].map((label) => SCHEME.labels[label] as string);
const still = new Int32Array(transitionCells(SCHEME));

describe('the best label sequence', () => {
  test('takes the label that scores most', () => {
    const emitted = Float64Array.from([1, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 5, 0, 0]);
    expect(named(decode(SCHEME, still, emitted, 3))).toEqual(['O', 'B-X', 'I-X']);
  });

  test('never lets a name begin inside, or go on with another type', () => {
    const emitted = Float64Array.from([0, 0, 9, 0, 0, 0, 0, 0, 0, 9]);
    for (const label of named(decode(SCHEME, still, emitted, 2)).slice(0, 1)) expect(label).not.toMatch(/^I-/);
    const [first = '', second = ''] = named(decode(SCHEME, still, emitted, 2));
    if (second.startsWith('I-')) expect(first.slice(2)).toBe(second.slice(2));
  });

  test('weighs what follows what', () => {
    const transitions = still.slice();
    const labels = SCHEME.labels.length;
    transitions[(1 + 1) * labels + 2] = 100;
    const emitted = Float64Array.from([3, 2, 0, 0, 0, 3, 0, 2, 0, 0]);
    expect(named(decode(SCHEME, transitions, emitted, 2))).toEqual(['B-X', 'I-X']);
  });

  test('of nothing is nothing', () => {
    expect(decode(SCHEME, still, new Float64Array(0), 0)).toHaveLength(0);
  });

  test('adds up the weights of a token’s rows', () => {
    const emissions = Int16Array.from([1, 2, 10, 20, 100, 200]);
    expect([...emitRows(emissions, 2, Uint32Array.from([0, 2, 1, 1]), 2)]).toEqual([101, 202, 20, 40]);
  });
});

describe('a stored model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-model-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const shape = { name: 'TEST1', settings: 1, transitions: 4, emissions: 6 };
  const weights = quantize({
    emissions: Float32Array.from([0, 0.5, -1, 0.25, 0, 1]),
    transitions: Float32Array.from([0, 1, -1, 0.5]),
  });
  const path = join(folder, 'model.bin.gz');

  test('is read as it was written', () => {
    writeFileSync(path, packModel(shape, { ...weights, settings: [42] }));
    const read = readModel(path, shape);
    expect(read.settings).toEqual([42]);
    expect([...read.emissions]).toEqual([...weights.emissions]);
    expect([...read.transitions]).toEqual([...weights.transitions]);
    expect(Math.max(...read.emissions)).toBe(LARGEST_WEIGHT);
  });

  test.each([
    ['another version', { ...shape, name: 'TEST2' }],
    ['another size', { ...shape, emissions: 7 }],
  ])('of %s is refused with what to do', (_, other) => {
    writeFileSync(path, packModel(shape, { ...weights, settings: [42] }));
    expect(() => readModel(path, other)).toThrow(/npm run train/);
  });
});
