import { describe, expect, inject, it } from 'vitest';
import { StoreError } from '../../src/domain/errors.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { digest, FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

describe('text of any kind', () => {
  it.each([
    ['no-break spaces', 'Le groupe\u00a0Total\u202f: «\u00a0oui\u00a0»'],
    ['emoji outside the basic plane', 'Total 👩‍👩‍👧‍👦🏳️‍🌈 Total'],
    ['combining marks', 'Zoe\u0308 et Total e\u0301lu'],
    ['right-to-left script', 'شركة Total توتال \u200f(فرنسا)'],
    ['quotes and braces', `Total'"\`\\ } ) RETURN 1 //`],
    ['the last code points', 'Total \u{10ffff}\ufffd\u0001'],
  ])('comes back as it was: %s', async (_, text) => {
    const claims = [{ text, speaker: 'Total', about: ['Total'], source: text, cue: text }];
    const entities = [buildEntity({ id: text, nameEn: text, names: [buildName(text, 'alias')] })];
    const chains = ['Total', { name: text, entity: text }];
    const update = buildUpdate({ id: text, text, title: text, source: text, story: text, chains, claims, entities });
    await store.apply([update]);
    const article = await store.article(text);
    expect(article).toMatchObject(update.article);
    expect(article?.claims[0]).toMatchObject({ text, source: text, cue: text, evidence: { excerpt: { text } } });
    for (const { start, end } of article?.chains[0]?.mentions ?? []) expect(text.slice(start, end)).toBe('Total');
    expect(await store.entity(text)).toMatchObject({ nameEn: text });
    expect((await store.articles({ ...FIRST, source: text })).items).toHaveLength(1);
    expect(await store.deleteArticle(text)).toBe(true);
    expect(await digest(database)).toEqual([]);
  });

  it.each([
    ["') DETACH DELETE n //"],
    ['"}) MATCH (n) DETACH DELETE n //'],
    [':"~*`'],
    ['+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /'],
    ['name:* OR *:*'],
    ['AND OR NOT'],
    ['/.*/ [a TO z] {1 TO 2}'],
    ['\u0000\u0001'],
    ['x'.repeat(10_000)],
    ['wörd '.repeat(2_000)],
    ['(((((((((('.repeat(1_000)],
  ])('is only text to a query, such as %s', async (text) => {
    await store.apply([buildUpdate({ id: 'a', chains: ['Apple'], claims: [{ text: 'We grow' }] })]);
    const before = await digest(database);
    const filter = { source: text, since: text, until: text };
    await store.searchEntities({ ...FIRST, text });
    await store.searchEntities({ ...FIRST, ...filter, text: 'apple' });
    await store.claims({ ...FIRST, ...filter, text, speaker: text, about: text });
    await store.claims({ ...FIRST, text });
    await store.articles({ ...FIRST, ...filter, entity: text });
    await store.relations(text, { ...FIRST, ...filter });
    await store.candidates([text], [text]);
    expect(await store.neighbours(text, { limit: 3, ...filter })).toBeNull();
    expect(await store.paths({ from: text, to: 'e-apple', maxLength: 6, limit: 3 })).toEqual([]);
    expect(await store.coMentions(text, 'e-apple', 3)).toEqual([]);
    expect([await store.entity(text), await store.claim(text), await store.article(text)]).toEqual([null, null, null]);
    expect(await store.deleteArticle(text)).toBe(false);
    expect(await store.storedVersions([text])).toEqual(new Map());
    expect(await digest(database)).toEqual(before);
  });
});

describe('a database that cannot be used', () => {
  const { uri, user, password } = inject('neo4j');

  it.each([
    // Under another user's name: Neo4j makes a user wait after some wrong passwords, and the other tests' may not.
    ['a wrong password', { uri, user: 'nobody', password: 'wrong' }, /wrong user name or password/, false],
    [
      'a port where nothing listens',
      { uri: 'bolt://127.0.0.1:1', user, password },
      /No Neo4j answers at .*Start it/,
      true,
    ],
    ['a host that is not there', { uri: 'bolt://nowhere.invalid:7687', user, password }, /correct the address/, true],
    ['a database it does not have', { uri, user, password, database: 'none' }, /no database "none"/, false],
  ])('through %s says what to do', async (_, options, message, retryable) => {
    const broken = openNeo4jStore(options);
    for (const attempt of [() => broken.ping(), () => broken.apply([buildUpdate({ id: 'a' })])]) {
      const error = await attempt().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(StoreError);
      expect(error).toMatchObject({ message: expect.stringMatching(message), retryable });
      expect((error as StoreError).cause).toBeInstanceOf(Error);
      expect(String(error)).not.toContain(password);
    }
    await broken.close();
  });

  it('through an address that is none is refused at once', () => {
    for (const address of ['', 'localhost', 'http://localhost:7474', 'bolt//x']) {
      expect(() => openNeo4jStore({ uri: address, user, password })).toThrow(StoreError);
    }
  });

  it('answers a ping when it can be used', async () => {
    await store.ping();
  });
});
