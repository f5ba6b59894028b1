/** Linear-chain models: weights by feature row and by pair of labels, the best label sequence by Viterbi. */

const IMPOSSIBLE = -1e9;

/** Weights of a model: `emissions[row * labels + label]`, `transitions[(previous + 1) * labels + label]`. */
export interface ChainWeights {
  readonly emissions: Int16Array | Float32Array;
  readonly transitions: Int32Array | Float32Array;
}

/** Labels and which may follow which; `allowed` is indexed like transitions. */
export interface LabelScheme<Label extends string = string> {
  readonly labels: readonly Label[];
  readonly allowed: readonly boolean[];
}

/** A scheme in which `I-X` follows only `B-X` or `I-X`. */
export function bioScheme<Label extends string>(labels: readonly Label[]): LabelScheme<Label> {
  const kind = (label: string | undefined): string => label?.slice(2) ?? '';
  const allowed = Array.from({ length: (labels.length + 1) * labels.length }, (_, cell) => {
    const previous = labels[Math.floor(cell / labels.length) - 1];
    const next = labels[cell % labels.length] as Label;
    return !next.startsWith('I-') || kind(previous) === kind(next);
  });
  return { labels, allowed };
}

/** Number of transition weights under a scheme. */
export const transitionCells = ({ labels }: LabelScheme): number => (labels.length + 1) * labels.length;

/** The best label sequence; `emitted[position * labels + label]` are the words' own scores. */
export function decode(
  { labels: { length: L }, allowed }: LabelScheme,
  transitions: ChainWeights['transitions'],
  emitted: Float64Array | Int32Array,
  length: number,
): Uint8Array {
  const back = new Uint8Array(length * L);
  let previous = new Float64Array(L);
  let current = new Float64Array(L);
  for (let position = 0; position < length; position++) {
    for (let label = 0; label < L; label++) {
      let best = IMPOSSIBLE;
      let from = 0;
      if (position === 0) best = allowed[label] ? (transitions[label] as number) : IMPOSSIBLE;
      else
        for (let before = 0; before < L; before++) {
          const cell = (before + 1) * L + label;
          const total = allowed[cell] ? (previous[before] as number) + (transitions[cell] as number) : IMPOSSIBLE;
          if (total > best) {
            best = total;
            from = before;
          }
        }
      current[label] = best + (emitted[position * L + label] as number);
      back[position * L + label] = from;
    }
    [previous, current] = [current, previous];
  }
  return trace(back, previous, length);
}

function trace(back: Uint8Array, last: Float64Array, length: number): Uint8Array {
  const L = last.length;
  const path = new Uint8Array(length);
  let label = 0;
  for (let candidate = 1; candidate < L; candidate++) {
    if ((last[candidate] as number) > (last[label] as number)) label = candidate;
  }
  for (let position = length - 1; position >= 0; position--) {
    path[position] = label;
    label = back[position * L + label] as number;
  }
  return path;
}

/** Scores by label of tokens with `width` feature rows each. */
export function emitRows(
  emissions: ChainWeights['emissions'],
  labels: number,
  rows: Uint32Array,
  width: number,
): Float64Array {
  const length = rows.length / width;
  const emitted = new Float64Array(length * labels);
  for (let position = 0; position < length; position++) {
    const at = position * labels;
    for (let k = position * width; k < (position + 1) * width; k++) {
      const row = (rows[k] as number) * labels;
      for (let label = 0; label < labels; label++)
        emitted[at + label] = (emitted[at + label] as number) + (emissions[row + label] as number);
    }
  }
  return emitted;
}
