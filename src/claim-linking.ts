/** Claims of one proposition are tied to each other once their articles are stored. */
import type { Language } from './domain/article.ts';
import type { ClaimLink, ClaimMatchStore, EmbeddedClaim, StoredClaim, UnlinkedClaim } from './domain/claim-lookup.ts';
import type { MatchModel } from './domain/claim-match.ts';
import type { EmbedderDoor } from './domain/embedder.ts';
import type { MatchTools } from './matching/claim-profile.ts';
import { inContext } from './matching/in-context.ts';
import { plainText } from './matching/plain-text.ts';
import { rank } from './matching/rank.ts';

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
/** Cosine below which two claims are hardly ever one: 99 in 100 of the translations and paraphrases of the gold are above. */
const LEAST_COSINE = 0.5;
/** How sure a stance must be for a tie that stays: who reads the graph has no question to judge it by. */
const LEAST_CERTAINTY = 0.6;

/** The vector of a claim as it is kept. */
export const embed = async (embedder: EmbedderDoor, text: string, language: Language): Promise<Float32Array> =>
  embedder.embed(plainText(text), language);

/** Whether two claims are of the same words: a quotation within a reported clause. */
const overlap = (one: StoredClaim, other: StoredClaim): boolean =>
  one.article === other.article && one.start < other.end && other.start < one.end;

/** The tie of two claims, if they are one proposition; whichever was found first, the smaller id is held against the other. */
function linkOf(one: StoredClaim, other: StoredClaim, { tools, model }: Matcher): ClaimLink[] {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const [query, stored] = [a, b];
  const [match] = rank(query, [{ ...stored, cosine: other.cosine ?? null }], tools, model);
  if (!match || match.score < model.threshold || match.certainty < LEAST_CERTAINTY) return [];
  return match.stance === 'related' ? [] : [{ a: a.id, b: b.id, match }];
}

/** Links found are the same whichever of two claims was there first; each pair is given once. */
function linksOf(
  claims: readonly StoredClaim[],
  nearest: readonly (readonly StoredClaim[])[],
  matcher: Matcher,
): ClaimLink[] {
  const links = new Map<string, ClaimLink>();
  const seen = new Set<string>();
  claims.forEach((claim, at) => {
    for (const other of nearest[at] ?? []) {
      const key = [claim.id, other.id].sort().join('|');
      if (claim.id === other.id || seen.has(key) || overlap(claim, other)) continue;
      seen.add(key);
      for (const link of linkOf(claim, other, matcher)) links.set(key, link);
    }
  });
  return [...links.values()];
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
    const nearest = await store.nearestClaims(vectors, NEAREST, LEAST_COSINE);
    const standalone = claims.map((claim, at) => ({ ...claim, text: embedded[at]?.text ?? claim.text }));
    await store.linkClaims(
      claims.map(({ id }) => id),
      linksOf(standalone, nearest, matcher),
    );
  }
}
