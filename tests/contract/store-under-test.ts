import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import type { GraphStore, PageRequest } from '../../src/domain/graph-store.ts';
import type { Page } from '../../src/domain/views.ts';
import { openNeo4jStore } from '../../src/store/neo4j-store.ts';
import { GRAPH_STATEMENTS, graphLine } from '../support/graph-lines.ts';

/** A store on the tests' database, emptied before each test (or once, where one graph serves all tests of a file). */
export function storeUnderTest(empty: 'before each test' | 'once' = 'before each test'): GraphStore {
  const store = openNeo4jStore(inject('neo4j'));
  beforeAll(async () => {
    await store.prepareSchema();
    await store.clear();
  });
  if (empty === 'before each test') beforeEach(() => store.clear());
  afterAll(() => store.close());
  return store;
}

/** The database itself, for what the store does not show. */
export function rawDatabase() {
  const { uri, user, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  afterAll(() => driver.close());
  const run = async (statement: string, parameters: object = {}): Promise<Record<string, unknown>[]> => {
    const { records } = await driver.executeQuery(statement, parameters);
    return records.map((record) => record.toObject());
  };
  /** The operators of the statement's plan. A product of look-ups by unique key is one row, and passes for a look-up. */
  const operatorsOf = async (statement: string, parameters: object): Promise<string[]> => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parameters);
    return summary.plan === false ? [] : operators(summary.plan as Plan);
  };
  return { run, operatorsOf };
}

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

const LOOK_UP = /^(NodeUniqueIndexSeek(\(Locking\))?|Filter|Union|Distinct|Argument)$/;

function operators({ operatorType, children }: Plan): string[] {
  const name = operatorType.split('@')[0] ?? '';
  const below = children.flatMap(operators);
  return name === 'CartesianProduct' && below.every((one) => LOOK_UP.test(one)) ? below : [name, ...below];
}

/**
 * Every node and edge with all properties, one line each, but for when articles were recorded, where old ids lead, and what
 * was judged: what the graph says of the articles.
 */
export async function digest(database: ReturnType<typeof rawDatabase>): Promise<readonly string[]> {
  const lists = await Promise.all(GRAPH_STATEMENTS.map((statement) => database.run(statement)));
  return lists.flat().map(graphLine).sort();
}

/** The first page of a list, long enough for every test's data. */
export const FIRST: PageRequest = { limit: 50, cursor: null };

/** All items of a list, read page by page. */
export async function allPages<T>(limit: number, read: (page: PageRequest) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await read({ limit, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
