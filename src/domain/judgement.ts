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

/** Two entities that may be one, with the chains that make it so. */
export interface UnsurePair {
  readonly a: string;
  readonly b: string;
}

const inOrder = (a: Judgement, b: Judgement): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

/** Those that stand, in the order in which they were made. */
export const standing = (judgements: readonly Judgement[]): Judgement[] =>
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
