import { expect, it } from 'vitest';
import type { EntityLookUp, EntityProfile } from '../../../src/domain/look-up.ts';
import type { Query } from '../../../src/reconciliation/query.ts';
import { reconcile } from '../../../src/reconciliation/reconcile.ts';
import { buildEntity } from '../../support/build-update.ts';

const entity = buildEntity({ id: 'putin', nameEn: 'Vladimir Putin', type: 'person' });
const profile: EntityProfile = {
  ...entity,
  name: entity.nameEn,
  articles: 1,
  stories: 1,
  acronyms: [],
  firstAt: null,
  lastAt: null,
};
const query: Query = {
  name: 'Vladimir Putin',
  types: [],
  typesOnly: false,
  properties: [{ id: 'leads', values: ['Russia'] }],
  limit: 3,
};

it('asks the store as often for a hundred queries as for one, and of each name once', async () => {
  const asked: string[] = [];
  const store: EntityLookUp = {
    lookUpNames: async (texts) => {
      asked.push(`names ${texts.length}`);
      return texts.map((text) => (text === query.name ? [profile] : []));
    },
    namedExactly: async (names) => {
      asked.push(`exactly ${new Set(names).size}`);
      return new Map();
    },
    ties: async (ids) => {
      asked.push(`ties ${new Set(ids).size}`);
      return new Map();
    },
    profiles: async () => new Map(),
  };
  const known = { named: () => [] };
  const queries = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? query : { ...query, name: `nobody ${at}` }));
  const found = await reconcile(store, known, queries);
  expect(asked.sort()).toEqual(['exactly 1', 'names 51', 'ties 1']);
  expect(found.map((candidates) => candidates.length)).toEqual(queries.map((_, at) => (at % 2 === 0 ? 1 : 0)));
  expect(await reconcile(store, known, [query])).toEqual([found[0]]);
});
