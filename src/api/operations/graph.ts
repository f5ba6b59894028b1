/** The ties of an entity, those between two, and figures about the whole graph. */
import { z } from 'zod';
import { NotFoundError } from '../../domain/errors.ts';
import type { GraphStore } from '../../domain/graph-store.ts';
import { noEntity, withCurrentIds } from '../current-id.ts';
import { type Operation, operation } from '../operation.ts';
import { entityType, flag, id, idInPath, noParameters, relationType, sources, withPeriod } from '../parameters.ts';
import { coMentions, paths, stats, subgraph } from '../schemas/graph.ts';

const tag = 'Graph';

/** Long paths through news connect anything with anything; the store's own limit is six. */
const MAX_PATH_LENGTH = 6;

const neighbours = operation({
  method: 'get',
  path: '/entities/{id}/neighbours',
  id: 'getNeighbours',
  tag,
  summary: 'The entity, those it is tied to, and these ties with their evidence; the best evidenced first',
  params: idInPath,
  query: withPeriod({
    type: entityType,
    relation: relationType,
    typedOnly: flag.meta({ description: 'Leave out ties that only say two entities are named together.' }),
    ...sources,
    limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Most neighbours.' }),
  }),
  replies: { 200: { description: 'A subgraph.', schema: subgraph } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id }, query }) => {
    const graph = await store.neighbours(id, query);
    if (graph === null) return noEntity(store, id);
    return { status: 200, body: graph };
  },
});

/** No answer for a pair may mean that one of them is not there: then it is a 404, and not an empty list. */
async function ofPair<T>(store: GraphStore, ids: readonly [string, string], list: readonly T[]): Promise<readonly T[]> {
  if (list.length > 0) return list;
  for (const id of ids)
    if ((await store.entity(id)) === null) throw new NotFoundError(`There is no entity with the id ${id}.`);
  return list;
}

const together = operation({
  method: 'get',
  path: '/co-mentions',
  id: 'getCoMentions',
  tag,
  summary: 'Sentences in which two entities are named near each other, newest first',
  params: noParameters,
  query: z
    .strictObject({
      a: id.meta({ description: 'Id of an entity.' }),
      b: id.meta({ description: 'Id of another entity.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .refine(({ a, b }) => a !== b, { path: ['b'], message: '`b` must be another entity than `a`.' }),
  replies: { 200: { description: 'The sentences.', schema: coMentions } },
  problems: ['not-found'],
  handle: async ({ store }, { query }) => {
    const { a, b, limit } = await withCurrentIds(store, query, ['a', 'b']);
    return { status: 200, body: { items: await ofPair(store, [a, b], await store.coMentions(a, b, limit)) } };
  },
});

const between = operation({
  method: 'get',
  path: '/paths',
  id: 'getPaths',
  tag,
  summary: 'How two entities are connected: the shortest paths, each step with its evidence',
  params: noParameters,
  query: z
    .strictObject({
      from: id.meta({ description: 'Id of an entity.' }),
      to: id.meta({ description: 'Id of another entity.' }),
      maxLength: z.coerce.number().int().min(1).max(MAX_PATH_LENGTH).default(4).meta({ description: 'Most steps.' }),
      limit: z.coerce.number().int().min(1).max(50).default(10).meta({ description: 'Most paths.' }),
    })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: '`to` must be another entity than `from`.' }),
  replies: { 200: { description: 'The paths, the shortest first; none where there is no path.', schema: paths } },
  problems: ['not-found'],
  handle: async ({ store }, { query: given }) => {
    const query = await withCurrentIds(store, given, ['from', 'to']);
    const items = await ofPair(store, [query.from, query.to], await store.paths(query));
    return { status: 200, body: { items } };
  },
});

const figures = operation({
  method: 'get',
  path: '/stats',
  id: 'getStats',
  tag,
  summary: 'How much the graph holds',
  params: noParameters,
  query: noParameters,
  replies: { 200: { description: 'The figures.', schema: stats } },
  problems: [],
  handle: async ({ store }) => ({ status: 200, body: await store.stats() }),
});

/** All operations on the graph as a whole. */
export const GRAPH_OPERATIONS: readonly Operation[] = [neighbours, together, between, figures];
