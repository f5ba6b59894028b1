/** Linear-chain models: weights by feature row and by pair of labels, the best label sequence by Viterbi. */

const IMPOSSIBLE = -1e9;

/** Weights of a model: `emissions[row * labels + label]`, `transitions[(previous + 1) * labels + label]`. */
export interface ChainWeights {
  readonly emissions: Int16Array | Float32Array;
  readonly transitions: Int32Array | Float32Array;
}

/** Labels and which may follow which; `allowed` is indexed like transitions, `before` lists what may stand before each label. */
export interface LabelScheme<Label extends string = string> {
  readonly labels: readonly Label[];
  readonly allowed: readonly boolean[];
  readonly before: readonly Uint8Array[];
}

/** A scheme in which `I-X` follows only `B-X` or `I-X`. */
export function bioScheme<Label extends string>(labels: readonly Label[]): LabelScheme<Label> {
  const kind = (label: string | undefined): string => label?.slice(2) ?? '';
  const allowed = Array.from({ length: (labels.length + 1) * labels.length }, (_, cell) => {
    const previous = labels[Math.floor(cell / labels.length) - 1];
    const next = labels[cell % labels.length] as Label;
    return !next.startsWith('I-') || kind(previous) === kind(next);
  });
  const indexes = labels.map((_, index) => index);
  const before = indexes.map((label) =>
    Uint8Array.from(indexes.filter((other) => allowed[(other + 1) * labels.length + label])),
  );
  return { labels, allowed, before };
}

/** Number of transition weights under a scheme. */
export const transitionCells = ({ labels }: LabelScheme): number => (labels.length + 1) * labels.length;

/** Best totals and where they come from, by position and label; kept from call to call, as most sequences are short. */
let totals = new Float64Array(0);
let origins = new Uint8Array(0);

function makeRoom(cells: number): void {
  if (totals.length >= cells) return;
  totals = new Float64Array(cells);
  origins = new Uint8Array(cells);
}

/** The best label sequence; `emitted[position * labels + label]` are the words' own scores. */
export function decode(
  scheme: LabelScheme,
  transitions: ChainWeights['transitions'],
  emitted: Float64Array | Int32Array,
  length: number,
): Uint8Array {
  const path = new Uint8Array(length);
  decodeStretch(scheme, transitions, emitted, 0, path);
  return path;
}

/** Writes the best label sequence of the positions from `first` on to the whole of `path`. */
export function decodeStretch(
  { labels: { length: L }, allowed, before }: LabelScheme,
  transitions: ChainWeights['transitions'],
  emitted: Float64Array | Int32Array,
  first: number,
  path: Uint8Array,
): void {
  makeRoom(path.length * L);
  const offset = first * L;
  for (let label = 0; label < L; label++)
    totals[label] =
      (allowed[label] ? (transitions[label] as number) : IMPOSSIBLE) + (emitted[offset + label] as number);
  for (let cell = L; cell < path.length * L; ) {
    const last = cell - L;
    for (let label = 0; label < L; label++, cell++) {
      const from = bestBefore(before[label] as Uint8Array, transitions, last, label, L);
      const step = transitions[(from + 1) * L + label] as number;
      totals[cell] = (totals[last + from] as number) + step + (emitted[offset + cell] as number);
      origins[cell] = from;
    }
  }
  trace(L, path);
}

/** Which of the labels that may stand before `label` makes the best total; `last` is where the totals before it begin. */
function bestBefore(
  labels: Uint8Array,
  transitions: ChainWeights['transitions'],
  last: number,
  label: number,
  L: number,
): number {
  let best = Number.NEGATIVE_INFINITY;
  let from = 0;
  for (let index = 0; index < labels.length; index++) {
    const before = labels[index] as number;
    const total = (totals[last + before] as number) + (transitions[(before + 1) * L + label] as number);
    if (total > best) {
      best = total;
      from = before;
    }
  }
  return from;
}

/** Follows the best sequence back from its end. */
function trace(L: number, path: Uint8Array): void {
  const last = (path.length - 1) * L;
  let label = 0;
  for (let candidate = 1; candidate < L; candidate++)
    if ((totals[last + candidate] as number) > (totals[last + label] as number)) label = candidate;
  for (let position = path.length - 1; position >= 0; position--) {
    path[position] = label;
    label = origins[position * L + label] as number;
  }
}

/**
 * Adds the weights, in whole numbers, of `rows[from … end - 1]` by label to `sums` from `at` on; the number of labels is a
 * multiple of three. Three labels at a time: most of the cost is waiting for weights that are too many for the processor's
 * cache, and a short loop over the rows asks for several at once. `| 0` tells the engine that no sum leaves 32 bits.
 */
export function addRows(
  emissions: ChainWeights['emissions'],
  labels: number,
  rows: Uint32Array,
  from: number,
  end: number,
  sums: Int32Array,
  at: number,
): void {
  for (let label = 0; label < labels; label += 3) {
    let [a, b, c] = [0, 0, 0];
    for (let k = from; k < end; k++) {
      const cell = (Math.imul(rows[k] as number, labels) + label) | 0;
      a = (a + (emissions[cell] as number)) | 0;
      b = (b + (emissions[cell + 1] as number)) | 0;
      c = (c + (emissions[cell + 2] as number)) | 0;
    }
    sums[at + label] = (sums[at + label] as number) + a;
    sums[at + label + 1] = (sums[at + label + 1] as number) + b;
    sums[at + label + 2] = (sums[at + label + 2] as number) + c;
  }
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
