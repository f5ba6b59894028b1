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

function byVector(vector: Float32Array, other: TermProfile): Answer {
  let best = NOTHING;
  for (let place = 0; place < other.vectors.length; place++) {
    const one = other.vectors[place];
    if (!one) continue;
    const share = (KINDRED_SHARE * (dot(one, vector) - KINDRED)) / (1 - KINDRED);
    if (share > best.share) best = { place, share };
  }
  return best;
}

/** A dictionary answer this good is not bettered by vectors. */
const GOOD = 0.7;

/** The answers of another claim to each term of one. A term that is written alike in both languages needs no translation. */
export function answers(claim: TermProfile, other: TermProfile): readonly Answer[] {
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
    const near = byVector(vector, other);
    // Names of one kind lie close and are not the same; only spellings of one name lie this close.
    return near.share > found.share && (plain || (entities.length === 0 && near.share >= GOOD)) ? near : found;
  });
}

/** How much of a claim's terms is answered, by weight; of those alone that pass a test. 0 where there are none. */
export function coverage(
  { terms }: TermProfile,
  found: readonly Answer[],
  counts: (term: Term) => boolean = () => true,
): number {
  let [sum, total] = [0, 0];
  terms.forEach((term, k) => {
    if (!counts(term)) return;
    total += term.weight;
    sum += term.weight * (found[k]?.share ?? 0);
  });
  return total === 0 ? 0 : sum / total;
}
