import type { Chain, EntityType } from '../domain/annotation.ts';
import type { EntityName, KnownEntity, MatchEvidence } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { homesOf, isGeneric, likenessOf } from './likeness.ts';
import { isCountry } from './name-parts.ts';

/** What resolution compares a chain with a candidate by. */
export interface Comparison {
  readonly chain: Chain;
  readonly candidate: KnownEntity;
  /** Entities that the article names beyond doubt. */
  readonly around: ReadonlySet<string>;
  /** The candidate comes from the gazetteer. */
  readonly vouched: boolean;
  /** The gazetteer gives the chain's name to some entity. */
  readonly claimed: boolean;
}

type Feature = (comparison: Comparison) => MatchEvidence | null;

/** How much each piece of evidence counts; a match needs {@link THRESHOLD}. */
export const WEIGHTS = {
  fullName: 0.6,
  translation: 0.5,
  home: 0.5,
  cognate: 0.5,
  nearName: 0.4,
  loneName: 0.3,
  generic: 0.33,
  initial: 0.35,
  lone: 0.3,
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

/** The chain's own names, fullest first, without its acronym. */
const spelt = (chain: Chain): string[] => [chain.name, ...chain.aliases].filter((name) => name !== chain.acronym);

/** Without the plural mark of any word: "Guardians of Peace" is "Guardian Of Peace". */
const singular = (folded: string): string => folded.replace(/(?<=\p{L}{3})s(?= |$)/gu, '');

/** Names of several words that differ by a plural only: enough with an acronym or context beside it, not alone. */
function nearName(chain: Chain, names: readonly EntityName[]): MatchEvidence | null {
  const own = singular(foldName(chain.name));
  const hit = own.includes(' ') ? names.find(({ folded }) => singular(folded) === own) : undefined;
  return hit ? { feature: 'nearName', score: WEIGHTS.nearName, detail: `“${hit.text}”` } : null;
}

/** Many countries have a Supreme Court: one that is not known to be this one's, or is known to be of none named here. */
function isOthersToo({ candidate, vouched, around }: Comparison, folded: string): boolean {
  if (candidate.type !== 'organization' || !isGeneric(folded)) return false;
  if (!vouched) return true;
  const homes = homesOf(candidate.names.map((name) => name.folded));
  return homes.size > 0 && ![...homes].some((home) => around.has(home)) && [...around].some(isCountry);
}

/** By evidence, the most telling first. */
const TELLING = (a: MatchEvidence, b: MatchEvidence): number => b.score - a.score;

/** A name translated word by word or spelt by ear. What the gazetteer knows by this name is not another that sounds like it. */
function likeName(
  { chain, candidate, around, claimed }: Comparison,
  names: readonly EntityName[],
): MatchEvidence | null {
  const found = spelt(chain).flatMap((own) =>
    names.flatMap(({ folded, text }): MatchEvidence[] => {
      const likeness = likenessOf(foldName(own), folded, chain.type);
      if (!likeness || (claimed && likeness.byEar)) return [];
      if (likeness.country !== null && !around.has(likeness.country)) return [];
      return [{ feature: likeness.like, score: WEIGHTS[likeness.like], detail: `“${text}”` }];
    }),
  );
  return found.sort(TELLING)[0] ?? null;
}

/** The name as it stands. */
const nameFeature: Feature = (comparison) => {
  const { chain, candidate } = comparison;
  const names = candidate.names.filter(({ kind }) => kind !== 'acronym');
  const own = foldName(chain.name);
  const hit =
    names.find(({ folded }) => folded === own) ??
    names.find(({ folded }) => folded.includes(' ') && spelt(chain).some((name) => foldName(name) === folded));
  if (!hit) return likeName(comparison, names) ?? nearName(chain, names);
  const detail = `“${hit.text}”`;
  if (chain.type === 'person' && !hit.folded.includes(' '))
    return { feature: 'loneName', score: WEIGHTS.loneName, detail };
  return isOthersToo(comparison, hit.folded)
    ? { feature: 'generic', score: WEIGHTS.generic, detail }
    : { feature: 'fullName', score: WEIGHTS.fullName, detail };
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
  const shared = candidate.context.filter((id) => around.has(id)).slice(0, MAX_CONTEXT);
  return shared.length > 0
    ? { feature: 'context', score: WEIGHTS.context * shared.length, detail: shared.join(', ') }
    : null;
};

/** Names that say one thing whatever its type. */
const SAME_NAME: ReadonlySet<string> = new Set(['fullName', 'loneName', 'translation']);
/** Entities named beside both that make a name of one word the same thing under another type. */
const ENOUGH_BESIDE = 2;
/** Shorter names are too often something else. */
const MIN_LONE = 4;

/**
 * Another type, which a tagger may have got wrong: the same thing where its full name of several words is, and somebody
 * named beside it; or where a word is that no known thing is called by, and two are named beside it.
 */
function mistyped(comparison: Comparison, names: readonly MatchEvidence[]): MatchEvidence[] {
  const same = names.find(({ feature }) => SAME_NAME.has(feature));
  const context = contextFeature(comparison);
  if (!same || !context) return [];
  if (same.feature === 'translation') return [same, context];
  const own = foldName(comparison.chain.name);
  if (own.includes(' ')) return [same, context];
  const isUnheardOf = !comparison.claimed && own.length >= MIN_LONE;
  return isUnheardOf && context.score >= WEIGHTS.context * ENOUGH_BESIDE
    ? [{ feature: 'fullName', score: WEIGHTS.fullName, detail: same.detail }, context]
    : [];
}

/** All evidence that a chain is a candidate; empty where type or name rule it out. */
export function compare(comparison: Comparison): MatchEvidence[] {
  const type = typeFeature(comparison);
  const names = [nameFeature(comparison), acronymFeature(comparison)].filter(
    (one): one is MatchEvidence => one !== null,
  );
  if (names.length === 0) return [];
  if (!type) return mistyped(comparison, names);
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
