import { expect, it } from 'vitest';
import { createPipeline } from '../../src/create-pipeline.ts';
import { ingestAll } from '../../src/ingestion.ts';
import { demoArticles, each } from '../support/demo-articles.ts';
import { digest, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();
const pipeline = createPipeline(store);

/** The same items, mixed: each goes where a step that shares no factor with their number leads. */
const mixed = <T>(items: readonly T[], step: number): T[] =>
  items.map((_, at) => items[(at * step) % items.length] as T);

/** The graph's lines with each event called by the first of its mentions: an event is named by the article that came first. */
async function graph(): Promise<readonly string[]> {
  const lines = await digest(database);
  const events = await database.run(
    'MATCH (event:Event)<-[:OF_EVENT]-(mention) RETURN event.id AS event, min(mention.id) AS first',
  );
  const first = new Map(events.map(({ event, first }) => [String(event), String(first)]));
  return lines
    .map((line) => line.replace(/v-[0-9a-f]{20}/gu, (id) => `event of ${first.get(id)}`))
    .map((line) => (line.includes('"OF_EVENT"') ? line.replace(/"properties":\{.*?\}(?=,"to")/u, '') : line))
    .sort();
}

it('is the same graph whatever the order in which its articles come', async () => {
  const articles = await demoArticles();
  await ingestAll(each(articles), pipeline);
  const forward = await graph();
  expect(forward.length).toBeGreaterThan(1000);
  for (const order of [[...articles].reverse(), mixed(articles, 7)]) {
    await store.clear();
    await ingestAll(each(order), pipeline);
    expect(await graph()).toEqual(forward);
  }
});
