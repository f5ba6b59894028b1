import type { RelationType } from './annotation.ts';
import type { EntityName } from './entity.ts';
import type { EntityRef, EntitySummary } from './views.ts';

/** An entity with all that tells it from others of its name. */
export interface EntityProfile extends EntitySummary {
  readonly names: readonly EntityName[];
  /** Publication dates of its first and its last article, as the outlets gave them; null where none has a date. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** A typed tie of an entity that some article affirms. */
export interface EntityTie {
  readonly type: RelationType;
  /** True where the entity is the subject. */
  readonly outgoing: boolean;
  readonly other: EntityRef;
  readonly articles: number;
}

/** Reads for lists of names and ids that come from elsewhere: many at once, each method one round trip. */
export interface EntityLookUp {
  /**
   * For each text the entities that have it for id or Wikidata id, are called so, or whose names share words with it but
   * for slips; at most `limit` each, the surest kind of match first, then the most mentioned.
   */
  lookUpNames(texts: readonly string[], limit: number): Promise<readonly (readonly EntityProfile[])[]>;
  /** Ids of the entities that have a folded name, for each that anybody has. */
  namedExactly(foldedNames: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Those of the entities that are there, by id. */
  profiles(ids: readonly string[]): Promise<ReadonlyMap<string, EntityProfile>>;
  /** Typed ties by entity id, those of most articles first, at most 200 of each entity. */
  ties(ids: readonly string[]): Promise<ReadonlyMap<string, readonly EntityTie[]>>;
}
