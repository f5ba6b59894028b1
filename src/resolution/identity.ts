/** Which entity a chain is by its own name alone, whatever else the graph holds. */
import type { Chain, EntityType } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity, EntityName, KnownEntity, MatchEvidence } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { compare, scoreOf, singular, THRESHOLD } from './features.ts';

/** The forms of a chain, folded. */
export const formsOf = (chain: Chain): string[] =>
  [...new Set([chain.name, ...chain.aliases, ...(chain.acronym ? [chain.acronym] : [])].map(foldName))].filter(Boolean);

/** The key under which entities that an unsure chain may be are looked up; the chain's own name, folded. */
export const keyOf = (chain: Chain): string => foldName(chain.name);

const ACRONYM = /^[\p{Lu}\p{N}.&-]{2,8}$/u;

/**
 * What keeps two things of one name apart. A full name is one thing whatever type a tagger gave it here and there, but no
 * place: a body called like a place is its team or its government. A name of one word may be a person, a place or a thing.
 */
function classOf(type: EntityType, folded: string): string {
  if (type === 'location') return 'place';
  if (folded.includes(' ')) return 'named';
  return type === 'person' ? 'person' : 'thing';
}

/** What the id of an entity that only its name tells is made of: "Guardian of Peace" is "Guardians of Peace". */
export function identityOf(chain: Chain): readonly string[] {
  const folded = keyOf(chain);
  return [classOf(chain.type, folded), folded.includes(' ') ? singular(folded) : folded];
}

/** A candidate and all that speaks for it. */
export interface Match {
  readonly entity: Entity;
  readonly evidence: readonly MatchEvidence[];
  readonly score: number;
}

/** Features of a name that is whole. */
const FULL = new Set(['fullName', 'nearName']);

/** The vouched entity that the chain's full name is; `several` where it is the name of more than one. */
export function vouchedFor(chain: Chain, vouched: readonly Entity[]): Match | 'several' | null {
  const full = vouched
    .map((entity): Match => {
      const candidate: KnownEntity = { ...entity, context: [] };
      const evidence = compare({ chain, candidate, around: new Set(), vouched: true });
      return { entity, evidence, score: scoreOf(evidence) };
    })
    .filter(({ score, evidence }) => score >= THRESHOLD && FULL.has(evidence[0]?.feature ?? ''));
  const most = Math.max(...full.map(({ score }) => score));
  const best = full.filter(({ score }) => score === most);
  return best.length > 1 ? 'several' : (best[0] ?? null);
}

/** Whether a name says too little: a last name alone, or letters that may stand for several bodies. */
export const isShort = (chain: Chain): boolean =>
  (chain.type === 'person' && !keyOf(chain).includes(' ')) || ACRONYM.test(chain.name);

/** Names of people and most bodies belong to both languages; places, laws and works have one in each. */
export function namesOf(chain: Chain, language: Language): EntityName[] {
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
    ...aliases.map((text) => name(text, ACRONYM.test(text) ? 'acronym' : 'alias')),
    ...(chain.acronym ? [name(chain.acronym, 'acronym')] : []),
  ];
  return all.filter(({ folded }) => folded !== '');
}
