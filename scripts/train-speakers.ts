/**
 * Trains the model that tells whom a quotation is of among those named near it, one for both languages, and writes
 * `data/models/speakers.bin.gz`. A first model learns from texts whose earlier speakers are the true ones; the last one sees
 * them as a model of the other half finds them.
 *
 *   npx tsx scripts/train-speakers.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../src/annotators.ts';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { chooseBy, type SpeakerChooser } from '../src/extraction/coreference/find-speakers.ts';
import { loadSpeechTagger, loadTagger, loadTypeModel, loadWeigher } from '../src/models/load-tagger.ts';
import { packModel, quantize } from '../src/models/model-file.ts';
import { createWeigher, SPEAKER_SHAPE, WEIGH_BUCKETS } from '../src/models/weigher.ts';
import { loadGold } from './gold/load.ts';
import { chances, type RankExample, trainRanker } from './training/rank.ts';
import { speakerExamples } from './training/speaker-examples.ts';

const GOLD: Readonly<Record<Language, string>> = {
  fr: 'training/orangesum.fr.jsonl',
  en: 'training/allsides.en.jsonl',
};

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const weightsOf = (examples: readonly RankExample[]): Float32Array =>
  trainRanker(examples, { buckets: WEIGH_BUCKETS, passes: 5, rate: 0.02, decay: 0.05 });

const asModel = (emissions: Float32Array) => quantize({ emissions, transitions: new Float32Array(0) });

const chooserOf = (weights: Float32Array): SpeakerChooser =>
  chooseBy(createWeigher({ settings: [], ...asModel(weights) }));

/** How many of the examples the weights decide rightly. */
const rightShare = (examples: readonly RankExample[], weights: Float32Array): number =>
  examples.filter(({ choices, right }) => {
    const guess = chances(weights, choices);
    return right.includes(guess.indexOf(Math.max(...guess)));
  }).length / examples.length;

/** Gives the examples of one half of a language's articles. */
type ExamplesOf = (fold: number, choose: SpeakerChooser | null) => RankExample[];

async function examplesIn(language: Language): Promise<ExamplesOf> {
  const articles = await loadGold(resolve('data/gold', GOLD[language]), { texts: resolve(values.data, 'text') });
  const tagger = loadTagger(language);
  const reader = { lexicon: await lexiconOf(language), tagger, types: loadTypeModel() };
  const speech = { tagger: loadSpeechTagger(language), weigher: loadWeigher(language), formOf: tagger.formOf };
  return (fold, choose) =>
    articles
      .filter((_, index) => index % 2 === fold)
      .flatMap((article) => speakerExamples(article, reader, speech, choose));
}

const sets = await Promise.all(LANGUAGES.map(examplesIn));
const both = (fold: number, choose: SpeakerChooser | null): RankExample[][] => sets.map((of) => of(fold, choose));
const first = [0, 1].map((fold) => weightsOf(both(fold, null).flat()));
const examples = [0, 1].map((fold) => both(fold, chooserOf(first[1 - fold] as Float32Array)));
const halves = examples.map((half) => weightsOf(half.flat()));
LANGUAGES.forEach((language, index) => {
  const shares = [0, 1].map((fold) =>
    rightShare(examples[1 - fold]?.[index] as RankExample[], halves[fold] as Float32Array),
  );
  console.log(`${language}: right in the half not trained on ${shares.map((share) => share.toFixed(3)).join(' ')}`);
});
const bytes = packModel(SPEAKER_SHAPE, { settings: [], ...asModel(weightsOf(examples.flat(2))) });
const path = resolve('data/models/speakers.bin.gz');
writeFileSync(path, bytes);
console.log(`${path}: ${examples.flat(2).length} quotations, ${bytes.length} bytes`);
