import type { ModelShape, StoredModel } from './model-file.ts';

/** Number of weights; a power of two. */
export const WEIGH_BUCKETS = 1 << 16;

/** What a stored weigher holds; its setting is the sum above which something is kept. */
export const WEIGH_SHAPE: ModelShape = { name: 'RCWGH1', settings: 1, transitions: 0, emissions: WEIGH_BUCKETS };

/** What a stored chooser of speakers holds. */
export const SPEAKER_SHAPE: ModelShape = { name: 'RCSPK1', settings: 0, transitions: 0, emissions: WEIGH_BUCKETS };

/** Tells from its feature rows how likely something found is really there. */
export interface Weigher {
  /** The sum of its weights, to compare with that of another. */
  weigh(rows: Uint32Array): number;
  /** Whether the sum is above the model's threshold. */
  keeps(rows: Uint32Array): boolean;
}

/** A logistic model with the given weights. */
export function createWeigher({ settings: [threshold = 0], emissions }: StoredModel): Weigher {
  const weigh = (rows: Uint32Array): number => {
    let sum = 0;
    for (const row of rows) sum += emissions[row] as number;
    return sum;
  };
  return { weigh, keeps: (rows) => weigh(rows) > threshold };
}
