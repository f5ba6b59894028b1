import type { Comparison } from './compare.ts';

/** What the weighing of a comparison goes by, by name. */
export type Signals = Readonly<Record<string, (comparison: Comparison) => number>>;

const presence = (count: number): number => (count > 0 ? 1 : 0);
const missing = (shared: number, lacking: number): number => (shared + lacking > 0 ? lacking / (shared + lacking) : 0);

const common = {
  cosine: ({ cosine }) => cosine,
  queryCovered: ({ queryCovered }) => queryCovered,
  claimCovered: ({ claimCovered }) => claimCovered,
  both: ({ queryCovered, claimCovered }) => Math.sqrt(queryCovered * claimCovered),
  queryWords: ({ queryWords }) => queryWords,
  claimWords: ({ claimWords }) => claimWords,
} as const satisfies Signals;

/** Which of several claims answers a query best. */
export const ORDER = {
  ...common,
  claimMass: ({ claimMass }) => claimMass,
  claimRest: ({ claimRest }) => claimRest,
  names: ({ sharedNames }) => sharedNames,
  numbers: ({ sharedNumbers }) => sharedNumbers,
  dates: ({ sharedDates }) => presence(sharedDates),
  otherNumbers: ({ otherNumbers }) => presence(otherNumbers),
  otherActors: ({ otherActors }) => presence(otherActors),
  otherPlaces: ({ otherPlaces }) => presence(otherPlaces),
} as const satisfies Signals;

/** Whether the best claim is on the matter at all. */
export const RELEVANCE = {
  ...common,
  mass: ({ mass }) => mass,
  claimMass: ({ claimMass }) => claimMass,
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  numbers: ({ sharedNumbers }) => presence(sharedNumbers),
  dates: ({ sharedDates }) => presence(sharedDates),
} as const satisfies Signals;

/** How one claim stands to another on the same matter: few signals, as few examples teach their weights. */
export const STANDING = {
  both: ({ queryCovered, claimCovered }) => Math.sqrt(queryCovered * claimCovered),
  queryWords: ({ queryWords }) => queryWords,
  claimWords: ({ claimWords }) => claimWords,
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  denial: ({ otherPolarity, opposites }) => (otherPolarity || opposites > 0 ? 1 : 0),
  otherNumbers: ({ otherNumbers }) => presence(otherNumbers),
  otherDates: ({ otherDates }) => presence(otherDates),
  otherPlaces: ({ otherPlaces }) => presence(otherPlaces),
  otherActors: ({ otherActors }) => presence(otherActors),
} as const satisfies Signals;
