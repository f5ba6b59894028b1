import type { EntityProfile } from '../domain/look-up.ts';
import type { Verdict } from './agreement.ts';
import { type NameScore, nameScore } from './name-score.ts';
import type { Candidate, Features, Query } from './query.ts';

/** Names less alike than this are not shown: sharing one word of two is 45. */
const LEAST_NAME = 50;
/** The given Wikidata id is the entity's, but the name is not. */
const ANOTHER_NAME = 60;
/** Another type than asked for. */
const OTHER_TYPE = 0.5;
/** Of the distance to 100, what the agreement of all properties closes. */
const AGREED = 0.5;
/** Of the score, what silence on all properties takes, and what contradiction does. */
const SILENT = 0.15;
const DIFFERENT = 0.4;
/** How far the second must be behind for the first to be beyond doubt: further than an alias (90) is behind a name. */
const MARGIN = 12;

/** A candidate before it is known who else there is. */
export interface Scored {
  readonly entity: EntityProfile;
  readonly score: number;
  /** Nothing speaks against it but, perhaps, another candidate. */
  readonly sure: boolean;
  readonly features: Features;
}

const share = (verdicts: readonly Verdict[], wanted: Verdict): number =>
  verdicts.length === 0 ? 0 : verdicts.filter((verdict) => verdict === wanted).length / verdicts.length;

const round = (score: number): number => Math.round(score * 10) / 10;

/** The name's part of the score; an agreeing Wikidata id settles it, unless the name is somebody else's. */
function named({ name }: Query, entity: EntityProfile, hasAgreeingId: boolean): NameScore | null {
  const byName = name === null ? null : nameScore(name, entity);
  if (!hasAgreeingId) return byName;
  if (byName !== null && byName.score < LEAST_NAME) return { score: ANOTHER_NAME, fullName: false, identifier: false };
  return { score: 100, fullName: byName?.fullName === true, identifier: true };
}

/**
 * Scores one entity for a query; null where it does not even resemble it.
 *
 * The name counts most (see `nameScore`). Of the properties given, those that agree close half of the distance to 100,
 * those on which the graph is silent take 15 %, those that differ 40 %. Another type than asked for halves the score.
 */
export function scoreOf(query: Query, entity: EntityProfile, verdicts: readonly Verdict[]): Scored | null {
  const hasAgreeingId = query.properties.some(({ id }, index) => id === 'wikidata' && verdicts[index] === 'agrees');
  const name = named(query, entity, hasAgreeingId);
  const type = query.types.length === 0 || query.types.includes(entity.type);
  if (name === null || name.score < LEAST_NAME || (query.typesOnly && !type)) return null;
  const { score, fullName, identifier } = name;
  const agreed = share(verdicts, 'agrees');
  const lost = SILENT * share(verdicts, 'silent') + DIFFERENT * share(verdicts, 'differs');
  const total = identifier && hasAgreeingId ? 100 : score + (100 - score) * AGREED * agreed - score * lost;
  const isConfirmed = hasAgreeingId || verdicts.every((verdict) => verdict === 'agrees');
  return {
    entity,
    score: round(total * (type ? 1 : OTHER_TYPE)),
    sure: type && isConfirmed && (identifier || fullName),
    features: {
      name: round(score),
      fullName,
      identifier,
      type,
      properties: round(100 * agreed),
      articles: entity.articles,
    },
  };
}

/** Best first, then the most mentioned; the first is a match where it is sure and nobody comes near. */
export function ranked(scored: readonly Scored[], limit: number): readonly Candidate[] {
  const sorted = [...scored].sort(
    (a, b) => b.score - a.score || b.entity.articles - a.entity.articles || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const second = sorted[1]?.score ?? 0;
  return sorted.slice(0, limit).map(({ sure, ...candidate }, index) => ({
    ...candidate,
    match: index === 0 && sure && candidate.score - second >= MARGIN,
  }));
}
