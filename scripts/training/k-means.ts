/** Spherical k-means (Dhillon & Modha 2001): points and centres have length 1, nearness is the dot product. */
import { seededRandom } from './random.ts';

/** Scales each row of `dimensions` floats to length 1, in place. */
export function normalizeRows(rows: Float32Array, dimensions: number): Float32Array {
  for (let at = 0; at < rows.length; at += dimensions) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += (rows[at + d] as number) ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = 0; d < dimensions; d++) rows[at + d] = (rows[at + d] as number) * scale;
  }
  return rows;
}

function nearest(point: Float32Array, centers: Float32Array, dimensions: number): number {
  let best = -2;
  let winner = 0;
  for (let center = 0, at = 0; at < centers.length; center++, at += dimensions) {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += (point[d] as number) * (centers[at + d] as number);
    if (dot > best) {
      best = dot;
      winner = center;
    }
  }
  return winner;
}

/** The cluster of each point, and the centres; `weights` says how much a point counts. */
export function kMeans(
  points: Float32Array,
  dimensions: number,
  weights: Float32Array,
  clusters: number,
  rounds: number,
): { readonly of: Uint32Array; readonly centers: Float32Array } {
  const count = points.length / dimensions;
  const random = seededRandom(11);
  const centers = new Float32Array(clusters * dimensions);
  for (let center = 0; center < clusters; center++) {
    const from = random.below(count) * dimensions;
    centers.set(points.subarray(from, from + dimensions), center * dimensions);
  }
  const of = new Uint32Array(count);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(centers.length);
    for (let point = 0; point < count; point++) {
      const row = points.subarray(point * dimensions, (point + 1) * dimensions);
      const cluster = nearest(row, centers, dimensions);
      of[point] = cluster;
      const weight = weights[point] as number;
      for (let d = 0; d < dimensions; d++)
        sums[cluster * dimensions + d] = (sums[cluster * dimensions + d] as number) + weight * (row[d] as number);
    }
    normalizeRows(sums, dimensions);
    centers.set(sums);
  }
  return { of, centers };
}
