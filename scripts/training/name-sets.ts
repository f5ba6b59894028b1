/** What the name taggers are trained on: the shared training data and Recoupe Gold. */
import { resolve } from 'node:path';
import type { Language } from '../../src/domain/article.ts';
import { findKnown, nameHints } from '../../src/extraction/known-names.ts';
import type { NameLexicon } from '../../src/extraction/name-lexicon.ts';
import { loadGold } from '../gold/load.ts';
import { readConll, SENTENCES_PER_DOCUMENT, type TaggedSentence } from './conll.ts';
import { goldSentences } from './gold-sentences.ts';
import type { Example } from './name-examples.ts';

/** File, and how many times over it is taken: small modern sets count for more than large old or silver ones. */
type Sets = Readonly<Record<Language, readonly (readonly [file: string, copies: number])[]>>;

export const CONLL_SETS: Sets = {
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
export const GOLD_SETS: Sets = {
  fr: [['training/orangesum.fr.jsonl', 3]],
  en: [['training/allsides.en.jsonl', 2]],
};
/** Which half of the data a block of it (an article, or the sentences of a document) is in. */
export type Fold = 0 | 1;

/** WikiANN's title fragments teach that everything is a name: of its lines those are kept that read like sentences. */
const isSentence = ({ words, labels }: TaggedSentence): boolean => words.length >= 6 && labels.includes('O');

/** Every twentieth sentence once more in capitals: headlines and old wires are written so. */
function withCapitals(sentences: readonly TaggedSentence[]): TaggedSentence[] {
  const shouted = sentences
    .filter((_, index) => index % 20 === 0)
    .map(({ words, labels }) => ({ words: words.map((word) => word.toUpperCase()), labels }));
  return [...sentences, ...shouted];
}

/** What one language's tagger is trained on; with a fold, only that half of each file. */
export async function nameExamples(
  language: Language,
  data: string,
  { rules, phrasesFrom }: NameLexicon,
  fold?: Fold,
): Promise<Example[]> {
  const inFold = (block: number): boolean => fold === undefined || block % 2 === fold;
  const sentences: TaggedSentence[] = [];
  for (const [file, copies] of CONLL_SETS[language]) {
    const read = readConll(resolve(data, 'ner', file), rules.text).filter((_, index) =>
      inFold(Math.floor(index / SENTENCES_PER_DOCUMENT)),
    );
    const kept = file.startsWith('wikiann') ? read.filter(isSentence) : read;
    for (let copy = 0; copy < copies; copy++) sentences.push(...kept);
  }
  for (const [file, copies] of GOLD_SETS[language]) {
    const articles = await loadGold(resolve('data/gold', file), { texts: resolve(data, 'text') });
    const read = articles.filter((_, index) => inFold(index)).flatMap((article) => goldSentences(article, rules.text));
    for (let copy = 0; copy < copies; copy++) sentences.push(...read);
  }
  return withCapitals(sentences).map((sentence) => ({
    ...sentence,
    hints: nameHints(findKnown(sentence.words, phrasesFrom), sentence.words.length),
  }));
}
