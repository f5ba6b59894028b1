/**
 * Which entity of the world each chain of an article is. A full name says it by itself, with the gazetteer's help: such
 * chains are sure, and an order of arrival cannot change them. A last name, letters, or a name of two places is open: it
 * is weighed against who bears it, by what the article is sure to name beside it.
 */
import type { Chain } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity, EntityName, KnownEntity, ResolvedChain, UnsureMatch } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { isGeneric } from './likeness.ts'; import {isCountry} from './name-parts.ts'; import {canonicalNameIn} from './name-keys.ts';
import { compare, scoreOf, THRESHOLD, WEIGHTS } from './features.ts';
import { formsOf, identityOf, isShort, keyOf, mistyped, type Match, namesOf, type Vouched, vouchedFor } from './identity.ts';
import { foundBy, namedIn, namedLike } from './vouched-names.ts';

/** Makes the id of an entity that no gazetteer has; the same parts give the same id. */
export type Mint = (...parts: readonly string[]) => string;

/** A chain that its own name does not settle, with what is needed to weigh it. */
export interface OpenChain {
  readonly chain: Chain;
  readonly language: Language;
  /** The article it stands in. */
  readonly article: string;
  /** Entities that the article is sure to name. */
  readonly around: ReadonlySet<string>;
}

/** What the own names of an article's chains say. */
export interface Anchored {
  readonly sure: readonly ResolvedChain[];
  readonly open: readonly Chain[];
  readonly entities: readonly Entity[];
}

/** Evidence below {@link THRESHOLD}, but enough to ask a person: a name and its type, or letters and theirs. */
const UNSURE = 0.4;
const MAX_UNSURE = 3;

const minted = (id: string, { name, type }: Chain): Entity => ({
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

function sureChain(chain: Chain, match: Match | null, id: string, names: readonly EntityName[]): ResolvedChain {
  const { score, evidence } = match ?? { score: 1, evidence: [] };
  return {
    ...{ chain: chain.id, entity: id, score, evidence, sure: true, names, unsure: [] },
    method: match ? 'gazetteer' : 'minted',
  };
}

/** Whether the gazetteer has the name, of whatever type. */
const isClaimed = ({ name }: Chain, vouched: Vouched): boolean => vouched.named(foldName(name)).length > 0;

/** The vouched entity that a chain is by its name, or by what the name means where the gazetteer does not have it. */
function vouchedMatch(chain: Chain, language: Language, vouched: Vouched): Match | 'several' | null {
  const named = new Set(formsOf(chain).flatMap((form) => namedIn(vouched, form, language)));
  return (
    vouchedFor(chain, [...named]) ??
    (isClaimed(chain, vouched)
      ? mistyped(chain, namedIn(vouched, foldName(chain.name), language))
      : vouchedFor(chain, namedLike(vouched, chain)))
  );
}

/** Settles what names alone settle. Needs no graph. */
export function anchor(chains: readonly Chain[], language: Language, vouched: Vouched, mint: Mint): Anchored {
  const sure: ResolvedChain[] = [];
  const open: Chain[] = [];
  const entities = new Map<string, Entity>();
  for (const chain of chains) {
    const match = vouchedMatch(chain, language, vouched);
    if (match === 'several' || isShort(chain, match !== null)) {
      open.push(chain);
      continue;
    }
    const entity = match?.entity ?? minted(mint(...identityOf(chain, isClaimed(chain, vouched))), chain);
    const names = namesOf(chain, language)
      .filter((name) => !isOthers(name, entity.id, chain, vouched))
      .map((name) => (name.kind === 'name' && match ? { ...name, kind: 'alias' as const } : name));
    entities.set(entity.id, entity);
    sure.push(sureChain(chain, match, entity.id, names));
  }
  return { sure, open, entities: [...entities.values()] };
}

interface Ranked extends Match {
  /** Place in the gazetteer; after all of it for others. */
  readonly rank: number;
}

/**
 * All candidates with what speaks for them, the best first. Between equals the gazetteer's order decides (Washington the
 * city before the state), then the id: never the order in which the store gave them.
 */
/** One who is the only bearer known of a last name needs less. */
function withOnlyBearer(matches: readonly Ranked[]): readonly Ranked[] {
  const [only, ...others] = matches;
  if (others.length > 0 || !['lone','sound'].includes(only?.evidence[0]?.feature ?? '')) return matches;
  const evidence = [...only.evidence, { feature: 'onlyBearer', score: WEIGHTS.onlyBearer, detail: only.entity.id }];
  return [{ ...only, evidence, score: scoreOf(evidence) }];
}

function weighed({ chain, around, language }: OpenChain, known: readonly KnownEntity[], vouched: Vouched): readonly Ranked[] {
  const alike = chain.type === 'person' ? [] : foundBy(vouched, keyOf(chain));
  const named = [...new Set([...namedIn(vouched, foldName(chain.name), language), ...alike])];
  const all = new Map<string, KnownEntity>(named.map((entity) => [entity.id, { ...entity, context: [] }]));
  for (const entity of known)
    all.set(entity.id, { ...entity, names: [...entity.names, ...(all.get(entity.id)?.names ?? [])] });
  const matches = [...all.values()]
    .map((entity): Ranked => {
      const rank = named.findIndex(({ id }) => id === entity.id);
      const candidate = { ...entity, context: [...entity.context, ...vouched.surroundingsOf(entity.id)] };
      const evidence = compare({ chain, candidate, around, vouched: vouched.byId(entity.id) !== undefined });
      return { entity, evidence, score: scoreOf(evidence), rank: rank < 0 ? named.length : rank };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1));
  return withOnlyBearer(matches);
}

/** The best of them where it is good enough. Letters that fit several bodies equally pick none, but the one that Wikidata knows. */
function chosen(matches: readonly Ranked[]): Match | null {
  const [best, second] = matches;
  if (!best || best.score < THRESHOLD) return null;
  if (best.evidence[0]?.feature !== 'acronym' || !second || second.score < best.score) return best;
  const known = matches.filter(({ score, entity }) => score === best.score && entity.wikidata !== null);
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** A last name that others bear is somebody of its own article; any other short name is one thing wherever it stands. */
function ownIdentity({ chain, article, around }: OpenChain, matches: readonly Match[], vouched: Vouched, mint: Mint): string {
  const isBorne = chain.type === 'person' && matches.some(({ score }) => score >= UNSURE);
  const identity = identityOf(chain, isClaimed(chain, vouched));
  if (process.env.H && chain.type==='organization'&&isGeneric(foldName(chain.name))) { const c=[...around].filter(isCountry); if (c.length===1) return mint('unheard', canonicalNameIn(c[0]!,foldName(chain.name))); if (process.env.H==='2'&&c.length>1) return mint(...identity,article); if (process.env.H==='3'&&!identity[1]!.includes('+')) return mint(...identity,article); if (process.env.H==='4') return mint(...identity,article);  }
  return isBorne ? mint(...identity, article) : mint(...identity);
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
): { readonly resolved: ResolvedChain; readonly entity: Entity } {
  const matches = weighed(open, known, vouched);
  const match = chosen(matches);
  const entity = match?.entity ?? minted(ownIdentity(open, matches, vouched, mint), open.chain);
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
    resolved: { chain: open.chain.id, entity: entity.id, score, method, evidence, sure: false, names, unsure },
    entity,
  };
}
