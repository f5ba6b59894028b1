/**
 * Counts how each word of raw news is written inside a sentence, lower case or capitalised, and writes
 * `data/models/case.<lang>.txt.gz`: one line per class, its words in order. The tagger reads it as a feature.
 *
 *   npx tsx scripts/train-lexicon.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { findTokenSpans, lowerForm } from '../src/extraction/tokenize.ts';
import { rulesFor } from '../src/language/rules.ts';
import { CASE_CLASSES } from '../src/models/case-lexicon.ts';
import { textsOf } from './training/jsonl.ts';

const SETS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['orangesum.fr.jsonl.gz', 'wikinews100.fr.jsonl'],
  en: ['allsides.en.jsonl.gz', 'wikinews_en_2019_2020.en.jsonl', 'reuters21578.en.jsonl.gz'],
};
/** Rarer words say little and cost space. */
const MIN_COUNT = 6;
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const SENTENCE_END = /[.!?…:«»“”"()\n]/u;

interface Counts {
  lower: number;
  capital: number;
}

async function count(language: Language, folder: string): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  const rules = (await rulesFor(language)).text;
  for (const file of SETS[language]) {
    for await (const text of textsOf(resolve(folder, 'text', file))) {
      let end = 0;
      for (const span of findTokenSpans(text, rules)) {
        const word = text.slice(span.start, span.end);
        const initial = end === 0 || SENTENCE_END.test(text.slice(end - 1, span.start));
        end = span.end;
        if (initial || !WORD.test(word) || (word.length > 1 && word === word.toUpperCase())) continue;
        const key = lowerForm(word);
        const entry = counts.get(key) ?? { lower: 0, capital: 0 };
        entry[word[0] === word[0]?.toLowerCase() ? 'lower' : 'capital']++;
        counts.set(key, entry);
      }
    }
  }
  return counts;
}

/** Class 1: always lower case … 5: always capitalised. */
function classOf({ lower, capital }: Counts): number {
  const share = capital / (lower + capital);
  return share < 0.02 ? 1 : share < 0.2 ? 2 : share < 0.8 ? 3 : share < 0.98 ? 4 : 5;
}

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
for (const language of LANGUAGES) {
  const classes: string[][] = Array.from({ length: CASE_CLASSES }, () => []);
  for (const [word, counts] of await count(language, values.data)) {
    if (counts.lower + counts.capital >= MIN_COUNT) classes[classOf(counts) - 1]?.push(word);
  }
  const lines = classes.map((list) => list.sort().join(' '));
  const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(resolve(`data/models/case.${language}.txt.gz`), bytes);
  console.log(`${language}: ${classes.map((list) => list.length).join(', ')} words by class; ${bytes.length} bytes`);
}
