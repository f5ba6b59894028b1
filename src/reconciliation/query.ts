/** What is asked and answered when a list of names is compared with the graph. */
import type { EntityProfile } from '../domain/look-up.ts';

/** A value of a property: another entity, or something written. Dates are ISO 8601. */
export type Value =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string };

/** A value as a client gives it: words, or an entity that it has found before. */
export type GivenValue = string | { readonly id: string };

export interface GivenProperty {
  readonly id: string;
  readonly values: readonly GivenValue[];
}

/** One row of a list. */
export interface Query {
  /** A name, or the id of an entity or its Wikidata id; null where only properties are given. */
  readonly name: string | null;
  /** Types of which the entity should be; empty: any. */
  readonly types: readonly string[];
  /** Entities of other types are not even shown. */
  readonly typesOnly: boolean;
  readonly properties: readonly GivenProperty[];
  readonly limit: number;
}

/** What a score is made of: numbers 0 to 100 but for the count of articles. */
export interface Features {
  readonly name: number;
  /** The query is the very name, and no alias or acronym. */
  readonly fullName: boolean;
  /** The query, or a property of it, is the entity's id. */
  readonly identifier: boolean;
  readonly type: boolean;
  /** How many of the given properties agree. */
  readonly properties: number;
  readonly articles: number;
}

export interface Candidate {
  readonly entity: EntityProfile;
  /** 0 to 100. */
  readonly score: number;
  /** Beyond doubt. */
  readonly match: boolean;
  readonly features: Features;
}
