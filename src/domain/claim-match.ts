import type { Language } from './article.ts';

export const STANCES = ['agrees', 'contradicts', 'related'] as const;
/** How one claim stands to another: says the same, cannot be true together with it, or says something else of the same matter. */
export type Stance = (typeof STANCES)[number];

/** A claim as it is looked up or stored: one proposition and its language. */
export interface ClaimText {
  readonly text: string;
  readonly language: Language;
}

/** A stored claim that may answer a query. */
export interface ClaimCandidate extends ClaimText {
  readonly id: string;
  /** Cosine of its vector and the query's, by the embedder in use; made of our own vectors where it is not given. */
  readonly cosine?: number | null;
  /** The words by which who says it denies what the text states: "X denies that T" is kept as T. */
  readonly denial?: string | null;
}

export const MATCH_REASONS = [
  'terms',
  'entity',
  'number',
  'date',
  'other-polarity',
  'opposite',
  'other-number',
  'other-date',
  'other-place',
  'other-actor',
] as const;

/** Reasons that say what two claims have in common; the others say where they differ. */
const SHARED: ReadonlySet<MatchReason['reason']> = new Set(['terms', 'entity', 'number', 'date']);
export const isShared = (reason: MatchReason['reason']): boolean => SHARED.has(reason);

/** Why two claims were matched, or held to contradict each other, in words of both that a reader can check. */
export interface MatchReason {
  readonly reason: (typeof MATCH_REASONS)[number];
  /** What the query has; empty where only the stored claim has something. */
  readonly query: string;
  readonly claim: string;
}

/** A stored claim that answers a query. */
export interface ClaimMatch {
  readonly id: string;
  /** How likely the claim is on the same matter, 0 to 1. */
  readonly score: number;
  readonly stance: Stance;
  /** How likely that stance is, 0 to 1. */
  readonly certainty: number;
  readonly reasons: readonly MatchReason[];
}

/** Weights by signal, `bias` among them. */
export type Weights = Readonly<Record<string, number>>;

/** What matching has learnt. */
export interface MatchModel {
  /** Which of several claims answers best. */
  readonly order: Weights;
  /** How likely a claim is on the matter at all. */
  readonly relevance: Weights;
  /** Probability from which a claim is a match. */
  readonly threshold: number;
  readonly stance: Readonly<Record<Stance, Weights>>;
}
