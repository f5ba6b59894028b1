import type { EntityType } from './annotation.ts';
import type { PageRequest } from './graph-store.ts';
import type { Page } from './views.ts';

export const VERDICTS = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'unrated'] as const;
/** What a review finds, on one scale for all publishers. `unrated`: it settles nothing, or nobody here can tell. */
export type Verdict = (typeof VERDICTS)[number];

/** A rating in figures: the closer to `best`, the truer. `value` lies between the two, which differ. */
export interface NumericRating {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

/** One publisher's review of one claim, as a ClaimReview states it. Addresses are http or https. */
export interface FactCheck {
  /** Hash of the review's address and the claim: a page may review several. */
  readonly id: string;
  /** The claim in the reviewer's words. */
  readonly claimReviewed: string;
  /**
   * Language of the review and of its words for the claim: primary subtag of BCP 47. Null where it is not stated and
   * does not read like one of ours.
   */
  readonly language: string | null;
  /** Who makes the claim. The type is null where the review does not say. */
  readonly claimant: {
    readonly name: string;
    readonly type: Extract<EntityType, 'person' | 'organization'> | null;
  } | null;
  /** When the claim was made: ISO 8601, as precise as given. */
  readonly claimDate: string | null;
  /** Where the claim was made, the first place first. */
  readonly appearances: readonly string[];
  /** `site` is the host name of the review's address, without `www.`: what an item says of itself can be forged. */
  readonly publisher: { readonly name: string | null; readonly site: string };
  /** Address of the review. */
  readonly url: string;
  readonly title: string | null;
  readonly reviewDate: string | null;
  /** The rating in the reviewer's words. */
  readonly textualRating: string | null;
  readonly numericRating: NumericRating | null;
  readonly verdict: Verdict;
}

export interface FactCheckQuery extends PageRequest {
  /** Words of the claim, in either language; null: any. */
  readonly text: string | null;
  /** Primary subtag of BCP 47. */
  readonly language: string | null;
  /** Host name of the publisher without `www.`; its subdomains count as well. */
  readonly site: string | null;
  /** ISO date: neither claim nor review is older, going by the later of their dates. */
  readonly since: string | null;
  /** Results to pass over before the first page; without effect where there is a cursor. */
  readonly offset: number;
}

/** The fact checks that a database keeps. */
export interface FactCheckStore {
  /**
   * Fact checks that pass all filters, those closest to the text first; without a text the latest reviewed first.
   * @throws InputError where the cursor is none of this list.
   * @throws StoreError
   */
  searchFactChecks(query: FactCheckQuery): Promise<Page<FactCheck>>;
}
