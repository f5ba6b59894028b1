/**
 * Measures extraction on annotated news and prints it beside the peers' published or measured figures.
 *
 *   npm run eval [-- --data FOLDER]
 *
 * The evaluation data does not ship; a set that is not there is named and left out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../src/domain/article.ts';
import { scoreEntities } from './eval/entities.ts';
import { readQuotedTexts, scoreQuotations } from './eval/quotations.ts';
import { scores } from './eval/score-spans.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });

const ENTITIES: readonly (readonly [file: string, language: Language, peers: string])[] = [
  ['worldwide.en.dev.conll', 'en', 'CoreNLP 75.9 (its test half), compromise 47.5'],
  ['dwie.en.train.conll.gz', 'en', 'CoreNLP 84.8 (its test half), compromise 49.6'],
  ['conll03.en.evalonly_val.conll', 'en', 'CoreNLP 89.9 (trained on it), compromise 47.2'],
  ['fenec1_modern.fr.test.conll', 'fr', 'CoreNLP 60.0, spaCy sm 56.1, fr-compromise 9.8'],
  ['fenec2_modern.fr.test.conll', 'fr', 'CoreNLP 66.3, spaCy sm 64.0, fr-compromise 19.5'],
];
const QUOTATIONS: readonly (readonly [file: string, language: Language, peers: string])[] = [
  ['polnear-dev.en.jsonl', 'en', 'e2e@0.3: Gender Gap Tracker 40.6, CoreNLP 31.9 (PolNeAR test)'],
  ['gum-news.en.jsonl', 'en', 'e2e@0.3: marks and nearest name 37'],
  ['newstest-dev.fr.jsonl', 'fr', 'e2e@0.3: Gender Gap Tracker 62.9'],
];
const LEVELS = [
  { level: 'exact', kind: null },
  { level: 0.8, kind: null },
  { level: 0.3, kind: null },
  { level: 0.3, kind: 'direct' },
  { level: 0.3, kind: 'mixed' },
  { level: 0.3, kind: 'indirect' },
] as const;

const round = (value: number): string => value.toFixed(1).padStart(5);

function present(path: string): boolean {
  if (existsSync(path)) return true;
  console.log(`${path}: not there, left out`);
  return false;
}

console.log('Named entities: exact match, micro over person, organization, location');
for (const [file, language, peers] of ENTITIES) {
  const path = join(values.data, 'ner', file);
  if (!present(path)) continue;
  const total = await scoreEntities(path, language);
  const { p, r, f } = scores(total.all);
  const byType = (['PER', 'ORG', 'LOC'] as const).map((type) => `${type} ${round(scores(total[type]).f)}`).join('  ');
  console.log(`${file.padEnd(32)} P ${round(p)}  R ${round(r)}  F1 ${round(f)}   ${byType}   | ${peers}`);
}

console.log('\nQuotations: content spans (F1), source of matched ones, end to end (both right)');
for (const [file, language, peers] of QUOTATIONS) {
  const path = join(values.data, 'quotes', file);
  if (!present(path)) continue;
  const [exact, high, low, ...kinds] = await scoreQuotations(readQuotedTexts(path, language), LEVELS);
  if (!exact || !high || !low) continue;
  const e2e = (200 * low.both) / (2 * low.tp + low.fp + low.fn);
  const source = (100 * low.sourceRight) / Math.max(1, low.withSource);
  const recall = kinds.map((kind, index) => `${LEVELS[index + 3]?.kind} ${round(scores(kind).r)}`).join('  ');
  console.log(
    `${file.padEnd(24)} exact ${round(scores(exact).f)}  @0.8 ${round(scores(high).f)}  @0.3 ${round(scores(low).f)}  source ${round(source)}  e2e@0.3 ${round(e2e)}   | ${peers}`,
  );
  console.log(`${''.padEnd(24)} recall@0.3: ${recall}`);
}
