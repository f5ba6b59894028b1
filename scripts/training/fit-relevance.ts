/** How likely the best claim is on the matter at all: learnt from what news says beside it. */
import type { MatchModel, Weights } from '../../src/domain/claim-match.ts';
import type { ClaimProfile } from '../../src/matching/claim-profile.ts';
import { type Comparison, compareClaims } from '../../src/matching/compare.ts';
import { RELEVANCE } from '../../src/matching/signals.ts';
import { orderOf, relevanceOf } from '../../src/matching/weigh.ts';
import type { ClaimPool } from '../eval/claim-pool.ts';
import { fitLogistic, type LogisticRow } from './logistic.ts';

/** A query, what answers it where anything does, and the claims of news that seem to do most. */
export interface Asked {
  readonly kind: string;
  readonly right: Comparison | null;
  readonly wrong: readonly Comparison[];
}

/** Claims of news kept for a query: what comes after is easily told. */
const MOST_WRONG = 20;
/** What they weigh together beside one right answer. */
const WRONG_WEIGHT = 2;

const signalsOf = (comparison: Comparison): number[] => Object.values(RELEVANCE).map((signal) => signal(comparison));

/** The claims of a pool that answer a query best, though none does. */
export function wrongAnswers(
  profile: ClaimProfile,
  pool: ClaimPool,
  model: Pick<MatchModel, 'order'>,
): readonly Comparison[] {
  const compared = pool
    .candidates(profile)
    .map((candidate) => compareClaims(profile, candidate.profile))
    .map((comparison) => ({ comparison, order: orderOf(comparison, model) }));
  compared.sort((a, b) => b.order - a.order);
  return compared.slice(0, MOST_WRONG).map(({ comparison }) => comparison);
}

/** Weights of whether there is a match; `shares` is what each list of queries weighs. */
export function fitRelevance(lists: readonly { readonly asked: readonly Asked[]; readonly share: number }[]): Weights {
  const rows = lists.flatMap(({ asked, share }) => {
    const weight = share / asked.length;
    return asked.flatMap(({ right, wrong }): LogisticRow[] => [
      ...(right === null ? [] : [{ signals: signalsOf(right), label: 1, weight }]),
      ...wrong.map((one) => ({ signals: signalsOf(one), label: 0, weight: (weight * WRONG_WEIGHT) / wrong.length })),
    ]);
  });
  const [no = [], yes = []] = fitLogistic(rows, { classes: 2, penalty: 3e-4, steps: 1500 });
  const names = [...Object.keys(RELEVANCE), 'bias'];
  return Object.fromEntries(names.map((name, k) => [name, Number(((yes[k] ?? 0) - (no[k] ?? 0)).toFixed(4))]));
}

/** The threshold that no more than a share of queries pass with a claim of news. */
export function thresholdFor(asked: readonly Asked[], relevance: Weights, falseShare: number): number {
  const best = asked.map(({ wrong }) => Math.max(0, ...wrong.map((one) => relevanceOf(one, { relevance }))));
  best.sort((a, b) => b - a);
  return best[Math.floor(falseShare * best.length)] ?? 1;
}

/** The share of answers that pass a threshold, over all and by kind, in per cent. */
export function foundShares(asked: readonly Asked[], relevance: Weights, threshold: number): string {
  const answered = asked.flatMap(({ kind, right }) => (right === null ? [] : [{ kind, right }]));
  const share = (some: typeof answered): string =>
    ((100 * some.filter(({ right }) => relevanceOf(right, { relevance }) > threshold).length) / some.length).toFixed(0);
  const kinds = [...new Set(answered.map(({ kind }) => kind))];
  return [
    share(answered),
    ...kinds.map((kind) => `${kind} ${share(answered.filter((one) => one.kind === kind))}`),
  ].join(' ');
}
