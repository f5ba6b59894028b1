import { type Stand, stemOf, type Term, type TermProfile } from './terms.ts';

/** What a match by stem alone is worth. */
const STEM_SHARE = 0.8;
/** What the state is worth where its capital or a body of it is named, and the other way round. */
const STATE_SHARE = 0.75;
/** Cosine of word vectors from which two words have something in common, and what one of 1 is worth. */
const KINDRED = 0.3;
const KINDRED_SHARE = 0.9;

/** The term of another claim that answers one, and how well, from 0 to 1. */
export interface Answer {
  readonly place: number;
  readonly share: number;
}

const NOTHING: Answer = { place: -1, share: 0 };

/** By the word itself, its translations, or their stems. */
function byWord(stands: readonly Stand[], other: TermProfile): Answer {
  let best = NOTHING;
  for (const { key, share } of stands) {
    if (share <= best.share) continue;
    const exact = other.places.get(key);
    if (exact !== undefined) {
      best = { place: exact, share };
      continue;
    }
    const stem = stemOf(key);
    const kindred = stem === null ? undefined : other.stems.get(stem);
    if (kindred !== undefined && share * STEM_SHARE > best.share) best = { place: kindred, share: share * STEM_SHARE };
  }
  return best;
}

/** The dot product of two vectors of one length, a multiple of 2. */
export function dot(a: Float32Array, b: Float32Array): number {
  let [even, odd] = [0, 0];
  for (let d = 0; d < a.length; d += 2) {
    even += (a[d] as number) * (b[d] as number);
    odd += (a[d + 1] as number) * (b[d + 1] as number);
  }
  return even + odd;
}

/** Products of the vectors of two claims' terms, each worked out when it is asked for first, from whichever side. */
class Products {
  readonly #mine: TermProfile['vectors'];
  readonly #theirs: TermProfile['vectors'];
  readonly #known: Float32Array;

  constructor(mine: TermProfile, theirs: TermProfile) {
    this.#mine = mine.vectors;
    this.#theirs = theirs.vectors;
    this.#known = new Float32Array(mine.vectors.length * theirs.vectors.length).fill(Number.NaN);
  }

  at(mine: number, theirs: number): number {
    const place = mine * this.#theirs.length + theirs;
    const known = this.#known[place] as number;
    if (!Number.isNaN(known)) return known;
    const [one, other] = [this.#mine[mine], this.#theirs[theirs]];
    const product = one && other ? dot(one, other) : 0;
    this.#known[place] = product;
    return product;
  }
}

function byVector(places: number, productWith: (place: number) => number): Answer {
  let best = NOTHING;
  for (let place = 0; place < places; place++) {
    const share = (KINDRED_SHARE * (productWith(place) - KINDRED)) / (1 - KINDRED);
    if (share > best.share) best = { place, share };
  }
  return best;
}

/** A dictionary answer this good is not bettered by vectors. */
const GOOD = 0.7;

/** The answers of two claims to each other's terms. */
export function answersOf(
  query: TermProfile,
  claim: TermProfile,
): { readonly there: readonly Answer[]; readonly back: readonly Answer[] } {
  const products = new Products(query, claim);
  return {
    there: answers(query, claim, (mine, theirs) => products.at(mine, theirs)),
    back: answers(claim, query, (mine, theirs) => products.at(theirs, mine)),
  };
}

/** The answers of another claim to each term of one. A term that is written alike in both languages needs no translation. */
function answers(
  claim: TermProfile,
  other: TermProfile,
  product: (mine: number, theirs: number) => number,
): readonly Answer[] {
  const same = claim.language === other.language;
  return claim.terms.map(({ key, entities, country, state, plain }, k) => {
    for (const { id } of entities) {
      const place = other.entities.get(id);
      if (place !== undefined) return { place, share: 1 };
    }
    const kin = country === null ? undefined : (state ? other.countries : other.states).get(country);
    if (kin !== undefined) return { place: kin, share: STATE_SHARE };
    const itself = { key, share: 1 };
    const found = byWord(same ? [itself] : [itself, ...(claim.stands[k] ?? [])], other);
    const vector = claim.vectors[k];
    if (found.share >= GOOD || !vector) return found;
    const near = byVector(other.vectors.length, (place) => product(k, place));
    // Names of one kind lie close and are not the same; only spellings of one name lie this close.
    return near.share > found.share && (plain || (entities.length === 0 && near.share >= GOOD)) ? near : found;
  });
}

/** From this share on a term counts as answered. */
export const ANSWERED = 0.5;

/** Weights of some terms of a claim, and of how much of them the other answers. */
export interface Mass {
  readonly total: number;
  readonly answered: number;
  /** Terms that are answered, the heaviest of them, and the heaviest that is not. */
  readonly count: number;
  readonly heaviest: number;
  readonly lacking: number;
}

/** Weighs what is answered of the terms that pass a test. */
export function massOf({ terms }: TermProfile, found: readonly Answer[], counts: (term: Term) => boolean): Mass {
  let [total, answered, count, heaviest, lacking] = [0, 0, 0, 0, 0];
  terms.forEach((term, k) => {
    if (!counts(term)) return;
    const share = found[k]?.share ?? 0;
    total += term.weight;
    answered += term.weight * share;
    if (share >= ANSWERED) {
      count++;
      heaviest = Math.max(heaviest, term.weight);
    } else lacking = Math.max(lacking, term.weight);
  });
  return { total, answered, count, heaviest, lacking };
}

/** The share that is answered; 0 where there are no terms. */
export const coverageOf = ({ total, answered }: Pick<Mass, 'total' | 'answered'>): number =>
  total === 0 ? 0 : answered / total;
