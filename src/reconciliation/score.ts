import type { EntityProfile } from '../domain/look-up.ts';
import type { Verdict } from './agreement.ts';
import { type NameScore, nameScore } from './name-score.ts';
import { propertyOf } from './properties.ts';
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

/** A candidate before it is known who else there is. */
export interface Scored {
  readonly entity: EntityProfile;
  readonly score: number;
  /** Nothing speaks against it but, perhaps, another candidate. */
  readonly sure: boolean;
  /** It goes by what the query says, and nothing speaks against it: if it is not the one, then the one is in doubt. */
  readonly rival: boolean;
  readonly features: Features;
}

const share = (verdicts: readonly Verdict[], wanted: Verdict): number =>
  verdicts.length === 0 ? 0 : verdicts.filter((verdict) => verdict === wanted).length / verdicts.length;

const round = (score: number): number => Math.round(score * 10) / 10;

/** The name's part of the score; an agreeing Wikidata id settles it, unless the name is somebody else's. */
function named({ name }: Query, entity: EntityProfile, hasAgreeingId: boolean): NameScore | null {
  const byName = name === null ? null : nameScore(name, entity);
  if (!hasAgreeingId) return byName;
  if (byName !== null && byName.score < LEAST_NAME) return { ...byName, score: ANOTHER_NAME };
  return { score: 100, fullName: byName?.fullName === true, goesBy: true, identifier: true };
}

function featuresOf(name: NameScore, type: boolean, agreed: number, { articles }: EntityProfile): Features {
  const { score, fullName, identifier } = name;
  return { name: round(score), fullName, identifier, type, properties: round(100 * agreed), articles };
}

/**
 * Scores one entity for a query; null where it does not even resemble it.
 *
 * The name counts most (see `nameScore`). Of the properties given, those that agree close half of the distance to 100,
 * those on which the graph is silent take 15 %, those that differ 40 %. Another type than asked for halves the score.
 * A name that is not unmistakable is sure only where a tie to another entity confirms it.
 */
export function scoreOf(
  query: Query,
  entity: EntityProfile,
  verdicts: readonly Verdict[],
  isUnmistakable: boolean,
): Scored | null {
  const agreeing = query.properties.filter((_, index) => verdicts[index] === 'agrees').map(({ id }) => id);
  const hasAgreeingId = agreeing.includes('wikidata');
  const name = named(query, entity, hasAgreeingId);
  const type = query.types.length === 0 || query.types.includes(entity.type);
  if (name === null || name.score < LEAST_NAME || (query.typesOnly && !type)) return null;
  const agreed = share(verdicts, 'agrees');
  const lost = SILENT * share(verdicts, 'silent') + DIFFERENT * share(verdicts, 'differs');
  const total =
    hasAgreeingId && name.identifier ? 100 : name.score + (100 - name.score) * AGREED * agreed - name.score * lost;
  const isConfirmed = hasAgreeingId || lost === 0;
  const isTold = isUnmistakable || agreeing.some((id) => propertyOf(id)?.tied === true);
  return {
    entity,
    score: round(total * (type ? 1 : OTHER_TYPE)),
    sure: type && isConfirmed && (name.identifier || (name.fullName && isTold)),
    rival: type && lost === 0 && name.goesBy,
    features: featuresOf(name, type, agreed, entity),
  };
}

/** Best first, then the most mentioned; the first is a match where it is sure and has no rival. */
export function ranked(scored: readonly Scored[], limit: number): readonly Candidate[] {
  const sorted = [...scored].sort(
    (a, b) => b.score - a.score || b.entity.articles - a.entity.articles || (a.entity.id < b.entity.id ? -1 : 1),
  );
  const isContested = sorted.slice(1).some(({ rival }) => rival);
  return sorted.slice(0, limit).map(({ entity, score, features, sure }, index) => ({
    entity,
    score,
    features,
    match: index === 0 && sure && !isContested,
  }));
}
