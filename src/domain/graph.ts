import type { Chain, Claim, CoMention, Event, Mention, Quotation, Relation } from './annotation.ts';
import type { Article } from './article.ts';
import type { KeyedEntity, ResolvedChain } from './entity.ts';
import type { ResolvedEvent } from './event.ts';
import type { Span } from './span.ts';

/** A span with its words and the sentences around it, so that a reader sees the evidence without the article. */
export interface Excerpt extends Span {
  readonly text: string;
  /** The whole sentence or sentences that hold the span; `sentenceStart` is where they begin in the article. */
  readonly sentence: string;
  readonly sentenceStart: number;
}

/** A chain as the graph keeps it. `id` is derived from article id, text version and offsets. */
export interface ChainNode extends Omit<Chain, 'id'> {
  readonly id: string;
  readonly mentions: readonly Mention[];
}

/** A claim as the graph keeps it; `speaker` and `about` are {@link ChainNode} ids. */
export interface ClaimNode extends Claim {
  readonly id: string;
  /** The pieces of content joined by " […] ". */
  readonly text: string;
  /** The source as written ("des experts en cybersécurité"), null where the layout alone attributes. */
  readonly sourceText: string | null;
  readonly excerpt: Excerpt;
}

/** A relation as the graph keeps it; `subject`, `object` and `attributedTo` are {@link ChainNode} ids, `event` an {@link EventNode}'s. */
export interface RelationNode extends Relation {
  readonly id: string;
  readonly excerpt: Excerpt;
}

/** What one article says of an event, as the graph keeps it; participants, place and `attributedTo` are {@link ChainNode} ids. */
export interface EventNode extends Event, Pick<ResolvedEvent, 'into' | 'score' | 'window'> {
  /** Why it was joined to the event `into`. */
  readonly matches: ResolvedEvent['evidence'];
  /** The first words that mention it. */
  readonly excerpt: Excerpt;
}

/** Two chains near each other; `a` and `b` are {@link ChainNode} ids in order. */
export interface CoMentionEdge extends Omit<CoMention, 'start' | 'end'> {
  readonly excerpt: Excerpt;
}

/** All that one article brings to the graph. Applying it replaces whatever an earlier version brought. */
export interface GraphUpdate {
  readonly article: Article;
  /** Content hash and extractor version together: equal versions need no writing. */
  readonly version: string;
  /** Story id: the named story's, else one of the article's own. */
  readonly story: string;
  readonly chains: readonly ChainNode[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly ClaimNode[];
  readonly relations: readonly RelationNode[];
  readonly events: readonly EventNode[];
  readonly coMentions: readonly CoMentionEdge[];
  readonly entities: readonly KeyedEntity[];
  /** `chain` is a {@link ChainNode} id. */
  readonly resolved: readonly ResolvedChain[];
}
