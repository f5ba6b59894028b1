import type { EventRole, EventType } from './annotation.ts';
import type { MatchEvidence } from './entity.ts';

/** What one article says of an event, its chains being entities. */
export interface EventFacts {
  readonly type: EventType;
  readonly participants: readonly { readonly role: EventRole; readonly entity: string }[];
  readonly place: string | null;
  /** ISO 8601, as precise as the text is; a week is `2014-W47`. */
  readonly date: string | null;
  /** When the article was published, ISO 8601. */
  readonly reportedAt: string | null;
  /** Whether it is said to be still to come. */
  readonly planned: boolean;
}

/** An event across articles and languages, as resolution sees it. */
export interface KnownEvent {
  readonly id: string;
  /** What articles say of it, one entry for each, at most 20. */
  readonly reports: readonly EventFacts[];
}

/** Where to look for an event: those of a type that an entity had part in, between two ISO days (null: at any time). */
export interface EventKey {
  readonly type: EventType;
  readonly entity: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What resolution decided for one event of an article. */
export interface ResolvedEvent {
  /** Its id in the extraction. */
  readonly event: string;
  /** The event across articles: a known one, or one minted for it. */
  readonly into: string;
  /** 0 to 1. */
  readonly score: number;
  /** Why it was joined to a known one; empty where it was minted. */
  readonly evidence: readonly MatchEvidence[];
  /** First and last ISO day it may have happened on; null where nothing tells. */
  readonly window: readonly [first: string, last: string] | null;
}
