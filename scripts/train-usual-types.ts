/**
 * Reads raw news with the shipped name taggers and writes what each name mostly is to `data/models/usual.<lang>.txt.gz`: per
 * line a code (see `usualCode`) and, tab-separated, the names. A text counts once per name. Texts of evaluation sets are
 * not read.
 *
 *   npx tsx scripts/train-usual-types.ts [--data FOLDER] [fr] [en]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { lexiconOf } from '../src/annotators.ts';
import { ENTITY_TYPES } from '../src/domain/annotation.ts';
import { bareArticle, LANGUAGES, type Language } from '../src/domain/article.ts';
import { nameCandidates } from '../src/extraction/find-names.ts';
import { wordsOf } from '../src/extraction/name-lexicon.ts';
import { readDocument } from '../src/extraction/read-document.ts';
import { loadTagger } from '../src/models/load-tagger.ts';
import { usualCode, usualType } from '../src/models/usual-types.ts';
import { textsOf } from './training/jsonl.ts';

const SETS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['orangesum.fr.jsonl.gz'],
  en: ['allsides.en.jsonl.gz', 'reuters21578.en.jsonl.gz'],
};
/** Characters of a text that are read: names are introduced early. */
const MAX_TEXT = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/data' } },
});

type Votes = Map<string, number[]>;

function vote(votes: Votes, name: string, type: number): void {
  const counts = votes.get(name) ?? ENTITY_TYPES.map(() => 0);
  counts[type] = (counts[type] as number) + 1;
  votes.set(name, counts);
}

async function votesOf(language: Language): Promise<Votes> {
  const lexicon = await lexiconOf(language);
  const tagger = loadTagger(language);
  const votes: Votes = new Map();
  for (const file of SETS[language])
    for await (const text of textsOf(resolve(values.data, 'text', file))) {
      const document = readDocument(bareArticle(text.slice(0, MAX_TEXT), language), lexicon.rules.text);
      const here: Votes = new Map();
      for (const { first, last, type } of nameCandidates(document, lexicon, tagger)) {
        const name = wordsOf(document.tokens, { first, last }).join(' ').replaceAll('’', "'");
        vote(here, name, ENTITY_TYPES.indexOf(type));
      }
      for (const [name, counts] of here) vote(votes, name, counts.indexOf(Math.max(...counts)));
    }
  return votes;
}

for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const byCode = new Map<number, string[]>();
  for (const [name, counts] of await votesOf(language)) {
    const usual = usualType(counts);
    if (!usual) continue;
    const code = usualCode(usual);
    const names = byCode.get(code);
    if (names) names.push(name);
    else byCode.set(code, [name]);
  }
  const lines = [...byCode].sort(([a], [b]) => a - b).map(([code, names]) => `${code}\t${names.sort().join('\t')}`);
  const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  const path = resolve(`data/models/usual.${language}.txt.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${[...byCode.values()].flat().length} names, ${bytes.length} bytes`);
}
