import { join } from 'node:path';
import { embed, type Matcher } from '../../src/claim-linking.ts';
import type { Article } from '../../src/domain/article.ts';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import { isArticle } from '../../src/ingest/parse-record.ts';
import { readArticles } from '../../src/ingest/read-articles.ts';
import { buildUpdate, type UpdateSketch } from '../../tests/support/build-update.ts';

const AT_ONCE = 20;
/** Characters of a sentence that may be a claim. */
const [SHORTEST, LONGEST] = [40, 300];
/** Claims given vectors in one go. */
const EMBEDDED = 500;

/** An article all of whose sentences are claims. */
function allClaims(article: Article, { tools }: Matcher): UpdateSketch {
  const { sentences } = readDocument(article, tools.rules[article.language].text);
  const texts = sentences.map(({ start, end }) => article.text.slice(start, end).trim());
  const distinct = [...new Set(texts)].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const { id, language, text } = article;
  return { id, language, text, claims: distinct.map((claim) => ({ text: claim })) };
}

async function embedAll(store: GraphStore, matcher: Matcher): Promise<void> {
  for (;;) {
    const claims = await store.unlinkedClaims(EMBEDDED);
    if (claims.length === 0) return;
    const vectors = await Promise.all(claims.map(({ text, language }) => embed(matcher.embedder, text, language)));
    await store.embedClaims(claims.map(({ id, text }, at) => ({ id, text, vector: vectors[at] as Float32Array })));
    await store.linkClaims(
      claims.map(({ id }) => id),
      [],
    );
  }
}

/** Turns sentences of news in both languages into claims, as many as are wanted; how many there are then. */
export async function fillClaims(
  store: GraphStore,
  matcher: Matcher,
  sets: readonly string[],
  wanted: number,
  onProgress: (claims: number) => void,
): Promise<number> {
  let kept = 0;
  for (const [done, set] of sets.entries()) {
    const until = (wanted * (done + 1)) / sets.length;
    let batch: UpdateSketch[] = [];
    for await (const article of readArticles(join(set))) {
      if (!isArticle(article)) continue;
      batch.push(allClaims(article, matcher));
      kept += batch.at(-1)?.claims?.length ?? 0;
      if (batch.length < AT_ONCE && kept < until) continue;
      await store.apply(batch.map(buildUpdate));
      await embedAll(store, matcher);
      onProgress(kept);
      batch = [];
      if (kept >= until) break;
    }
  }
  return (await store.stats()).claims;
}
