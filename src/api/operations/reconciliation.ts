/** The Reconciliation Service API 0.2, by which OpenRefine and others match lists of names with the graph. */
import { z } from 'zod';
import type { EntityLookUp } from '../../domain/look-up.ts';
import { extend } from '../../reconciliation/extend.ts';
import type { Candidate, Query } from '../../reconciliation/query.ts';
import { reconcile } from '../../reconciliation/reconcile.ts';
import { type Given, type Operation, operation, type Reply } from '../operation.ts';
import { noParameters } from '../parameters.ts';
import { parseRequest } from '../parse-request.ts';
import { describe } from '../preview-page.ts';
import { ApiProblem } from '../problem.ts';
import { manifestOf, typeOf } from '../reconciliation-manifest.ts';
import { MAX_QUERIES, reconcileFields } from '../reconciliation-request.ts';
import { extension, manifest, resultBatch } from '../schemas/reconciliation.ts';

type Fields = Given<z.output<typeof reconcileFields>>;

/** A feature as the protocol writes it; ids are documented in decision 0020. */
const featuresOf = ({ name, fullName, identifier, type, properties, articles }: Candidate['features']) =>
  Object.entries({ name, full_name: fullName, identifier, type, properties, articles }).map(([id, value]) => ({
    id,
    value,
  }));

const candidateOf = ({ entity, score, match, features }: Candidate) => ({
  id: entity.id,
  name: entity.name,
  description: describe(entity),
  type: [typeOf(entity.type)],
  score,
  match,
  features: featuresOf(features),
});

async function results(store: EntityLookUp, queries: Readonly<Record<string, Query>>): Promise<Reply> {
  const ids = Object.keys(queries);
  if (ids.length > MAX_QUERIES)
    throw new ApiProblem('too-large', `A batch may have ${MAX_QUERIES} queries; this one has ${ids.length}.`);
  const found = await reconcile(store, Object.values(queries));
  const body = Object.fromEntries(ids.map((id, index) => [id, { result: (found[index] ?? []).map(candidateOf) }]));
  return { status: 200, body };
}

async function values(store: EntityLookUp, { ids, properties }: NonNullable<Fields['extend']>): Promise<Reply> {
  const rows = await extend(store, ids, properties);
  return {
    status: 200,
    body: {
      meta: properties.map(({ id, name }) => ({ id, name })),
      rows: Object.fromEntries([...rows].map(([id, row]) => [id, Object.fromEntries(row)])),
    },
  };
}

/** What the fields ask for; null where they ask for nothing. */
async function answer(store: EntityLookUp, fields: Fields): Promise<Reply | null> {
  if (fields.queries !== undefined && fields.extend !== undefined)
    throw new ApiProblem('invalid-request', 'Send `queries` or `extend`, not both.');
  if (fields.queries !== undefined) return results(store, fields.queries);
  return fields.extend === undefined ? null : values(store, fields.extend);
}

const tag = 'Reconciliation';
const root = '/';

const ask = operation({
  method: 'get',
  root,
  path: '/reconcile',
  id: 'reconcile',
  tag,
  summary:
    'What the service offers (its manifest); with `queries` the entities that names may mean, with `extend` values of entities',
  params: noParameters,
  query: reconcileFields,
  replies: {
    200: {
      description: 'The manifest, the candidates of each query, or the values.',
      schema: z.union([manifest, extension, resultBatch]),
    },
  },
  problems: ['too-large'],
  handle: async ({ store }, { query, origin }) =>
    (await answer(store, query)) ?? { status: 200, body: manifestOf(origin) },
});

const send = operation({
  method: 'post',
  root,
  path: '/reconcile',
  id: 'sendReconciliation',
  tag,
  summary: 'The same for long batches, as clients send them; nothing is written',
  params: noParameters,
  query: z.object({}),
  form: reconcileFields,
  replies: {
    200: {
      description: 'The candidates of each query, or the values.',
      schema: z.union([extension, resultBatch]),
    },
  },
  problems: [],
  handle: async ({ store }, { body }) => {
    const { query: fields } = parseRequest(noParameters, reconcileFields, { params: {}, query: body });
    const reply = await answer(store, fields);
    if (reply === null) throw new ApiProblem('invalid-request', 'Send a form with `queries` or `extend`.');
    return reply;
  },
});

/** Operations at the service's address itself. */
export const RECONCILIATION_OPERATIONS: readonly Operation[] = [ask, send];
