import type { EntityType } from './annotation.ts';
import type { Language } from './article.ts';
import type { ResolvedEvent } from './event.ts';

export const NAME_KINDS = ['name', 'alias', 'acronym', 'demonym'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** One way an entity is called. `folded` is the form that search and blocking compare (see `foldName`). */
export interface EntityName {
  readonly text: string;
  readonly folded: string;
  /** Null where the form belongs to both languages (most people, most companies). */
  readonly language: Language | null;
  readonly kind: NameKind;
}

/** A name as the graph keeps it: with the key by which an open chain finds all that may be called so. */
export interface KeyedName extends EntityName {
  readonly lookup: string;
}

/** A thing in the world, across articles and languages. */
export interface Entity {
  /**
   * Wikidata id (`Q312`), country code (`country-FR`), gazetteer id; else `e-…`, made of the name alone, so that the same
   * articles give the same ids in whatever order they come.
   */
  readonly id: string;
  readonly type: EntityType;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly wikidata: string | null;
  /** Names that the gazetteer vouches for; those that articles use come with their chains. */
  readonly names: readonly EntityName[];
}

/** An entity as it is written. */
export interface KeyedEntity extends Entity {
  readonly names: readonly KeyedName[];
}

/** An entity as resolution sees it: with those of an article's other entities that it is known to be named beside. */
export interface KnownEntity extends Entity {
  readonly context: readonly string[];
}

/** Why a chain was taken for an entity, in words and numbers a reader can check. */
export interface MatchEvidence {
  readonly feature: string;
  readonly score: number;
  readonly detail: string;
}

/** An entity that a chain may be, with too little evidence to say so. */
export interface UnsureMatch {
  readonly entity: string;
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
}

/** What resolution decided for one chain of an article. */
export interface ResolvedChain {
  readonly chain: string;
  readonly entity: string;
  /** 0 to 1. */
  readonly score: number;
  readonly method: 'gazetteer' | 'name' | 'acronym' | 'last-name' | 'minted';
  readonly evidence: readonly MatchEvidence[];
  /**
   * Null where the chain's own name says which entity it is. Else (a last name, letters, a name of two places) it depends
   * on what other articles say, and is decided again when they say more of a name with this key.
   */
  readonly openKey: string | null;
  /** What the chain shows the entity to be called; nothing where it was taken for an entity of another name. */
  readonly names: readonly KeyedName[];
  readonly unsure: readonly UnsureMatch[];
}

/** Which entity each chain of one article is, and the entities with what is known of them beforehand. */
export interface Resolution {
  readonly resolved: readonly ResolvedChain[];
  readonly entities: readonly KeyedEntity[];
  readonly events: readonly ResolvedEvent[];
}
