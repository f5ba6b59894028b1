import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../domain/article.ts';

/** Rows of whole numbers from −7 to 7, each with a scale of its own. */
export interface QuantizedRows {
  /** Two cells a byte, the first in the low half, each 8 above its number. */
  readonly cells: Uint8Array;
  readonly scales: Float32Array;
}

/** What an embedder is made of; row counts are words of each language in {@link LANGUAGES} order, then letter rows. */
export interface EmbeddingTable extends QuantizedRows {
  readonly dimensions: number;
  /** The words of each language that have a row; the first is row 0 of that language. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

const MAGIC = Buffer.from('embed1\0\0', 'latin1');
const LIMIT = 7;
const SCALE_STEPS = 65_535;
/** Shares of the largest cell that are tried as the limit of a row: cutting off its tails makes the rest finer. */
const CUTS = [1, 0.9, 0.8, 0.7, 0.6] as const;

function errorAt(row: Float32Array, scale: number): number {
  let error = 0;
  for (const cell of row) {
    const whole = Math.max(-LIMIT, Math.min(LIMIT, Math.round(cell / scale)));
    error += (cell - whole * scale) ** 2;
  }
  return error;
}

/** The scale by which a row loses least in four bits. */
function scaleOf(row: Float32Array): number {
  let most = 1e-9;
  for (const cell of row) most = Math.max(most, Math.abs(cell));
  let [best, least] = [most / LIMIT, Number.POSITIVE_INFINITY];
  for (const cut of CUTS) {
    const scale = (cut * most) / LIMIT;
    const error = errorAt(row, scale);
    if (error < least) [best, least] = [scale, error];
  }
  return best;
}

/** Rows in four bits a cell; `dimensions` is even. */
export function quantizeRows(table: Float32Array, dimensions: number): QuantizedRows {
  const rows = table.length / dimensions;
  const cells = new Uint8Array(table.length / 2);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const cellsOfRow = table.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = scaleOf(cellsOfRow);
    scales[row] = scale;
    cellsOfRow.forEach((cell, d) => {
      const whole = Math.max(-LIMIT, Math.min(LIMIT, Math.round(cell / scale))) + LIMIT + 1;
      const at = (row * dimensions + d) >> 1;
      cells[at] = (cells[at] as number) | (d % 2 === 0 ? whole : whole << 4);
    });
  }
  return { cells, scales };
}

/** Gzipped bytes: dimensions, row count, largest scale; scales in 16 bits; the cells; a line of words a language. */
export function packEmbeddings({ dimensions, words, cells, scales }: EmbeddingTable): Buffer {
  const largest = scales.reduce((most, scale) => Math.max(most, scale), 0);
  const head = Buffer.alloc(12);
  head.writeInt32LE(dimensions, 0);
  head.writeInt32LE(scales.length, 4);
  head.writeFloatLE(largest, 8);
  const steps = Uint16Array.from(scales, (scale) => Math.max(1, Math.round((scale / largest) * SCALE_STEPS)));
  const lines = LANGUAGES.map((language) => words[language].join(' ')).join('\n');
  return gzipSync(Buffer.concat([MAGIC, head, Buffer.from(steps.buffer), cells, Buffer.from(lines)]), { level: 9 });
}

/** Reads what {@link packEmbeddings} wrote. @throws Error if the file is missing or not of this version. */
export function readEmbeddings(path: string): EmbeddingTable {
  const bytes = gunzipSync(readFileSync(path));
  if (!bytes.subarray(0, 8).equals(MAGIC))
    throw new Error(`${path} is not a table of this version: rebuild it with "npm run train" or reinstall`);
  const dimensions = bytes.readInt32LE(8);
  const rows = bytes.readInt32LE(12);
  const largest = bytes.readFloatLE(16);
  const scales = Float32Array.from(
    { length: rows },
    (_, row) => (bytes.readUInt16LE(20 + 2 * row) / SCALE_STEPS) * largest,
  );
  const start = 20 + 2 * rows;
  const cells = bytes.subarray(start, start + (rows * dimensions) / 2);
  const lines = bytes.toString('utf8', start + cells.length).split('\n');
  const words = Object.fromEntries(LANGUAGES.map((language, k) => [language, (lines[k] ?? '').split(' ')]));
  return { dimensions, words: words as unknown as EmbeddingTable['words'], cells, scales };
}
