import type { Readable } from 'node:stream';
import { MAX_TEXT } from './parse-record.ts';

/** A record in JSON is longer than its text, but not by more than this. In bytes. */
const MAX_LINE = MAX_TEXT * 4;

/** One line of a stream, or the mark of one that is too long to be a record. */
export type Line = { readonly number: number; readonly bytes: Buffer | null };

/** Lines of a byte stream, one at a time; of a line over the limit (in bytes) only the mark is kept, so memory is bounded. */
export async function* readLines(input: Readable, limit = MAX_LINE): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const finish = (): Line => {
    const line = { number: number++, bytes: size > limit ? null : Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    keep(bytes.subarray(start));
  }
  if (size > 0) yield finish();
}
