import { beforeAll, describe, expect, it } from 'vitest';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest('once');

const france = buildEntity({
  id: 'country-FR',
  nameEn: 'France',
  type: 'location',
  wikidata: 'Q142',
  names: [buildName('Hexagone', 'alias')],
});
const party = buildEntity({
  id: 'party',
  nameEn: 'Republican Party',
  nameFr: 'Parti républicain',
  names: [buildName('GOP', 'acronym')],
});
const hackers = buildEntity({ id: 'hackers', nameEn: 'Guardians of Peace', names: [buildName('GOP', 'acronym')] });
const royal = buildEntity({ id: 'royal', nameEn: 'Ségolène Royal', type: 'person' });
const all = [france, party, hackers, royal];
const chainsOf = (entities: typeof all) =>
  entities.map((entity) => ({ name: entity.nameEn, entity: entity.id, type: entity.type }));

beforeAll(() =>
  store.apply([
    buildUpdate({
      id: 'a',
      publishedAt: '2024-01-01',
      entities: all,
      chains: chainsOf(all),
      relations: [
        { type: 'citizen_of', subject: 'Ségolène Royal', object: 'France' },
        { type: 'member_of', subject: 'Ségolène Royal', object: 'Republican Party', polarity: 'denied' },
      ],
    }),
    buildUpdate({ id: 'b', publishedAt: '2024-02-01', entities: [hackers], chains: chainsOf([hackers]) }),
  ]),
);

describe('looking up names', () => {
  it.each([
    ['an id', 'country-FR', ['country-FR']],
    ['a Wikidata id', 'Q142', ['country-FR']],
    ['an alias', 'hexagone', ['country-FR']],
    ['an acronym of two, the more mentioned first', 'G.O.P.', ['hackers', 'party']],
    ['a name with a slip', 'Segolenne Royal', ['royal']],
    ['a name with words that it does not have', 'Mme Marie Ségolène Royal', ['royal']],
    ['the name of the other language', 'Parti Républicain', ['party']],
    ['nothing that is not there', 'Volkswagen', []],
    ['nothing but marks', '?*~"', []],
    ['nothing at all', '', []],
  ])('finds by %s', async (_, text, expected) => {
    const [found] = await store.lookUpNames([text], 10);
    expect(found?.map(({ id }) => id)).toEqual(expected);
  });

  it('answers in the order of the texts, each for itself', async () => {
    const found = await store.lookUpNames(['GOP', '', 'France', 'GOP'], 1);
    expect(found.map((entities) => entities.map(({ id }) => id))).toEqual([
      ['hackers'],
      [],
      ['country-FR'],
      ['hackers'],
    ]);
  });

  it('finds only very names where asked for those', async () => {
    const named = await store.namedExactly(['gop', 'republican', 'parti republicain']);
    expect([...named].map(([name, ids]) => [name, [...ids].sort()])).toEqual(
      expect.arrayContaining([
        ['gop', ['hackers', 'party']],
        ['parti republicain', ['party']],
      ]),
    );
    expect(named.has('republican')).toBe(false);
  });
});

describe('profiles', () => {
  it('show all names and the dates, and leave out who is not there', async () => {
    const profiles = await store.profiles(['hackers', 'nobody']);
    expect([...profiles.keys()]).toEqual(['hackers']);
    expect(profiles.get('hackers')).toMatchObject({
      name: 'Guardians of Peace',
      articles: 2,
      firstAt: '2024-01-01',
      lastAt: '2024-02-01',
    });
    expect(
      profiles
        .get('hackers')
        ?.names.map(({ text }) => text)
        .sort(),
    ).toEqual(['GOP', 'Guardians of Peace']);
  });
});

describe('ties', () => {
  it('show the direction, and not what is only denied', async () => {
    const ties = await store.ties(['royal', 'country-FR', 'nobody']);
    const tie = { type: 'citizen_of', articles: 1 };
    const france = { id: 'country-FR', type: 'location', name: 'France' };
    const royal = { id: 'royal', type: 'person', name: 'Ségolène Royal' };
    expect(Object.fromEntries(ties)).toEqual({
      royal: [{ ...tie, outgoing: true, other: france }],
      'country-FR': [{ ...tie, outgoing: false, other: royal }],
    });
  });
});
