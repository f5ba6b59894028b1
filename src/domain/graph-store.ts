import type { CueClass, EntityType, EventType, Modality, Polarity, RelationType } from './annotation.ts';
import type { Language } from './article.ts';
import type { KnownEntity } from './entity.ts';
import type { EventKey, KnownEvent } from './event.ts';
import type { GraphUpdate } from './graph.ts';
import type { EntityLookUp } from './look-up.ts';
import type {
  ArticleSummary,
  ArticleView,
  ClaimView,
  EntityDetail,
  EntityPage,
  EventView,
  Evidence,
  Page,
  PathView,
  RelationView,
  Stats,
  Subgraph,
} from './views.ts';

/** What every list and graph can be narrowed by: where the evidence comes from, and when it was published. */
export interface SourceFilter {
  readonly language?: Language;
  readonly source?: string;
  /** ISO dates, both inclusive. */
  readonly since?: string;
  readonly until?: string;
}

export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor: string | null;
}

export interface EntityQuery extends SourceFilter, PageRequest {
  /** Name, alias, acronym or a misspelt or partial form of one; empty: all, the most mentioned first. */
  readonly text: string;
  readonly type?: EntityType;
}

export interface ClaimQuery extends SourceFilter, PageRequest {
  readonly speaker?: string;
  readonly about?: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly cueClass?: CueClass;
  /** Words of the claim, in its language. */
  readonly text?: string;
}

export interface EventQuery extends SourceFilter, PageRequest {
  readonly type?: EventType;
  /** Whoever took part, or where it happened. */
  readonly entity?: string;
}

export interface NeighbourQuery extends SourceFilter {
  readonly type?: EntityType;
  readonly relation?: RelationType;
  /** Leave out edges that only say two entities are named together. */
  readonly typedOnly?: boolean;
  /** Most neighbours returned, the best evidenced first. */
  readonly limit: number;
}

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  /** Edges, 1 to 6. */
  readonly maxLength: number;
  readonly limit: number;
}

/**
 * The graph database. Writes are idempotent: applying the same update twice changes nothing, and an update replaces
 * what an earlier version of its article brought, in one transaction.
 *
 * Every method throws `StoreError` when the database cannot be reached or refuses; methods that take the id of one
 * thing return null (or false) where there is none.
 */
export interface GraphStore extends EntityLookUp {
  /** Constraints and indexes; safe to repeat. */
  prepareSchema(): Promise<void>;
  /** The versions of those of the articles that are stored, by article id. */
  storedVersions(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Entities that have one of these folded names, or one of these ids. */
  candidates(foldedNames: readonly string[], ids: readonly string[]): Promise<readonly KnownEntity[]>;
  /** Events of these types that these entities had part in, around these days. */
  eventCandidates(keys: readonly EventKey[]): Promise<readonly KnownEvent[]>;
  apply(updates: readonly GraphUpdate[]): Promise<void>;
  /** Removes the article, its layer, and entities that nothing else mentions. False if it was not there. */
  deleteArticle(id: string): Promise<boolean>;
  /** Removes everything. */
  clear(): Promise<void>;

  searchEntities(query: EntityQuery): Promise<EntityPage>;
  entity(id: string): Promise<EntityDetail | null>;
  neighbours(id: string, query: NeighbourQuery): Promise<Subgraph | null>;
  relations(id: string, query: SourceFilter & PageRequest): Promise<Page<RelationView>>;
  /** Where two entities are named near each other, newest first. */
  coMentions(a: string, b: string, limit: number): Promise<readonly Evidence[]>;
  paths(query: PathQuery): Promise<readonly PathView[]>;
  claims(query: ClaimQuery): Promise<Page<ClaimView>>;
  claim(id: string): Promise<ClaimView | null>;
  events(query: EventQuery): Promise<Page<EventView>>;
  event(id: string): Promise<EventView | null>;
  articles(query: SourceFilter & PageRequest & { readonly entity?: string }): Promise<Page<ArticleSummary>>;
  article(id: string): Promise<ArticleView | null>;
  stats(): Promise<Stats>;

  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
