import { describe, expect, it } from 'vitest';
import { fullPath } from '../../src/api/operation.ts';
import { OPERATIONS } from '../../src/api/operations/all.ts';
import { apiUnderTest, newsroomStore } from './api-under-test.ts';

const api = apiUnderTest({ store: newsroomStore() });

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  readonly security?: readonly object[];
}

const described = async (): Promise<Readonly<Record<string, Readonly<Record<string, Described>>>>> =>
  (await api.get('/openapi.json'))['paths'] as never;

it('is an OpenAPI 3.1 document of this version', async () => {
  expect(await api.get('/openapi.json')).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Recoupe', version: '1.2.3' },
  });
});

it('describes every operation once, with its errors as problems unless a protocol has others', async () => {
  const paths = await described();
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(all.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
    OPERATIONS.map(({ path, method }) => `${method} ${path}`).sort(),
  );
  expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
  const ofOthers = OPERATIONS.filter(({ errors }) => errors !== undefined).map(({ id }) => id);
  for (const { operation } of all) {
    const type = ofOthers.includes(operation.operationId) ? 'application/json' : 'application/problem+json';
    for (const status of ['400', '429', '500', '503'])
      expect(Object.keys(operation.responses[status]!.content!)).toEqual([type]);
  }
});

it('tells which parameters are required and which operations need a key', async () => {
  const paths = await described();
  const required = paths['/paths']!['get']!.parameters!.filter((parameter) => parameter.required);
  expect(required.map(({ name }) => name)).toEqual(['from', 'to']);
  expect(paths['/articles']!['post']!.security).toHaveLength(2);
  expect(paths['/articles']!['get']!.security).toBeUndefined();
  expect(Object.keys(paths['/articles']!['post']!.responses)).toEqual(
    expect.arrayContaining(['200', '201', '401', '403', '413', '415', '422']),
  );
});

describe('every reply is as its schema says, with no field more', () => {
  const EXAMPLES = [
    ['/entities', '/entities'],
    ['/entities/{id}', '/entities/country-KP'],
    ['/entities/{id}/neighbours', '/entities/Q-pictures/neighbours'],
    ['/entities/{id}/claims', '/entities/Q-fbi/claims'],
    ['/entities/{id}/relations', '/entities/Q-pictures/relations'],
    ['/entities/{id}/articles', '/entities/Q-pictures/articles'],
    ['/co-mentions', '/co-mentions?a=e-gop&b=Q-pictures'],
    ['/paths', '/paths?from=e-norton&to=Q-obama'],
    ['/claims', '/claims'],
    ['/claims/{id}', '/claims/a-1:claim-0'],
    ['/claims/{id}/matches', '/claims/a-1:claim-0/matches'],
    ['/v1alpha1/claims:search', '/v1alpha1/claims:search?query=Sony'],
    ['/events', '/events'],
    ['/events/{id}', '/events/v-attack'],
    ['/articles', '/articles'],
    ['/articles/{id}', '/articles/a-3'],
    ['/stats', '/stats'],
    ['/judgements', '/judgements'],
    ['/judgements/unsure', '/judgements/unsure'],
    ['/reconcile', '/reconcile'],
    ['/reconcile', '/reconcile?queries={"q0":{"query":"Sony"}}'],
    ['/reconcile', '/reconcile?extend={"ids":["Q-obama"],"properties":[{"id":"related"},{"id":"articles"}]}'],
    ['/reconcile/suggest/entity', '/reconcile/suggest/entity?prefix=son'],
    ['/reconcile/suggest/type', '/reconcile/suggest/type?prefix=per'],
    ['/reconcile/suggest/property', '/reconcile/suggest/property?prefix=wik'],
    ['/reconcile/properties', '/reconcile/properties?type=person'],
    ['/reconcile/flyout/{id}', '/reconcile/flyout/Q-obama'],
  ] as const;

  it.each(EXAMPLES)('%s: %s', async (path, example) => {
    const operation = OPERATIONS.find((candidate) => candidate.path === path && candidate.method === 'get')!;
    const result = operation.replies[200]!.schema!.safeParse(await api.get(fullPath({ ...operation, path: example })));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it('covers every GET that answers JSON', () => {
    const paths = OPERATIONS.filter(({ method, replies }) => method === 'get' && replies[200]?.schema)
      .filter(({ replies }) => replies[200]?.mediaType === undefined)
      .map(({ path }) => path);
    expect([...new Set(EXAMPLES.map(([path]) => path))].sort()).toEqual(paths.sort());
  });
});

it('can be read as a page, which lists every operation', async () => {
  const page = await (await api.fetch('/docs')).text();
  for (const operation of OPERATIONS) {
    expect(page).toContain(fullPath(operation));
    expect(page).toContain(`id="${operation.id}"`);
  }
  expect(page).not.toContain('<script');
  expect((await api.fetch('/docs.css')).headers.get('content-type')).toContain('text/css');
});
