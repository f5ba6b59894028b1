/**
 * Trains the tagger of reported speech of each language on Recoupe Gold and GUM and writes `data/models/speech.<lang>.bin.gz`.
 * Names are tagged by the shipped model, so the name taggers are trained first.
 *
 *   npx tsx scripts/train-speech.ts [--data FOLDER] [--passes N] [fr] [en]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../src/annotators.ts';
import { LANGUAGES } from '../src/domain/article.ts';
import { loadTagger, loadTypeModel } from '../src/models/load-tagger.ts';
import { LARGEST_WEIGHT, packModel, quantize } from '../src/models/model-file.ts';
import { SPEECH_SHAPE } from '../src/models/speech-tagger.ts';
import { trainAveraged } from './training/perceptron.ts';
import { speechTrainingSet } from './training/speech-examples.ts';
import { SPEECH_LEAN, spokenTexts } from './training/spoken-texts.ts';

/** So many models are averaged: one alone moves by two points of F1 with the order of its sentences. */
const MODELS = 6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    passes: { type: 'string', default: '20' },
  },
});
for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const texts = await spokenTexts(language, values.data);
  const reader = { lexicon: await lexiconOf(language), tagger: loadTagger(language), types: loadTypeModel() };
  const set = speechTrainingSet(texts, reader);
  console.log(`${language}: ${texts.length} texts, ${set.count} sentences`);
  const weights = quantize(trainAveraged(set, Number(values.passes), MODELS, () => {}));
  const bytes = packModel(SPEECH_SHAPE, { ...weights, settings: [Math.round(SPEECH_LEAN[language] * LARGEST_WEIGHT)] });
  const path = resolve(`data/models/speech.${language}.bin.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
