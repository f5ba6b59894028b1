/** Whether two stored claims are one proposition, said or denied: surer than an answer to a question has to be. */
import type { ClaimMatch, MatchModel } from '../domain/claim-match.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { ClaimProfile } from './claim-profile.ts';
import { type Comparison, compareClaims } from './compare.ts';
import { relevanceOf, stanceOf } from './weigh.ts';

interface Least {
  readonly certainty: number;
  /** Share of each claim that the other answers: of the less covered one, and of both (geometric mean). */
  readonly covered: number;
  readonly both: number;
}

/** Read off 1,000 ties of 600 English articles: of those that pass, nine in ten are right. */
const LEAST = {
  score: 0.75,
  agrees: { certainty: 0.6, covered: 0.45, both: 0.55 },
  // What only seems to contradict mostly says more: the two must be alike but for what differs.
  contradicts: { certainty: 0.6, covered: 0.65, both: 0.75 },
  /** Weight of words, and of all terms, in common: "in an email" is no proposition. */
  words: 0.65,
  all: 1.2,
} as const satisfies Readonly<Record<string, number | Least>>;

function isAlike({ queryCovered, claimCovered, queryMasses, claimMasses, mass, claimMass }: Comparison, least: Least) {
  const words = (queryMasses.words.answered + claimMasses.words.answered) / 2;
  return (
    Math.min(queryCovered, claimCovered) >= least.covered &&
    Math.sqrt(queryCovered * claimCovered) >= least.both &&
    words >= LEAST.words &&
    (Math.expm1(mass) + Math.expm1(claimMass)) / 2 >= LEAST.all
  );
}

const differs = ({ otherPolarity, opposites, otherNumbers, otherDates }: Comparison): boolean =>
  otherPolarity || opposites + otherNumbers + otherDates > 0;

/** What `inContext` puts behind a claim. */
const CONTEXT = / \([^()]*\)$/u;

/** Whether one quotes the other's words and more. */
function isPart({ text: one }: ClaimProfile, { text: other }: ClaimProfile): boolean {
  const [a, b] = [one, other]
    .map((text) => foldedWords(text.replace(CONTEXT, '')).join(' '))
    .sort((x, y) => x.length - y.length);
  return ` ${b} `.includes(` ${a} `);
}

/** How one claim stands to another where both say the same, or one the contrary of the other; else null. */
export function tieOf(
  one: ClaimProfile,
  other: ClaimProfile,
  cosine: number | undefined,
  model: MatchModel,
): Omit<ClaimMatch, 'id'> | null {
  const comparison = compareClaims(one, other, cosine);
  const score = relevanceOf(comparison, model);
  const { stance, certainty } = stanceOf(comparison, model);
  if (score < Math.max(LEAST.score, model.threshold) || stance === 'related') return null;
  if (certainty < LEAST[stance].certainty || !isAlike(comparison, LEAST[stance])) return null;
  if (stance === 'contradicts' && (!differs(comparison) || isPart(one, other))) return null;
  return { score, stance, certainty, reasons: comparison.reasons };
}
