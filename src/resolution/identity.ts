/** Which entity a chain is by its own name alone, whatever else the graph holds. */
import type { Chain, EntityType } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity, EntityName, KeyedEntity, KeyedName, KnownEntity, MatchEvidence } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { compare, scoreOf, THRESHOLD } from './features.ts';
import { homesOf, isGeneric } from './likeness.ts';
import { canonicalName, canonicalNameIn, lookupKey } from './name-keys.ts';
import { isCountry, partsOf } from './name-parts.ts';

/** The forms of a chain, folded. */
export const formsOf = (chain: Chain): string[] =>
  [...new Set([chain.name, ...chain.aliases, ...(chain.acronym ? [chain.acronym] : [])].map(foldName))].filter(Boolean);

/** The key under which entities that an open chain may be are looked up. */
export const keyOf = ({ name, type }: Chain): string => lookupKey(foldName(name), type);

const keyedEntities = new WeakMap<Entity, KeyedEntity>();

/** An entity whose names have the keys by which open chains find it. */
export function keyed(entity: Entity): KeyedEntity {
  const known = keyedEntities.get(entity);
  if (known) return known;
  const names = entity.names.map((name): KeyedName => ({ ...name, lookup: lookupKey(name.folded, entity.type) }));
  const made = { ...entity, names };
  keyedEntities.set(entity, made);
  return made;
}

const ACRONYM = /^[\p{Lu}\p{N}.&-]{2,8}$/u;

/** What a form of a known thing is to it; its name is another. */
export const kindOfForm = (text: string): 'alias' | 'acronym' => (ACRONYM.test(text) ? 'acronym' : 'alias');

/**
 * What keeps two things of one name apart, where a known thing has it. A full name is one thing whatever type a tagger gave
 * it here and there, but no place: a body called like a place is its team or its government. A name of one word may be a
 * person, a place or a thing. A name unheard of is one thing.
 */
function classOf(type: EntityType, folded: string, isClaimed: boolean): string {
  if (!isClaimed) return 'unheard';
  if (type === 'location') return 'place';
  if (folded.includes(' ')) return 'named';
  return type === 'person' ? 'person' : 'thing';
}

/** What the id of an entity that only its name tells is made of. */
export function identityOf({ name, type }: Chain, isClaimed: boolean): readonly string[] {
  const folded = foldName(name);
  return [classOf(type, folded, isClaimed), canonicalName(folded, type)];
}

/** What an id is made of where the article may add to the name; `isCommon`: it is none but the article's own. */
interface PlacedIdentity {
  readonly parts: readonly string[];
  readonly isCommon: boolean;
}

/**
 * The same of a name that may be that of a body of any country, in an article that names these entities: that of the only
 * country; no telling of several. Where there is none, two words may tell ("Cabinet Office"), one does not ("Congress").
 */
export function identityAt(chain: Chain, isClaimed: boolean, around: ReadonlySet<string>): PlacedIdentity {
  const folded = foldName(chain.name);
  const parts = identityOf(chain, isClaimed);
  if (chain.type !== 'organization' || !isGeneric(folded)) return { parts, isCommon: false };
  const [country, ...others] = [...around].filter(isCountry);
  if (country === undefined) return { parts, isCommon: partsOf(folded).length === 1 };
  return others.length > 0
    ? { parts, isCommon: true }
    : { parts: [classOf(chain.type, folded, false), canonicalNameIn(country, folded)], isCommon: false };
}

/** A candidate and all that speaks for it. */
export interface Match {
  readonly entity: Entity;
  readonly evidence: readonly MatchEvidence[];
  readonly score: number;
}

/** Features of a name that is whole. */
const FULL = new Set(['fullName', 'nearName', 'translation', 'cognate']);

/** Whether evidence makes a chain sure. Letters do where they are those of a place, or of one body that Wikidata knows. */
const isWhole = ({ entity, evidence }: Match, all: readonly Match[]): boolean => {
  const feature = evidence[0]?.feature ?? '';
  if (feature !== 'acronym') return FULL.has(feature);
  return all.length === 1 && (entity.type === 'location' || entity.wikidata !== null);
};

/** A vouched entity with what the chain's forms and type alone say for it. */
function matchAlone(chain: Chain, entity: Entity): Match {
  const candidate: KnownEntity = { ...entity, context: [] };
  const evidence = compare({ chain, candidate, around: new Set(), vouched: true });
  return { entity, evidence, score: scoreOf(evidence) };
}

/** The vouched entity that the chain's full name is; `several` where it is the name of more than one. */
export function vouchedFor(chain: Chain, vouched: readonly Entity[]): Match | 'several' | null {
  const matches = vouched.map((entity) => matchAlone(chain, entity)).filter(({ score }) => score >= THRESHOLD);
  const full = matches.filter((match) => isWhole(match, matches));
  if (full.length === 0) return matches.length > 0 ? 'several' : null;
  const most = Math.max(...full.map(({ score }) => score));
  const best = full.filter(({ score }) => score === most);
  return best.length > 1 ? 'several' : (best[0] ?? null);
}

/** Whether a tagger may take a thing of that name and type for the other type. A word alone may well be someone's last name. */
function mayMistake(entity: Entity, type: EntityType, folded: string): boolean {
  if (entity.type === 'location') return type === 'person' && folded.includes(' ');
  return folded.includes(' ') || (entity.type !== 'person' && type !== 'person');
}

/** The one vouched entity of the chain's name, where the chain's type is what a tagger may have got wrong. */
export function mistyped(chain: Chain, vouched: readonly Entity[]): Match | null {
  const folded = foldName(chain.name);
  const [entity, ...others] = vouched;
  if (!entity || others.length > 0 || !mayMistake(entity, chain.type, folded)) return null;
  const asTyped = matchAlone({ ...chain, type: entity.type }, entity);
  const evidence = asTyped.evidence.filter(({ feature }) => feature !== 'sameType');
  const score = scoreOf(evidence);
  return FULL.has(evidence[0]?.feature ?? '') && score >= THRESHOLD ? { entity, evidence, score } : null;
}

const INITIAL = /^\p{L}\.? \S+$/u;

/** Features of a name as it stands. */
const AS_WRITTEN = new Set(['fullName', 'acronym']);

/** Whether a known body goes by just that name or letters, and is no country's. */
const isOfNoCountry = ({ entity, evidence }: Match): boolean =>
  AS_WRITTEN.has(evidence[0]?.feature ?? '') && homesOf(entity.names.map(({ folded }) => folded)).size === 0;

/** Whether a name of words that every country has bodies of needs to be told whose. Letters would say it. */
const isOfSomeCountry = ({ name, type, acronym }: Chain, match: Match | null): boolean =>
  type === 'organization' && acronym === null && isGeneric(foldName(name)) && !(match && isOfNoCountry(match));

/** Whether a name says too little: a last name, if need be with an initial; letters; what every country has. */
export function isShort(chain: Chain, match: Match | null): boolean {
  if (isOfSomeCountry(chain, match)) return true;
  if (match) return false;
  const folded = foldName(chain.name);
  return ACRONYM.test(chain.name) || (chain.type === 'person' && (!folded.includes(' ') || INITIAL.test(folded)));
}

/** Names of people and most bodies belong to both languages; places, laws and works have one in each. */
export function namesOf(chain: Chain, language: Language): KeyedName[] {
  const shared = chain.type === 'person' || chain.type === 'organization' || chain.type === 'product';
  const name = (text: string, kind: EntityName['kind']): KeyedName => {
    const folded = foldName(text);
    return { text, folded, lookup: lookupKey(folded, chain.type), language: shared ? null : language, kind };
  };
  const aliases = chain.aliases.filter((alias) => alias !== chain.acronym);
  const all = [
    name(chain.name, 'name'),
    ...aliases.map((text) => name(text, kindOfForm(text))),
    ...(chain.acronym ? [name(chain.acronym, 'acronym')] : []),
  ];
  return all.filter(({ folded }) => folded !== '');
}
