import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EMISSIONS, type TaggerWeights, TRANSITIONS } from './tagger.ts';

const MAGIC = 'RCTAG3\0\0';

/**
 * Quantised weights as bytes: magic, transitions as 32-bit integers, emissions as 16-bit ones, both on one scale. Eight
 * bits cost 6 points of F1 on fenec1_modern: averaged weights are many and small.
 */
export function packTagger(emissions: Float32Array, transitions: Float32Array): Buffer {
  const scale = 32_767 / emissions.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const header = Buffer.from(MAGIC, 'latin1');
  const chain = Buffer.alloc(TRANSITIONS * 4);
  for (const [cell, weight] of transitions.entries()) chain.writeInt32LE(Math.round(weight * scale), cell * 4);
  const cells = Int16Array.from(emissions, (weight) => Math.round(weight * scale));
  return Buffer.concat([header, chain, Buffer.from(cells.buffer)]);
}

/** Reads what {@link packTagger} wrote, gzipped. @throws Error if the file is not a tagger of this version. */
export function readTagger(path: string): TaggerWeights {
  const bytes = gunzipSync(readFileSync(path));
  const expected = MAGIC.length + TRANSITIONS * 4 + EMISSIONS * 2;
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.length !== expected) {
    throw new Error(`${path} is not a tagger of this version: rebuild it with "npm run train" or reinstall`);
  }
  const transitions = new Int32Array(TRANSITIONS);
  for (let cell = 0; cell < TRANSITIONS; cell++) transitions[cell] = bytes.readInt32LE(MAGIC.length + cell * 4);
  const start = MAGIC.length + TRANSITIONS * 4;
  // Copied: the slice of a pooled buffer may start at an odd address.
  const emissions = new Int16Array(EMISSIONS);
  new Uint8Array(emissions.buffer).set(bytes.subarray(start, start + EMISSIONS * 2));
  return { transitions, emissions };
}
