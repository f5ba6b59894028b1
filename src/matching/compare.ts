import type { MatchReason } from '../domain/claim-match.ts';
import { ANSWERED, type Answer, answersOf, coverageOf, dot } from './answers.ts';
import type { ClaimProfile } from './claim-profile.ts';
import {
  isSameDate,
  loneNames,
  oppositeWords,
  otherDates,
  otherFirst,
  otherNames,
  otherNumbers,
  otherOfOneSort,
  type Pair,
  sameEnds,
} from './differences.ts';
import { type Masses, massesOf, wholeOf } from './masses.ts';
import { agree } from './quantities.ts';

/** What two claims have in common and where they differ, in numbers; each from 0 to 1 unless said otherwise. */
export interface Comparison {
  /** Cosine of the vectors, −1 to 1. */
  readonly cosine: number;
  /** How much of the terms of each the other answers. */
  readonly queryCovered: number;
  readonly claimCovered: number;
  /** The same of words alone that are part of no name: what is said of whom or what is named. */
  readonly queryWords: number;
  readonly claimWords: number;
  /** Weight of the terms of each that are answered: long agreement is surer than short. From 0 on, logarithmic. */
  readonly mass: number;
  readonly claimMass: number;
  /** Weight of the claim's terms that are not. */
  readonly claimRest: number;
  /** What is answered of each sort of terms. */
  readonly queryMasses: Masses;
  readonly claimMasses: Masses;
  /** Names, numbers and dates of the query that the claim has, and those that it has not. Counts. */
  readonly sharedNames: number;
  readonly missingNames: number;
  readonly sharedNumbers: number;
  readonly missingNumbers: number;
  readonly sharedDates: number;
  readonly missingDates: number;
  /** Whether one affirms and the other denies; opposite words; numbers, dates, places and actors that differ. */
  readonly otherPolarity: boolean;
  readonly opposites: number;
  /** Oppositions of which both claims are at one end. */
  readonly sameEnds: number;
  /** Whether one says in any way that something is not, or is at the lower end of an opposition, and the other does not. */
  readonly otherTone: boolean;
  readonly otherNumbers: number;
  /** Of those, the ones that are surely of the same thing. */
  readonly sureNumbers: number;
  readonly otherDates: number;
  readonly otherPlaces: number;
  readonly otherActors: number;
  /** Names of one sort, whatever part they play: two countries, two persons; and whether both claims begin with other names. */
  readonly otherOfOneSort: number;
  readonly otherFirst: boolean;
  /** Names of the claim that the query has not. */
  readonly claimNamesMissing: number;
  readonly reasons: readonly MatchReason[];
}

/** Terms shown, the heaviest; words that say less than this are in most sentences. */
const SHOWN_TERMS = 6;
const LEAST_SHOWN = 0.15;

function sharedReasons({ query, claim, there }: Pair): MatchReason[] {
  const shared = query.terms.terms
    .map((term, k) => ({ term, answer: there[k] as Answer }))
    .filter(({ term, answer }) => answer.share >= ANSWERED && term.weight >= LEAST_SHOWN);
  const byWeight = shared.toSorted((a, b) => b.term.weight * b.answer.share - a.term.weight * a.answer.share);
  return byWeight.slice(0, SHOWN_TERMS).map(({ term, answer }) => ({
    reason: term.entities.length > 0 ? 'entity' : term.key.startsWith('#') ? 'number' : 'terms',
    query: term.key.replace('#', ''),
    claim: (claim.terms.terms[answer.place]?.key ?? '').replace('#', ''),
  }));
}

const isDark = ({ polarity, poles }: ClaimProfile): boolean =>
  polarity.negative || [...poles.values()].some(({ end }) => end === -1);

/** Compares a query with a stored claim; `given` is the cosine of their vectors where it is known already. */
export function compareClaims(query: ClaimProfile, claim: ClaimProfile, given?: number): Comparison {
  const pair: Pair = { query, claim, ...answersOf(query.terms, claim.terms) };
  const [queryMasses, claimMasses] = [massesOf(query.terms, pair.there), massesOf(claim.terms, pair.back)];
  const [queryWhole, claimWhole] = [wholeOf(queryMasses), wholeOf(claimMasses)];
  const cosine = given ?? dot(query.vector, claim.vector);
  const [queryCovered, claimCovered] = [coverageOf(queryWhole), coverageOf(claimWhole)];
  const lone = loneNames(pair);
  const spoken = query.names.filter(({ part }) => part !== 'source');
  const sharedNames = spoken.filter((name) => !lone.mine.includes(name)).length;
  const sharedNumbers = query.quantities.filter((one) =>
    claim.quantities.some((other) => other.unit === one.unit && agree(one, other)),
  ).length;
  const sharedDates = query.dates.filter((one) => claim.dates.some((other) => isSameDate(one, other))).length;
  const differences = {
    opposite: oppositeWords(pair),
    'other-number': otherNumbers(pair),
    'other-date': otherDates(pair),
    'other-place': otherNames(lone, 'place'),
    'other-actor': otherNames(lone, 'actor'),
  } as const;
  const otherPolarity = query.polarity.negative !== claim.polarity.negative;
  const told = Object.entries(differences).flatMap(([reason, list]) =>
    // "close" and "not close" are opposites, too, and the negation says it better.
    (reason === 'opposite' && otherPolarity ? [] : list).map(({ query: mine, claim: theirs }) => ({
      ...{ reason: reason as keyof typeof differences, query: mine, claim: theirs },
    })),
  );
  const polarity: MatchReason[] = otherPolarity
    ? [{ reason: 'other-polarity', query: query.polarity.cues.join(', '), claim: claim.polarity.cues.join(', ') }]
    : [];
  return {
    cosine,
    queryCovered,
    claimCovered,
    queryWords: coverageOf(queryMasses.words),
    claimWords: coverageOf(claimMasses.words),
    mass: Math.log1p(queryWhole.answered),
    claimMass: Math.log1p(claimWhole.answered),
    claimRest: Math.log1p(claimWhole.total - claimWhole.answered),
    queryMasses,
    claimMasses,
    sharedNames,
    missingNames: spoken.length - sharedNames,
    sharedNumbers,
    missingNumbers: query.quantities.length - sharedNumbers,
    sharedDates,
    missingDates: query.dates.length - sharedDates,
    otherPolarity,
    opposites: differences.opposite.length,
    sameEnds: sameEnds(pair),
    otherTone: isDark(query) !== isDark(claim),
    otherNumbers: differences['other-number'].length,
    sureNumbers: differences['other-number'].filter(({ sure }) => sure).length,
    otherDates: differences['other-date'].length,
    otherPlaces: differences['other-place'].length,
    otherActors: differences['other-actor'].length,
    otherOfOneSort: otherOfOneSort(lone).length,
    otherFirst: otherFirst(pair, lone),
    claimNamesMissing: lone.theirs.length,
    reasons: [...sharedReasons(pair), ...polarity, ...told],
  };
}
