import { describe, expect, it } from 'vitest';
import { buildEntity, buildUpdate, type UpdateSketch } from '../support/build-update.ts';
import { rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

const accuses = (id: string, sketch: Partial<UpdateSketch> & { polarity?: 'affirmed' | 'denied'; alleged?: boolean }) =>
  buildUpdate({
    id,
    chains: ['Sony', 'Apple'],
    relations: [
      {
        type: 'accused',
        subject: 'Sony',
        object: 'Apple',
        polarity: sketch.polarity ?? 'affirmed',
        alleged: sketch.alleged ?? false,
      },
    ],
    ...sketch,
  });

async function accusation() {
  const graph = await store.neighbours('e-sony', { limit: 5, relation: 'accused' });
  return graph?.edges[0] ?? null;
}

describe('an edge of the projection', () => {
  it('is contested where some affirm and some deny, and shows both', async () => {
    await store.apply([accuses('a', {}), accuses('b', { polarity: 'denied', publishedAt: '2020-01-01' })]);
    await store.apply(['c', 'd', 'e'].map((id) => accuses(id, { publishedAt: '2024-08-01' })));
    const edge = await accusation();
    expect(edge).toMatchObject({ contested: true, alleged: false, articles: 5, firstAt: '2020-01-01' });
    expect(edge?.evidence.map(({ article }) => article.id)).toContain('b');
    expect(edge?.evidence).toHaveLength(3);
    await store.deleteArticle('b');
    expect(await accusation()).toMatchObject({ contested: false, articles: 4 });
  });

  it('is not there while all deny it; the denial is still among the relations', async () => {
    await store.apply([accuses('a', { polarity: 'denied' })]);
    expect(await accusation()).toBeNull();
    const { items } = await store.relations('e-sony', { limit: 5, cursor: null });
    expect(items).toMatchObject([{ type: 'accused', polarity: 'denied' }]);
    await store.apply([accuses('b', {})]);
    expect(await accusation()).toMatchObject({ contested: true });
  });

  it('is alleged while everybody who says so is credited with it', async () => {
    await store.apply([accuses('a', { alleged: true }), accuses('b', { alleged: true })]);
    expect(await accusation()).toMatchObject({ alleged: true });
    await store.apply([accuses('c', {})]);
    expect(await accusation()).toMatchObject({ alleged: false });
    await store.deleteArticle('c');
    expect(await accusation()).toMatchObject({ alleged: true });
  });

  it('counts a story once however many articles tell it', async () => {
    await store.apply([accuses('a', { story: 'dispatch' })]);
    await store.apply([accuses('b', { story: 'dispatch' }), accuses('c', {})]);
    expect(await accusation()).toMatchObject({ articles: 3, stories: 2 });
    await store.deleteArticle('a');
    expect(await accusation()).toMatchObject({ articles: 2, stories: 2 });
    await store.apply([accuses('b', { story: null })]);
    expect(await accusation()).toMatchObject({ articles: 2, stories: 2 });
  });

  it('finds its dates anew when the first or last article goes or is redated', async () => {
    await store.apply(['2024-01-01', '2024-02-01', '2024-03-01'].map((at) => accuses(at, { publishedAt: at })));
    await store.deleteArticle('2024-01-01');
    expect(await accusation()).toMatchObject({ firstAt: '2024-02-01', lastAt: '2024-03-01' });
    await store.apply([accuses('2024-03-01', { publishedAt: null })]);
    expect(await accusation()).toMatchObject({ firstAt: '2024-02-01', lastAt: '2024-02-01' });
  });

  it('ties an entity to no-one where two chains of an article are that one entity', async () => {
    const chains = [{ name: 'Sony' }, { name: 'the company', entity: 'e-sony' }];
    const coMentions = [['Sony', 'the company']] as const;
    const relations = [{ type: 'accused', subject: 'Sony', object: 'the company' }] as const;
    await store.apply([buildUpdate({ id: 'a', chains, coMentions, relations })]);
    expect(await store.neighbours('e-sony', { limit: 5 })).toMatchObject({ edges: [], truncated: false });
  });
});

describe('an entity', () => {
  it('is of the type that chains of its name read it as, whatever those read that were taken for it', async () => {
    const read = (id: string, type: 'location' | 'person', openKey: string | null) => {
      const update = buildUpdate({ id, chains: [{ name: 'Charlotte', type }] });
      const entities = update.entities.map((entity) => ({ ...entity, names: [] }));
      return { ...update, entities, resolved: update.resolved.map((one) => ({ ...one, openKey })) };
    };
    await store.apply([read('a', 'person', 'charlotte'), read('b', 'person', 'charlotte')]);
    expect(await store.entity('e-charlotte')).toMatchObject({ type: 'person' });
    await store.apply([read('c', 'location', null)]);
    expect(await store.entity('e-charlotte')).toMatchObject({ type: 'location' });
    await store.apply([read('d', 'person', 'charlotte')]);
    expect(await store.entity('e-charlotte')).toMatchObject({ type: 'location' });
    await store.deleteArticle('c');
    expect(await store.entity('e-charlotte')).toMatchObject({ type: 'person' });
  });

  it('goes by the name that most of its articles use', async () => {
    const entities = [buildEntity({ id: 'un', nameEn: 'United Nations', nameFr: 'Nations unies' })];
    const chains = [{ name: 'ONU', entity: 'un' }];
    const article = (id: string, language: 'fr' | 'en') => buildUpdate({ id, language, chains, entities });
    await store.apply([article('a', 'en'), article('b', 'fr'), article('c', 'fr')]);
    expect(await store.entity('un')).toMatchObject({ name: 'Nations unies', languages: ['fr', 'en'], articles: 3 });
    await store.deleteArticle('b');
    await store.deleteArticle('c');
    expect(await store.entity('un')).toMatchObject({ name: 'United Nations', languages: ['en'], articles: 1 });
  });
});

/** The projection made from nothing but the text layer. */
const FROM_TEXT = `
CALL () {
  MATCH (e:Entity)<-[:RESOLVED_TO]-(c)<-[:HAS_CHAIN]-(a)
  WITH e.id AS key, count(DISTINCT a) AS articles, count(DISTINCT a.storyId) AS stories, sum(size(c.starts)) AS n,
       min(a.publishedAt) AS firstAt, max(a.publishedAt) AS lastAt,
       count(DISTINCT CASE a.language WHEN 'fr' THEN a END) AS french
  RETURN key, articles, stories, firstAt, lastAt, [n, french, articles - french] AS more
  UNION ALL
  MATCH (e:Entity)<-[:RESOLVED_TO]-(c)<-[:HAS_CHAIN]-(a)-[:PUBLISHED_BY]->(s)
  RETURN e.id + '|' + s.id AS key, count(DISTINCT a) AS articles, count(DISTINCT a.storyId) AS stories,
         min(a.publishedAt) AS firstAt, max(a.publishedAt) AS lastAt, [] AS more
  UNION ALL
  MATCH (x:Entity)<-[:RESOLVED_TO]-(c)-[:CO_MENTIONED]-(d)-[:RESOLVED_TO]->(y), (c)<-[:HAS_CHAIN]-(a) WHERE x.id < y.id
  RETURN x.id + '|' + y.id AS key, count(DISTINCT a) AS articles, count(DISTINCT a.storyId) AS stories,
         min(a.publishedAt) AS firstAt, max(a.publishedAt) AS lastAt, [] AS more
  UNION ALL
  MATCH (x)<-[:RESOLVED_TO]-()<-[:SUBJECT]-(r:Relation)-[:OBJECT]->()-[:RESOLVED_TO]->(y), (r)-[:EVIDENCE]->(a)
  WHERE x <> y
  RETURN x.id + '|' + r.type + '|' + y.id AS key, count(DISTINCT a) AS articles, count(DISTINCT a.storyId) AS stories,
         min(a.publishedAt) AS firstAt, max(a.publishedAt) AS lastAt,
         [sum(CASE r.polarity WHEN 'affirmed' THEN 1 ELSE 0 END), sum(CASE r.polarity WHEN 'denied' THEN 1 ELSE 0 END),
          sum(CASE WHEN r.alleged AND r.polarity = 'affirmed' THEN 1 ELSE 0 END),
          sum(CASE WHEN r.ended AND r.polarity = 'affirmed' THEN 1 ELSE 0 END)] AS more
}
RETURN * ORDER BY key`;

const STORED = `
CALL () {
  MATCH (e:Entity)
  RETURN e.id AS key, e.nArticles AS articles, e.nStories AS stories, e.firstAt AS firstAt, e.lastAt AS lastAt,
         [e.nMentions, e.nArticlesFr, e.nArticlesEn] AS more
  UNION ALL
  MATCH ()-[r:CO_OCCURS|REPORTED_BY]->()
  RETURN r.key AS key, r.nArticles AS articles, r.nStories AS stories, r.firstAt AS firstAt, r.lastAt AS lastAt,
         [] AS more
  UNION ALL
  MATCH ()-[r:RELATED]->()
  RETURN r.key AS key, r.nArticles AS articles, r.nStories AS stories, r.firstAt AS firstAt, r.lastAt AS lastAt,
         [r.nAffirmed, r.nDenied, r.nAlleged, r.nEnded] AS more
}
RETURN * ORDER BY key`;

/** The same numbers between 0 and 1 on every run, from Lehmer's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('after any history', () => {
  it.each([1, 2])('the projection is what the text layer gives (history %i)', async (seed) => {
    const random = numbers(seed * 7919);
    const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const names = ['Apple', 'Sony', 'IBM', 'Intel', 'Airbus', 'Renault', 'Total'];
    const sketch = (id: string): UpdateSketch => {
      const chains = names.filter(() => random() < 0.5);
      const pair = () => [oneOf(chains), oneOf(chains)] as const;
      if (chains.length < 2) return { id, text: 'Nobody.' };
      return {
        id,
        chains,
        story: oneOf(['s1', 's2', null]),
        language: oneOf(['fr', 'en']),
        source: oneOf(['The Daily', 'Le Journal', null]),
        publishedAt: oneOf(['2024-01-01', '2024-02-01', '2024-03-01', null]),
        coMentions: [pair(), pair(), pair()],
        relations: [pair(), pair()].map(([subject, object]) => ({
          type: oneOf(['accused', 'sued'] as const),
          subject,
          object,
          polarity: oneOf(['affirmed', 'affirmed', 'denied'] as const),
          alleged: random() < 0.5,
          time: { ended: random() < 0.5 },
        })),
      };
    };
    for (let step = 0; step < 12; step += 1) {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].filter(() => random() < 0.4);
      if (random() < 0.3) for (const id of ids) await store.deleteArticle(id);
      else await store.apply(ids.map((id) => buildUpdate(sketch(id))));
      expect(await database.run(STORED)).toEqual(await database.run(FROM_TEXT));
    }
  });
});
