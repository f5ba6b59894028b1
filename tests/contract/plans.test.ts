import { afterAll, describe, expect, inject, it } from 'vitest';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { type Connection, connect } from '../../src/store/connection.ts';
import { storeOn } from '../../src/store/neo4j-store.ts';
import { buildUpdate } from '../support/build-update.ts';
import { FIRST, rawDatabase } from './store-under-test.ts';

type Statements = Map<string, object>;

const database = rawDatabase();
const connection = connect(inject('neo4j'));
afterAll(() => connection.close());

/** A connection that notes each statement with its parameters. */
const noting = (seen: Statements): Connection => ({
  ...connection,
  read: (statement, parameters, row) => {
    seen.set(statement, { args: parameters });
    return connection.read(statement, parameters, row);
  },
  write: (work) =>
    connection.write((run) =>
      work((statement, parameters = {}) => {
        seen.set(statement, { args: parameters });
        return run(statement, parameters);
      }),
    ),
});

async function useAll(store: GraphStore): Promise<void> {
  const filter = { language: 'en', source: 'The Daily', since: '2020', until: '2030' } as const;
  const everyWay = [FIRST, { ...FIRST, ...filter }];
  for (const query of everyWay) {
    await store.searchEntities({ ...query, text: '' });
    await store.searchEntities({ ...query, text: 'apple', type: 'organization' });
    await store.neighbours('e-apple', { ...query, type: 'organization' });
    await store.relations('e-apple', query);
    await store.claims(query);
    await store.claims({ ...query, speaker: 'e-apple', polarity: 'affirmed' });
    await store.claims({ ...query, about: 'e-apple' });
    await store.claims({ ...query, text: 'grow' });
    await store.events(query);
    await store.events({ ...query, entity: 'e-apple', type: 'meeting' });
    await store.articles(query);
    await store.articles({ ...query, entity: 'e-apple' });
  }
  await store.storedVersions(['a']);
  await store.candidates(['apple'], ['e-sony']);
  await store.entity('e-apple');
  await store.lookUpNames(['apple', 'Q312'], 5);
  await store.namedExactly(['apple']);
  await store.profiles(['e-apple']);
  await store.ties(['e-apple']);
  await store.coMentions('e-apple', 'e-sony', 3);
  for (const maxLength of [1, 6]) {
    await store.paths({ from: 'e-apple', to: 'e-sony', maxLength, limit: 3 });
  }
  await store.claim('a/claim/0');
  await store.event('v-talks');
  await store.eventCandidates([{ type: 'meeting', entity: 'e-apple', from: '2024-01-01', to: '2024-12-31' }]);
  await store.article('a');
  await store.stats();
}

async function writeAll(store: GraphStore): Promise<void> {
  const relations = [{ type: 'accused', subject: 'Sony', object: 'Apple' }] as const;
  const claims = [{ text: 'We grow', speaker: 'Apple', about: ['Sony'] }];
  const events = [{ type: 'meeting', into: 'v-talks', who: [['participant', 'Apple']] }] as const;
  const article = (id: string) =>
    buildUpdate({ id, chains: ['Apple', 'Sony'], relations, claims, events, story: 'one' });
  await store.apply([article('a')]);
  await store.apply([article('b')]);
  await store.apply([buildUpdate({ id: 'b', publishedAt: '2020-01-01', chains: ['Apple', 'Sony'], relations })]);
  await store.deleteArticle('b');
}

/** Reading everything of a kind, or every pair of two kinds. An index may be read in order: lists are. */
const SCANS = /^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan|.*TypesScan|CartesianProduct)$/;

async function scansIn(seen: Statements): Promise<readonly string[]> {
  await database.run('CALL db.clearQueryCaches()');
  const scans: string[] = [];
  for (const [statement, parameters] of seen) {
    const found = (await database.operatorsOf(statement, parameters)).filter((operator) => SCANS.test(operator));
    if (found.length > 0) scans.push(`${found.join(', ')} in ${statement}`);
  }
  return scans;
}

describe('every statement', () => {
  // In an empty graph a scan looks as cheap as an index, and the plan made then serves the first thousands of articles.
  it('finds what it needs by index or from there on, even where planned for an empty graph', async () => {
    const seen: Statements = new Map();
    const store = storeOn(noting(seen));
    await store.prepareSchema();
    await store.clear();
    await writeAll(store);
    await useAll(store);
    expect(seen.size).toBeGreaterThan(50);
    await store.clear();
    expect(await scansIn(seen)).toEqual([]);
  });
});
