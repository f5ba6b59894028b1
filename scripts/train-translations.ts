/**
 * Learns translations of single words from parallel text and writes `data/models/translations.txt.gz`.
 *
 *   npx tsx scripts/train-translations.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { foldedWords } from '../src/domain/fold-words.ts';
import { type LexiconEntry, packTranslations } from '../src/models/translations.ts';
import { type TranslationTable, trainIbmModel, type WordPairs } from './training/ibm-model.ts';
import { textsOf } from './training/jsonl.ts';
import { pairsOf } from './training/parallel.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'data/models/translations.txt.gz' },
  },
});

/** Every how many pairs of a set are read: laws are many and much alike. */
const SETS = [
  { file: 'laws.tsv.gz', every: 2 },
  { file: 'tatoeba.tsv.gz', every: 1 },
  { file: 'wiktionary.tsv', every: 1 },
] as const;
/** How frequent words are is counted in news. */
const NEWS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['orangesum.fr.jsonl.gz', 'wikinews100.fr.jsonl'],
  en: ['allsides.en.jsonl.gz', 'wikinews_en_2019_2020.en.jsonl'],
};
const LONGEST = 40;
const ITERATIONS = 5;
const INDEX_BITS = 25;
const WORDS_EACH = 40_000;
const MAX_TRANSLATIONS = 5;
const LEAST_SHARE = 0.04;

class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }
}

const vocabularies = { fr: new Vocabulary(), en: new Vocabulary() };
const sides = { fr: { words: [] as number[], first: [0] }, en: { words: [] as number[], first: [0] } };
const counts = { fr: new Map<string, number>(), en: new Map<string, number>() };

function count(language: Language, words: readonly string[]): void {
  for (const word of words) counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
}

for (const { file, every } of SETS) {
  let number = 0;
  for await (const [fr, en] of pairsOf(resolve(values.data, 'parallel/train', file))) {
    if (number++ % every !== 0) continue;
    const words = { fr: foldedWords(fr), en: foldedWords(en) };
    if (LANGUAGES.some((language) => words[language].length === 0 || words[language].length > LONGEST)) continue;
    for (const language of LANGUAGES) {
      for (const word of words[language]) sides[language].words.push(vocabularies[language].numberOf(word));
      sides[language].first.push(sides[language].words.length);
      if (!file.startsWith('laws')) count(language, words[language]);
    }
  }
}
for (const language of LANGUAGES)
  for (const file of NEWS[language])
    for await (const text of textsOf(resolve(values.data, 'text', file))) count(language, foldedWords(text));
console.log(
  `${sides.fr.first.length - 1} pairs, ${vocabularies.fr.words.length} and ${vocabularies.en.words.length} words`,
);

function tableFrom(from: Language, to: Language): TranslationTable {
  const pairs: WordPairs = {
    source: Int32Array.from(sides[from].words),
    sourceFirst: Int32Array.from(sides[from].first),
    target: Int32Array.from(sides[to].words),
    targetFirst: Int32Array.from(sides[to].first),
    sourceWords: vocabularies[from].words.length,
    targetWords: vocabularies[to].words.length,
  };
  return trainIbmModel(pairs, ITERATIONS, INDEX_BITS);
}

/** The most frequent words of a language; those of the laws alone come last. */
function frequentWords(language: Language): string[] {
  const known = vocabularies[language].words.filter((word) => counts[language].has(word));
  const order = new Map(known.map((word, index) => [word, index]));
  const byCount = (a: string, b: string): number =>
    (counts[language].get(b) ?? 0) - (counts[language].get(a) ?? 0) || (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return known.sort(byCount).slice(0, WORDS_EACH);
}

const listed = { fr: frequentWords('fr'), en: frequentWords('en') };
const places = {
  fr: new Map(listed.fr.map((word, place) => [word, place])),
  en: new Map(listed.en.map((word, place) => [word, place])),
};
const tables = { fr: tableFrom('fr', 'en'), en: tableFrom('en', 'fr') };

function shareBack({ firstCell, target, probability }: TranslationTable, from: number, to: number): number {
  for (let cell = firstCell[from] as number; cell < (firstCell[from + 1] as number); cell++)
    if (target[cell] === to) return probability[cell] as number;
  return 0;
}

/** Translations that both directions believe in: the geometric mean of their probabilities, as a share of the best. */
function entryOf(word: string, language: Language): LexiconEntry {
  const other = LANGUAGES.find((one) => one !== language) as Language;
  const number = vocabularies[language].find(word) as number;
  const { firstCell, target, probability } = tables[language];
  const found: { place: number; share: number }[] = [];
  for (let cell = firstCell[number] as number; cell < (firstCell[number + 1] as number); cell++) {
    const there = probability[cell] as number;
    if (there < 0.01) continue;
    const to = target[cell] as number;
    const place = places[other].get(vocabularies[other].words[to] as string);
    if (place !== undefined) found.push({ place, share: Math.sqrt(there * shareBack(tables[other], to, number)) });
  }
  found.sort((a, b) => b.share - a.share || a.place - b.place);
  const kept = found.slice(0, MAX_TRANSLATIONS).filter(({ share }) => share >= LEAST_SHARE);
  return { word, translations: kept };
}

const lexicon = {
  fr: listed.fr.map((word) => entryOf(word, 'fr')),
  en: listed.en.map((word) => entryOf(word, 'en')),
};
const bytes = packTranslations(lexicon);
writeFileSync(resolve(values.out), bytes);
const translated = LANGUAGES.map(
  (language) => lexicon[language].filter(({ translations }) => translations.length > 0).length,
);
console.log(`translations: ${translated.join(' and ')} words; ${bytes.length} bytes`);
