import { describe, expect, it } from 'vitest';
import { ConflictError, InputError, NotFoundError } from '../../src/domain/errors.ts';
import type { Judgement, JudgementRequest, LedgerEntry } from '../../src/domain/judgement.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { allPages, digest, FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

let made = 0;
type Asked<T> = T extends unknown ? Omit<T, 'by' | 'reason'> : never;
const judge = (asked: Asked<JudgementRequest>): Promise<Judgement> => {
  const id = `j-${++made}`;
  return store.judge({
    ...{ articles: [], b: `e-split-${id}`, ...asked },
    ...{ id, by: 'ana', reason: 'read both', at: '2024-06-01T10:00:00.000Z', undoneAt: null, undoneBy: null },
  });
};
const undo = (id: string) => store.undo(id, 'ben', '2024-06-02T10:00:00.000Z');
const ledger = async (): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  for await (const entry of store.ledger()) entries.push(entry);
  return entries;
};

const kyiv = buildEntity({ id: 'Q1899', nameEn: 'Kyiv', type: 'location', wikidata: 'Q1899' });
const minted = (id: string, nameEn: string) => ({ ...buildEntity({ id, nameEn }), names: [] });

/** Articles on one ministry under two names, and a city that has two ids. */
const ARTICLES = [
  buildUpdate({
    id: 'a',
    chains: ['Ministry of War', 'Kyiv'],
    entities: [minted('e-ministry-of-war', 'Ministry of War'), { ...kyiv, id: 'e-kyiv', wikidata: null, names: [] }],
    relations: [{ type: 'based_in', subject: 'Ministry of War', object: 'Kyiv' }],
    coMentions: [['Ministry of War', 'Kyiv']],
  }),
  buildUpdate({
    id: 'b',
    language: 'fr',
    story: 'one',
    chains: ['Department of Defense', { name: 'Kiev', entity: 'Q1899', type: 'location' }],
    entities: [minted('e-department-of-defense', 'Department of Defense'), kyiv],
    coMentions: [['Department of Defense', 'Kiev']],
    claims: [{ text: 'The plan is dead.', speaker: 'Department of Defense' }],
  }),
  buildUpdate({
    id: 'c',
    story: 'one',
    chains: ['Department of Defense', 'Ministry of War'],
    entities: [
      minted('e-department-of-defense', 'Department of Defense'),
      minted('e-ministry-of-war', 'Ministry of War'),
    ],
    coMentions: [['Department of Defense', 'Ministry of War']],
  }),
];
const MERGE = { verdict: 'merge', a: 'e-department-of-defense', b: 'e-ministry-of-war' } as const;

describe('a merge', () => {
  it('makes two entities one, with all that either had, and leads the old id to it', async () => {
    await store.apply(ARTICLES);
    const judgement = await judge(MERGE);
    expect(judgement).toMatchObject({ ...MERGE, by: 'ana', reason: 'read both' });
    const one = await store.entity(MERGE.a);
    expect(one).toMatchObject({ articles: 3, stories: 2, claimsMade: 1 });
    expect(one?.names.map(({ text, articles }) => `${text} ${articles}`)).toEqual([
      'Department of Defense 2',
      'Ministry of War 2',
    ]);
    expect(await store.entity(MERGE.b)).toBeNull();
    expect(await store.redirect(MERGE.b)).toBe(MERGE.a);
    expect((await store.relations(MERGE.a, FIRST)).items).toMatchObject([
      { type: 'based_in', object: { id: 'e-kyiv' } },
    ]);
  });

  it('keeps the entity of the gazetteer, whichever is named first', async () => {
    await store.apply(ARTICLES);
    expect(await judge({ verdict: 'merge', a: 'e-kyiv', b: 'Q1899' })).toMatchObject({ a: 'Q1899', b: 'e-kyiv' });
    expect(await store.entity('Q1899')).toMatchObject({ articles: 2, wikidata: 'Q1899' });
  });

  it('undone leaves the graph as it was', async () => {
    await store.apply(ARTICLES);
    const before = await digest(database);
    const { id } = await judge(MERGE);
    expect(await digest(database)).not.toEqual(before);
    expect(await undo(id)).toMatchObject({ undoneBy: 'ben', undoneAt: '2024-06-02T10:00:00.000Z' });
    expect(await digest(database)).toEqual(before);
    expect(await store.redirect(MERGE.b)).toBeNull();
    await expect(undo(id)).rejects.toThrow(ConflictError);
  });

  it('holds for articles that come again, and for new ones', async () => {
    await store.apply(ARTICLES);
    await judge(MERGE);
    const again = { ...(ARTICLES[0] as (typeof ARTICLES)[0]), version: 'corrected' };
    const more = buildUpdate({ id: 'd', chains: ['Ministry of War'], entities: again.entities });
    await store.apply([again, more]);
    expect(await store.entity(MERGE.a)).toMatchObject({ articles: 4 });
    expect(await store.entity(MERGE.b)).toBeNull();
    expect(await store.redirect(MERGE.b)).toBe(MERGE.a);
  });

  it('chains: what was merged into one that is merged leads to the last', async () => {
    await store.apply(ARTICLES);
    const first = await judge(MERGE);
    await judge({ verdict: 'merge', a: 'e-kyiv', b: MERGE.a });
    expect(await store.redirect(MERGE.b)).toBe('e-kyiv');
    await undo(first.id);
    expect(await store.entity(MERGE.b)).toMatchObject({ articles: 2 });
    expect(await store.entity('e-kyiv')).toMatchObject({ articles: 3 });
  });
});

describe('a split', () => {
  it('makes another entity of one in some articles, and undone it is one again', async () => {
    await store.apply(ARTICLES);
    const before = await digest(database);
    const { id, b } = await judge({ verdict: 'split', a: MERGE.a, articles: ['b'] });
    expect(await store.entity(b)).toMatchObject({ name: 'Department of Defense', articles: 1, claimsMade: 1 });
    expect(await store.entity(MERGE.a)).toMatchObject({ articles: 1, claimsMade: 0 });
    await store.apply([{ ...(ARTICLES[1] as (typeof ARTICLES)[0]), version: 'again' }]);
    expect(await store.entity(b)).toMatchObject({ articles: 1 });
    await store.apply([ARTICLES[1] as (typeof ARTICLES)[0]]);
    await undo(id);
    expect(await digest(database)).toEqual(before);
    expect(await store.redirect(b)).toBe(MERGE.a);
  });

  it('is refused where it names an article that does not have the entity, or all that do', async () => {
    await store.apply(ARTICLES);
    await expect(judge({ verdict: 'split', a: MERGE.a, articles: ['a'] })).rejects.toThrow(NotFoundError);
    await expect(judge({ verdict: 'split', a: MERGE.a, articles: ['b', 'c'] })).rejects.toThrow(InputError);
  });
});

describe('judgements that do not fit', () => {
  it('are refused with the one that stands, and nothing is kept', async () => {
    await store.apply(ARTICLES);
    const apart = await judge({ ...MERGE, verdict: 'apart' });
    await expect(judge(MERGE)).rejects.toThrow(new RegExp(`${apart.id}, by ana on 2024-06-01: read both`));
    await undo(apart.id);
    const merge = await judge(MERGE);
    await expect(judge(MERGE)).rejects.toThrow(ConflictError);
    await expect(judge({ ...MERGE, verdict: 'apart' })).rejects.toThrow(new RegExp(merge.id));
    await expect(judge({ verdict: 'merge', a: MERGE.a, b: 'nobody' })).rejects.toThrow(NotFoundError);
    await expect(undo('j-none')).rejects.toThrow(NotFoundError);
    expect((await ledger()).map(({ id }) => id)).toEqual([apart.id, merge.id]);
  });
});

describe('the ledger', () => {
  it('rebuilds the same graph from the articles, restored before them or after', async () => {
    await store.apply(ARTICLES);
    await judge({ verdict: 'merge', a: 'Q1899', b: 'e-kyiv' });
    const undone = await judge(MERGE);
    await undo(undone.id);
    await judge({ verdict: 'split', a: MERGE.a, articles: ['c'] });
    const entries = await ledger();
    const before = await digest(database);
    for (const restoreFirst of [true, false]) {
      await store.clear();
      if (!restoreFirst) await store.apply(ARTICLES);
      for (const entry of entries) expect(await store.restore(entry)).toBe(true);
      if (restoreFirst) await store.apply(ARTICLES);
      expect(await digest(database)).toEqual(before);
      expect(await ledger()).toEqual(entries);
      for (const entry of entries) expect(await store.restore(entry)).toBe(false);
    }
  });

  it('is listed newest first, page by page, and by entity', async () => {
    await store.apply(ARTICLES);
    const merge = await judge({ verdict: 'merge', a: 'Q1899', b: 'e-kyiv' });
    const apart = await judge({ ...MERGE, verdict: 'apart' });
    const first = await store.judgements({ limit: 1, cursor: null });
    expect(first.items).toEqual([apart]);
    expect(await store.judgements({ limit: 1, cursor: first.next })).toEqual({ items: [merge], next: null });
    expect((await store.judgements({ ...FIRST, entity: 'e-kyiv' })).items).toEqual([merge]);
  });
});

describe('pairs that may be one', () => {
  const open = (id: string, entity: string, other: string) => {
    const update = buildUpdate({ id, chains: [{ name: 'GOP', entity, type: 'organization' }, 'Sony'] });
    const evidence = [{ feature: 'acronym', score: 0.35, detail: 'GOP' }];
    const unsure = [{ entity: other, score: 0.5, evidence }];
    const [chain, ...rest] = update.resolved;
    return { ...update, resolved: [{ ...chain, openKey: 'gop', names: [], unsure } as (typeof rest)[0], ...rest] };
  };
  const republicans = buildUpdate({ id: 'r', chains: [{ name: 'Republican Party', entity: 'party' }] });

  it('are listed with what speaks for them until somebody judges', async () => {
    await store.apply([republicans, open('x', 'hackers', 'party'), open('y', 'hackers', 'party')]);
    const { items } = await store.unsurePairs(FIRST);
    expect(items).toMatchObject([{ a: { id: 'party' }, b: { id: 'hackers' }, score: 0.5, chains: 2 }]);
    expect(items[0]?.examples[0]).toMatchObject({ name: 'GOP', evidence: [{ feature: 'acronym', detail: 'GOP' }] });
    const { id } = await judge({ verdict: 'apart', a: 'hackers', b: 'party' });
    expect((await store.unsurePairs(FIRST)).items).toEqual([]);
    await undo(id);
    expect((await store.unsurePairs(FIRST)).items).toHaveLength(1);
    await judge({ verdict: 'merge', a: 'hackers', b: 'party' });
    expect((await store.unsurePairs(FIRST)).items).toEqual([]);
  });

  it('are those of names alike, too, where both are named beside the same others', async () => {
    const said = (id: string, name: string, others: readonly string[]) => {
      const update = buildUpdate({
        id,
        chains: [name, ...others],
        coMentions: others.map((other) => [name, other] as const),
      });
      const [first, ...rest] = update.resolved;
      const names = [{ ...buildName(name), lookup: '~bt' }];
      return {
        ...update,
        entities: update.entities.map((one) => ({ ...one, names: [] })),
        resolved: [{ ...first, names } as (typeof rest)[0], ...rest],
      };
    };
    const others = ['Barcelona', 'Gaudí'];
    await store.apply([
      said('a', 'Josep Batlló', others),
      said('b', 'Joseph Battlo', others),
      said('c', 'Jo Bat', ['Rome']),
    ]);
    const pages = await allPages(1, (page) => store.unsurePairs(page));
    expect(pages).toMatchObject([{ a: { name: 'Josep Batlló' }, b: { name: 'Joseph Battlo' }, score: 0.4, chains: 0 }]);
    expect(pages[0]?.evidence.map(({ detail }) => detail)).toEqual([
      '“Josep Batlló”, “Joseph Battlo”',
      'Barcelona, Gaudí',
    ]);
  });
});

it('names keep where they come from', async () => {
  const un = buildEntity({ id: 'un', nameEn: 'United Nations', names: [buildName('UN', 'acronym')] });
  await store.apply([buildUpdate({ id: 'a', chains: [{ name: 'The United Nations', entity: 'un' }], entities: [un] })]);
  const names = (await store.entity('un'))?.names.map(({ text, vouched, articles }) => [text, vouched, articles]);
  expect(names).toEqual([
    ['The United Nations', false, 1],
    ['UN', true, 0],
    ['United Nations', true, 0],
  ]);
});
