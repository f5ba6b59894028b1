/** Conditional logit (McFadden 1974) over feature rows, by AdaGrad; deterministic: fixed order. */
import { shuffled } from './perceptron.ts';

/** Things of which one is to be taken, each by its feature rows, and the places of those that are right. */
export interface RankExample {
  readonly choices: readonly Uint32Array[];
  readonly right: readonly number[];
}

export interface RankOptions {
  readonly buckets: number;
  readonly passes: number;
  readonly rate: number;
  /** Pull towards zero of every weight that is touched. */
  readonly decay: number;
}

/** Probability of each choice under the weights. */
export function chances(weights: Float32Array, choices: readonly Uint32Array[]): number[] {
  const sums = choices.map((rows) => rows.reduce((sum, row) => sum + (weights[row] as number), 0));
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const all = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / all);
}

/** Weights that make the right choices likely. */
export function trainRanker(
  examples: readonly RankExample[],
  { buckets, passes, rate, decay }: RankOptions,
): Float32Array {
  const weights = new Float32Array(buckets);
  const squares = new Float32Array(buckets).fill(1e-6);
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, pass)) {
      const { choices, right } = examples[index] as RankExample;
      const guess = chances(weights, choices);
      const mass = right.reduce((sum, one) => sum + (guess[one] as number), 0) || 1e-12;
      choices.forEach((rows, one) => {
        const share = guess[one] as number;
        const error = share - (right.includes(one) ? share / mass : 0);
        if (Math.abs(error) < 1e-4) return;
        for (const row of rows) {
          const slope = error + decay * (weights[row] as number);
          squares[row] = (squares[row] as number) + slope * slope;
          weights[row] = (weights[row] as number) - (rate * slope) / Math.sqrt(squares[row] as number);
        }
      });
    }
  }
  return weights;
}
