/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011), deterministic: fixed seed, fixed order. */
import { shuffled } from './perceptron.ts';
import { type Random, seededRandom } from './random.ts';

/** One thing to learn from: feature rows with their values, and the labels that may be right (several: any of them). */
export interface ClassExample {
  readonly rows: Uint32Array;
  readonly values: Float32Array;
  readonly allowed: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

export interface SoftmaxOptions {
  readonly labels: number;
  readonly buckets: number;
  readonly passes: number;
  readonly rate: number;
  /** Pull towards zero of every weight that is touched. */
  readonly decay: number;
  /** The share of each example's rows that is left out at a time, so that no single one is leant on. */
  readonly dropout: number;
}

function probabilities(weights: Float32Array, { rows, values }: ClassExample, labels: number): Float64Array {
  const scores = new Float64Array(labels);
  for (let k = 0; k < rows.length; k++)
    for (let label = 0; label < labels; label++)
      scores[label] =
        (scores[label] as number) + (values[k] as number) * (weights[(rows[k] as number) * labels + label] as number);
  const most = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += scores[label] = Math.exp((scores[label] as number) - most);
  return scores.map((score) => score / sum);
}

function thinned(example: ClassExample, dropout: number, random: Random): ClassExample {
  const kept = Array.from(example.rows, () => random.unit() >= dropout);
  return {
    ...example,
    rows: example.rows.filter((_, k) => kept[k]),
    values: example.values.filter((_, k) => kept[k]).map((value) => value / (1 - dropout)),
  };
}

/** Weights `[row * labels + label]` that make the allowed labels likely. */
export function trainSoftmax(
  examples: readonly ClassExample[],
  { labels, buckets, passes, rate, decay, dropout }: SoftmaxOptions,
): Float32Array {
  const weights = new Float32Array(buckets * labels);
  const squares = new Float32Array(buckets * labels).fill(1e-6);
  const random = seededRandom(31);
  for (let pass = 0; pass < passes; pass++) {
    for (const index of shuffled(examples.length, pass)) {
      const example = thinned(examples[index] as ClassExample, dropout, random);
      const guess = probabilities(weights, example, labels);
      const mass = example.allowed.reduce((sum, label) => sum + (guess[label] as number), 0) || 1e-12;
      const error = guess.map((share, label) => share - (example.allowed.includes(label) ? share / mass : 0));
      example.rows.forEach((row, k) => {
        for (let label = 0; label < labels; label++) {
          const cell = row * labels + label;
          const slope =
            example.weight * (example.values[k] as number) * (error[label] as number) +
            decay * (weights[cell] as number);
          squares[cell] = (squares[cell] as number) + slope * slope;
          weights[cell] = (weights[cell] as number) - (rate * slope) / Math.sqrt(squares[cell] as number);
        }
      });
    }
  }
  return weights;
}
