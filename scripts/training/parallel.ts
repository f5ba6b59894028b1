/** Reads line-aligned French–English text: `French TAB English`, gzipped or not, streamed. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export type SentencePair = readonly [fr: string, en: string];

/** The pairs of a file in its order; lines without two sides are left out. */
export async function* pairsOf(path: string): AsyncGenerator<SentencePair> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [fr = '', en = ''] = line.split('\t');
    if (fr.trim() && en.trim()) yield [fr, en];
  }
}
