/** Averaged structured perceptron (Collins 2002), deterministic: fixed seed, fixed order. */
import {
  type ChainWeights,
  decode,
  emitRows,
  type LabelScheme,
  transitionCells,
} from '../../src/models/linear-chain.ts';
import { seededRandom } from './random.ts';

/** What a linear chain is trained on: `count` sequences, the feature rows and gold labels of each made when asked for. */
export interface TrainingSet {
  readonly scheme: LabelScheme;
  /** Number of weight rows. */
  readonly buckets: number;
  /** Feature rows per token. */
  readonly width: number;
  readonly count: number;
  rowsOf(index: number): Uint32Array;
  labelsOf(index: number): Uint8Array;
}

/** The numbers below `count` in an order that the seed gives. */
export function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const random = seededRandom(seed);
  for (let index = count - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}

const FIRST_SEED = 17;
/** Seeds of models that are averaged lie further apart than there are passes. */
const SEED_STEP = 1000;

/** Trains for a number of passes over the sequences; `log` gets one line per pass. */
export function trainPerceptron(
  set: TrainingSet,
  passes: number,
  log: (line: string) => void,
  seed = FIRST_SEED,
): ChainWeights {
  const { scheme, buckets, width } = set;
  const L = scheme.labels.length;
  const emissions = new Float32Array(buckets * L);
  const transitions = new Float32Array(transitionCells(scheme));
  const emissionSum = new Float64Array(emissions.length);
  const transitionSum = new Float64Array(transitions.length);
  let step = 1;
  const update = (rows: Uint32Array, path: Uint8Array, sign: number): void => {
    for (let position = 0; position < path.length; position++) {
      const label = path[position] as number;
      for (let k = position * width; k < (position + 1) * width; k++) {
        const cell = (rows[k] as number) * L + label;
        emissions[cell] = (emissions[cell] as number) + sign;
        emissionSum[cell] = (emissionSum[cell] as number) + sign * step;
      }
      const cell = (position === 0 ? 0 : (path[position - 1] as number) + 1) * L + label;
      transitions[cell] = (transitions[cell] as number) + sign;
      transitionSum[cell] = (transitionSum[cell] as number) + sign * step;
    }
  };
  for (let pass = 0; pass < passes; pass++) {
    let wrong = 0;
    for (const index of shuffled(set.count, seed + pass)) {
      const rows = set.rowsOf(index);
      const truth = set.labelsOf(index);
      const guess = decode(scheme, transitions, emitRows(emissions, L, rows, width), truth.length);
      if (guess.some((label, position) => label !== truth[position])) {
        update(rows, truth, 1);
        update(rows, guess, -1);
        wrong++;
      }
      step++;
    }
    log(`pass ${pass + 1}: ${wrong} of ${set.count} sequences wrong`);
  }
  const average = (weights: Float32Array, sums: Float64Array): Float32Array =>
    weights.map((weight, cell) => weight - (sums[cell] as number) / step);
  return { emissions: average(emissions, emissionSum), transitions: average(transitions, transitionSum) };
}

/** The mean of models trained in different orders: linear, so one model again, and less a matter of chance. */
export function trainAveraged(
  set: TrainingSet,
  passes: number,
  models: number,
  log: (line: string) => void,
): ChainWeights {
  const all = Array.from({ length: models }, (_, index) =>
    trainPerceptron(set, passes, log, FIRST_SEED + index * SEED_STEP),
  );
  const mean = (of: (one: ChainWeights) => ArrayLike<number>): Float32Array =>
    Float32Array.from(
      of(all[0] as ChainWeights),
      (_, cell) => all.reduce((sum, one) => sum + (of(one)[cell] as number), 0) / models,
    );
  return { emissions: mean((one) => one.emissions), transitions: mean((one) => one.transitions) };
}
