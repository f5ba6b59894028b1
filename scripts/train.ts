/**
 * Trains the name tagger of each language from the shared training data and writes `data/models/tagger.<lang>.bin.gz`.
 *
 *   npm run train -- [--data FOLDER] [fr] [en]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Language } from '../src/domain/article.ts';
import { LANGUAGES } from '../src/domain/article.ts';
import { rulesFor } from '../src/language/rules.ts';
import { readCaseLexicon } from '../src/models/case-lexicon.ts';
import { packTagger } from '../src/models/model-file.ts';
import { readConll, type TaggedSentence } from './training/conll.ts';
import { trainPerceptron } from './training/perceptron.ts';

/** File, and how many times over it is taken: small modern sets count for more than large old or silver ones. */
const SETS: Readonly<Record<Language, readonly (readonly [file: string, copies: number])[]>> = {
  fr: [
    ['popcorn.fr.train.conll', 2],
    ['newseye.fr.train.conll', 1],
    ['europeana.fr.train.conll', 1],
    ['wikiann.fr.train.conll', 1],
    ['wikiann.fr.dev.conll', 1],
    // Names look alike in both languages, and modern French news is scarce: +4 F1 on fenec1_modern.
    ['worldwide.en.train.conll.gz', 1],
    ['wikigold.en.test.conll', 1],
  ],
  en: [
    ['worldwide.en.train.conll.gz', 1],
    ['wikigold.en.test.conll', 1],
    ['uner_ewt.en.dev.conll', 1],
    ['btc.en.train.conll', 1],
  ],
};

/** WikiANN's title fragments teach that everything is a name: of its lines those are kept that read like sentences. */
const isSentence = ({ words, labels }: TaggedSentence): boolean => words.length >= 6 && labels.includes('O');

/** Every twentieth sentence once more in capitals: headlines and old wires are written so. */
function withCapitals(sentences: readonly TaggedSentence[]): TaggedSentence[] {
  const shouted = sentences
    .filter((_, index) => index % 20 === 0)
    .map(({ words, labels }) => ({ words: words.map((word) => word.toUpperCase()), labels }));
  return [...sentences, ...shouted];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/data/ner' }, passes: { type: 'string', default: '8' } },
});
for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const rules = (await rulesFor(language)).text;
  const lexicon = readCaseLexicon(resolve(`data/models/case.${language}.txt.gz`));
  const sentences = SETS[language].flatMap(([file, copies]) => {
    const read = readConll(resolve(values.data, file), rules);
    const kept = file.startsWith('wikiann') ? read.filter(isSentence) : read;
    return Array.from({ length: copies }, () => kept).flat();
  });
  const tokens = sentences.reduce((sum, { words }) => sum + words.length, 0);
  console.log(`${language}: ${sentences.length} sentences, ${tokens} tokens`);
  const { emissions, transitions } = trainPerceptron(
    withCapitals(sentences),
    lexicon,
    Number(values.passes),
    console.log,
  );
  const bytes = gzipSync(packTagger(emissions, transitions), { level: 9 });
  const path = resolve(`data/models/tagger.${language}.bin.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
