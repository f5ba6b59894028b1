/**
 * What the Reconciliation Service API 0.2 demands of replies, read from its text and its JSON schemas and written anew:
 * wider than what we send, so that a mistake in our own schemas is not repeated here.
 *
 * @see https://reconciliation-api.github.io/specs/0.2/
 */
import { z } from 'zod';

const filled = z.string().min(1);
const url = z.url({ protocol: /^https?$/ });
const template = filled.regex(/\{\{id\}\}/).refine((text) => URL.canParse(text.replace('{{id}}', 'x')));
const type = z.union([filled, z.object({ id: filled, name: filled })]);
const service = z.object({
  service_url: url,
  service_path: filled.optional(),
  flyout_service_url: url.optional(),
  flyout_service_path: z
    .string()
    .regex(/\$\{id\}/)
    .optional(),
});

export const specManifest = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: filled,
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url().optional(),
  defaultTypes: z.array(z.object({ id: filled, name: filled })).min(1),
  view: z.object({ url: template }),
  preview: z.object({ url: template, width: z.int().positive(), height: z.int().positive() }),
  suggest: z.object({ entity: service, type: service, property: service }),
  extend: z.object({ propose_properties: z.object({ service_url: url, service_path: filled }) }),
  batchSize: z.int().positive(),
});

export const specResults = z.record(
  z.string(),
  z.object({
    result: z
      .array(
        z.object({
          id: filled,
          name: filled,
          description: z.string().optional(),
          type: z.array(type).optional(),
          score: z.number(),
          match: z.boolean().optional(),
          features: z.array(z.object({ id: filled, value: z.union([z.boolean(), z.number()]) })).optional(),
        }),
      )
      .refine((result) => result.every(({ score }, at) => at === 0 || score <= result[at - 1]!.score)),
  }),
);

const moment =
  /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

export const specExtension = z.object({
  meta: z.array(z.object({ id: filled, name: filled })),
  rows: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(
        z.union([
          z.strictObject({}),
          z.strictObject({ id: filled, name: filled, description: z.string().optional() }),
          z.strictObject({ str: z.string() }),
          z.strictObject({ int: z.int() }),
          z.strictObject({ float: z.number() }),
          z.strictObject({ date: z.string().regex(moment) }),
        ]),
      ),
    ),
  ),
});

export const specSuggestions = z.object({
  result: z.array(
    z.object({ id: filled, name: filled, description: z.string().optional(), notable: z.array(type).optional() }),
  ),
});
