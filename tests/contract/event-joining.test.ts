import { expect, it } from 'vitest';
import { createPipeline } from '../../src/create-pipeline.ts';
import type { Article, Rejected } from '../../src/domain/article.ts';
import { ingestAll } from '../../src/ingestion.ts';
import { demoArticles, each } from '../support/demo-articles.ts';
import { storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const pipeline = createPipeline(store);

/** Which articles tell of the same event: the events by type and the articles that report them. */
async function groups(articles: readonly (Article | Rejected)[]): Promise<readonly string[]> {
  await store.clear();
  await ingestAll(each(articles), pipeline);
  const { items } = await store.events({ limit: 200, cursor: null });
  return items
    .map(({ type, reports }) => [type, ...reports.map(({ evidence }) => evidence.article.id).sort()].join(' '))
    .sort();
}

it('joins the reports of one event in both languages, in whatever order they come', async () => {
  const articles = await demoArticles();
  const forward = await groups(articles);
  const backward = await groups([...articles].reverse());
  expect(backward).toEqual(forward);
  const hack = (await store.events({ limit: 10, cursor: null, type: 'attack' })).items.find(({ articles: n }) => n > 1);
  expect(new Set(hack?.reports.map(({ evidence }) => evidence.article.language))).toEqual(new Set(['fr', 'en']));
  expect(hack?.reports.some(({ matches }) => matches.length > 0)).toBe(true);
});
