/** Pseudo-random numbers with a fixed seed, so that training is repeatable. Linear congruential (Numerical Recipes). */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** A number from 0 to below 1. */
  unit(): number;
}

/** A generator that always gives the same numbers for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return { unit, below: (limit) => Math.floor(unit() * limit) };
}
