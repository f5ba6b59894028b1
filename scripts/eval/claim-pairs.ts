/** Scores on our own claim pairs: the right claim first, its stance, and silence where there is nothing to find. */
import type { ClaimMatch, MatchModel } from '../../src/domain/claim-match.ts';
import { type MatchTools, profileClaim } from '../../src/matching/claim-profile.ts';
import { rankProfiles } from '../../src/matching/rank.ts';
import { type ClaimQuery, type Kind, type Part, readClaimPairs } from '../gold/claim-pairs.ts';

/** Shares from 0 to 1, counts by kind, and what went wrong in words. */
export interface OwnPairScores {
  /** Of queries with an answer: it is ranked first. */
  readonly first: number;
  /** Of queries with an answer: the stance given to it is right. */
  readonly stance: number;
  /** Of queries without one: nothing is above the threshold. */
  readonly none: number;
  /** Of all: right claim first and above the threshold, or rightly nothing. */
  readonly score: number;
  readonly byKind: ReadonlyMap<Kind, { first: number; stance: number; count: number }>;
  readonly errors: readonly string[];
}

/** Whether the first match is the answer, the stance right, and the decision (found, or nothing there) right. */
function judge({ expected, stance }: ClaimQuery, ranked: readonly ClaimMatch[], { threshold }: MatchModel) {
  const [best] = ranked;
  const found = best !== undefined && best.score >= threshold;
  const answer = ranked.find(({ id }) => id === expected);
  const first = expected !== null && best?.id === expected;
  return {
    first,
    stance: answer !== undefined && answer.stance === stance,
    none: expected === null && !found,
    right: expected === null ? !found : first && found,
    best,
    answer,
  };
}

/** Looks up the queries of a part in its pool. */
export function scoreOwnPairs(folder: string, part: Part, tools: MatchTools, model: MatchModel): OwnPairScores {
  const { queries, pool } = readClaimPairs(folder, part);
  const texts = new Map(pool.map(({ id, text }) => [id, text]));
  const profiles = pool.map(({ id, text, lang }) => ({ id, profile: profileClaim({ text, language: lang }, tools) }));
  const byKind = new Map<Kind, { first: number; stance: number; count: number }>();
  const errors: string[] = [];
  const total = { first: 0, stance: 0, none: 0, right: 0, answered: 0 };
  for (const query of queries) {
    const { text, lang } = query.query;
    const ranked = rankProfiles(profileClaim({ text, language: lang }, tools), profiles, model);
    const verdict = judge(query, ranked, model);
    const counts = byKind.get(query.kind) ?? { first: 0, stance: 0, count: 0 };
    counts.count++;
    counts.first += Number(verdict.first || verdict.none);
    counts.stance += Number(verdict.stance);
    byKind.set(query.kind, counts);
    total.answered += Number(query.expected !== null);
    for (const what of ['first', 'stance', 'none', 'right'] as const) total[what] += Number(verdict[what]);
    if (verdict.right && (verdict.stance || query.expected === null)) continue;
    const { best, answer } = verdict;
    const shown = (match: ClaimMatch | undefined): string =>
      match
        ? `${match.score.toFixed(3)} ${match.stance} ${texts.get(match.id)}\n      ${match.reasons.map(({ reason, query: a, claim: b }) => `${reason}: ${a} / ${b}`).join('; ')}`
        : '–';
    errors.push(
      `${query.id} ${query.kind} (${query.stance}) ${text}\n  best ${shown(best)}${answer && answer !== best ? `\n  right ${shown(answer)}` : ''}`,
    );
  }
  return {
    first: total.first / total.answered,
    stance: total.stance / total.answered,
    none: total.none / (queries.length - total.answered),
    score: total.right / queries.length,
    byKind,
    errors,
  };
}
