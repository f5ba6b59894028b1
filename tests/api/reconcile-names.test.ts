import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/domain/annotation.ts';
import { apiUnderTest } from './api-under-test.ts';
import { brief, reconciliationUnderTest } from './reconciliation-under-test.ts';

const reconciliation = reconciliationUnderTest();
const { candidates, store } = reconciliation;

const namesakes: Readonly<Record<string, { id: string; type: EntityType }>> = {
  'vladimir putin': { id: 'a-namesake', type: 'person' },
  apple: { id: 'a-film', type: 'work' },
};
const informed = apiUnderTest({ store, known: { named: (folded) => [namesakes[folded]].filter((one) => !!one) } });
const TYPED = { pid: 'type', v: 'person' };

describe('a name', () => {
  it.each([
    ['an exact full name', 'Vladimir Putin', 'putin', 100, true],
    ['the full name of the other language', 'Vladimir Poutine', 'putin', 100, true],
    ['a full name without accents', 'coree du nord', 'country-KP', 99, true],
    ['an alias', 'Poutine', 'putin', 90, false],
    ['an alias in capitals', 'POUTINE', 'putin', 89.1, false],
    ['an acronym', 'FBI', 'Q-fbi', 92, false],
    ['an acronym with its dots', 'F.B.I.', 'Q-fbi', 91.1, false],
    ['a misspelt name', 'Vladimir Poutin', 'putin', 84.4, false],
    ['words in another order', 'Putin, Vladimir', 'putin', 90, false],
    ['a name with a title', 'Président Vladimir Poutine', 'putin', 72, false],
    ['a last name', 'Lynton', 'e-lynton', 80, false],
    ['all that is known of a person’s name, one word', 'Prince', 'prince', 90, false],
    ['half of a full name', 'Norton', 'e-norton', 60, false],
    ['our id', 'country-KP', 'country-KP', 100, true],
    ['a Wikidata id', 'Q312', 'Q312', 100, true],
  ])('is found by %s', async (_, query, id, score, match) => {
    expect(brief(await candidates({ query }))[0]).toEqual([id, score, match]);
  });

  it.each([
    ['an acronym of two', 'GOP', ['e-gop', 'party'], 92],
    ['a name of two', 'Georgia', ['country-GE', 'region-georgia'], 100],
  ])('is no match where it is %s', async (_, query, ids, score) => {
    const found = await candidates({ query });
    expect(brief(found.slice(0, 2)).sort()).toEqual(ids.map((id) => [id, score, false]));
  });

  it('is no match where another has it for an alias', async () => {
    // The city is not in the newsroom: only the country that its name stands for is.
    expect(brief(await candidates({ query: 'Washington' }))[0]?.[2]).toBe(false);
  });

  it.each([
    ['nobody’s', 'Volkswagen'],
    ['nothing', '  '],
    ['only marks', '?*~"+-'],
    ['longer than any name', 'Sony Pictures '.repeat(60)],
    ['somebody else’s who shares a word', 'Claire Martin'],
  ])('finds nobody where it is %s', async (_, query) => {
    expect(await candidates({ query })).toEqual([]);
  });

  it('is described so that namesakes can be told apart, and its score so that it can be made anew', async () => {
    const [first] = await candidates({ query: 'Corée du Nord', type: 'location' });
    expect(first).toMatchObject({
      name: 'North Korea',
      description: 'Corée du Nord · Pyongyang · 4 articles, 2014-12-01 to 2015-01-03',
      type: [{ id: 'location', name: 'location' }],
      features: [
        { id: 'name', value: 100 },
        { id: 'full_name', value: true },
        { id: 'identifier', value: false },
        { id: 'type', value: true },
        { id: 'properties', value: 0 },
        { id: 'articles', value: 4 },
      ],
    });
  });
});

describe('a name that another entity is known by, though the graph does not have it', () => {
  const isMatch = async (query: object) => (await reconciliation.candidates(query, informed))[0]?.match;

  it.each([
    ['is no match', { query: 'Vladimir Putin' }, false],
    ['nor is it in the other spelling', { query: 'VLADIMIR PUTIN' }, false],
    ['nor with a type that both have', { query: 'Vladimir Putin', type: 'person' }, false],
    ['nor with a property that both may have', { query: 'Vladimir Putin', properties: [TYPED] }, false],
    ['is one with a tie', { query: 'Vladimir Putin', properties: [{ pid: 'leads', v: 'Georgia' }] }, true],
    ['is one by its other name', { query: 'Vladimir Poutine' }, true],
    ['is one where only the known one’s type differs', { query: 'Apple', type: 'organization' }, true],
    ['is none where no type is asked for', { query: 'Apple' }, false],
  ])('%s', async (_, query, expected) => {
    expect(await isMatch(query)).toBe(expected);
  });
});

describe('a type', () => {
  it('that differs halves the score and is no match, unless types are strict', async () => {
    const query = 'Vladimir Putin';
    expect(brief(await candidates({ query, type: 'person' }))).toEqual([['putin', 100, true]]);
    expect(brief(await candidates({ query, type: ['location', 'person'], type_strict: 'should' }))).toEqual([
      ['putin', 100, true],
    ]);
    expect(brief(await candidates({ query, type: 'organization', type_strict: 'should' }))).toEqual([
      ['putin', 50, false],
    ]);
    expect(await candidates({ query, type: 'organization', type_strict: 'any' })).toEqual([]);
  });
});

describe('properties', () => {
  const asked = (query: string, pid: string, v: unknown) => candidates({ query, properties: [{ pid, v }] });

  it.each([
    ['a Wikidata id', 'wikidata', 'Q1428'],
    ['a Wikidata address', 'wikidata', 'http://www.wikidata.org/entity/Q1428'],
    ['the name of a country', 'country', 'Etats-Unis'],
    ['one of several names', 'country', ['Mexico', 'United States']],
    ['an entity that was matched before', 'country', { id: 'country-US', name: 'USA' }],
    ['a relation', 'part_of', 'United States'],
  ])('tell namesakes apart: %s', async (_, pid, v) => {
    const [first, second] = await asked('Georgia', pid, v);
    expect(brief([first!])).toEqual([['region-georgia', 100, true]]);
    expect(second).toMatchObject({ id: 'country-GE', match: false });
    expect(second!.score).toBeLessThan(90);
  });

  it('raise the score of a last name', async () => {
    expect(brief(await asked('Lynton', 'worksFor', 'Sony Pictures'))).toEqual([['e-lynton', 90, false]]);
    expect(brief(await asked('Lynton', 'worksFor', 'Norton Cole'))).toEqual([['e-lynton', 68, false]]);
  });

  it('that the graph does not confirm leave a doubt', async () => {
    expect(brief(await asked('Vladimir Putin', 'worksFor', 'Sony Pictures'))).toEqual([['putin', 85, false]]);
    expect(brief(await asked('Apple', 'wikidata', 'Q89'))).toEqual([['Q312', 60, false]]);
  });

  it('do not make of a wrong id a match', async () => {
    const found = await asked('Vladimir Putin', 'wikidata', 'Q312');
    expect(found.map(({ id, match }) => [id, match])).toEqual([
      ['putin', false],
      ['Q312', false],
    ]);
  });

  it('are enough alone where they hold the id', async () => {
    expect(brief(await candidates({ properties: [{ pid: 'wikidata', v: 'Q230' }] }))).toEqual([
      ['country-GE', 100, true],
    ]);
  });
});
