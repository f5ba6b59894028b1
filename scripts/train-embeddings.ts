/**
 * Trains bilingual sentence vectors on parallel text and writes `data/models/embeddings.bin.gz`.
 *
 *   npx tsx scripts/train-embeddings.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/domain/article.ts';
import { packEmbeddings, quantizeRows } from '../src/models/embedding-file.ts';
import { LETTER_ROWS } from '../src/models/letter-rows.ts';
import { Bitext, batchesOf, type PairSet } from './training/bitext.ts';
import { type ContrastiveOptions, ContrastiveTrainer, composeForm, LETTER_SHARE } from './training/contrastive.ts';
import { headlinesOf } from './training/headlines.ts';
import { pairsOf } from './training/parallel.ts';
import { seededRandom } from './training/random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    epochs: { type: 'string', default: '3' },
    out: { type: 'string', default: 'data/models/embeddings.bin.gz' },
  },
});

/** Segments of laws stay beside their neighbours; a pass takes a third of them. */
const SETS = [
  { file: 'laws.tsv.gz', perEpoch: 98_000, together: true },
  { file: 'tatoeba.tsv.gz', perEpoch: 143_000, together: false },
  { file: 'wiktionary.tsv', perEpoch: 110_000, together: false },
] as const;
/** Headlines of a language that a pass takes. */
const HEADLINES = 30_000;
const ROWS_EACH = 42_000;
const SMOOTHING = 1e-3;
const EPOCHS = Number(values.epochs);
const BLOCK = 32;
const OPTIONS: ContrastiveOptions = {
  dimensions: 256,
  batch: 384,
  temperature: 0.05,
  rate: 0.05,
  weightRate: 0.02,
  tokenDropout: 0.15,
  rowDropout: 0.15,
};

async function readSets(bitext: Bitext): Promise<PairSet[]> {
  const sets: PairSet[] = [];
  for (const { file, perEpoch, together } of SETS) {
    const pairs: number[] = [];
    for await (const [french, english] of pairsOf(resolve(values.data, 'parallel/train', file))) {
      const fr = bitext.add(french, 'fr');
      const en = bitext.add(english, 'en');
      if (fr !== null && en !== null) pairs.push(fr, en);
    }
    sets.push({ pairs, perEpoch, together });
  }
  // Other words for one matter, in one language: what translations do not teach.
  for (const language of LANGUAGES) {
    const pairs: number[] = [];
    for await (const { title, opening } of headlinesOf(values.data, language, false)) {
      const [left, right] = [bitext.add(title, language), bitext.add(opening, language)];
      if (left !== null && right !== null) pairs.push(left, right);
    }
    sets.push({ pairs, perEpoch: HEADLINES, together: false });
  }
  return sets;
}

const bitext = new Bitext();
const sets = await readSets(bitext);
const { forms, rowForms } = bitext.forms(ROWS_EACH, SMOOTHING);
const trainer = new ContrastiveTrainer(forms, bitext.texts(), OPTIONS);
console.log(
  `${forms.own.length} forms, ${forms.rows} rows, ${sets.map(({ pairs }) => pairs.length / 2).join(' + ')} pairs`,
);
const random = seededRandom(3);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const batches = batchesOf(sets, OPTIONS.batch, BLOCK, random);
  let loss = 0;
  const started = performance.now();
  batches.forEach((batch, index) => {
    const done = (epoch + index / batches.length) / EPOCHS;
    loss += trainer.step(batch, 1 - 0.9 * done);
    if ((index + 1) % 100 === 0) {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(
        `epoch ${epoch + 1}, ${index + 1} of ${batches.length}: loss ${(loss / 100).toFixed(3)}, ${seconds} s`,
      );
      loss = 0;
    }
  });
}

const { dimensions: D } = OPTIONS;
const { table, logWeight } = trainer.model;
const shipped = new Float32Array((rowForms.length + LETTER_ROWS) * D);
rowForms.forEach((form, row) => {
  composeForm(trainer.model, forms, D, form, true, shipped, row * D);
  const weight = Math.exp(logWeight[form] as number);
  for (let d = row * D; d < (row + 1) * D; d++) shipped[d] = (shipped[d] as number) * weight;
});
// A word beyond the table weighs as much as the rare ones in it do.
const rare = rowForms.filter((_, row) => row % ROWS_EACH > ROWS_EACH / 2);
const rareWeight = Math.exp(rare.reduce((sum, form) => sum + (logWeight[form] as number), 0) / rare.length);
for (let cell = rowForms.length * D; cell < shipped.length; cell++)
  shipped[cell] = rareWeight * LETTER_SHARE * (table[cell] as number);
const words = { fr: [] as string[], en: [] as string[] };
for (const language of LANGUAGES)
  words[language] = rowForms.filter((form) => bitext.languageOf(form) === language).map((form) => bitext.wordOf(form));
const bytes = packEmbeddings({ dimensions: D, words, ...quantizeRows(shipped, D) });
writeFileSync(resolve(values.out), bytes);
console.log(
  `embeddings: ${rowForms.length} words, weight of rare words ${rareWeight.toFixed(2)}; ${bytes.length} bytes`,
);
