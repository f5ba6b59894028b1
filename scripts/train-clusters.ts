/**
 * Induces word clusters from raw news of both languages, in one space, and writes `data/models/clusters.txt.gz`.
 * The first line says which larger and largest group each cluster is in; then a line of words per cluster.
 *
 *   npx tsx scripts/train-clusters.ts [--data FOLDER]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { findTokenSpans } from '../src/extraction/tokenize.ts';
import { rulesFor } from '../src/language/rules.ts';
import { clusterKey } from '../src/models/word-clusters.ts';
import { textsOf } from './training/jsonl.ts';
import { kMeans, normalizeRows } from './training/k-means.ts';
import { type Corpus, trainSkipGram } from './training/skip-gram.ts';

const SETS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['orangesum.fr.jsonl.gz', 'wikinews100.fr.jsonl'],
  en: ['allsides.en.jsonl.gz', 'wikinews_en_2019_2020.en.jsonl', 'reuters21578.en.jsonl.gz', 'gum_news.en.jsonl'],
};
/** A word must occur this often for its contexts to say something. */
const MIN_COUNT = 8;
/** Longer entries of the dictionary are no words, and rare senses are many. */
const MAX_TRANSLATIONS = 3;
/** Clusters, and the larger groups they are put into. */
const LEVELS = [1000, 250, 60] as const;
const DIMENSIONS = 64;

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

async function readWords(): Promise<{ names: string[]; counts: number[]; words: Uint32Array }> {
  const numbers = new Map<string, number>();
  const seen: string[] = [];
  const tally: number[] = [];
  let all = new Uint32Array(1 << 25);
  let length = 0;
  for (const language of LANGUAGES) {
    const rules = (await rulesFor(language)).text;
    for (const file of SETS[language]) {
      for await (const text of textsOf(resolve(values.data, 'text', file))) {
        const spans = findTokenSpans(text, rules);
        if (length + spans.length + 1 > all.length) {
          const larger = new Uint32Array(all.length * 2);
          larger.set(all);
          all = larger;
        }
        for (const { start, end } of spans) {
          const key = clusterKey(text.slice(start, end), language);
          let number = numbers.get(key);
          if (number === undefined) {
            number = seen.length;
            numbers.set(key, number);
            seen.push(key);
            tally.push(0);
          }
          tally[number] = (tally[number] as number) + 1;
          all[length++] = number + 1;
        }
        all[length++] = 0;
      }
    }
  }
  const renumbered = new Uint32Array(seen.length + 1);
  const names = [''];
  const counts = [0];
  seen.forEach((key, number) => {
    if ((tally[number] as number) < MIN_COUNT) return;
    renumbered[number + 1] = names.length;
    names.push(key);
    counts.push(tally[number] as number);
  });
  let kept = 0;
  for (let index = 0; index < length; index++) {
    const word = all[index] as number;
    const number = renumbered[word] as number;
    if (word === 0 || number !== 0) all[kept++] = number;
  }
  return { names, counts, words: all.subarray(0, kept) };
}

/** Single words that translate each other, by word number. */
function readTranslations(names: readonly string[]): Map<number, number[]> {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const found = new Map<number, number[]>();
  const add = (from: number, to: number): void => {
    const list = found.get(from) ?? [];
    if (list.length < MAX_TRANSLATIONS && !list.includes(to)) found.set(from, [...list, to]);
  };
  for (const line of readFileSync(resolve(values.data, 'parallel/train/wiktionary.tsv'), 'utf8').split('\n')) {
    const [french = '', english = ''] = line.split('\t');
    const fr = numbers.get(clusterKey(french, 'fr'));
    const en = numbers.get(clusterKey(english, 'en'));
    if (!fr || !en || fr === en) continue;
    add(fr, en);
    add(en, fr);
  }
  return found;
}

const { names, counts, words } = await readWords();
const translations = readTranslations(names);
console.log(`${words.length} words, ${names.length} forms, ${translations.size} with a translation`);
const corpus: Corpus = { words, counts, translations };
const options = { dimensions: DIMENSIONS, window: 3, negatives: 5, passes: 3, subsample: 1e-4, rate: 0.04, swap: 0.2 };
const vectors = normalizeRows(trainSkipGram(corpus, options, console.log), DIMENSIONS);
const [fine, middle, coarse] = LEVELS;
const weights = Float32Array.from(counts, (count) => Math.log(1 + count));
const clusters = kMeans(vectors, DIMENSIONS, weights, fine, 8);
const sizes = new Float32Array(fine);
for (const cluster of clusters.of) sizes[cluster] = (sizes[cluster] as number) + 1;
const groups = [middle, coarse].map((count) => kMeans(clusters.centers, DIMENSIONS, sizes, count, 20).of);
const lines = [Array.from({ length: fine }, (_, k) => groups.map((group) => group[k]).join('.')).join(' ')];
for (let cluster = 0; cluster < fine; cluster++)
  lines.push(
    names
      .filter((_name, number) => number > 0 && clusters.of[number] === cluster)
      .sort()
      .join(' '),
  );
const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
writeFileSync(resolve('data/models/clusters.txt.gz'), bytes);
console.log(`clusters: ${names.length - 1} words in ${fine}; ${bytes.length} bytes`);
