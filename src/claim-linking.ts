/** Claims of one proposition are tied to each other once their articles are stored. */
import type { Language } from './domain/article.ts';
import type { ClaimLink, ClaimMatchStore, EmbeddedClaim, StoredClaim, UnlinkedClaim } from './domain/claim-lookup.ts';
import type { MatchModel } from './domain/claim-match.ts';
import type { EmbedderDoor } from './domain/embedder.ts';
import { InputError } from './domain/errors.ts';
import type { ClaimProfile, MatchTools } from './matching/claim-profile.ts';
import { inContext } from './matching/in-context.ts';
import { plainText } from './matching/plain-text.ts';
import { readStored } from './matching/rank.ts';
import { tieOf } from './matching/tie.ts';

/** What claims are compared with. */
export interface Matcher {
  readonly tools: MatchTools;
  readonly model: MatchModel;
  /** Makes the vectors that the store keeps. */
  readonly embedder: EmbedderDoor;
  languageOf(text: string): Language;
}

/** Claims compared in one go. */
const AT_ONCE = 100;
/** Claims that one is compared with, the nearest first. */
const NEAREST = 10;
/** Cosine below which two claims are hardly ever found to be one: in one language, and across both. */
const LEAST_COSINE = { within: 0.6, across: 0.45 } as const;
/** The vector of a claim as it is kept. @throws InputError where the embedder gives another than it says. */
export async function embed(embedder: EmbedderDoor, text: string, language: Language): Promise<Float32Array> {
  const vector = await embedder.embed(plainText(text), language);
  if (vector.length === embedder.dimensions) return vector;
  const { id, dimensions } = embedder;
  throw new InputError(
    `The embedder "${id}" gave a vector of ${vector.length} numbers and says that it gives ${dimensions}`,
  );
}

const isFar = (claim: StoredClaim, { language, cosine }: StoredClaim): boolean =>
  claim.language === language && (cosine ?? 1) < LEAST_COSINE.within;

/** Whether two claims are of the same words: a quotation within a reported clause. */
const overlap = (one: StoredClaim, other: StoredClaim): boolean =>
  one.article === other.article && one.start < other.end && other.start < one.end;

/**
 * Ties of claims to those nearest to them. Whichever of two was there first, the smaller id is held against the other; each
 * pair is given once.
 */
function linksOf(
  claims: readonly StoredClaim[],
  nearest: readonly (readonly StoredClaim[])[],
  { tools, model }: Matcher,
): ClaimLink[] {
  const links: ClaimLink[] = [];
  const seen = new Set<string>();
  const profiles = new Map<string, ClaimProfile>();
  const profileOf = (claim: StoredClaim): ClaimProfile => {
    const profile = profiles.get(claim.id) ?? readStored(claim, tools);
    profiles.set(claim.id, profile);
    return profile;
  };
  claims.forEach((claim, at) => {
    for (const other of nearest[at] ?? []) {
      const [a, b] = claim.id < other.id ? [claim, other] : [other, claim];
      if (isFar(claim, other) || a.id === b.id || seen.has(a.id + b.id) || overlap(a, b)) continue;
      seen.add(a.id + b.id);
      const match = tieOf(profileOf(a), profileOf(b), other.cosine ?? undefined, model);
      if (match) links.push({ a: a.id, b: b.id, match });
    }
  });
  return links;
}

async function embedAll(claims: readonly UnlinkedClaim[], { tools, embedder }: Matcher): Promise<EmbeddedClaim[]> {
  const embedded: EmbeddedClaim[] = [];
  for (const claim of claims) {
    const text = inContext(claim, tools.rules);
    embedded.push({ id: claim.id, text, vector: await embed(embedder, text, claim.language) });
  }
  return embedded;
}

/**
 * Compares the claims that are new with those nearest to them and ties together those of one proposition, until none is
 * left. What was cut off is done by the next call.
 * @throws StoreError
 */
export async function linkAll(
  store: Pick<ClaimMatchStore, 'unlinkedClaims' | 'embedClaims' | 'nearestClaims' | 'linkClaims'>,
  matcherOf: () => Promise<Matcher>,
): Promise<void> {
  for (;;) {
    const claims = await store.unlinkedClaims(AT_ONCE);
    if (claims.length === 0) return;
    const matcher = await matcherOf();
    const embedded = await embedAll(claims, matcher);
    await store.embedClaims(embedded);
    const vectors = embedded.map(({ vector }) => vector);
    const nearest = await store.nearestClaims(vectors, NEAREST, LEAST_COSINE.across);
    const standalone = claims.map((claim, at) => ({ ...claim, text: embedded[at]?.text ?? claim.text }));
    await store.linkClaims(
      claims.map(({ id }) => id),
      linksOf(standalone, nearest, matcher),
    );
  }
}
