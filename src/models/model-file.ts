import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EMISSIONS, type TaggerWeights, TRANSITIONS } from './tagger.ts';

const MAGIC = 'RCTAG2\0\0';

/** Quantised weights as bytes: magic, transitions as 32-bit integers, emissions as 8-bit ones, both on one scale. */
export function packTagger(emissions: Float32Array, transitions: Float32Array): Buffer {
  const sizes = Float32Array.from(
    emissions.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  // The few largest weights are clipped, so that the many small ones keep their differences.
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
  const header = Buffer.from(MAGIC, 'latin1');
  const chain = Buffer.alloc(TRANSITIONS * 4);
  for (const [cell, weight] of transitions.entries()) chain.writeInt32LE(Math.round(weight * scale), cell * 4);
  const cells = Int8Array.from(emissions, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
  return Buffer.concat([header, chain, Buffer.from(cells.buffer)]);
}

/** Reads what {@link packTagger} wrote, gzipped. @throws Error if the file is not a tagger of this version. */
export function readTagger(path: string): TaggerWeights {
  const bytes = gunzipSync(readFileSync(path));
  const expected = MAGIC.length + TRANSITIONS * 4 + EMISSIONS;
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC || bytes.length !== expected) {
    throw new Error(`${path} is not a tagger of this version: rebuild it with "npm run train" or reinstall`);
  }
  const transitions = new Int32Array(TRANSITIONS);
  for (let cell = 0; cell < TRANSITIONS; cell++) transitions[cell] = bytes.readInt32LE(MAGIC.length + cell * 4);
  const start = MAGIC.length + TRANSITIONS * 4;
  return { transitions, emissions: new Int8Array(bytes.buffer, bytes.byteOffset + start, EMISSIONS) };
}
