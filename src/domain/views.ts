import type {
  Amount,
  CueClass,
  DateMention,
  EntityType,
  EventRole,
  EventType,
  MentionKind,
  Modality,
  Polarity,
  Quotation,
  RelationType,
} from './annotation.ts';
import type { Article, Language } from './article.ts';
import type { EntityName, MatchEvidence } from './entity.ts';
import type { Excerpt } from './graph.ts';

/** An article as lists show it. */
export type ArticleSummary = Pick<Article, 'id' | 'title' | 'url' | 'language' | 'publishedAt' | 'source'> & {
  readonly story: string;
};

/** Where something is said: the article and the words. */
export interface Evidence {
  readonly article: ArticleSummary;
  readonly excerpt: Excerpt;
}

export interface EntitySummary {
  readonly id: string;
  readonly type: EntityType;
  /** Display name: the one most articles use. */
  readonly name: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly wikidata: string | null;
  readonly acronyms: readonly string[];
  readonly articles: number;
  readonly stories: number;
}

/** A reference to an entity from within another view. */
export type EntityRef = Pick<EntitySummary, 'id' | 'type' | 'name'>;

/** A name, and where it comes from. */
export interface SourcedName extends EntityName {
  /** Whether the shipped gazetteer has it, whatever articles say. */
  readonly vouched: boolean;
  /** Articles that call the entity so. */
  readonly articles: number;
}

export interface EntityDetail extends EntitySummary {
  readonly names: readonly SourcedName[];
  readonly claimsMade: number;
  readonly claimsAbout: number;
  readonly languages: readonly Language[];
  /** How its chains came to be this entity: one line per article, newest first, at most 20. */
  readonly resolutions: readonly {
    readonly article: ArticleSummary;
    readonly chainName: string;
    readonly score: number;
    readonly method: string;
    readonly evidence: readonly MatchEvidence[];
  }[];
}

export interface ClaimView {
  readonly id: string;
  readonly kind: 'direct' | 'indirect' | 'mixed' | 'responsibility';
  readonly text: string;
  readonly language: Language;
  /** The entity that speaks; null for an unnamed source, which `source` then shows as written. */
  readonly speaker: EntityRef | null;
  readonly source: string | null;
  readonly cue: string | null;
  readonly cueClass: CueClass;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly about: readonly EntityRef[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateMention[];
  readonly evidence: Evidence;
}

export interface RelationView {
  readonly id: string;
  readonly type: RelationType;
  readonly subject: EntityRef;
  readonly object: EntityRef | null;
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** True where somebody is credited with it; `attributedTo` names them where they have a name. */
  readonly alleged: boolean;
  readonly attributedTo: EntityRef | null;
  /** The event that it is part of, across articles. */
  readonly event: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly ended: boolean;
  readonly evidence: Evidence;
}

/** What one article says of an event. */
export interface EventReport {
  readonly date: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly alleged: boolean;
  readonly attributedTo: EntityRef | null;
  /** Why it was taken for the same event; empty for the first that told of it. */
  readonly matches: readonly MatchEvidence[];
  readonly evidence: Evidence;
}

/** An event across articles and languages. */
export interface EventView {
  readonly id: string;
  readonly type: EventType;
  /** The date most reports give, the more exact before the less. */
  readonly date: string | null;
  readonly place: EntityRef | null;
  /** Those whom most articles name first. `alleged`: by somebody's word alone, in every article. */
  readonly participants: readonly {
    readonly role: EventRole;
    readonly entity: EntityRef;
    readonly alleged: boolean;
    readonly articles: number;
  }[];
  readonly articles: number;
  readonly stories: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Some articles affirm it and some deny it. */
  readonly contested: boolean;
  /** Every report of it is an allegation, a plan or a supposition. */
  readonly alleged: boolean;
  /** Newest first, at most 5 in lists. */
  readonly reports: readonly EventReport[];
}

/** An edge of the projection between two entities. `CO_OCCURS` has no direction: `from` sorts before `to`. */
export interface EdgeView {
  readonly key: string;
  readonly kind: 'RELATED' | 'CO_OCCURS';
  readonly from: string;
  readonly to: string;
  readonly type: RelationType | null;
  readonly articles: number;
  readonly stories: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Some articles affirm it and some deny it. */
  readonly contested: boolean;
  /** Every statement of it is somebody's allegation. */
  readonly alleged: boolean;
  /** Every statement of it says that it holds no more. */
  readonly ended: boolean;
  readonly evidence: readonly Evidence[];
}

export interface Subgraph {
  readonly nodes: readonly EntitySummary[];
  readonly edges: readonly EdgeView[];
  /** Whether a cap cut the answer. */
  readonly truncated: boolean;
}

export interface PathView {
  readonly nodes: readonly EntityRef[];
  readonly edges: readonly EdgeView[];
}

export interface ArticleView extends Article {
  readonly version: string;
  readonly recordedAt: string;
  readonly chains: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: EntityType;
    readonly entity: EntityRef;
    readonly mentions: readonly { readonly start: number; readonly end: number; readonly kind: MentionKind }[];
  }[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly ClaimView[];
  readonly relations: readonly RelationView[];
  readonly events: readonly EventView[];
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Give it back as `cursor` for the next page; null on the last. */
  readonly next: string | null;
}

export interface EntityPage extends Page<EntitySummary> {
  readonly facets: {
    readonly type: Readonly<Record<string, number>>;
    readonly language: Readonly<Record<string, number>>;
    readonly source: Readonly<Record<string, number>>;
  };
}

export interface Stats {
  readonly articles: number;
  readonly sources: number;
  readonly stories: number;
  readonly entities: number;
  readonly claims: number;
  readonly relations: number;
  readonly events: number;
  readonly articlesByLanguage: Readonly<Record<string, number>>;
  readonly entitiesByType: Readonly<Record<string, number>>;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}
