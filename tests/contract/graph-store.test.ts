import { describe, expect, it } from 'vitest';
import { OWN_EMBEDDER } from '../../src/domain/embedder.ts';
import { StoreError } from '../../src/domain/errors.ts';
import type { GraphUpdate } from '../../src/domain/graph.ts';
import { schemaFor } from '../../src/store/schema.ts';
import { buildEntity, buildName, buildUpdate, type UpdateSketch } from '../support/build-update.ts';
import { allPages, digest, FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

const cook: UpdateSketch = {
  id: 'cook',
  chains: [{ name: 'Tim Cook', type: 'person' }, 'Apple', 'Sony'],
  claims: [{ text: 'We did not leave', speaker: 'Tim Cook', about: ['Apple'], polarity: 'denied' }],
  relations: [{ type: 'leads', subject: 'Tim Cook', object: 'Apple' }],
  coMentions: [
    ['Tim Cook', 'Apple'],
    ['Apple', 'Sony'],
  ],
};
const sony: UpdateSketch = {
  id: 'sony',
  language: 'fr',
  source: 'Le Journal',
  publishedAt: '2024-06-02',
  chains: ['Sony', 'Apple'],
  relations: [{ type: 'accused', subject: 'Sony', object: 'Apple', alleged: true }],
};

describe('the schema', () => {
  it('can be prepared again, and holds every constraint and index it names', async () => {
    await store.prepareSchema();
    const constraints = await database.run('SHOW CONSTRAINTS YIELD name RETURN name');
    const indexes = await database.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
    const named = schemaFor(OWN_EMBEDDER).map((statement) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)?.[1]);
    expect(named.length).toBeGreaterThan(18);
    expect([...constraints, ...indexes].map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });

  it('is not prepared on a graph of another version, whose articles stay as they are', async () => {
    await store.apply([buildUpdate(cook)]);
    await database.run('MATCH (w:Writer) REMOVE w.graphVersion');
    await expect(store.prepareSchema()).rejects.toThrow(/older Recoupe.*recoupe db reset/);
    await database.run('MATCH (w:Writer) SET w.graphVersion = 1000000');
    await expect(store.prepareSchema()).rejects.toThrow(StoreError);
    expect(await store.article('cook')).not.toBeNull();
    await store.clear();
    await store.prepareSchema();
  });

  it('lets no two entities have one id, and no two edges one key', async () => {
    await store.apply([buildUpdate(cook)]);
    await expect(database.run("CREATE (:Entity {id: 'e-apple'})")).rejects.toThrow(/already exists/);
    const again = 'MATCH (x:Entity)-[r:CO_OCCURS]->(y) WITH x, y, r LIMIT 1 CREATE (x)-[:CO_OCCURS {key: r.key}]->(y)';
    await expect(database.run(again)).rejects.toThrow(/already exists/);
  });
});

describe('applying', () => {
  it('twice changes nothing', async () => {
    const updates = [buildUpdate(cook), buildUpdate(sony)];
    await store.apply(updates);
    const once = await digest(database);
    const recorded = (await store.article('cook'))?.recordedAt;
    await store.apply(updates);
    expect(await digest(database)).toEqual(once);
    expect((await store.article('cook'))?.recordedAt).toBe(recorded);
    expect(once.length).toBeGreaterThan(30);
  });

  it('gives the same graph whatever the order and the batches', async () => {
    await store.apply([buildUpdate(cook), buildUpdate(sony)]);
    const together = await digest(database);
    await store.clear();
    await store.apply([buildUpdate(sony)]);
    await store.apply([buildUpdate(cook)]);
    expect(await digest(database)).toEqual(together);
  });

  it('a changed article replaces all of the old one and orphans nothing', async () => {
    const changed: UpdateSketch = { id: 'cook', chains: ['Apple', 'IBM'], source: 'Another', story: 'deal' };
    await store.apply([buildUpdate(changed)]);
    const fresh = await digest(database);
    await store.clear();
    await store.apply([buildUpdate(cook)]);
    await store.apply([buildUpdate(changed)]);
    expect(await digest(database)).toEqual(fresh);
  });

  it('takes the last of two versions in one batch', async () => {
    await store.apply([buildUpdate(cook), buildUpdate({ ...cook, title: 'Corrected', version: '2' })]);
    expect((await store.article('cook'))?.title).toBe('Corrected');
    expect(await store.storedVersions(['cook', 'none'])).toEqual(new Map([['cook', '2']]));
  });

  it('keeps every name an entity has had', async () => {
    const named = (...names: string[]) =>
      buildEntity({ id: 'e-apple', nameEn: 'Apple', names: names.map((name) => buildName(name, 'alias')) });
    await store.apply([buildUpdate({ id: 'a', chains: ['Apple'], entities: [named('AAPL')] })]);
    await store.apply([buildUpdate({ id: 'b', chains: ['Apple'], entities: [named('Apple Computer')] })]);
    const names = (await store.entity('e-apple'))?.names.map(({ text }) => text);
    expect(names?.sort()).toEqual(['AAPL', 'Apple', 'Apple Computer']);
  });

  it('gives two entities of one name a name each', async () => {
    const georgia = (id: string, entity: string) =>
      buildUpdate({ id, chains: [{ name: 'Georgia', entity, type: 'location' }] });
    await store.apply([georgia('a', 'country-GE'), georgia('b', 'us-GA')]);
    await store.deleteArticle('a');
    const [found] = await store.candidates([{ keys: ['georgia'], ids: [], around: [] }]);
    expect(found?.map(({ id }) => id)).toEqual(['us-GA']);
  });

  it('refuses a resolution to an entity that is gone, and writes none of the batch', async () => {
    const orphan: GraphUpdate = { ...buildUpdate(sony), entities: [] };
    const attempt = store.apply([buildUpdate({ id: 'fine', chains: ['IBM'] }), orphan]);
    await expect(attempt).rejects.toThrow(StoreError);
    await expect(attempt).rejects.toMatchObject({
      retryable: true,
      message: expect.stringMatching(/Resolve them again/),
    });
    expect(await digest(database)).toEqual([]);
  });

  it('takes an article without anything in it, and an empty batch', async () => {
    await store.apply([]);
    await store.apply([buildUpdate({ id: 'bare', text: 'Nothing.', source: null, publishedAt: null })]);
    expect(await store.article('bare')).toMatchObject({ chains: [], claims: [], relations: [], source: null });
    expect(await store.stats()).toMatchObject({ articles: 1, sources: 0, stories: 1, firstAt: null, lastAt: null });
  });

  it('writes a batch of 1,000 articles, and pages through them once each', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `article-${index}`);
    const day = (index: number) => `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`;
    await store.apply(
      ids.map((id, index) =>
        buildUpdate({ id, publishedAt: day(index), chains: ['Apple', `Company ${index}`], coMentions: [] }),
      ),
    );
    expect(await store.stats()).toMatchObject({ articles: 1000, entities: 1001 });
    const articles = await allPages(170, (page) => store.articles(page));
    expect(articles.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const entities = await allPages(170, (page) => store.searchEntities({ text: '', ...page }));
    expect(new Set(entities.map(({ id }) => id)).size).toBe(1001);
    expect(entities).toHaveLength(1001);
    expect(entities[0]).toMatchObject({ id: 'e-apple', articles: 1000 });
  });

  it('by two writers at once counts every article', async () => {
    const updates = (writer: string) =>
      Array.from({ length: 15 }, (_, index) =>
        buildUpdate({ id: `${writer}-${index}`, chains: ['Apple', 'Sony'], coMentions: [['Apple', 'Sony']] }),
      );
    const write = async (writer: string) => {
      for (const update of updates(writer)) await store.apply([update]);
    };
    await Promise.all([write('one'), write('two')]);
    const graph = await store.neighbours('e-apple', { limit: 5 });
    expect(graph?.nodes.map(({ articles }) => articles)).toEqual([30, 30]);
    expect(graph?.edges.map(({ articles }) => articles)).toEqual([30]);
  });
});

describe('deleting', () => {
  it('takes away all that the article brought, and nothing else', async () => {
    await store.apply([buildUpdate(sony)]);
    const before = await digest(database);
    await store.apply([buildUpdate(cook)]);
    expect(await store.deleteArticle('cook')).toBe(true);
    expect(await digest(database)).toEqual(before);
    expect(await store.deleteArticle('cook')).toBe(false);
  });

  it('the last article leaves an empty graph', async () => {
    await store.apply([buildUpdate(cook)]);
    await store.deleteArticle('cook');
    expect(await digest(database)).toEqual([]);
    expect(await store.searchEntities({ text: '', ...FIRST })).toMatchObject({ items: [], next: null });
  });

  it('clear() empties the graph and leaves what is not ours', async () => {
    await database.run('CREATE (:SomebodyElses {id: 1})');
    try {
      await store.apply([buildUpdate(cook)]);
      await store.clear();
      expect(await database.run('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['SomebodyElses'] }]);
    } finally {
      await database.run('MATCH (n:SomebodyElses) DELETE n');
    }
  });
});
