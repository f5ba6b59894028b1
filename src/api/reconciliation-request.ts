/** What clients of the Reconciliation Service API send: JSON inside one field of a form or of an address. */
import { z } from 'zod';
import { PROPERTIES, type Property, propertyOf } from '../reconciliation/properties.ts';
import type { Query } from '../reconciliation/query.ts';
import { id } from './parameters.ts';

/** Queries in a batch; the manifest tells it to clients. */
export const MAX_QUERIES = 50;
/** Entities in one request for values. */
const MAX_ROWS = 200;
const MAX_CANDIDATES = 50;
const CANDIDATES = 10;
const MAX_VALUES = 10;
/** No name is longer. A longer cell of a table is a text: nothing is called so, which is no mistake of the client's. */
const MAX_NAME = 500;

const value = z.union([
  z.string().max(MAX_NAME),
  z.number().transform(String),
  z.boolean().transform(String),
  z.object({ id }),
]);

const knownProperty = id.refine((given) => propertyOf(given) !== undefined, {
  message: 'There is no such property; /reconcile/suggest/property lists them.',
});

const property = z.strictObject({
  pid: knownProperty,
  v: z.union([value.transform((one) => [one]), z.array(value).max(MAX_VALUES)]),
});

const query = z
  .strictObject({
    query: z.string().default(''),
    type: z.union([id.transform((one) => [one]), z.array(id).max(MAX_VALUES)]).nullish(),
    limit: z.number().int().min(1).nullish(),
    properties: z.array(property).max(MAX_VALUES).nullish(),
    type_strict: z.enum(['any', 'should', 'all']).nullish(),
  })
  .transform(({ query: name, type, limit, properties, type_strict: strictness }): Query => {
    const types = [...new Set(type)];
    return {
      name: name.trim() === '' || name.length > MAX_NAME ? null : name,
      types,
      // An entity has one type: it cannot have all of several.
      typesOnly: types.length > 0 && (strictness === 'any' || strictness === 'all'),
      properties: (properties ?? []).map(({ pid, v }) => ({ id: pid, values: v })),
      limit: Math.min(limit ?? CANDIDATES, MAX_CANDIDATES),
    };
  });

const extendQuery = z.strictObject({
  ids: z.array(id).max(MAX_ROWS),
  properties: z
    .array(z.object({ id: knownProperty }))
    .max(PROPERTIES.length)
    .transform((given) => given.map(({ id: one }) => propertyOf(one)).filter((one): one is Property => !!one)),
});

/** A text that is JSON of this shape. */
const jsonOf = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'This is not well-formed JSON.' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/**
 * The fields of a request. Clients add some of their own (jQuery's `_`, `callback`), which the protocol lets pass:
 * nothing here is a filter that could be misspelt unnoticed.
 */
export const reconcileFields = z.object({
  queries: jsonOf(z.record(z.string(), query))
    .optional()
    .meta({ type: 'string', description: `A batch of at most ${MAX_QUERIES} queries by query id, as JSON.` }),
  extend: jsonOf(extendQuery)
    .optional()
    .meta({ type: 'string', description: `At most ${MAX_ROWS} entity ids and the properties wanted, as JSON.` }),
});
