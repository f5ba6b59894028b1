import type { Chain, EntityType } from '../domain/annotation.ts';
import type { EntityName, KnownEntity, MatchEvidence } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { homesOf, isGeneric, likenessOf } from './likeness.ts';
import { canonicalName } from './name-keys.ts';
import { isCountry } from './name-parts.ts';

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
  translation: 0.5,
  cognate: 0.5,
  home: 0.5,
  nearName: 0.4,
  initial: 0.35,
  generic: 0.33,
  lone: 0.3,
  sound: 0.2,
  onlyBearer: 0.04,
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
const spelt = (chain: Chain): string[] =>
  [chain.name, ...chain.aliases].filter((name) => name !== chain.acronym).map(foldName);

/** Without the plural mark of any word: "Guardians of Peace" is "Guardian Of Peace". */
export const singular = (folded: string): string => folded.replace(/(?<=\p{L}{3})s(?= |$)/gu, '');

const evidenceOf = (feature: keyof typeof WEIGHTS, { text }: EntityName): MatchEvidence => ({
  ...{ feature, score: WEIGHTS[feature] },
  detail: `“${text}”`,
});

/**
 * Whether a known body is not of a country that an article speaks of. By its very name it is taken for granted where no country
 * is named; by what the name means it must be of the only one.
 */
function isElsewhere({ candidate, around }: Comparison, isExact: boolean): boolean {
  const homes = homesOf(candidate.names.map((name) => name.folded));
  if (homes.size === 0) return !isExact;
  const countries = [...around].filter(isCountry);
  const isHome = (country: string): boolean => homes.has(country);
  return isExact ? countries.length > 0 && !countries.some(isHome) : countries.length === 0 || !countries.every(isHome);
}

/** Evidence of a whole name; of words that many countries' bodies are called by only where the country fits. */
function whole(comparison: Comparison, feature: keyof typeof WEIGHTS, name: EntityName): MatchEvidence | null {
  const { candidate, vouched } = comparison;
  if (candidate.type !== 'organization' || !isGeneric(name.folded)) return evidenceOf(feature, name);
  if (!vouched) return evidenceOf('generic', name);
  return isElsewhere(comparison, feature === 'fullName' || feature === 'nearName') ? null : evidenceOf(feature, name);
}

/** The name as it stands. */
function sameName(comparison: Comparison, names: readonly EntityName[]): MatchEvidence | null {
  const { chain } = comparison;
  const own = foldName(chain.name);
  const hit =
    names.find(({ folded }) => folded === own) ??
    names.find(({ folded }) => folded.includes(' ') && spelt(chain).includes(folded));
  if (!hit) return null;
  if (chain.type === 'person' && !hit.folded.includes(' ')) return evidenceOf('lone', hit);
  return whole(comparison, 'fullName', hit);
}

/** The name with a plural mark more or less, translated word by word, or spelt by ear. */
function equalName(comparison: Comparison, names: readonly EntityName[]): MatchEvidence | null {
  const { chain, candidate } = comparison;
  const own = foldName(chain.name);
  const near = own.includes(' ') ? names.find(({ folded }) => singular(folded) === singular(own)) : undefined;
  if (near) return whole(comparison, 'nearName', near);
  const canonical = canonicalName(own, chain.type);
  const hit = names.find(({ folded }) => canonicalName(folded, candidate.type) === canonical);
  return hit ? whole(comparison, canonical.startsWith('~') ? 'cognate' : 'translation', hit) : null;
}

/** A name that says less. */
function likeName({ chain, around }: Comparison, names: readonly EntityName[]): MatchEvidence | null {
  const found = names.flatMap((name): MatchEvidence[] => {
    const alike = likenessOf(foldName(chain.name), name.folded, chain.type);
    if (!alike || (alike.country !== null && !around.has(alike.country))) return [];
    return [evidenceOf(alike.like, name)];
  });
  return found.sort((a, b) => b.score - a.score)[0] ?? null;
}

const nameFeature: Feature = (comparison) => {
  const names = comparison.candidate.names.filter(({ kind }) => kind !== 'acronym');
  return sameName(comparison, names) ?? equalName(comparison, names) ?? likeName(comparison, names);
};

/** Letters, which French writes like a word where they can be said as one: OTAN, Otan. */
const isLetters = (name: string): boolean => /^(?:[\p{Lu}\p{N}.&-]{2,8}|\p{Lu}\p{Ll}{2,5})$/u.test(name);

const acronymFeature: Feature = ({ chain, candidate }) => {
  const short = [chain.acronym, chain.name, ...chain.aliases]
    .filter((name): name is string => name !== null && isLetters(name))
    .map(foldName);
  const hit = candidate.names.find(({ kind, folded }) => kind === 'acronym' && short.includes(folded));
  if (!hit) return null;
  // The article spells the acronym out as something else: then it is something else.
  if (
    chain.acronym !== null &&
    chain.name.includes(' ') &&
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
  const shared = candidate.context
    .filter((id) => around.has(id))
    .sort()
    .slice(0, MAX_CONTEXT);
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
