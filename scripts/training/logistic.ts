/** Logistic regression and conditional logit with an L2 penalty, by gradient descent with momentum over all rows. */

/** One example: its signals, its class, and how much it counts. */
export interface LogisticRow {
  readonly signals: readonly number[];
  readonly label: number;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly classes: number;
  readonly penalty: number;
  readonly steps: number;
}

/** Means and deviations, so that all signals are penalised alike. */
function scalesOf(
  rows: readonly LogisticRow[],
  size: number,
): { readonly mean: readonly number[]; readonly deviation: readonly number[] } {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const at = (k: number): number[] => rows.map(({ signals }) => signals[k] as number);
  const mean = Array.from(
    { length: size },
    (_, k) => at(k).reduce((sum, x, i) => sum + x * (rows[i]?.weight ?? 0), 0) / total,
  );
  const deviation = mean.map(
    (m, k) => Math.sqrt(at(k).reduce((sum, x, i) => sum + (rows[i]?.weight ?? 0) * (x - m) ** 2, 0) / total) || 1,
  );
  return { mean, deviation };
}

/** The probabilities of the classes, into `out`. */
function spread(weights: readonly Float64Array[], input: Float64Array, out: Float64Array): void {
  let [most, whole] = [Number.NEGATIVE_INFINITY, 0];
  for (let one = 0; one < out.length; one++) {
    const w = weights[one] as Float64Array;
    let sum = 0;
    for (let k = 0; k < w.length; k++) sum += (w[k] as number) * (input[k] as number);
    out[one] = sum;
    most = Math.max(most, sum);
  }
  for (let one = 0; one < out.length; one++) whole += out[one] = Math.exp((out[one] as number) - most);
  for (let one = 0; one < out.length; one++) out[one] = (out[one] as number) / whole;
}

/** Weights by class, in the signals' own units; the bias is last. */
export function fitLogistic(rows: readonly LogisticRow[], { classes, penalty, steps }: LogisticOptions): number[][] {
  const size = rows[0]?.signals.length ?? 0;
  const { mean, deviation } = scalesOf(rows, size);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const inputs = rows.map(({ signals }) =>
    Float64Array.from([...signals.map((x, k) => (x - (mean[k] as number)) / (deviation[k] as number)), 1]),
  );
  const weights = Array.from({ length: classes }, () => new Float64Array(size + 1));
  const speeds = weights.map(() => new Float64Array(size + 1));
  const parts = new Float64Array(classes);
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map(() => new Float64Array(size + 1));
    for (const [index, { label, weight }] of rows.entries()) {
      const input = inputs[index] as Float64Array;
      spread(weights, input, parts);
      for (let one = 0; one < classes; one++) {
        const slope = slopes[one] as Float64Array;
        const error = (weight * ((parts[one] as number) - (one === label ? 1 : 0))) / total;
        for (let k = 0; k <= size; k++) slope[k] = (slope[k] as number) + error * (input[k] as number);
      }
    }
    weights.forEach((w, one) => {
      const [speed, slope] = [speeds[one] as Float64Array, slopes[one] as Float64Array];
      for (let k = 0; k <= size; k++) {
        const pull = (slope[k] as number) + (k < size ? penalty * (w[k] as number) : 0);
        speed[k] = 0.9 * (speed[k] as number) - 0.5 * pull;
        w[k] = (w[k] as number) + (speed[k] as number);
      }
    });
  }
  return weights.map((w) => {
    const own = Array.from({ length: size }, (_, k) => (w[k] as number) / (deviation[k] as number));
    const bias = own.reduce((sum, x, k) => sum - x * (mean[k] as number), w[size] as number);
    return [...own, bias];
  });
}

/** Alternatives of which the right ones should come out ahead. */
export interface Choice {
  readonly signals: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Keeps a likelihood above nothing. */
const TINY = 1e-12;

/** Weights of a conditional logit (McFadden 1974): the likelihood that a right alternative is chosen. */
export function fitChoice(choices: readonly Choice[], penalty: number, steps: number): number[] {
  const rows = choices.flatMap(({ signals, weight }) => signals.map((one) => ({ signals: one, label: 0, weight })));
  const size = rows[0]?.signals.length ?? 0;
  const { mean, deviation } = scalesOf(rows, size);
  const scaled = choices.map(({ signals }) =>
    signals.map((one) => Float64Array.from(one, (x, k) => (x - (mean[k] as number)) / (deviation[k] as number))),
  );
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(size);
    choices.forEach(({ right, weight }, c) => {
      const alternatives = scaled[c] as Float64Array[];
      const sums = alternatives.map((one) => one.reduce((sum, x, k) => sum + x * (weights[k] as number), 0));
      const most = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - most) + TINY);
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const good = parts.reduce((sum, part, a) => sum + (right[a] ? part : 0), 0);
      alternatives.forEach((one, a) => {
        const part = parts[a] as number;
        const pull = (weight / total) * (part / whole - (right[a] ? part / good : 0));
        for (let k = 0; k < size; k++) slope[k] = (slope[k] as number) + pull * (one[k] as number);
      });
    });
    for (let k = 0; k < size; k++) {
      speed[k] = 0.9 * (speed[k] as number) - 0.5 * ((slope[k] as number) + penalty * (weights[k] as number));
      weights[k] = (weights[k] as number) + (speed[k] as number);
    }
  }
  return Array.from(weights, (w, k) => w / (deviation[k] as number));
}
