/**
 * Trains the name tagger of each language from the shared training data and Recoupe Gold and writes
 * `data/models/tagger.<lang>.bin.gz`. What is known of words (case, clusters, parts of names) is trained before it.
 *
 *   npx tsx scripts/train.ts [--data FOLDER] [--out FOLDER] [fr] [en]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../src/annotators.ts';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { findKnown, nameHints } from '../src/extraction/known-names.ts';
import { rulesFor } from '../src/language/rules.ts';
import type { TextRules } from '../src/language/text-rules.ts';
import { loadWordKnowledge } from '../src/models/load-tagger.ts';
import { packModel, quantize } from '../src/models/model-file.ts';
import { TAGGER_SHAPE } from '../src/models/tagger.ts';
import { loadGold } from './gold/load.ts';
import { readConll, type TaggedSentence } from './training/conll.ts';
import { goldSentences } from './training/gold-sentences.ts';
import { type Example, nameTrainingSet } from './training/name-examples.ts';
import { trainPerceptron } from './training/perceptron.ts';
import { sureMargins } from './training/sure-margin.ts';

/** File, and how many times over it is taken: small modern sets count for more than large old or silver ones. */
type Sets = Readonly<Record<Language, readonly (readonly [file: string, copies: number])[]>>;

const CONLL: Sets = {
  fr: [
    ['popcorn.fr.train.conll', 2],
    ['newseye.fr.train.conll', 1],
    ['europeana.fr.train.conll', 1],
    ['wikiann.fr.train.conll', 1],
    ['wikiann.fr.dev.conll', 1],
    // Names look alike in both languages.
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
const GOLD: Sets = {
  fr: [['training/orangesum.fr.jsonl', 3]],
  en: [['training/allsides.en.jsonl', 2]],
};
/** More passes gain nothing in French, where the sets disagree most. */
const PASSES: Readonly<Record<Language, number>> = { fr: 8, en: 12 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'data/models' },
  },
});

/** WikiANN's title fragments teach that everything is a name: of its lines those are kept that read like sentences. */
const isSentence = ({ words, labels }: TaggedSentence): boolean => words.length >= 6 && labels.includes('O');

/** Every twentieth sentence once more in capitals: headlines and old wires are written so. */
function withCapitals(sentences: readonly TaggedSentence[]): TaggedSentence[] {
  const shouted = sentences
    .filter((_, index) => index % 20 === 0)
    .map(({ words, labels }) => ({ words: words.map((word) => word.toUpperCase()), labels }));
  return [...sentences, ...shouted];
}

async function sentencesFor(language: Language, rules: TextRules): Promise<TaggedSentence[]> {
  const sentences: TaggedSentence[] = [];
  for (const [file, copies] of CONLL[language]) {
    const read = readConll(resolve(values.data, 'ner', file), rules);
    const kept = file.startsWith('wikiann') ? read.filter(isSentence) : read;
    for (let copy = 0; copy < copies; copy++) sentences.push(...kept);
  }
  for (const [file, copies] of GOLD[language]) {
    const articles = await loadGold(resolve('data/gold', file), { texts: resolve(values.data, 'text') });
    const read = articles.flatMap((article) => goldSentences(article, rules));
    for (let copy = 0; copy < copies; copy++) sentences.push(...read);
  }
  return sentences;
}

for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const { phrasesFrom } = await lexiconOf(language);
  const knowledge = loadWordKnowledge(language);
  const sentences = await sentencesFor(language, (await rulesFor(language)).text);
  const examples = withCapitals(sentences).map(
    (sentence): Example => ({
      ...sentence,
      hints: nameHints(findKnown(sentence.words, phrasesFrom), sentence.words.length),
    }),
  );
  console.log(`${language}: ${examples.length} sentences`);
  const weights = quantize(trainPerceptron(nameTrainingSet(examples, knowledge), PASSES[language], console.log));
  const bytes = packModel(TAGGER_SHAPE, { ...weights, settings: sureMargins(weights, examples, knowledge) });
  const path = resolve(values.out, `tagger.${language}.bin.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
