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
import { type ClaimCandidate, type MatchModel, STANCES, type Weights } from '../src/domain/claim-match.ts';
import { type ClaimProfile, profileClaim } from '../src/matching/claim-profile.ts';
import { type Comparison, compareClaims } from '../src/matching/compare.ts';
import { ORDER, type Signals, STANDING } from '../src/matching/signals.ts';
import { orderOf } from '../src/matching/weigh.ts';
import { type LookupSet, translationSet } from './eval/claim-data.ts';
import { ClaimPool } from './eval/claim-pool.ts';
import { type Part, type PoolClaim, readClaimPairs } from './gold/claim-pairs.ts';
import { crossValidate, type StanceRow, sharesOf } from './training/cross-validate.ts';
import { type Asked, fitRelevance, foundShares, thresholdFor, wrongAnswers } from './training/fit-relevance.ts';
import { headlineSets } from './training/headlines.ts';
import { type Choice, fitChoice, fitLogistic, type LogisticRow } from './training/logistic.ts';
import { newsClaims } from './training/news-claims.ts';
import { pairsOf } from './training/parallel.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'data/models/matching.json' },
  },
});

/** Translations that the vectors and the lexicon were not trained on. */
const HELD_OUT = 'parallel/train/ntrex.tsv';
const QUERIES = 150;
const POOL = 2_000;
/** What the queries of a set weigh together. */
const SHARE = { own: 1, taught: 0.5, translations: 1, headlines: 0.5 } as const;
/** What the others weigh beside our own pairs where it is about whether there is a match at all. */
const OTHER_SHARE = 0.3;
const OWN_SHARE = 0.5;
/** Claims of news in each language, and the articles they are of, by place. */
const NEWS = 6_000;
const NEWS_FROM = [0, 5];
/** Queries that may find a claim where no claim is on the matter. */
const FALSE_SHARE = 0.05;
/** What translations weigh beside a kind of our own pairs where it is about the stance. */
const SAME_WEIGHT = 0.5;
/** Parts that the stance is cross-validated in. */
const FOLDS = 20;

const tools = await matchTools();
const own = readProfiles('dev');
const taught = readProfiles('train');

/** The queries and the pool of one part of our claim pairs, read for comparison. */
function readProfiles(part: Part) {
  const { queries, pool } = readClaimPairs('data/gold/claims', part);
  const read = ({ text, lang }: Pick<PoolClaim, 'text' | 'lang'>): ClaimProfile =>
    profileClaim({ text, language: lang }, tools);
  return {
    queries: queries.map((query) => ({ ...query, profile: read(query.query) })),
    pool: pool.map((claim) => ({ id: claim.id, profile: read(claim) })),
  };
}

const signalsOf = (signals: Signals, comparison: Comparison): number[] =>
  Object.values(signals).map((signal) => signal(comparison));

/** A query, the claims it may be answered by, and which of them does. */
interface Lookup {
  readonly comparisons: readonly Comparison[];
  readonly right: readonly boolean[];
}

function lookupsOf({ queries: all, pool: claims }: LookupSet): Lookup[] {
  const searched = new ClaimPool(claims, tools);
  const every = Math.max(1, Math.floor(all.length / QUERIES));
  return all
    .filter((_, index) => index % every === 0)
    .map((query) => {
      const profile = profileClaim(query, tools);
      const candidates = searched.candidates(query);
      return {
        comparisons: candidates.map((candidate) => compareClaims(profile, candidate.profile)),
        right: candidates.map(({ id }) => query.expected.has(id)),
      };
    });
}

const lookupsIn = ({ queries, pool }: ReturnType<typeof readProfiles>): Lookup[] =>
  queries.map(({ profile, expected }) => ({
    comparisons: pool.map((claim) => compareClaims(profile, claim.profile)),
    right: pool.map(({ id }) => id === expected),
  }));
const ntrex: [string, string][] = [];
for await (const [fr, en] of pairsOf(resolve(values.data, HELD_OUT))) ntrex.push([fr, en]);
const headlines = await Promise.all(LANGUAGES.map((language) => headlineSets(values.data, language, POOL)));
const sets = {
  own: lookupsIn(own),
  taught: lookupsIn(taught),
  translations: ([0, 1] as const).flatMap((from) => lookupsOf(translationSet(ntrex, from))),
  headlines: headlines.flat().flatMap(lookupsOf),
};
const named = (signals: Signals, weights: readonly number[]): Weights =>
  Object.fromEntries([...Object.keys(signals), 'bias'].map((name, k) => [name, Number((weights[k] ?? 0).toFixed(4))]));

const choices = (Object.keys(sets) as (keyof typeof sets)[]).flatMap((set) => {
  const answered = sets[set].filter(({ right }) => right.includes(true));
  return answered.map(
    ({ comparisons, right }): Choice => ({
      signals: comparisons.map((comparison) => signalsOf(ORDER, comparison)),
      ...{ right, weight: SHARE[set] / answered.length },
    }),
  );
});
const order = named(ORDER, fitChoice(choices, 1e-3, 300));

/** Claims of news that are looked through in vain: those the weights are fitted on, and those the threshold is found on. */
const [fitted, unseen] = await Promise.all(NEWS_FROM.map(newsPool));

async function newsPool(from: number): Promise<ClaimPool> {
  const claims: ClaimCandidate[] = [];
  for await (const claim of newsClaims(values.data, from, NEWS, tools.rules)) claims.push(claim);
  return new ClaimPool(claims, tools);
}

/** The queries of a part with what answers them, and what news has instead. */
function askedIn({ queries, pool }: ReturnType<typeof readProfiles>, news: ClaimPool): Asked[] {
  const claims = new Map(pool.map(({ id, profile }) => [id, profile]));
  return queries.map(({ kind, expected, profile }) => {
    const claim = claims.get(expected ?? '');
    return {
      kind,
      right: claim ? compareClaims(profile, claim) : null,
      wrong: wrongAnswers(profile, news, { order }),
    };
  });
}

/** Other pairs: what answers them is known, and the next best is none. */
const askedOf = (lookups: readonly Lookup[], kind: string): Asked[] =>
  lookups.map(({ comparisons, right }) => ({
    kind,
    right: comparisons[right.indexOf(true)] ?? null,
    wrong: comparisons
      .filter((_, k) => !right[k])
      .sort((x, y) => orderOf(y, { order }) - orderOf(x, { order }))
      .slice(0, 1),
  }));

if (!fitted || !unseen) throw new Error('two pools of news are wanted');
const lists = [
  { asked: askedIn(taught, fitted), share: 1 },
  { asked: askedOf(sets.translations, 'translations'), share: OTHER_SHARE },
  { asked: askedOf(sets.headlines, 'headlines'), share: OTHER_SHARE },
  { asked: askedOf(sets.own, 'own'), share: OTHER_SHARE },
];
const asked = askedIn(own, unseen);
const withoutDev = fitRelevance(lists.slice(0, 3));
for (const share of [FALSE_SHARE / 2, FALSE_SHARE, 2 * FALSE_SHARE])
  console.log(
    `match, dev left out, ${100 * share} % of queries with a wrong claim among ${2 * NEWS}: found ${foundShares(asked, withoutDev, thresholdFor(asked, withoutDev, share))}`,
  );
const relevance = fitRelevance([...lists, { asked: askedIn(own, fitted), share: OWN_SHARE }]);

/** The pairs of a part, each kind of one weight together: train has other numbers of them than what is looked up. */
function stanceRowsIn({ queries, pool }: ReturnType<typeof readProfiles>): StanceRow[] {
  const claims = new Map(pool.map(({ id, profile }) => [id, profile]));
  return queries.flatMap(({ expected, stance, kind, profile }): StanceRow[] => {
    const claim = claims.get(expected ?? '');
    if (!claim || stance === null) return [];
    const signals = signalsOf(STANDING, compareClaims(profile, claim));
    const weight = 1 / queries.filter((other) => other.kind === kind).length;
    return [{ signals, label: STANCES.indexOf(stance), weight, kind, matter: expected ?? '' }];
  });
}

const stanceRows = { train: stanceRowsIn(taught), dev: stanceRowsIn(own) };
// Translations say the same, whatever seems to differ; and so does every claim as itself.
const same = [
  ...sets.translations.flatMap(({ comparisons, right }) => comparisons[right.indexOf(true)] ?? []),
  ...taught.pool.map(({ profile }) => compareClaims(profile, profile)),
];
const sameRows = same.map(
  (comparison): LogisticRow => ({
    signals: signalsOf(STANDING, comparison),
    ...{ label: STANCES.indexOf('agrees'), weight: SAME_WEIGHT / same.length },
  }),
);
const options = { classes: STANCES.length, penalty: 3e-3, steps: 600 };
const allRows = [...stanceRows.train, ...stanceRows.dev];
const byStance = fitLogistic([...allRows, ...sameRows], options);
const leftOut = crossValidate(allRows, sameRows, FOLDS, options);
for (const [part, rows] of Object.entries(stanceRows))
  console.log(`stance, ${part}, left out: ${sharesOf(rows, leftOut)}`);
const stance = Object.fromEntries(
  STANCES.map((one, k) => [one, named(STANDING, byStance[k] ?? [])]),
) as unknown as MatchModel['stance'];
const threshold = Number(thresholdFor(asked, relevance, FALSE_SHARE).toFixed(4));
writeFileSync(resolve(values.out), `${JSON.stringify({ order, relevance, threshold, stance }, null, 1)}\n`);
console.log(`matching: ${choices.length} queries, ${allRows.length} stances; threshold ${threshold}`);
