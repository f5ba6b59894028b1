import { expect, it } from 'vitest';
import { createPipeline } from '../../src/create-pipeline.ts';
import type { Article, Rejected } from '../../src/domain/article.ts';
import { parseRecord } from '../../src/ingest/parse-record.ts';
import { ingestAll } from '../../src/ingestion.ts';
import { rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();
const pipeline = createPipeline(store);

/** Each article by a name of its own: its text. */
const TEXTS = {
  hack:
    'A group that calls itself Guardians of Peace (GOP) has stolen thousands of documents from Sony Pictures. ' +
    'The FBI is investigating. Sony Pictures has shut down its network, and Michael Lynton spoke to the employees.',
  leak:
    'The GOP published another set of documents from Sony Pictures on Wednesday. ' +
    'The FBI asked the employees of Sony Pictures to be careful, and Michael Lynton thanked them.',
  senate:
    'The Republican Party has won control of the Senate. Mitch McConnell will lead it. ' +
    'John Boehner said that the Republican Party would work with Barack Obama.',
  bill:
    'The GOP wants to repeal the health law. Mitch McConnell and John Boehner announced a vote in the Senate. ' +
    'Barack Obama has promised a veto.',
  sony: 'Sony has sold more televisions in Japan this year. Kazuo Hirai presented the results of Sony in Tokyo on Friday.',
  tbilisi:
    'Georgia has signed the agreement with the European Union. Thousands of people celebrated in Tbilisi, ' +
    'where Giorgi Margvelashvili spoke. Russia criticised Georgia.',
  atlanta:
    'Georgia counts its votes again. In Atlanta, Brad Raffensperger said that the result would not change. ' +
    'Donald Trump lost Georgia by 11,779 votes.',
} as const;

const ORDERS: readonly (readonly (keyof typeof TEXTS)[])[] = [
  ['hack', 'leak', 'senate', 'bill', 'sony', 'tbilisi', 'atlanta'],
  ['atlanta', 'bill', 'leak', 'sony', 'tbilisi', 'senate', 'hack'],
];

async function* articlesIn(order: (typeof ORDERS)[number]): AsyncGenerator<Article | Rejected> {
  for (const id of order) yield parseRecord({ id, text: TEXTS[id], lang: 'en', source: 'test' }, id);
}

/** Names of entities by article text and name as it stands there. */
async function entityOf(key: keyof typeof TEXTS, name: string): Promise<unknown> {
  const [row] = await database.run(
    `MATCH (article:Article)-[:HAS_CHAIN]->(chain {name: $name})-[:RESOLVED_TO]->(entity)
     WHERE article.text STARTS WITH $text RETURN entity.nameEn AS entity`,
    { name, text: TEXTS[key].slice(0, 40) },
  );
  return row?.['entity'];
}

it.each(ORDERS)('tells homonyms apart and finds whom letters mean, in the order %s, %s, %s …', async (...order) => {
  await ingestAll(articlesIn(order), pipeline);
  expect(await entityOf('leak', 'GOP')).toBe('Guardians of Peace');
  expect(await entityOf('bill', 'GOP')).toBe('Republican Party');
  const [company, studio] = [await entityOf('sony', 'Sony'), await entityOf('leak', 'Sony Pictures')];
  expect([company, studio]).toEqual(['Sony', 'Sony Pictures Entertainment']);
  expect(await entityOf('tbilisi', 'Georgia')).toBe('Georgia');
  const georgias = await database.run(
    `MATCH (article:Article)-[:HAS_CHAIN]->({name: 'Georgia'})-[:RESOLVED_TO]->(entity) RETURN DISTINCT entity.id AS id`,
  );
  expect(georgias).toHaveLength(2);
});
