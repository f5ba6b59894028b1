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

/** A thing in the world, across articles and languages. */
export interface Entity {
  /** Wikidata id (`Q312`), country code (`country-FR`), gazetteer id, or minted once (`e-…`) and kept. */
  readonly id: string;
  readonly type: EntityType;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly wikidata: string | null;
  readonly names: readonly EntityName[];
}

/** An entity as resolution sees it: with the entities it has been named beside, for context. */
export interface KnownEntity extends Entity {
  readonly context: readonly string[];
}

/** Why a chain was taken for an entity, in words and numbers a reader can check. */
export interface MatchEvidence {
  readonly feature: string;
  readonly score: number;
  readonly detail: string;
}

/** What resolution decided for one chain of an article. */
export interface ResolvedChain {
  readonly chain: string;
  readonly entity: string;
  /** 0 to 1. */
  readonly score: number;
  readonly method: 'gazetteer' | 'name' | 'acronym' | 'last-name' | 'minted';
  readonly evidence: readonly MatchEvidence[];
}

/** Which entity each chain of one article is, and the entities that are new or gained a name. */
export interface Resolution {
  readonly resolved: readonly ResolvedChain[];
  readonly entities: readonly Entity[];
  readonly events: readonly ResolvedEvent[];
}
