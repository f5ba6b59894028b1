import type { Chain, CueClass, EntityType, EventType, Modality, Polarity, RelationType } from './annotation.ts';
import type { Language } from './article.ts';
import type { ClaimMatchStore } from './claim-lookup.ts';
import type { KeyedEntity, KnownEntity, MatchEvidence, ResolvedChain } from './entity.ts';
import type { EventKey, KnownEvent } from './event.ts';
import type { GraphUpdate } from './graph.ts';
import type { Judgement, LedgerEntry, UnsurePair } from './judgement.ts';
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

/** Which entities a name may mean. */
export interface CandidateQuery {
  /** Keys of names that it may be (`KeyedName.lookup`). */
  readonly keys: readonly string[];
  /** Entities to be given whatever they are called. */
  readonly ids: readonly string[];
  /** Entities that the article is sure to name; each candidate comes with those of them that it is named beside. */
  readonly around: readonly string[];
}

/** A chain that its own name does not settle, and what was decided when less was known. */
export interface UnsettledChain {
  readonly chain: Chain;
  readonly article: string;
  readonly language: Language;
  /** Entities that its article is sure to name. */
  readonly around: readonly string[];
  /** By the rules alone. */
  readonly entity: string;
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
}

/** What the rules say of an {@link UnsettledChain} now. */
export interface Settled {
  readonly resolved: ResolvedChain;
  /** Whether it is another entity, or for other reasons, than before. */
  readonly changed: boolean;
}

/** What people say of entities. */
export interface JudgementStore {
  /**
   * Keeps a judgement and does what it says, in one transaction. `a` and `b` may be ids that lead elsewhere by now; the
   * judgement is given back as it is kept: with today's ids, and of a merge with the entity that stays as `a`.
   * @throws NotFoundError where there is no such entity, or it is in none of the articles
   * @throws ConflictError where a judgement that stands says otherwise, or the same
   * @throws InputError where a split would leave nothing
   */
  judge(judgement: Judgement): Promise<Judgement>;
  /**
   * Takes a judgement back; what came of it since then stays where other judgements say so.
   * @throws NotFoundError where there is none
   * @throws ConflictError where it was taken back before
   */
  undo(id: string, by: string, at: string): Promise<Judgement>;
  /** The ledger, the newest first. */
  judgements(query: PageRequest & { readonly entity?: string }): Promise<Page<Judgement>>;
  /**
   * Pairs of entities that may be one, without those that were judged: first those that names in articles are in doubt
   * between, then those whose names are alike and that are named beside the same others; of each the likeliest first.
   */
  unsurePairs(query: PageRequest): Promise<Page<UnsurePair>>;
  /** The entity that an id which is gone leads to now; null where it leads nowhere. */
  redirect(id: string): Promise<string | null>;
  /** The whole ledger in the order in which it was made. */
  ledger(): AsyncIterable<LedgerEntry>;
  /** Puts a judgement of a ledger back, with what it says done. False where it was there already, as it is. */
  restore(entry: LedgerEntry): Promise<boolean>;
}

/**
 * The graph database. Writes are idempotent: applying the same update twice changes nothing, and an update replaces
 * what an earlier version of its article brought, in one transaction.
 *
 * Every method throws `StoreError` when the database cannot be reached or refuses; methods that take the id of one
 * thing return null (or false) where there is none.
 */
export interface GraphStore extends EntityLookUp, JudgementStore, ClaimMatchStore {
  /** Constraints and indexes; safe to repeat. */
  prepareSchema(): Promise<void>;
  /** The versions of those of the articles that are stored, by article id. */
  storedVersions(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** For each query the entities that articles or the gazetteer surely call something with that key, or that have one of the ids. */
  candidates(queries: readonly CandidateQuery[]): Promise<readonly (readonly KnownEntity[])[]>;
  /** Some of the chains that may be decided otherwise than they are, at most `limit`. */
  unsettled(limit: number): Promise<readonly UnsettledChain[]>;
  /** Binds chains to what was decided; `entities` are those that may not be there. Chains that are gone are left out. */
  settle(settled: readonly Settled[], entities: readonly KeyedEntity[]): Promise<void>;
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
