/** Products of square batches, in blocks of four by four so that sums stay in registers. */

/** `out[i * size + j] = Σ_d left[i, d] · right[j, d]`; `size` is a multiple of 4. */
export function products(left: Float64Array, right: Float64Array, size: number, D: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i += 2) {
    const a0 = i * D;
    const a1 = a0 + D;
    for (let j = 0; j < size; j += 4) {
      const b0 = j * D;
      const b1 = b0 + D;
      const b2 = b1 + D;
      const b3 = b2 + D;
      let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let d = 0; d < D; d++) {
        const x0 = left[a0 + d] as number;
        const x1 = left[a1 + d] as number;
        const y0 = right[b0 + d] as number;
        const y1 = right[b1 + d] as number;
        const y2 = right[b2 + d] as number;
        const y3 = right[b3 + d] as number;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s02 += x0 * y2;
        s03 += x0 * y3;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s12 += x1 * y2;
        s13 += x1 * y3;
      }
      const at = i * size + j;
      out.set([s00, s01, s02, s03], at);
      out.set([s10, s11, s12, s13], at + size);
    }
  }
  return out;
}

/** `out[i, d] = Σ_j factors[i, j] · rows[j, d]`, or with `factors` turned over; `size` is a multiple of 4. */
export function addProduct(
  factors: Float64Array,
  rows: Float64Array,
  size: number,
  D: number,
  turned: boolean,
): Float64Array {
  const out = new Float64Array(size * D);
  const across = turned ? size : 1;
  const down = turned ? 1 : size;
  const factor = (i: number, j: number): number => factors[i * down + j * across] as number;
  for (let i = 0; i < size; i += 2) {
    const to0 = i * D;
    const to1 = to0 + D;
    for (let j = 0; j < size; j += 4) {
      const [f0, f1, f2, f3] = [factor(i, j), factor(i, j + 1), factor(i, j + 2), factor(i, j + 3)];
      const [g0, g1, g2, g3] = [factor(i + 1, j), factor(i + 1, j + 1), factor(i + 1, j + 2), factor(i + 1, j + 3)];
      const r0 = j * D;
      const r1 = r0 + D;
      const r2 = r1 + D;
      const r3 = r2 + D;
      for (let d = 0; d < D; d++) {
        const x0 = rows[r0 + d] as number;
        const x1 = rows[r1 + d] as number;
        const x2 = rows[r2 + d] as number;
        const x3 = rows[r3 + d] as number;
        out[to0 + d] = (out[to0 + d] as number) + f0 * x0 + f1 * x1 + f2 * x2 + f3 * x3;
        out[to1 + d] = (out[to1 + d] as number) + g0 * x0 + g1 * x1 + g2 * x2 + g3 * x3;
      }
    }
  }
  return out;
}

/** Adds `factor` times the `D` cells of `rows` from `from` on to those of `out` from `to` on; `D` is a multiple of 4. */
export function addRow(
  out: Float32Array,
  to: number,
  rows: Float32Array,
  from: number,
  factor: number,
  D: number,
): void {
  for (let d = 0; d < D; d += 4) {
    const a = to + d;
    const b = from + d;
    out[a] = (out[a] as number) + factor * (rows[b] as number);
    out[a + 1] = (out[a + 1] as number) + factor * (rows[b + 1] as number);
    out[a + 2] = (out[a + 2] as number) + factor * (rows[b + 2] as number);
    out[a + 3] = (out[a + 3] as number) + factor * (rows[b + 3] as number);
  }
}
