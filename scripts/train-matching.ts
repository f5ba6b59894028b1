/**
 * Fits how comparisons of claims are weighed, and writes `data/models/matching.json`: how likely two claims are on one
 * matter, from which likelihood on it is a match, and which stance they have. After the embeddings and translations.
 *
 *   npx tsx scripts/train-matching.ts [--data FOLDER]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { matchTools } from '../src/claim-matcher.ts';
import { LANGUAGES } from '../src/domain/article.ts';
import { type MatchModel, STANCES, type Weights } from '../src/domain/claim-match.ts';
import { profileClaim } from '../src/matching/claim-profile.ts';
import { compareClaims } from '../src/matching/compare.ts';
import { RELEVANCE, type Signals, STANDING } from '../src/matching/signals.ts';
import { relevanceOf } from '../src/matching/weigh.ts';
import { type LookupSet, translationSet } from './eval/claim-data.ts';
import { ClaimPool } from './eval/claim-pool.ts';
import { readClaimPairs } from './gold/claim-pairs.ts';
import { headlineSet } from './training/headlines.ts';
import { fitLogistic, type LogisticRow } from './training/logistic.ts';
import { pairsOf } from './training/parallel.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'data/models/matching.json' },
  },
});

/** Translations that the vectors and the lexicon were not trained on. */
const HELD_OUT = 'parallel/train/ntrex.tsv';
const QUERIES = 300;
const POOL = 2_000;
/** What all examples of a set weigh together, matches and others each. */
const SHARE = { own: 1, translations: 0.3, headlines: 0.3 } as const;

const tools = await matchTools();
const own = readClaimPairs('data/gold/claims', 'dev');
const pool = own.pool.map(({ id, text, lang }) => ({ id, profile: profileClaim({ text, language: lang }, tools) }));
const queries = own.queries.map((query) => ({
  ...query,
  profile: profileClaim({ text: query.query.text, language: query.query.lang }, tools),
}));

const signalsOf = (signals: Signals, comparison: Parameters<Signals[string]>[0]): number[] =>
  Object.values(signals).map((signal) => signal(comparison));

interface Example {
  readonly signals: readonly number[];
  readonly label: number;
}

/** Gives the matches of a set, and the others, the same weight together. */
function balanced(examples: readonly Example[], share: number): LogisticRow[] {
  const counts = [0, 1].map((label) => examples.filter((one) => one.label === label).length);
  return examples.map((one) => ({ ...one, weight: share / (counts[one.label] as number) }));
}

function examplesOf({ queries: all, pool: claims }: LookupSet): Example[] {
  const searched = new ClaimPool(claims, tools);
  const every = Math.max(1, Math.floor(all.length / QUERIES));
  return all
    .filter((_, index) => index % every === 0)
    .flatMap((query) => {
      const profile = profileClaim(query, tools);
      return searched.candidates(query).map(({ id, profile: claim }) => ({
        signals: signalsOf(RELEVANCE, compareClaims(profile, claim)),
        label: query.expected.has(id) ? 1 : 0,
      }));
    });
}

const started = performance.now();
const ownExamples = queries.flatMap((query) =>
  pool.map(({ id, profile }) => ({
    signals: signalsOf(RELEVANCE, compareClaims(query.profile, profile)),
    label: query.expected === id ? 1 : 0,
  })),
);
console.log('own',performance.now()-started);
const ntrex: [string, string][] = [];
for await (const [fr, en] of pairsOf(resolve(values.data, HELD_OUT))) ntrex.push([fr, en]);
const headlines = await Promise.all(LANGUAGES.map((language) => headlineSet(values.data, language, POOL)));
const rows = [
  ...balanced(ownExamples, SHARE.own),
  ...balanced(
    [0, 1].flatMap((from) => examplesOf(translationSet(ntrex, from as 0 | 1))),
    SHARE.translations,
  ),
  ...balanced(headlines.flatMap(examplesOf), SHARE.headlines),
];
console.log('rows',performance.now()-started, rows.length);
const named = (signals: Signals, weights: readonly number[]): Weights =>
  Object.fromEntries([...Object.keys(signals), 'bias'].map((name, k) => [name, Number((weights[k] ?? 0).toFixed(4))]));
const [no = [], yes = []] = fitLogistic(rows, { classes: 2, penalty: 1e-4, steps: 400 });
const relevance = named(
  RELEVANCE,
  yes.map((weight, k) => weight - (no[k] as number)),
);

/** The threshold that tells best, over the best claim of each query of our own, a match from none. */
function thresholdOf(model: MatchModel): number {
  const best = queries.map((query) => ({
    score: Math.max(...pool.map(({ profile }) => relevanceOf(compareClaims(query.profile, profile), model))),
    match: query.expected !== null,
  }));
  const matches = best.filter(({ match }) => match).length;
  const rightFor = (threshold: number): number =>
    best.reduce(
      (sum, { score, match }) =>
        sum + (score >= threshold === match ? 1 / (match ? matches : best.length - matches) : 0),
      0,
    );
  const tried = best.map(({ score }) => score).sort((a, b) => a - b);
  const most = Math.max(...tried.map(rightFor));
  const good = tried.filter((threshold) => rightFor(threshold) === most);
  return good[Math.floor(good.length / 2)] as number;
}

const stanceRows = queries.flatMap(({ expected, stance, profile }): LogisticRow[] => {
  const claim = pool.find(({ id }) => id === expected);
  if (!claim || stance === null) return [];
  const signals = signalsOf(STANDING, compareClaims(profile, claim.profile));
  return [{ signals, label: STANCES.indexOf(stance), weight: 1 }];
});
const byStance = fitLogistic(stanceRows, { classes: STANCES.length, penalty: 0.01, steps: 600 });
const stance = Object.fromEntries(
  STANCES.map((one, k) => [one, named(STANDING, byStance[k] ?? [])]),
) as unknown as MatchModel['stance'];
const threshold = Number(thresholdOf({ relevance, stance, threshold: 0 }).toFixed(4));
writeFileSync(resolve(values.out), `${JSON.stringify({ relevance, threshold, stance }, null, 1)}\n`);
console.log(`matching: ${rows.length} comparisons, ${stanceRows.length} stances; threshold ${threshold}`);
