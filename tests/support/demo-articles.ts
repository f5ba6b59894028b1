import type { Article, Rejected } from '../../src/domain/article.ts';
import { readArticles } from '../../src/ingest/read-articles.ts';

/** The articles that come with the program, in the order in which they are read. */
export async function demoArticles(): Promise<(Article | Rejected)[]> {
  const articles: (Article | Rejected)[] = [];
  for await (const article of readArticles('data/articles')) articles.push(article);
  return articles;
}

/** Articles as a stream, one after another. */
export async function* each(articles: readonly (Article | Rejected)[]): AsyncGenerator<Article | Rejected> {
  yield* articles;
}
