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
import { loadWordKnowledge } from '../src/models/load-tagger.ts';
import { packModel, quantize } from '../src/models/model-file.ts';
import { TAGGER_SHAPE } from '../src/models/tagger.ts';
import { nameTrainingSet } from './training/name-examples.ts';
import { nameExamples } from './training/name-sets.ts';
import { trainAveraged } from './training/perceptron.ts';
import { sureMargins } from './training/sure-margin.ts';

/** Passes of each run. */
const PASSES: Readonly<Record<Language, number>> = { fr: 4, en: 5 };
/** So many runs are averaged: one alone depends on the order of its sentences. */
const RUNS = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'data/models' },
  },
});

for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const knowledge = loadWordKnowledge(language);
  const examples = await nameExamples(language, values.data, await lexiconOf(language));
  console.log(`${language}: ${examples.length} sentences`);
  const weights = quantize(trainAveraged(nameTrainingSet(examples, knowledge), PASSES[language], RUNS, console.log));
  const bytes = packModel(TAGGER_SHAPE, { ...weights, settings: sureMargins(weights, examples, knowledge) });
  const path = resolve(values.out, `tagger.${language}.bin.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
