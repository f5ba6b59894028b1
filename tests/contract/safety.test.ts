import { beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreError } from '../../src/domain/errors.ts';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { digest, FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest('once');
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
});

describe('text that means something to a query language', () => {
  let before: readonly string[] = [];
  beforeAll(async () => {
    await store.apply([buildUpdate({ id: 'a', chains: ['Apple'], claims: [{ text: 'We grow' }] })]);
    before = await digest(database);
  });

  it.each([
    ['Cypher', "') DETACH DELETE n //"],
    ['more Cypher', '"}) MATCH (n) DETACH DELETE n //'],
    ['marks', ':"~*`'],
    ['every mark of the full-text language', '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /'],
    ['a full-text query', 'name:* OR *:*'],
    ['operators', 'AND OR NOT'],
    ['patterns and ranges', '/.*/ [a TO z] {1 TO 2}'],
    ['control characters', '\u0000\u0001'],
    ['a very long word', 'x'.repeat(10_000)],
    ['very many words', 'wörd '.repeat(2_000)],
    ['very many brackets', '('.repeat(10_000)],
  ])('is only text: %s', async (_, text) => {
    const filter = { source: text, since: text, until: text };
    await store.searchEntities({ ...FIRST, text });
    await store.searchEntities({ ...FIRST, ...filter, text: 'apple' });
    await store.claims({ ...FIRST, ...filter, text, speaker: text, about: text });
    await store.claims({ ...FIRST, text });
    await store.articles({ ...FIRST, ...filter, entity: text });
    await store.relations(text, { ...FIRST, ...filter });
    await store.candidates([text], [text]);
    expect(await store.lookUpNames([text], 3)).toHaveLength(1);
    expect((await store.namedExactly([text])).size + (await store.profiles([text])).size).toBe(0);
    expect((await store.ties([text])).size).toBe(0);
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

  const ping = (broken: GraphStore) => broken.ping();
  const write = (broken: GraphStore) => broken.apply([buildUpdate({ id: 'a' })]);
  const closed = 'bolt://127.0.0.1:1';

  it.each([
    // Under another user's name: Neo4j makes a user wait after some wrong passwords, and the other tests' may not.
    ['a wrong password', ping, { uri, user: 'nobody', password: 'pa55-w0rd' }, /wrong user name or password/, false],
    ['a wrong password', write, { uri, user: 'nobody', password: 'pa55-w0rd' }, /wrong user name or password/, false],
    ['a port where nothing listens', ping, { uri: closed, user, password }, /No Neo4j answers at .*Start it/, true],
    ['a port where nothing listens', write, { uri: closed, user, password }, /whole or not at all: repeat it/, true],
    ['an unknown host', ping, { uri: 'bolt://no.invalid:7687', user, password }, /correct the address/, true],
    ['an unknown database', ping, { uri, user, password, database: 'none' }, /no database "none"/, false],
    ['an unknown database', write, { uri, user, password, database: 'none' }, /no database "none"/, false],
  ])('through %s says what to do', async (_, use, options, message, retryable) => {
    const broken = openNeo4jStore(options);
    const error = await use(broken).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ message: expect.stringMatching(message), retryable, cause: expect.any(Error) });
    expect(String(error)).not.toContain(options.password);
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
