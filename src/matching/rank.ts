import type { ClaimCandidate, ClaimMatch, ClaimText, MatchModel } from '../domain/claim-match.ts';
import type { Pole } from '../language/claim-rules.ts';
import { type ClaimProfile, type MatchTools, profileClaim } from './claim-profile.ts';
import { compareClaims } from './compare.ts';
import { orderOf, relevanceOf, stanceOf } from './weigh.ts';

/** A stored claim, read for comparison. */
export interface ProfiledCandidate {
  readonly id: string;
  readonly profile: ClaimProfile;
  readonly cosine?: number | null;
}

/**
 * Scores a query against claims that are already read, the best first; ties by id. No claim scores higher than the one
 * before it: which of several answers best and how sure one is to answer at all are weighed apart. Those below the
 * threshold are among them.
 */
export function rankProfiles(
  query: ClaimProfile,
  candidates: readonly ProfiledCandidate[],
  model: MatchModel,
): ClaimMatch[] {
  const compared = candidates.map(({ id, profile, cosine }) => {
    const comparison = compareClaims(query, profile, cosine ?? undefined);
    return { id, comparison, order: orderOf(comparison, model) };
  });
  compared.sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1));
  let most = 1;
  return compared.map(({ id, comparison }): ClaimMatch => {
    most = Math.min(most, relevanceOf(comparison, model));
    return { id, score: most, ...stanceOf(comparison, model), reasons: comparison.reasons };
  });
}

/** Scores the candidates that a store found for a query, the best first. What scores below `model.threshold` is no match. */
export function rank(
  query: ClaimText & Pick<ClaimCandidate, 'denial'>,
  candidates: readonly ClaimCandidate[],
  tools: MatchTools,
  model: MatchModel,
): ClaimMatch[] {
  const profiled = candidates.map((one) => ({
    id: one.id,
    cosine: one.cosine ?? null,
    profile: readStored(one, tools),
  }));
  return rankProfiles(readStored(query, tools), profiled, model);
}

/** Vectors serve for the cosine alone: where it is known none is made. */
const NO_VECTOR = new Float32Array();

/** A claim that is denied by who says it denies what its text affirms, and affirms what it denies. */
export function readStored(
  { denial, cosine, ...claim }: ClaimText & Pick<ClaimCandidate, 'denial' | 'cosine'>,
  tools: MatchTools,
): ClaimProfile {
  const profile = profileClaim(claim, tools, typeof cosine === 'number' ? NO_VECTOR : undefined);
  if (denial === undefined || denial === null) return profile;
  const { negative, cues } = profile.polarity;
  const turned = [...profile.poles].map(([name, pole]) => [name, { ...pole, end: turn(pole.end) }] as const);
  return { ...profile, polarity: { negative: !negative, cues: [...cues, denial] }, poles: new Map(turned) };
}

const turn = (end: Pole['end']): Pole['end'] => (end === 1 ? -1 : 1);

/** The matches among ranked candidates; none where nothing is on the matter. */
export const matchesAmong = (ranked: readonly ClaimMatch[], { threshold }: MatchModel): ClaimMatch[] =>
  ranked.filter(({ score }) => score >= threshold);
