import type { Chain, EntityType } from '../domain/annotation.ts';
import type { EntityName, KnownEntity, MatchEvidence } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';

/** What resolution compares a chain with a candidate by. */
export interface Comparison {
  readonly chain: Chain;
  readonly candidate: KnownEntity;
  /** Entities that the article names beyond doubt. */
  readonly around: ReadonlySet<string>;
  /** The candidate comes from the gazetteer. */
  readonly vouched: boolean;
}

type Feature = (comparison: Comparison) => MatchEvidence | null;

/** How much each piece of evidence counts; a match needs {@link THRESHOLD}. */
export const WEIGHTS = {
  fullName: 0.6,
  nearName: 0.4,
  loneName: 0.3,
  acronym: 0.35,
  sameType: 0.15,
  nearType: 0.05,
  gazetteer: 0.1,
  context: 0.12,
} as const;
export const THRESHOLD = 0.6;
/** Beyond this many shared neighbours more context says no more. */
const MAX_CONTEXT = 3;

/** Types a tagger takes for each other. An organization called like a place is none: it is its team, or its government. */
const NEAR: readonly (readonly [EntityType, EntityType])[] = [
  ['organization', 'product'],
  ['organization', 'work'],
  ['work', 'product'],
  ['event', 'other'],
];

const isNear = (a: EntityType, b: EntityType): boolean =>
  a === 'other' || b === 'other'
    ? a !== 'person' && b !== 'person'
    : NEAR.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** The last word of a folded name of several words, null of one. */
export const lastWordOf = (folded: string): string | null =>
  folded.includes(' ') ? folded.slice(folded.lastIndexOf(' ') + 1) : null;

/** The chain's own names, fullest first, without its acronym. */
const spelt = (chain: Chain): string[] => [chain.name, ...chain.aliases].filter((name) => name !== chain.acronym);

/** Without the plural mark of any word: "Guardians of Peace" is "Guardian Of Peace". */
export const singular = (folded: string): string => folded.replace(/(?<=\p{L}{3})s(?= |$)/gu, '');

/** Names of several words that differ by a plural only: enough with an acronym or context beside it, not alone. */
function nearName(chain: Chain, names: readonly EntityName[]): MatchEvidence | null {
  const own = singular(foldName(chain.name));
  const hit = own.includes(' ') ? names.find(({ folded }) => singular(folded) === own) : undefined;
  return hit ? { feature: 'nearName', score: WEIGHTS.nearName, detail: `“${hit.text}”` } : null;
}

/** A person by the last word of the full name. */
function lastName(chain: Chain, names: readonly EntityName[]): EntityName | undefined {
  const own = foldName(chain.name);
  return chain.type === 'person' && !own.includes(' ')
    ? names.find(({ folded }) => lastWordOf(folded) === own)
    : undefined;
}

const nameFeature: Feature = ({ chain, candidate }) => {
  const names = candidate.names.filter(({ kind }) => kind !== 'acronym');
  const own = foldName(chain.name);
  const hit =
    names.find(({ folded }) => folded === own) ??
    names.find(({ folded }) => folded.includes(' ') && spelt(chain).some((name) => foldName(name) === folded)) ??
    (candidate.type === 'person' ? lastName(chain, names) : undefined);
  if (!hit) return nearName(chain, names);
  const lone = chain.type === 'person' && !own.includes(' ');
  return {
    feature: lone ? 'loneName' : 'fullName',
    score: lone ? WEIGHTS.loneName : WEIGHTS.fullName,
    detail: `“${hit.text}”`,
  };
};

const acronymFeature: Feature = ({ chain, candidate }) => {
  const short = [chain.acronym, chain.name, ...chain.aliases]
    .filter((name): name is string => name !== null && /^[\p{Lu}\p{N}.&-]{2,8}$/u.test(name))
    .map(foldName);
  const hit = candidate.names.find(({ kind, folded }) => kind === 'acronym' && short.includes(folded));
  if (!hit) return null;
  // The article spells the acronym out as something else: then it is something else.
  if (
    chain.acronym !== null &&
    !candidate.names.some(({ folded }) => singular(folded) === singular(foldName(chain.name)))
  )
    return null;
  return { feature: 'acronym', score: WEIGHTS.acronym, detail: hit.text };
};

const typeFeature: Feature = ({ chain, candidate }) => {
  if (chain.type === candidate.type) return { feature: 'sameType', score: WEIGHTS.sameType, detail: chain.type };
  return isNear(chain.type, candidate.type)
    ? { feature: 'nearType', score: WEIGHTS.nearType, detail: `${chain.type} / ${candidate.type}` }
    : null;
};

const gazetteerFeature: Feature = ({ vouched, candidate }) =>
  vouched ? { feature: 'gazetteer', score: WEIGHTS.gazetteer, detail: candidate.id } : null;

const contextFeature: Feature = ({ candidate, around }) => {
  const shared = candidate.context.filter((id) => around.has(id)).sort().slice(0, MAX_CONTEXT);
  return shared.length > 0
    ? { feature: 'context', score: WEIGHTS.context * shared.length, detail: shared.join(', ') }
    : null;
};

/** All evidence that a chain is a candidate; empty where type or name rule it out. */
export function compare(comparison: Comparison): MatchEvidence[] {
  const type = typeFeature(comparison);
  const names = [nameFeature(comparison), acronymFeature(comparison)].filter(
    (one): one is MatchEvidence => one !== null,
  );
  if (names.length === 0 || !type) return [];
  const more = [gazetteerFeature(comparison), contextFeature(comparison)];
  return [...names, type, ...more.filter((one): one is MatchEvidence => one !== null)];
}

/** The score of a body of evidence, 0 to 1. */
export const scoreOf = (evidence: readonly MatchEvidence[]): number =>
  Number(
    Math.min(
      1,
      evidence.reduce((sum, { score }) => sum + score, 0),
    ).toFixed(4),
  );
