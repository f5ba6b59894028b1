import type { KeyedEntity, MatchEvidence } from './entity.ts';
import type { ArticleSummary, EntitySummary } from './views.ts';

/** What people decided about entities: kept in a ledger, never overwritten, and taken back by a note. */
export const VERDICTS = ['merge', 'split', 'apart'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One decision of a person. */
export interface Judgement {
  readonly id: string;
  readonly verdict: Verdict;
  /** The entity that stays (merge), is split, or is one of two that are not the same (apart). */
  readonly a: string;
  /** The entity that becomes `a` (merge), the new one that the split makes, or the other of the two. */
  readonly b: string;
  /** Of a split: in which articles `a` is in fact `b`. Empty otherwise. */
  readonly articles: readonly string[];
  /** Who decided, and why. */
  readonly by: string;
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
  /** Set once it is taken back. */
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** A decision as it is asked for. */
export type JudgementRequest = Pick<Judgement, 'by' | 'reason'> &
  (
    | { readonly verdict: 'merge' | 'apart'; readonly a: string; readonly b: string }
    | { readonly verdict: 'split'; readonly a: string; readonly articles: readonly string[] }
  );

/** A judgement with the entities that it names as they were, so that they can be made again. */
export interface LedgerEntry extends Judgement {
  readonly entities: readonly KeyedEntity[];
}

/** A chain of `a` that may be `b` as well. */
export interface UnsureChain {
  readonly article: ArticleSummary;
  readonly name: string;
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
}

/** Two entities that may be one. */
export interface UnsurePair {
  readonly a: EntitySummary;
  readonly b: EntitySummary;
  /** 0 to 1; below what it takes to be sure. */
  readonly score: number;
  /** Of the likeliest chain; or, where no chain is in doubt, what is alike of the two. */
  readonly evidence: readonly MatchEvidence[];
  /** Chains that may be either. */
  readonly chains: number;
  /** Some of the chains that make it so, the likeliest first. */
  readonly examples: readonly UnsureChain[];
}

const inOrder = (a: Judgement, b: Judgement): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** Those that stand, in the order in which they were made. */
export const standing = <J extends Judgement>(judgements: readonly J[]): J[] =>
  judgements.filter(({ undoneAt }) => undoneAt === null).sort(inOrder);

/** The entity that a chain of an article is once people were heard, and the last judgement that made it so. */
export interface Judged {
  readonly entity: string;
  readonly judgement: string | null;
}

/**
 * What an entity is in one article by the judgements that stand, each heard in turn. Of the rules' own entity `auto` it
 * tells where the chain belongs; a pure function, so that taking a judgement back leaves what would be without it.
 */
export function judged(auto: string, article: string, judgements: readonly Judgement[]): Judged {
  let now: Judged = { entity: auto, judgement: null };
  for (const { id, verdict, a, b, articles } of judgements) {
    if (verdict === 'merge' && now.entity === b) now = { entity: a, judgement: id };
    if (verdict === 'split' && now.entity === a && articles.includes(article)) now = { entity: b, judgement: id };
  }
  return now;
}
