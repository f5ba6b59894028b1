import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * What part a capitalised word mostly plays in names: 1 given name, 2 family name, 3 either, 4 of an organization, 5 of a
 * place, 6 of a person or something else, 7 of several kinds. Absent: not seen.
 */
export type NameParts = ReadonlyMap<string, number>;

export const NAME_PARTS = 7;

/** Reads what `npm run train` writes: a line of words per part. @throws Error if the file is missing. */
export function readNameParts(path: string): NameParts {
  const parts = new Map<string, number>();
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  lines.slice(0, NAME_PARTS).forEach((line, index) => {
    for (const word of line.split(' ')) if (word) parts.set(word, index + 1);
  });
  return parts;
}
