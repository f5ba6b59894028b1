/** Which entity of the world each chain of an article is: block by name, compare by features, match or mint. */
import type { Chain } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity, EntityName, KnownEntity, MatchEvidence, Resolution, ResolvedChain } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { compare, scoreOf, THRESHOLD } from './features.ts';
import { entityKeys, lookupKeys, speltOut } from './name-keys.ts';

/** Entities that may be meant: known ones from the store, and those the gazetteer vouches for. */
export interface Candidates {
  readonly known: readonly KnownEntity[];
  readonly vouched: readonly Entity[];
}

/** The folded names, and the keys of names not written alike, under which candidates for a chain are looked up. */
export function blockingKeys(chain: Chain): string[] {
  const folded = [chain.name, ...chain.aliases, ...(chain.acronym ? [chain.acronym] : [])].map(foldName);
  const keys = speltOut(chain).flatMap((name) => lookupKeys(name, chain.type));
  return [...new Set([...folded, ...keys])].filter(Boolean);
}

interface Match {
  readonly entity: Entity;
  readonly evidence: readonly MatchEvidence[];
  readonly score: number;
  readonly rank: number;
}

/** Candidates by each folded name they have. */
type Index = ReadonlyMap<string, readonly Candidate[]>;

interface Candidate {
  readonly candidate: KnownEntity;
  readonly vouched: boolean;
  /** Place in the gazetteer; after all of it for others. */
  readonly rank: number;
}

/** Made once per article, so that a chain costs time in its own names only. */
function indexOf({ known, vouched }: Candidates): Index {
  const rank = new Map(vouched.map(({ id }, index): [string, number] => [id, index]));
  const all = new Map<string, KnownEntity>(vouched.map((entity) => [entity.id, { ...entity, context: [] }]));
  // What the store knows of a vouched entity is the same entity with context and more names.
  for (const entity of known)
    all.set(entity.id, { ...entity, names: [...entity.names, ...(all.get(entity.id)?.names ?? [])] });
  const index = new Map<string, Candidate[]>();
  for (const candidate of all.values()) {
    const entry = { candidate, vouched: rank.has(candidate.id), rank: rank.get(candidate.id) ?? rank.size };
    for (const key of new Set([...candidate.names.map(({ folded }) => folded), ...entityKeys(candidate)])) {
      const list = index.get(key);
      if (list) list.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

const candidatesFor = (chain: Chain, index: Index): Candidate[] => [
  ...new Set(blockingKeys(chain).flatMap((key) => index.get(key) ?? [])),
];

/** Evidence of names that many things have. */
const SHARED: ReadonlySet<string> = new Set(['acronym', 'generic', 'home', 'lone']);

function bestMatch(chain: Chain, index: Index, around: ReadonlySet<string>): Match | null {
  const claimed = index.get(foldName(chain.name))?.some(({ vouched }) => vouched) === true;
  const matches = candidatesFor(chain, index).map(({ candidate, vouched, rank }): Match => {
    const evidence = compare({ chain, candidate, around, vouched, claimed });
    const { context: _, ...entity } = candidate;
    return { entity, evidence, score: scoreOf(evidence), rank };
  });
  // Between equals the gazetteer's order decides (Washington the city before the state), then the id: never the order
  // in which the store gave them.
  matches.sort((a, b) => b.score - a.score || a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1));
  const [best, second] = matches;
  if (!best || best.score < THRESHOLD) return null;
  const isSharedName = SHARED.has(best.evidence[0]?.feature ?? '');
  if (!isSharedName || !second || second.score < best.score) return best;
  // Letters alone, or words of any country, that fit several bodies equally pick none of them, but the one that Wikidata knows.
  const known = matches.filter(({ score, entity }) => score === best.score && entity.wikidata !== null);
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** Names of people and most bodies belong to both languages; places, laws and works have one in each. */
function namesOf(chain: Chain, language: Language): EntityName[] {
  const shared = chain.type === 'person' || chain.type === 'organization' || chain.type === 'product';
  const name = (text: string, kind: EntityName['kind']): EntityName => ({
    text,
    folded: foldName(text),
    language: shared ? null : language,
    kind,
  });
  const aliases = chain.aliases.filter((alias) => alias !== chain.acronym);
  const all = [
    name(chain.name, 'name'),
    ...aliases.map((text) => name(text, 'alias')),
    ...(chain.acronym ? [name(chain.acronym, 'acronym')] : []),
  ];
  return all.filter(({ folded }) => folded !== '');
}

const sameName = (a: EntityName, b: EntityName): boolean =>
  a.text === b.text && a.kind === b.kind && (a.language === b.language || a.language === null);

/** Whether a name is that of another entity which the gazetteer vouches for: a chain that has it as a form errs. */
const isOthers = ({ folded }: EntityName, { id }: Entity, index: Index): boolean =>
  index
    .get(folded)
    ?.some(
      ({ candidate, vouched }) =>
        vouched &&
        candidate.id !== id &&
        candidate.names.some((name) => name.kind === 'name' && name.folded === folded),
    ) === true;

/** The entity with what the chain adds to its names: an acronym spelt out, another form. */
function withNames(entity: Entity, chain: Chain, language: Language, index: Index): Entity {
  const added = namesOf(chain, language)
    .filter((name) => !isOthers(name, entity, index))
    .map((name) => (name.kind === 'name' ? { ...name, kind: 'alias' as const } : name))
    .filter(
      (name) =>
        !entity.names.some((known) => sameName(known, name) || (known.text === name.text && known.kind === 'name')),
    );
  return added.length === 0 ? entity : { ...entity, names: [...entity.names, ...added] };
}

const METHOD_OF: Readonly<Record<string, ResolvedChain['method']>> = {
  fullName: 'name',
  nearName: 'name',
  loneName: 'last-name',
  lone: 'last-name',
  acronym: 'acronym',
};

function resolvedAs(chain: Chain, match: Match): ResolvedChain {
  const vouched = match.evidence.some(({ feature }) => feature === 'gazetteer');
  const method = vouched ? 'gazetteer' : (METHOD_OF[match.evidence[0]?.feature ?? ''] ?? 'name');
  return { chain: chain.id, entity: match.entity.id, score: match.score, method, evidence: match.evidence };
}

/**
 * Resolves the chains of one article. `mint` gives the id of an entity for a chain that is nothing known; it must give
 * the same one again for the same chain. Chains sure of themselves are resolved first and are context for the others.
 */
export function resolve(
  chains: readonly Chain[],
  language: Language,
  candidates: Candidates,
  mint: (chain: Chain) => string,
): Omit<Resolution, 'events'> {
  const index = indexOf(candidates);
  const around = new Set<string>();
  for (const chain of chains) {
    const sure = bestMatch(chain, index, new Set());
    if (sure?.evidence.some(({ feature }) => feature === 'fullName')) around.add(sure.entity.id);
  }
  const entities = new Map<string, Entity>();
  const resolved = chains.map((chain): ResolvedChain => {
    const match = bestMatch(chain, index, around);
    const id = match?.entity.id ?? mint(chain);
    const base = entities.get(id) ??
      match?.entity ?? {
        id,
        type: chain.type,
        nameFr: chain.name,
        nameEn: chain.name,
        wikidata: null,
        names: namesOf(chain, language),
      };
    entities.set(id, withNames(base, chain, language, index));
    return match ? resolvedAs(chain, match) : { chain: chain.id, entity: id, score: 1, method: 'minted', evidence: [] };
  });
  return { resolved, entities: [...entities.values()] };
}
