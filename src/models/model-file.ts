import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ChainWeights } from './linear-chain.ts';

/** How many numbers of each kind a model of some kind has; `name` (8 letters at most) tells kinds and versions apart. */
export interface ModelShape {
  readonly name: string;
  readonly settings: number;
  readonly transitions: number;
  readonly emissions: number;
}

/** A model as it is stored: whole numbers that its kind gives a meaning, and weights. */
export interface StoredModel extends ChainWeights {
  readonly settings: readonly number[];
}

const nameBytes = (name: string): Buffer => Buffer.from(name.padEnd(8, '\0'), 'latin1');

/** What the largest emission of a stored model is scaled to. */
export const LARGEST_WEIGHT = 32_767;

/** What weights are multiplied by when they are stored. */
export function scaleOf(emissions: ChainWeights['emissions']): number {
  let most = 1e-9;
  for (const weight of emissions) most = Math.max(most, Math.abs(weight));
  return LARGEST_WEIGHT / most;
}

/** Weights in whole numbers on one scale, the largest emission at the limit of 16 bits. */
export function quantize({ emissions, transitions }: ChainWeights): ChainWeights {
  const scale = scaleOf(emissions);
  return {
    emissions: Int16Array.from(emissions, (weight) => Math.round(weight * scale)),
    transitions: Int32Array.from(transitions, (weight) => Math.round(weight * scale)),
  };
}

/** Weights without those too small to decide anything: most of a logistic model's are, and they cost room. */
export const pruned = ({ emissions, transitions }: ChainWeights, least: number): ChainWeights => ({
  emissions: emissions.map((weight) => (Math.abs(weight) < least ? 0 : weight)) as ChainWeights['emissions'],
  transitions,
});

/**
 * Quantised weights as gzipped bytes: name, settings and transitions as 32-bit integers, emissions as 16-bit ones. Eight bits
 * cost 6 points of F1 on fenec1_modern: averaged weights are many and small.
 */
export function packModel({ name }: ModelShape, { settings, transitions, emissions }: StoredModel): Buffer {
  const whole = Int32Array.from([...settings, ...transitions]);
  const cells = Int16Array.from(emissions);
  return gzipSync(Buffer.concat([nameBytes(name), Buffer.from(whole.buffer), Buffer.from(cells.buffer)]), { level: 9 });
}

/** Reads what {@link packModel} wrote. @throws Error if the file is not a model of this shape. */
export function readModel(path: string, shape: ModelShape): StoredModel {
  const bytes = gunzipSync(readFileSync(path));
  const start = 8 + (shape.settings + shape.transitions) * 4;
  if (!bytes.subarray(0, 8).equals(nameBytes(shape.name)) || bytes.length !== start + shape.emissions * 2)
    throw new Error(`${path} is not a model of this version: rebuild it with "npm run train" or reinstall`);
  const whole = new Int32Array(shape.settings + shape.transitions);
  new Uint8Array(whole.buffer).set(bytes.subarray(8, start));
  // Copied: the slice of a pooled buffer may start at an odd address.
  const emissions = new Int16Array(shape.emissions);
  new Uint8Array(emissions.buffer).set(bytes.subarray(start));
  return { settings: [...whole.subarray(0, shape.settings)], transitions: whole.slice(shape.settings), emissions };
}
