import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The records of a JSONL file, gzipped or not, streamed. */
export async function* recordsOf<Kind>(path: string): AsyncGenerator<Kind> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim()) yield JSON.parse(line) as Kind;
}

/** The `text` of each record of a JSONL file. */
export async function* textsOf(path: string): AsyncGenerator<string> {
  for await (const { text } of recordsOf<{ readonly text: string }>(path)) yield text;
}
