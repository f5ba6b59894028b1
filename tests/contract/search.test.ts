import { beforeAll, describe, expect, it } from 'vitest';
import type { EntityQuery } from '../../src/domain/graph-store.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { FIRST, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest('once');

const party = buildEntity({
  id: 'party',
  nameEn: 'Republican Party',
  nameFr: 'Parti républicain',
  names: [buildName('GOP', 'acronym'), buildName('Republicans', 'alias')],
});
const hackers = buildEntity({ id: 'hackers', nameEn: 'Guardian Of Peace', names: [buildName('GOP', 'acronym')] });
const gopro = buildEntity({ id: 'gopro', nameEn: 'GoPro' });
const royal = buildEntity({ id: 'royal', nameEn: 'Ségolène Royal', type: 'person' });
const elysee = buildEntity({ id: 'elysee', nameEn: 'Élysée Palace', nameFr: 'palais de l’Élysée', type: 'location' });
const oeuvre = buildEntity({ id: 'oeuvre', nameEn: 'L’Œuvre au noir', type: 'work' });
const iran = buildEntity({ id: 'iran', nameEn: 'Iran', type: 'location' });
const iraq = buildEntity({ id: 'iraq', nameEn: 'Iraq', nameFr: 'Irak', type: 'location' });
const marks = buildEntity({ id: 'marks', nameEn: '+-&&||!(){}[]^"~*?:\\/ AND OR NOT', type: 'work' });

const all = [party, hackers, gopro, royal, elysee, oeuvre, iran, iraq, marks];
const mentioning = (id: string, entities: typeof all, language: 'fr' | 'en', source: string, publishedAt: string) =>
  buildUpdate({
    id,
    language,
    source,
    publishedAt,
    entities,
    chains: entities.map((entity) => ({ name: entity.nameEn, entity: entity.id, type: entity.type })),
  });

beforeAll(() =>
  store.apply([
    mentioning('a', all, 'en', 'The Daily', '2024-01-01'),
    mentioning('b', [party, royal], 'fr', 'Le Journal', '2024-02-01'),
    mentioning('c', [gopro, iraq], 'en', 'The Daily', '2024-03-01'),
    mentioning('d', [gopro], 'en', 'The Daily', '2024-03-02'),
  ]),
);

async function found(text: string, query: Partial<EntityQuery> = {}) {
  const { items } = await store.searchEntities({ ...FIRST, ...query, text });
  return items.map(({ id }) => id);
}

describe('searching entities', () => {
  it.each([
    ['an acronym before a name that begins so, the more mentioned first', 'gop', ['party', 'hackers', 'gopro']],
    ['an acronym with its dots', 'G.O.P.', ['party', 'hackers', 'gopro']],
    ['a plural that no name has', 'Guardians of Peace', ['hackers']],
    ['a name without accents, in any case', 'SEGOLENE royal', ['royal']],
    ['a last name', 'Royal', ['royal']],
    ['the other language’s name', 'parti republicain', ['party']],
    ['an elided name', 'Elysée', ['elysee']],
    ['a ligature spelt out', 'l oeuvre', ['oeuvre']],
    ['the beginning of a name', 'Repub', ['party']],
    ['words in any order', 'peace guardian', ['hackers']],
    ['a slip in a word', 'Segolenne Royal', ['royal']],
    ['the exact name before one a letter away', 'Iran', ['iran', 'iraq']],
    ['nothing that is not there', 'Volkswagen', []],
    ['nothing but marks', '+-&&||!(){}[]^"~*?:\\/', []],
    ['words that are operators elsewhere', 'AND OR NOT', ['marks']],
  ])('finds %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('without text gives all, the most mentioned first', async () => {
    const ids = await found('');
    expect(ids).toHaveLength(all.length);
    expect(ids.slice(0, 4)).toEqual(['gopro', 'iraq', 'party', 'royal']);
  });

  it.each([
    ['type', { type: 'location' as const }, ['elysee', 'iran', 'iraq']],
    ['language', { language: 'fr' as const }, ['party', 'royal']],
    ['source', { source: 'Le Journal' }, ['party', 'royal']],
    ['time', { since: '2024-02-15' }, ['gopro', 'iraq']],
    ['a time that only other articles are of', { since: '2024-01-02', until: '2024-02-28' }, ['party', 'royal']],
    ['source and time together', { source: 'The Daily', since: '2024-01-15' }, ['gopro', 'iraq']],
    ['language and source that no one article has', { language: 'fr' as const, source: 'The Daily' }, []],
  ])('narrows by %s', async (_, filter, expected) => {
    expect((await found('', filter)).sort()).toEqual(expected);
  });

  it('narrows a search by name too', async () => {
    expect(await found('gop', { language: 'fr' })).toEqual(['party']);
  });

  it('counts facets over all matches, not over the page', async () => {
    const { items, facets, next } = await store.searchEntities({ text: 'gop', limit: 1, cursor: null });
    expect(items).toHaveLength(1);
    expect(next).not.toBeNull();
    expect(facets).toEqual({
      type: { organization: 3 },
      language: { fr: 1, en: 3 },
      source: { 'The Daily': 3, 'Le Journal': 1 },
    });
  });

  it('shows what an entity is called and how often it is mentioned', async () => {
    const { items } = await store.searchEntities({ ...FIRST, text: 'gop' });
    expect(items[0]).toEqual({
      id: 'party',
      type: 'organization',
      name: 'Republican Party',
      nameFr: 'Parti républicain',
      nameEn: 'Republican Party',
      wikidata: null,
      acronyms: ['GOP'],
      articles: 2,
      stories: 2,
    });
  });
});
