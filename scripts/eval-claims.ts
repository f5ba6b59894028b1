/**
 * Measures the look-up of claims and prints it beside the peers' figures.
 *
 *   npm run eval:claims [-- --data FOLDER] [--test] [--errors] [--only PART-OF-A-NAME] [--step N]
 *
 * Sets that do not ship and are not at hand are named and left out. Of our own claim pairs the dev half is read; `--test`
 * reads the test half, on which nothing is tuned. `--errors` lists what goes wrong on the dev half;
 * `--only` reads some of the sets, `--step` every n-th query.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { matchModel, matchTools } from '../src/claim-matcher.ts';
import { profileClaim } from '../src/matching/claim-profile.ts';
import { compareClaims } from '../src/matching/compare.ts';
import {
  type LookupSet,
  readCheckThat,
  readParallel,
  readRte3,
  readSts,
  type SentencePair,
  translationSet,
} from './eval/claim-data.ts';
import { scoreOwnPairs } from './eval/claim-pairs.ts';
import { type LookupScores, likenessOf, scoreLookup, spearman } from './eval/claim-scores.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    test: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    step: { type: 'string', default: '1' },
  },
});
const parallel = join(values.data, 'parallel');
const NAME = 42;
/** Of the pooled years every so many sentences is looked up; all are in the pool. */
const POOLED_STEP = 8;

const tools = await matchTools();
const model = matchModel();
const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const wanted = (name: string): boolean => name.includes(values.only);

function printLookup(name: string, set: LookupSet | null, peers: string, every = 1): void {
  if (!wanted(name)) return;
  if (!set) {
    console.log(`${name}: not at hand, left out`);
    return;
  }
  const { queries, pool, first, amongFive, map5 }: LookupScores = scoreLookup(
    set,
    tools,
    model,
    every * Number(values.step),
  );
  const shares = `P@1 ${percent(first)}  R@5 ${percent(amongFive)}  MAP@5 ${percent(map5)}`;
  console.log(`${name.padEnd(NAME)} ${shares}   ${queries} of ${pool}   | ${peers}`);
}

const both = (pairs: readonly SentencePair[] | null, from: 0 | 1): LookupSet | null =>
  pairs && translationSet(pairs, from);

console.log('Looking claims up: the right one first, among five, mean average precision over five');
const year = (number: number): readonly SentencePair[] | null => readParallel(join(parallel, `newstest${number}`));
const pooled = [2009, 2010, 2011, 2012].flatMap((number) => year(number) ?? []);
for (const from of [0, 1] as const) {
  const way = from === 0 ? 'French → English' : 'English → French';
  printLookup(`newstest2012, ${way}`, both(year(2012), from), 'IBM 1 and BM25 94.4, ours unfused 95.8 (2014)');
  printLookup(
    `newstest2009–2012, ${way}`,
    pooled.length > 0 ? translationSet(pooled, from) : null,
    'vectors alone 96.2 (2008–2014)',
    POOLED_STEP,
  );
  printLookup(
    `newsdiscuss2015, ${way}`,
    both(readParallel(join(parallel, 'newsdiscusstest2015')), from),
    'IBM 1 and BM25 86.9',
  );
}
printLookup(
  'RTE3 dev, French hypothesis → English',
  readRte3(join(parallel, 'rte3/dev.tsv')),
  'R@5 93.8 (dev and test)',
);
printLookup(
  'CheckThat! 2020 dev, tweet → claim',
  readCheckThat(join(values.data, 'claims/clef2020/v3.0')),
  'BM25 MRR 76.5',
);

for (const half of ['dev', 'test'] as const) {
  const name = `STS benchmark ${half}, French–English`;
  const pairs = wanted(name) ? readSts(join(parallel, 'stsb'), half) : null;
  if (!pairs) continue;
  const compared = pairs.map(({ fr, en }) =>
    compareClaims(profileClaim({ text: fr, language: 'fr' }, tools), profileClaim({ text: en, language: 'en' }, tools)),
  );
  const grades = pairs.map(({ grade }) => grade);
  const shown = {
    cosine: compared.map(({ cosine }) => cosine),
    covered: compared.map(({ queryCovered, claimCovered }) => queryCovered + claimCovered),
    both: compared.map(likenessOf),
  };
  const figures = Object.entries(shown).map(([what, list]) => `${what} ${percent(spearman(list, grades))}`);
  console.log(`${name.padEnd(NAME)} Spearman: ${figures.join('  ')}   | LaBSE 77.0 (STS17), potion 56.7`);
}

if (wanted('Recoupe claim pairs')) {
  const half = values.test ? 'test' : 'dev';
  const { first, stance, none, score, byKind, errors } = scoreOwnPairs('data/gold/claims', half, tools, model);
  console.log(
    `${`Recoupe claim pairs (${half})`.padEnd(NAME)} first ${percent(first)}  stance ${percent(stance)}  no match ${percent(none)}  found or rightly not ${percent(score)}`,
  );
  for (const [kind, { first: right, stance: stands, count }] of byKind)
    console.log(`  ${kind.padEnd(NAME - 2)} first ${right}  stance ${stands}  of ${count}`);
  if (values.errors && half === 'dev') for (const error of errors) console.log(error);
}
