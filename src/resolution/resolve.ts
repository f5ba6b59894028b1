/**
 * Which entity of the world each chain of an article is. A full name says it by itself, with the gazetteer's help: such
 * chains are sure, and an order of arrival cannot change them. A last name, letters, or a name of two places is open: it
 * is weighed against who bears it, by what the article is sure to name beside it.
 */
import type { Chain } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type {
  Entity,
  EntityName,
  KeyedEntity,
  KeyedName,
  KnownEntity,
  ResolvedChain,
  UnsureMatch,
} from '../domain/entity.ts';
import { THRESHOLD } from './features.ts';
import {
  formsOf,
  identityAt,
  identityOf,
  isShort,
  keyed,
  keyOf,
  kindOfForm,
  type Match,
  mistyped,
  namesOf,
  vouchedFor,
} from './identity.ts';
import { isClaimed, namedAs, namedIn, namedLike, type Vouched } from './vouched-names.ts';
import { chosen, type OpenChain, weighed } from './weigh.ts';

/** Makes the id of an entity that no gazetteer has; the same parts give the same id. */
export type Mint = (...parts: readonly string[]) => string;

/** What the own names of an article's chains say. */
export interface Anchored {
  readonly sure: readonly ResolvedChain[];
  readonly open: readonly Chain[];
  readonly entities: readonly KeyedEntity[];
}

/** Evidence below {@link THRESHOLD}, but enough to ask a person: a name and its type, or letters and theirs. */
const UNSURE = 0.4;
const MAX_UNSURE = 3;

const minted = (id: string, { name, type }: Chain): KeyedEntity => ({
  ...{ id, type, nameFr: name, nameEn: name, wikidata: null },
  names: [],
});

/**
 * Whether a name is that of another entity which the gazetteer vouches for: a chain that has it as a form errs, unless it
 * spells the letters out.
 */
const isOthers = ({ folded, kind, text }: EntityName, id: string, chain: Chain, vouched: Vouched): boolean =>
  vouched
    .named(folded)
    .some(
      (entity) =>
        entity.id !== id &&
        entity.names.some(
          (name) =>
            name.folded === folded &&
            (name.kind === 'name' || (kind === 'acronym' && name.kind === 'acronym' && text !== chain.acronym)),
        ),
    );

function sureChain(chain: Chain, match: Match | null, id: string, names: readonly KeyedName[]): ResolvedChain {
  const { score, evidence } = match ?? { score: 1, evidence: [] };
  return {
    ...{ chain: chain.id, entity: id, score, evidence, openKey: null, names, unsure: [] },
    method: match ? 'gazetteer' : 'minted',
  };
}

/** The vouched entity that a chain is by its name, or by what the name means where the gazetteer does not have it. */
function vouchedMatch(chain: Chain, language: Language, vouched: Vouched): Match | 'several' | null {
  const named = new Set(formsOf(chain).flatMap((form) => namedIn(vouched, form, language)));
  const match = vouchedFor(chain, [...named]);
  if (match) return match;
  return isClaimed(vouched, chain)
    ? mistyped(chain, namedAs(vouched, chain, language))
    : vouchedFor(chain, namedLike(vouched, chain));
}

/** Settles what names alone settle. Needs no graph. */
export function anchor(chains: readonly Chain[], language: Language, vouched: Vouched, mint: Mint): Anchored {
  const sure: ResolvedChain[] = [];
  const open: Chain[] = [];
  const entities = new Map<string, KeyedEntity>();
  for (const chain of chains) {
    const match = vouchedMatch(chain, language, vouched);
    if (match === 'several' || isShort(chain, match)) {
      open.push(chain);
      continue;
    }
    const entity = match ? keyed(match.entity) : minted(mint(...identityOf(chain, isClaimed(vouched, chain))), chain);
    const names = namesOf(chain, language)
      .filter((name) => !isOthers(name, entity.id, chain, vouched))
      .map((name) => (name.kind === 'name' && match ? { ...name, kind: kindOfForm(name.text) } : name));
    entities.set(entity.id, entity);
    sure.push(sureChain(chain, match, entity.id, names));
  }
  return { sure, open, entities: [...entities.values()] };
}

/** An entity with the names that are known beforehand alone: those from articles are counted there. */
function asKnown(entity: Entity, vouched: Vouched): KeyedEntity {
  const known = vouched.byId(entity.id);
  return known ? keyed(known) : { ...entity, names: [] };
}

/**
 * What the id of an open chain is made of that is nobody known. A last name that others bear is somebody of its own article,
 * and a body that only says what it is belongs to the one country named there, or to the article. Any other short name is one
 * thing wherever it stands.
 */
function ownIdentity(
  { chain, article, around }: OpenChain,
  matches: readonly Match[],
  vouched: Vouched,
): readonly string[] {
  const { isCommon, parts } = identityAt(chain, isClaimed(vouched, chain), around);
  const isBorne = chain.type === 'person' && matches.some(({ score }) => score >= UNSURE);
  return isBorne || isCommon ? [...parts, article] : parts;
}

const METHOD_OF: Readonly<Record<string, ResolvedChain['method']>> = {
  fullName: 'name',
  nearName: 'name',
  translation: 'name',
  cognate: 'name',
  generic: 'name',
  home: 'name',
  lone: 'last-name',
  sound: 'last-name',
  initial: 'last-name',
  acronym: 'acronym',
};

/**
 * Weighs one open chain against the entities that bear its name: `known` from the graph, with those of the chain's
 * surroundings that each is surely named beside elsewhere. A pure function of these, whatever was decided before.
 */
export function settle(
  open: OpenChain,
  known: readonly KnownEntity[],
  vouched: Vouched,
  mint: Mint,
): { readonly resolved: ResolvedChain; readonly entity: KeyedEntity } {
  const matches = weighed(open, known, vouched);
  const match = chosen(matches);
  const entity = match
    ? asKnown(match.entity, vouched)
    : minted(mint(...ownIdentity(open, matches, vouched)), open.chain);
  const unsure = matches
    .filter(({ score, entity: { id } }) => score >= UNSURE && score < THRESHOLD && id !== entity.id)
    .slice(0, MAX_UNSURE)
    .map(({ entity: { id }, score, evidence }): UnsureMatch => ({ entity: id, score, evidence }));
  const feature = match?.evidence[0]?.feature ?? '';
  const isVouched = match?.evidence.some((one) => one.feature === 'gazetteer');
  const method = isVouched ? 'gazetteer' : (METHOD_OF[feature] ?? 'minted');
  const { score, evidence } = match ?? { score: 1, evidence: [] };
  const names = match ? [] : namesOf(open.chain, open.language);
  return {
    resolved: {
      ...{ chain: open.chain.id, entity: entity.id, score, method, evidence, names, unsure },
      openKey: keyOf(open.chain),
    },
    entity,
  };
}
