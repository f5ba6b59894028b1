import type { StatementCount } from '../domain/claim-lookup.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { ClaimView } from '../domain/views.ts';

/** What makes claims one statement, each by itself: one story (copies of one dispatch), or one speaker's very words. */
function keysOf({ text, speaker, source, evidence }: ClaimView): readonly string[] {
  const who = speaker?.id ?? foldedWords(source ?? '').join(' ');
  return [`story|${evidence.article.story}|${who}`, `words|${who}|${foldedWords(text).join(' ')}`];
}

/** How many times something was said: what several articles copied from one another counts once. */
export function countStatements(claims: readonly ClaimView[]): StatementCount {
  const groupOf = new Map<string, string>();
  const find = (key: string): string => {
    const parent = groupOf.get(key);
    return parent === undefined || parent === key ? key : find(parent);
  };
  for (const claim of claims) {
    const [first = '', ...others] = keysOf(claim);
    for (const key of [first, ...others]) if (!groupOf.has(key)) groupOf.set(key, key);
    for (const key of others) groupOf.set(find(key), find(first));
  }
  const articles = claims.map(({ evidence }) => evidence.article);
  const sources = articles.flatMap(({ source }) => (source === null ? [] : [source]));
  return {
    statements: new Set([...groupOf.keys()].map(find)).size,
    articles: new Set(articles.map(({ id }) => id)).size,
    sources: new Set(sources).size,
  };
}
