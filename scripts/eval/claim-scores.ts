/** Scores of looking claims up. */

import type { MatchModel } from '../../src/domain/claim-match.ts';
import type { MatchTools } from '../../src/matching/claim-profile.ts';
import type { Comparison } from '../../src/matching/compare.ts';
import type { LookupSet } from './claim-data.ts';
import { ClaimPool } from './claim-pool.ts';

/** Shares from 0 to 1; ranks beyond the candidates count as not found. */
export interface LookupScores {
  readonly queries: number;
  readonly pool: number;
  /** Right claim first; among the first five; mean average precision over the first five. */
  readonly first: number;
  readonly amongFive: number;
  readonly map5: number;
}

/** Looks up every query of a set, or every n-th. */
export function scoreLookup(set: LookupSet, tools: MatchTools, model: MatchModel, every = 1): LookupScores {
  const pool = new ClaimPool(set.pool, tools);
  let [queries, first, amongFive, map5] = [0, 0, 0, 0];
  set.queries.forEach((query, index) => {
    if (index % every !== 0) return;
    queries++;
    const top = pool.lookUp(query, model).slice(0, 5);
    let [hits, precision] = [0, 0];
    top.forEach(({ id }, place) => {
      if (!query.expected.has(id)) return;
      hits++;
      precision += hits / (place + 1);
    });
    if (query.expected.has(top[0]?.id ?? '')) first++;
    if (hits > 0) amongFive++;
    map5 += precision / Math.min(5, query.expected.size);
  });
  return {
    queries,
    pool: set.pool.length,
    first: first / queries,
    amongFive: amongFive / queries,
    map5: map5 / queries,
  };
}

/** Ranks from 1, ties shared. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Spearman's rank correlation. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const mean = (a.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((one, k) => {
    const [dx, dy] = [one - mean, (y[k] as number) - mean];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xy / Math.sqrt(xx * yy);
}

/** What counts for likeness in meaning beside the words that answer each other; chosen on the dev half of STS. */
const LIKENESS = { cosine: 0.4, heaviest: 0.2, otherNumbers: -0.1 } as const;

/** Likeness in meaning of two claims; how it is scaled says nothing. */
export function likenessOf(comparison: Comparison): number {
  const { cosine, queryCovered, claimCovered, queryMasses, claimMasses, otherNumbers } = comparison;
  return (
    Math.sqrt(queryCovered * claimCovered) +
    LIKENESS.cosine * cosine +
    LIKENESS.heaviest * Math.sqrt(queryMasses.words.heaviest * claimMasses.words.heaviest) +
    (otherNumbers > 0 ? LIKENESS.otherNumbers : 0)
  );
}
