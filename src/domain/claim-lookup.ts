import type { Language } from './article.ts';
import type { ClaimCandidate, ClaimMatch } from './claim-match.ts';
import type { FactCheck, FactCheckQuery, FactCheckStore } from './fact-check.ts';
import type { PageRequest } from './graph-store.ts';
import type { ClaimView, Page } from './views.ts';

/** A word to search for and how much finding it counts. */
export interface SearchTerm {
  /** Folded: lower case, no accents. */
  readonly word: string;
  readonly weight: number;
}

/** What stored claims are searched with. */
export interface ClaimSearch {
  /** Made by the embedder that the store was opened for. */
  readonly vector: Float32Array;
  /** Words by the language of the stored claims. */
  readonly terms: Readonly<Record<Language, readonly SearchTerm[]>>;
  /** Most candidates by vector, and by words. */
  readonly nearest: number;
  readonly withWords: number;
}

/** A stored claim as it is compared. */
export interface StoredClaim extends ClaimCandidate {
  readonly article: string;
  /** Where it stands in the article, half-open, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A claim that was not compared with the others yet. */
export interface UnlinkedClaim extends Omit<StoredClaim, 'cosine'> {
  /** Who says it, as the article calls them; null where nobody is named. */
  readonly speaker: string | null;
  /** Who and what it is about without naming them. */
  readonly about: readonly string[];
}

/** A claim's text with the names that its words stand for, and its vector. */
export interface EmbeddedClaim {
  readonly id: string;
  readonly text: string;
  readonly vector: Float32Array;
}

/** Two claims of one proposition; `a` is the smaller id. `match` is of `a` against `b`, its id of no meaning. */
export interface ClaimLink {
  readonly a: string;
  readonly b: string;
  readonly match: Omit<ClaimMatch, 'id'>;
}

/** A claim with how it stands to the one that was asked for. */
export interface MatchedClaim {
  readonly match: ClaimMatch;
  readonly claim: ClaimView;
}

/** A fact check with how the claim it reviews stands to the one that was asked for. */
export interface MatchedFactCheck {
  readonly match: ClaimMatch;
  readonly factCheck: FactCheck;
}

/** How often a proposition was stated or denied: articles of one story, and one speaker's same words, count once. */
export interface StatementCount {
  readonly statements: number;
  readonly articles: number;
  readonly sources: number;
}

/** What is known of a claim, the closest first. */
export interface ClaimMatches {
  readonly claims: readonly MatchedClaim[];
  readonly factChecks: readonly MatchedFactCheck[];
  readonly agree: StatementCount;
  readonly contradict: StatementCount;
}

/** {@link ClaimMatches} of a claim in a user's words; `language` is the one it was read in. */
export interface LookUpReply extends ClaimMatches {
  readonly language: Language;
}

/** What the database keeps so that claims can be found by what they say. */
export interface ClaimMatchStore {
  /** Claims that may answer, by vector or words; each with the cosine of its vector, where it has one. */
  claimCandidates(search: ClaimSearch): Promise<readonly StoredClaim[]>;
  /** For each vector the claims whose cosine with it is at least `least`, the nearest first. */
  nearestClaims(
    vectors: readonly Float32Array[],
    nearest: number,
    least: number,
  ): Promise<readonly (readonly StoredClaim[])[]>;
  /** Some claims that were not compared yet. */
  unlinkedClaims(limit: number): Promise<readonly UnlinkedClaim[]>;
  /** Keeps vectors; claims that are gone are left out. */
  embedClaims(claims: readonly EmbeddedClaim[]): Promise<void>;
  /** Keeps what claims were found to match and that they were compared; ends that are gone are left out. */
  linkClaims(compared: readonly string[], links: readonly ClaimLink[]): Promise<void>;
  /** Claims that say the same as one, or the contrary; null where there is no such claim. */
  matchesOf(claimId: string, page: PageRequest): Promise<Page<MatchedClaim> | null>;
  claimsById(ids: readonly string[]): Promise<readonly ClaimView[]>;
  /** Adds fact checks or puts them in the place of what was known of them. */
  addFactChecks(factChecks: readonly EmbeddedFactCheck[]): Promise<void>;
  /** Fact checks that pass the filter, the latest reviewed first. @throws InputError where the cursor is none of this list */
  latestFactChecks(query: Omit<FactCheckQuery, 'text'>): Promise<Page<FactCheck>>;
  /** Those that may be of the claim searched for, in any order, each with the cosine of its vector. */
  factCheckCandidates(search: ClaimSearch, filter: FactCheckFilter): Promise<readonly FoundFactCheck[]>;
}

/** A fact check with the vector of the claim it reviews; null where its language is not ours. */
export interface EmbeddedFactCheck extends FactCheck {
  readonly vector: Float32Array | null;
}

/** See `FactCheckQuery`. */
export interface FactCheckFilter {
  readonly language: string | null;
  readonly site: string | null;
  readonly since: string | null;
}

export interface FoundFactCheck {
  readonly factCheck: FactCheck;
  readonly cosine: number | null;
}

/** Answers about claims. */
export interface ClaimLookUp extends FactCheckStore {
  /** What the graph holds on a claim in the user's words; without a language it is found out. */
  lookUp(text: string, language: Language | null, limit: number): Promise<LookUpReply>;
  /** Claims of the proposition of a stored one, that one among them, and fact checks of it; null where there is no such claim. */
  matchesOf(claimId: string): Promise<ClaimMatches | null>;
}
