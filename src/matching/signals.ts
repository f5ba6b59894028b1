import type { Comparison } from './compare.ts';

/** What the weighing of a comparison goes by, by name. */
export type Signals = Readonly<Record<string, (comparison: Comparison) => number>>;

const presence = (count: number): number => (count > 0 ? 1 : 0);
const missing = (shared: number, lacking: number): number => (shared + lacking > 0 ? lacking / (shared + lacking) : 0);

/** How likely two claims are on the same matter. */
export const RELEVANCE = {
  cosine: ({ cosine }) => cosine,
  queryCovered: ({ queryCovered }) => queryCovered,
  claimCovered: ({ claimCovered }) => claimCovered,
  both: ({ queryCovered, claimCovered }) => Math.sqrt(queryCovered * claimCovered),
  mass: ({ mass }) => mass,
  names: ({ sharedNames }) => presence(sharedNames),
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  numbers: ({ sharedNumbers }) => presence(sharedNumbers),
  missingNumbers: ({ sharedNumbers, missingNumbers }) => missing(sharedNumbers, missingNumbers),
  dates: ({ sharedDates }) => presence(sharedDates),
  missingDates: ({ sharedDates, missingDates }) => missing(sharedDates, missingDates),
} as const satisfies Signals;

/** How one stands to the other, if they are. */
export const STANDING = {
  cosine: ({ cosine }) => cosine,
  queryCovered: ({ queryCovered }) => queryCovered,
  claimCovered: ({ claimCovered }) => claimCovered,
  names: ({ sharedNames }) => presence(sharedNames),
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  otherPolarity: ({ otherPolarity }) => (otherPolarity ? 1 : 0),
  opposites: ({ opposites }) => presence(opposites),
  otherNumbers: ({ otherNumbers }) => presence(otherNumbers),
  otherDates: ({ otherDates }) => presence(otherDates),
  otherPlaces: ({ otherPlaces }) => presence(otherPlaces),
  otherActors: ({ otherActors }) => presence(otherActors),
  numbers: ({ sharedNumbers }) => presence(sharedNumbers),
} as const satisfies Signals;
