/**
 * Trains the model that tells the type of a name from all its mentions in a document, one for both languages, and writes
 * `data/models/types.bin.gz`. It learns from what taggers make of texts they were not trained on, so each half of the data
 * is read by a tagger trained on the other.
 *
 *   npx tsx scripts/train-types.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../src/annotators.ts';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import { loadWordKnowledge } from '../src/models/load-tagger.ts';
import { packModel, pruned, quantize } from '../src/models/model-file.ts';
import { createTagger, type Tagger } from '../src/models/tagger.ts';
import { TYPE_BUCKETS, TYPE_LABELS } from '../src/models/type-features.ts';
import { TYPE_SHAPE } from '../src/models/type-model.ts';
import { nameTrainingSet } from './training/name-examples.ts';
import { type Fold, nameExamples } from './training/name-sets.ts';
import { trainPerceptron } from './training/perceptron.ts';
import { type ClassExample, trainSoftmax } from './training/softmax.ts';
import { typeExamples } from './training/type-examples.ts';

/** Enough to read half of the data nearly as well as the shipped tagger reads new texts. */
const TAGGER_PASSES = 4;
/** Of the largest weight's 32,767; half of the file's size, and within 0.4 of F1 everywhere. */
const LEAST_WEIGHT = 2500;
/** A margin that no word has: every word is looked at. */
const NEVER_SURE = 2 ** 31 - 1;
const FOLDS: readonly Fold[] = [0, 1];

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

async function foldTagger(language: Language, fold: Fold): Promise<Tagger> {
  const lexicon = await lexiconOf(language);
  const knowledge = loadWordKnowledge(language);
  const examples = await nameExamples(language, values.data, lexicon, fold);
  const weights = quantize(trainPerceptron(nameTrainingSet(examples, knowledge), TAGGER_PASSES, () => {}));
  return createTagger({ ...weights, settings: [NEVER_SURE, NEVER_SURE] }, knowledge);
}

const examples: ClassExample[] = [];
for (const language of LANGUAGES)
  for (const fold of FOLDS) {
    const reader = { lexicon: await lexiconOf(language), tagger: await foldTagger(language, fold) };
    examples.push(...(await typeExamples(language, values.data, fold, reader)));
    console.log(`${language}, half ${fold + 1}: ${examples.length} names in all`);
  }
const emissions = trainSoftmax(examples, {
  ...{ labels: TYPE_LABELS.length, buckets: TYPE_BUCKETS },
  ...{ passes: 5, rate: 0.02, decay: 1e-3, dropout: 0 },
});
const weights = pruned(quantize({ emissions, transitions: new Float32Array(0) }), LEAST_WEIGHT);
const bytes = packModel(TYPE_SHAPE, { ...weights, settings: [] });
const path = resolve('data/models/types.bin.gz');
writeFileSync(path, bytes);
console.log(`${path}: ${bytes.length} bytes`);
