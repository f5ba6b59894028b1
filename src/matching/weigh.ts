import { type MatchModel, STANCES, type Stance, type Weights } from '../domain/claim-match.ts';
import type { Comparison } from './compare.ts';
import { ORDER, RELEVANCE, type Signals, STANDING } from './signals.ts';

const sumOf = (signals: Signals, weights: Weights, comparison: Comparison): number =>
  Object.entries(signals).reduce(
    (sum, [name, signal]) => sum + (weights[name] ?? 0) * signal(comparison),
    weights['bias'] ?? 0,
  );

/** How well a claim answers, to compare with others for one query. */
export const orderOf = (comparison: Comparison, { order }: MatchModel): number => sumOf(ORDER, order, comparison);

/** How likely two claims are on the same matter, 0 to 1. */
export const relevanceOf = (comparison: Comparison, { relevance }: MatchModel): number =>
  1 / (1 + Math.exp(-sumOf(RELEVANCE, relevance, comparison)));

/** The likeliest stance and how likely it is. */
export function stanceOf(comparison: Comparison, { stance }: MatchModel): { stance: Stance; certainty: number } {
  const sums = STANCES.map((one) => sumOf(STANDING, stance[one], comparison));
  const most = Math.max(...sums);
  const total = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
  return { stance: STANCES[sums.indexOf(most)] as Stance, certainty: 1 / total };
}
