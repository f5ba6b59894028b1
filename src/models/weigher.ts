import type { ModelShape, StoredModel } from './model-file.ts';

/** Number of weights; a power of two. */
export const WEIGH_BUCKETS = 1 << 16;

/** What a stored weigher holds; its setting is the sum above which something is kept. */
export const WEIGH_SHAPE: ModelShape = { name: 'RCWGH1', settings: 1, transitions: 0, emissions: WEIGH_BUCKETS };

/** Tells from its feature rows whether something found is really there. */
export interface Weigher {
  keeps(rows: Uint32Array): boolean;
}

/** A logistic model with the given weights. */
export function createWeigher({ settings: [threshold = 0], emissions }: StoredModel): Weigher {
  return {
    keeps: (rows) => {
      let sum = 0;
      for (const row of rows) sum += emissions[row] as number;
      return sum > threshold;
    },
  };
}
