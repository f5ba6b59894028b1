import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../domain/article.ts';

/** The cluster a word is in and the two larger groups that cluster belongs to; each from 1, 0 is unknown. */
export interface WordCluster {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

export type WordClusters = ReadonlyMap<string, WordCluster>;

/**
 * Under which key a word's cluster is kept: words in lower case by language, all others (names, numbers, marks) in
 * common; digits count as 0.
 */
export function clusterKey(word: string, language: Language): string {
  const plain = word.replaceAll('’', "'").replace(/\d/g, '0');
  return /^\p{Ll}/u.test(plain) ? `${language}:${plain}` : plain;
}

/** Reads what `npm run train` writes: groups on the first line, then the words of each cluster. @throws Error if the file is missing. */
export function readWordClusters(path: string): WordClusters {
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const groups = head.split(' ').map((pair) => pair.split('.').map(Number));
  const clusters = new Map<string, WordCluster>();
  lines.slice(0, groups.length).forEach((line, index) => {
    const [middle = 0, coarse = 0] = groups[index] ?? [];
    const cluster = { fine: index + 1, middle: middle + 1, coarse: coarse + 1 };
    for (const word of line.split(' ')) if (word) clusters.set(word, cluster);
  });
  return clusters;
}
