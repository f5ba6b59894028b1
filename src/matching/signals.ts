import type { Comparison } from './compare.ts';
import type { TermSort } from './masses.ts';

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

/** What is answered of one sort of terms, by weight: long agreement is surer than short, and one rare word is not enough. */
const massSignals = (sort: TermSort): Signals => ({
  [`${sort}QueryAnswered`]: ({ queryMasses }) => queryMasses[sort].answered,
  [`${sort}QueryTotal`]: ({ queryMasses }) => queryMasses[sort].total,
  [`${sort}QueryCount`]: ({ queryMasses }) => queryMasses[sort].count,
  [`${sort}QueryHeaviest`]: ({ queryMasses }) => queryMasses[sort].heaviest,
  [`${sort}QueryLacking`]: ({ queryMasses }) => queryMasses[sort].lacking,
  [`${sort}ClaimAnswered`]: ({ claimMasses }) => claimMasses[sort].answered,
  [`${sort}ClaimTotal`]: ({ claimMasses }) => claimMasses[sort].total,
  [`${sort}ClaimCount`]: ({ claimMasses }) => claimMasses[sort].count,
  [`${sort}ClaimHeaviest`]: ({ claimMasses }) => claimMasses[sort].heaviest,
  [`${sort}ClaimLacking`]: ({ claimMasses }) => claimMasses[sort].lacking,
});

/** Whether the best claim is on the matter at all. */
export const RELEVANCE: Signals = {
  ...common,
  mass: ({ mass }) => mass,
  claimMass: ({ claimMass }) => claimMass,
  claimRest: ({ claimRest }) => claimRest,
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  sharedNames: ({ sharedNames }) => sharedNames,
  numbers: ({ sharedNumbers }) => presence(sharedNumbers),
  missingNumbers: ({ missingNumbers }) => missingNumbers,
  dates: ({ sharedDates }) => presence(sharedDates),
  missingDates: ({ missingDates }) => missingDates,
  otherNumbers: ({ otherNumbers }) => presence(otherNumbers),
  otherDates: ({ otherDates }) => presence(otherDates),
  otherPlaces: ({ otherPlaces }) => presence(otherPlaces),
  otherActors: ({ otherActors }) => presence(otherActors),
  ...massSignals('words'),
  ...massSignals('names'),
  ...massSignals('figures'),
};

/** How far a value is above each of some steps: lets a sum of weights bend there. */
const bent = (name: string, value: (comparison: Comparison) => number, steps: readonly number[]): Signals =>
  Object.fromEntries(steps.map((step) => [`${name}${step}`, (one: Comparison) => Math.max(0, value(one) - step)]));

const both = ({ queryCovered, claimCovered }: Comparison): number => Math.sqrt(queryCovered * claimCovered);
const denies = ({ otherPolarity, opposites }: Comparison): boolean => otherPolarity || opposites > 0;
const isAnother = ({ otherActors, otherOfOneSort }: Comparison): boolean => otherActors > 0 || otherOfOneSort > 0;
const differs = (one: Comparison): boolean =>
  denies(one) || isAnother(one) || one.otherNumbers > 0 || one.otherDates > 0 || one.otherPlaces > 0;

/**
 * How one claim stands to another on the same matter. What differs counts for more where all else is alike, and likeness does
 * not count in proportion: translations lie together at the top, paraphrases and near misses far below.
 */
export const STANDING: Signals = {
  ...common,
  ...bent('cosine', ({ cosine }) => cosine, [0.5, 0.7]),
  ...bent('both', both, [0.3, 0.5, 0.7]),
  missingNames: ({ sharedNames, missingNames }) => missing(sharedNames, missingNames),
  sharedNames: ({ sharedNames }) => presence(sharedNames),
  queryNames: ({ missingNames }) => presence(missingNames),
  claimNames: ({ claimNamesMissing }) => presence(claimNamesMissing),
  sharedNumbers: ({ sharedNumbers }) => presence(sharedNumbers),
  missingNumbers: ({ missingNumbers }) => presence(missingNumbers),
  sharedDates: ({ sharedDates }) => presence(sharedDates),
  missingDates: ({ missingDates }) => presence(missingDates),
  otherPolarity: ({ otherPolarity }) => Number(otherPolarity),
  opposites: ({ opposites }) => presence(opposites),
  sameEnds: ({ sameEnds }) => presence(sameEnds),
  denial: (one) => Number(denies(one)),
  otherTone: ({ otherTone }) => Number(otherTone),
  otherNumbers: ({ otherNumbers }) => presence(otherNumbers),
  sureNumbers: ({ sureNumbers }) => presence(sureNumbers),
  otherDates: ({ otherDates }) => presence(otherDates),
  otherPlaces: ({ otherPlaces }) => presence(otherPlaces),
  otherActors: ({ otherActors }) => presence(otherActors),
  moreActors: ({ otherActors }) => presence(otherActors - 1),
  otherOfOneSort: ({ otherOfOneSort }) => presence(otherOfOneSort),
  otherFirst: ({ otherFirst }) => Number(otherFirst),
  same: (one) => Number(!differs(one)),
  alikeButDenied: (one) => (one.otherPolarity ? one.cosine : 0),
  alikeButAnother: (one) => (isAnother(one) ? one.cosine : 0),
};
