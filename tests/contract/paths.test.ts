import { beforeAll, describe, expect, it } from 'vitest';
import { buildUpdate, entityId, type RelationSketch } from '../support/build-update.ts';
import { storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest('once');

const together = (id: string, ...names: string[]) => {
  const pairs = names.slice(1).map((name, index) => [names[index] ?? name, name] as const);
  return buildUpdate({ id, chains: names, coMentions: pairs });
};
const related = (id: string, relation: RelationSketch) =>
  buildUpdate({ id, chains: [relation.subject, relation.object ?? ''], relations: [relation] });

beforeAll(() =>
  store.apply([
    // Ann and Bob: beside each other through Cleo; by two relations through Dan and Eve.
    together('1', 'Ann', 'Cleo', 'Bob'),
    related('2', { type: 'employed_by', subject: 'Ann', object: 'Dan' }),
    related('3', { type: 'founded', subject: 'Bob', object: 'Dan' }),
    // Fay is further on; Zoe stands alone.
    together('4', 'Bob', 'Fay', 'Gus', 'Hal'),
    together('5', 'Zoe'),
    related('6', { type: 'accused', subject: 'Zoe', object: 'Ann', polarity: 'denied' }),
    // Everybody is named beside France, in so many articles that it ties nobody to anybody.
    ...Array.from({ length: 120 }, (_, index) => together(`f${index}`, 'France', index % 2 ? 'Ann' : 'Hal')),
  ]),
);

async function paths(from: string, to: string, maxLength = 4, limit = 5) {
  const found = await store.paths({ from: entityId(from), to: entityId(to), maxLength, limit });
  return found.map(({ nodes }) => nodes.map(({ name }) => name).join(' '));
}

describe('paths', () => {
  it('prefer relations to being named together', async () => {
    expect(await paths('Ann', 'Bob')).toEqual(['Ann Dan Bob', 'Ann Cleo Bob']);
  });

  it('show the relation of each hop, whichever way it points, with its sentence', async () => {
    const [path] = await store.paths({ from: 'e-ann', to: 'e-bob', maxLength: 2, limit: 1 });
    expect(path?.edges).toMatchObject([
      { type: 'employed_by', from: 'e-ann', to: 'e-dan', evidence: [{ article: { id: '2' } }] },
      { type: 'founded', from: 'e-bob', to: 'e-dan', evidence: [{ article: { id: '3' } }] },
    ]);
  });

  it('go around what everything is named with, where there is another way', async () => {
    const ways = await paths('Ann', 'Hal', 6);
    expect(ways).toContain('Ann France Hal');
    expect(await paths('Ann', 'Hal', 2)).toEqual(['Ann France Hal']);
    const [first] = await paths('Ann', 'Fay');
    expect(first).toBe('Ann Dan Bob Fay');
  });

  it('are no longer than asked for', async () => {
    expect(await paths('Ann', 'Fay', 2)).toEqual([]);
    expect(await paths('Ann', 'Fay', 3)).toEqual(['Ann Dan Bob Fay', 'Ann Cleo Bob Fay']);
    expect(await paths('Ann', 'Fay', 3, 1)).toHaveLength(1);
  });

  it('do not lead over what is only denied, but over being named in the denial', async () => {
    const [path] = await store.paths({ from: 'e-zoe', to: 'e-ann', maxLength: 1, limit: 3 });
    expect(path?.edges).toMatchObject([{ kind: 'CO_OCCURS' }]);
  });

  it('lead the same way back', async () => {
    const there = await paths('Ann', 'Fay');
    const back = await paths('Fay', 'Ann');
    expect(back.map((path) => path.split(' ').reverse().join(' '))).toEqual(there);
  });

  it('from a thing to itself, or to or from nothing, there are none', async () => {
    expect(await paths('Ann', 'Ann')).toEqual([]);
    expect(await paths('Ann', 'Nobody')).toEqual([]);
    expect(await paths('Nobody', 'Ann')).toEqual([]);
  });
});
