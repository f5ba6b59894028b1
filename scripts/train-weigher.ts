/**
 * Trains the model that weighs whether a found quotation is one and writes `data/models/quotations.<lang>.bin.gz`. Each half
 * of the texts is read by a tagger of speech trained on the other, so that it learns from errors as they come in new texts.
 *
 *   npx tsx scripts/train-weigher.ts [--data FOLDER] [fr] [en]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../src/annotators.ts';
import { LANGUAGES, type Language } from '../src/domain/article.ts';
import type { NameReader } from '../src/extraction/name-lexicon.ts';
import { loadTagger, loadTypeModel } from '../src/models/load-tagger.ts';
import { LARGEST_WEIGHT, packModel, quantize, scaleOf } from '../src/models/model-file.ts';
import { createSpeechTagger, type SpeechTagger } from '../src/models/speech-tagger.ts';
import { WEIGH_BUCKETS, WEIGH_SHAPE } from '../src/models/weigher.ts';
import { trainAveraged } from './training/perceptron.ts';
import { quotationExamples } from './training/quotation-examples.ts';
import { trainSoftmax } from './training/softmax.ts';
import { type SpokenText, speechTrainingSet } from './training/speech-examples.ts';
import { SPEECH_LEAN, spokenTexts } from './training/spoken-texts.ts';

/** Log-odds above which a quotation is kept. Chosen on the dev half of Recoupe Gold and on PolNeAR dev. */
const THRESHOLD: Readonly<Record<Language, number>> = { fr: -0.88, en: -1.55 };
const PASSES = 20;
const MODELS = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '../shared/data' } },
});

function foldTagger(language: Language, texts: readonly SpokenText[], reader: NameReader): SpeechTagger {
  const weights = quantize(trainAveraged(speechTrainingSet(texts, reader), PASSES, MODELS, () => {}));
  return createSpeechTagger({ ...weights, settings: [Math.round(SPEECH_LEAN[language] * LARGEST_WEIGHT)] });
}

for (const language of LANGUAGES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const texts = await spokenTexts(language, values.data);
  const reader = { lexicon: await lexiconOf(language), tagger: loadTagger(language), types: loadTypeModel() };
  const examples = [0, 1].flatMap((fold) => {
    const speech = foldTagger(
      language,
      texts.filter((_, index) => index % 2 === fold),
      reader,
    );
    return texts.filter((_, index) => index % 2 !== fold).flatMap((text) => quotationExamples(text, reader, speech));
  });
  const right = examples.filter(({ allowed }) => allowed[0] === 1).length;
  console.log(`${language}: ${examples.length} found, ${right} of them quotations`);
  const pairs = trainSoftmax(examples, {
    ...{ labels: 2, buckets: WEIGH_BUCKETS, passes: 6, rate: 0.02, decay: 1e-3, dropout: 0 },
  });
  const emissions = Float32Array.from(
    { length: WEIGH_BUCKETS },
    (_, row) => (pairs[2 * row + 1] as number) - (pairs[2 * row] as number),
  );
  const weights = quantize({ emissions, transitions: new Float32Array(0) });
  const threshold = Math.round(THRESHOLD[language] * scaleOf(emissions));
  const bytes = packModel(WEIGH_SHAPE, { ...weights, settings: [threshold] });
  const path = resolve(`data/models/quotations.${language}.bin.gz`);
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
