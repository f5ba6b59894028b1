import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** How a word is written inside a sentence of news: 1 always lower case … 5 always capitalised; 0 unknown. */
export const CASE_CLASSES = 5;

export type CaseLexicon = ReadonlyMap<string, number>;

/** Reads the lexicon that `npm run train` writes. @throws Error if the file is missing. */
export function readCaseLexicon(path: string): CaseLexicon {
  const lexicon = new Map<string, number>();
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  lines.slice(0, CASE_CLASSES).forEach((line, index) => {
    for (const word of line.split(' ')) if (word) lexicon.set(word, index + 1);
  });
  return lexicon;
}
