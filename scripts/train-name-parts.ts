/**
 * Counts which part each capitalised word plays in the names of WikiANN, French and English together, and writes
 * `data/models/name-parts.txt.gz`: a line of words per part. The tagger reads it as a feature.
 *
 *   npx tsx scripts/train-name-parts.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '../src/domain/article.ts';
import { rulesFor } from '../src/language/rules.ts';
import { NAME_PARTS } from '../src/models/name-parts.ts';
import { readConll } from './training/conll.ts';

interface Counts {
  given: number;
  family: number;
  organization: number;
  location: number;
}

/** A share above which one kind is taken for the word's only one. */
const CLEAR = 0.8;

function partOf({ given, family, organization, location }: Counts): number {
  const person = given + family;
  const total = person + organization + location;
  if (total < 2) return 0;
  if (person / total > CLEAR) return given / person > CLEAR ? 1 : family / person > CLEAR ? 2 : 3;
  if (organization / total > CLEAR) return 4;
  if (location / total > CLEAR) return 5;
  return person / total > 0.3 ? 6 : 7;
}

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const counted = new Map<string, Counts>();
for (const language of LANGUAGES) {
  const rules = (await rulesFor(language)).text;
  for (const part of ['train', 'dev']) {
    for (const { words, labels } of readConll(
      resolve(values.data, 'ner', `wikiann.${language}.${part}.conll`),
      rules,
    )) {
      words.forEach((word, index) => {
        const label = labels[index] as string;
        if (label === 'O' || !/^\p{Lu}.*\p{L}/u.test(word)) return;
        const entry = counted.get(word) ?? { given: 0, family: 0, organization: 0, location: 0 };
        counted.set(word, entry);
        if (label.endsWith('ORG')) entry.organization++;
        else if (label.endsWith('LOC')) entry.location++;
        else if (label.startsWith('B-')) entry.given++;
        else entry.family++;
      });
    }
  }
}
const parts: string[][] = Array.from({ length: NAME_PARTS }, () => []);
for (const [word, counts] of counted) parts[partOf(counts) - 1]?.push(word);
const bytes = gzipSync(`${parts.map((list) => list.sort().join(' ')).join('\n')}\n`, { level: 9 });
writeFileSync(resolve('data/models/name-parts.txt.gz'), bytes);
console.log(`name parts: ${parts.map((list) => list.length).join(', ')} words; ${bytes.length} bytes`);
