import { type MatchModel, STANCES, type Stance, type Weights } from '../domain/claim-match.ts';
import type { Comparison } from './compare.ts';
import { ORDER, RELEVANCE, type Signals, STANDING } from './signals.ts';

type SignalList = readonly (readonly [name: string, signal: Signals[string]])[];
/** Signals as lists with their names, made once. */
const ORDERING: SignalList = Object.entries<Signals[string]>(ORDER);
const RELATING: SignalList = Object.entries<Signals[string]>(RELEVANCE);
const STANDS: SignalList = Object.entries(STANDING);

const valuesOf = (signals: SignalList, comparison: Comparison): number[] =>
  signals.map(([, signal]) => signal(comparison));

const sumOf = (signals: SignalList, values: readonly number[], weights: Weights): number =>
  signals.reduce((sum, [name], k) => sum + (weights[name] ?? 0) * (values[k] as number), weights['bias'] ?? 0);

/** How well a claim answers, to compare with others for one query. */
export const orderOf = (comparison: Comparison, { order }: Pick<MatchModel, 'order'>): number =>
  sumOf(ORDERING, valuesOf(ORDERING, comparison), order);

/** How likely two claims are on the same matter, 0 to 1. */
export const relevanceOf = (comparison: Comparison, { relevance }: Pick<MatchModel, 'relevance'>): number =>
  1 / (1 + Math.exp(-sumOf(RELATING, valuesOf(RELATING, comparison), relevance)));

/** The likeliest stance and how likely it is. */
export function stanceOf(
  comparison: Comparison,
  { stance }: Pick<MatchModel, 'stance'>,
): { stance: Stance; certainty: number } {
  const values = valuesOf(STANDS, comparison);
  const sums = STANCES.map((one) => sumOf(STANDS, values, stance[one]));
  const most = Math.max(...sums);
  const total = sums.reduce((sum, one) => sum + Math.exp(one - most), 0);
  return { stance: STANCES[sums.indexOf(most)] as Stance, certainty: 1 / total };
}
