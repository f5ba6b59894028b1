/** Averaged structured perceptron (Collins 2002), deterministic: fixed seed, fixed order. */
import type { CaseLexicon } from '../../src/models/case-lexicon.ts';
import { FEATURES, WordCache } from '../../src/models/features.ts';
import { LABELS } from '../../src/models/labels.ts';
import { decode, EMISSIONS, sentenceRows, TRANSITIONS } from '../../src/models/tagger.ts';
import type { TaggedSentence } from './conll.ts';

const L = LABELS.length;

export interface Trained {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  let state = seed >>> 0;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}

/** Trains for a number of passes over the sentences; `log` gets one line per pass. */
export function trainPerceptron(
  sentences: readonly TaggedSentence[],
  lexicon: CaseLexicon,
  passes: number,
  log: (line: string) => void,
): Trained {
  const emissions = new Float32Array(EMISSIONS);
  const transitions = new Float32Array(TRANSITIONS);
  const emissionSum = new Float64Array(EMISSIONS);
  const transitionSum = new Float64Array(TRANSITIONS);
  const cache = new WordCache(lexicon);
  const gold = sentences.map(({ labels }) => Uint8Array.from(labels, (label) => LABELS.indexOf(label as never)));
  let step = 1;
  const update = (rows: Uint32Array, path: Uint8Array, sign: number): void => {
    for (let position = 0; position < path.length; position++) {
      const label = path[position] as number;
      for (let k = position * FEATURES; k < (position + 1) * FEATURES; k++) {
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
    for (const index of shuffled(sentences.length, 17 + pass)) {
      const rows = sentenceRows((sentences[index] as TaggedSentence).words, cache);
      const truth = gold[index] as Uint8Array;
      const guess = decode({ emissions, transitions }, rows, truth.length);
      if (guess.some((label, position) => label !== truth[position])) {
        update(rows, truth, 1);
        update(rows, guess, -1);
        wrong++;
      }
      step++;
    }
    log(`pass ${pass + 1}: ${wrong} of ${sentences.length} sentences wrong`);
  }
  const average = (weights: Float32Array, sums: Float64Array): Float32Array =>
    weights.map((weight, cell) => weight - (sums[cell] as number) / step);
  return { emissions: average(emissions, emissionSum), transitions: average(transitions, transitionSum) };
}
