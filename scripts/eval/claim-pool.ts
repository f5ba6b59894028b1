/** Claims in memory with the two searches that a store does: nearest vectors, and full text over translated terms. */
import { LANGUAGES, type Language } from '../../src/domain/article.ts';
import type { ClaimCandidate, ClaimMatch, ClaimText, MatchModel } from '../../src/domain/claim-match.ts';
import { foldedWords } from '../../src/domain/fold-words.ts';
import { type MatchTools, profileClaim } from '../../src/matching/claim-profile.ts';
import { type ProfiledCandidate, rankProfiles } from '../../src/matching/rank.ts';
import { searchTerms } from '../../src/matching/search-terms.ts';

/** Candidates that each search gives. */
const NEAREST = 16;
const FOUND = 12;
/** Saturation and length normalisation of BM25 as full-text indexes have them. */
const K1 = 1.2;
const B = 0.75;

interface Posting {
  readonly place: number;
  readonly times: number;
}

/** The places of the highest of some scores. */
function highest(scores: Float32Array, most: number): number[] {
  const places = Array.from(scores.keys()).filter((place) => (scores[place] as number) > 0);
  return places.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, most);
}

export class ClaimPool {
  readonly #tools: MatchTools;
  readonly #claims: readonly ClaimCandidate[];
  readonly #vectors: readonly Float32Array[];
  readonly #profiles: (ProfiledCandidate | undefined)[];
  readonly #index: Readonly<Record<Language, Map<string, Posting[]>>>;
  readonly #lengths: readonly number[];
  readonly #meanLength: number;

  constructor(claims: readonly ClaimCandidate[], tools: MatchTools) {
    this.#tools = tools;
    this.#claims = claims;
    this.#vectors = claims.map(({ text, language }) => tools.embedder.embed(text, language));
    this.#profiles = new Array<ProfiledCandidate | undefined>(claims.length);
    this.#index = Object.fromEntries(LANGUAGES.map((language) => [language, new Map()])) as Record<
      Language,
      Map<string, Posting[]>
    >;
    this.#lengths = claims.map((claim, place) => this.#addWords(claim, place));
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, claims.length);
  }

  #addWords({ text, language }: ClaimCandidate, place: number): number {
    const words = foldedWords(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, times] of counts) {
      const postings = this.#index[language].get(word) ?? [];
      postings.push({ place, times });
      this.#index[language].set(word, postings);
    }
    return words.length;
  }

  #byWords(query: ClaimText): number[] {
    const scores = new Float32Array(this.#claims.length);
    const terms = searchTerms(query, this.#tools.translator);
    for (const language of LANGUAGES)
      for (const { word, weight } of terms[language]) {
        const postings = this.#index[language].get(word) ?? [];
        const rarity = Math.log(1 + (this.#claims.length - postings.length + 0.5) / (postings.length + 0.5));
        for (const { place, times } of postings) {
          const length = (this.#lengths[place] as number) / this.#meanLength;
          const often = (times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
          scores[place] = (scores[place] as number) + weight * rarity * often;
        }
      }
    return highest(scores, FOUND);
  }

  #byVector(vector: Float32Array): number[] {
    const scores = Float32Array.from(this.#vectors, (other) => {
      let sum = 0;
      for (let d = 0; d < vector.length; d++) sum += (vector[d] as number) * (other[d] as number);
      return sum;
    });
    return highest(scores, NEAREST);
  }

  #profileAt(place: number): ProfiledCandidate {
    const claim = this.#claims[place] as ClaimCandidate;
    const known = this.#profiles[place] ?? {
      id: claim.id,
      profile: profileClaim(claim, this.#tools, this.#vectors[place]),
    };
    this.#profiles[place] = known;
    return known;
  }

  /** What a store would hand over for a query. */
  candidates(query: ClaimText): ProfiledCandidate[] {
    return this.#candidates(query, profileClaim(query, this.#tools).vector);
  }

  #candidates(query: ClaimText, vector: Float32Array): ProfiledCandidate[] {
    const places = new Set([...this.#byVector(vector), ...this.#byWords(query)]);
    return [...places].map((place) => this.#profileAt(place));
  }

  /** The claims of the pool for a query, the best first. */
  lookUp(query: ClaimText, model: MatchModel): ClaimMatch[] {
    const profile = profileClaim(query, this.#tools);
    return rankProfiles(profile, this.#candidates(query, profile.vector), model);
  }
}
