/** The parameters that operations share. Every text has a longest length, every number a range. */
import { z } from 'zod';
import { CUE_CLASSES, ENTITY_TYPES, MODALITIES, POLARITIES, RELATION_TYPES } from '../domain/annotation.ts';
import { LANGUAGES } from '../domain/article.ts';

const MAX_ID_LENGTH = 200;
const MAX_TEXT_LENGTH = 500;
export const MAX_PAGE_SIZE = 200;

/** No control characters: ids and names have none, and logs should not get any. */
const PRINTABLE = /^\P{Cc}*$/u;

export const id = z.string().min(1).max(MAX_ID_LENGTH).regex(PRINTABLE, 'Control characters are not allowed.');
export const text = z.string().trim().max(MAX_TEXT_LENGTH);

export const noParameters = z.strictObject({});
export const idInPath = z.strictObject({ id });

export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE_SIZE)
    .default(50)
    .meta({ description: 'Most items in the reply.' }),
  cursor: z
    .string()
    .min(1)
    .max(MAX_TEXT_LENGTH)
    .nullable()
    .default(null)
    .meta({ description: '`next` of the page before; leave out for the first page.' }),
};

export const sources = {
  language: z.enum(LANGUAGES).optional().meta({ description: 'Language of the article.' }),
  source: z.string().min(1).max(MAX_ID_LENGTH).optional().meta({ description: "The outlet's name, exactly." }),
  since: z.iso.date().optional().meta({ description: 'First day of publication, YYYY-MM-DD.' }),
  until: z.iso.date().optional().meta({ description: 'Last day of publication, YYYY-MM-DD, inclusive.' }),
};

export const entityType = z.enum(ENTITY_TYPES).optional().meta({ description: 'Only entities of this type.' });
export const relationType = z.enum(RELATION_TYPES).optional().meta({ description: 'Only relations of this type.' });

export const stances = {
  polarity: z.enum(POLARITIES).optional().meta({ description: 'Whether the speaker affirms or denies.' }),
  modality: z.enum(MODALITIES).optional(),
  cueClass: z.enum(CUE_CLASSES).optional().meta({ description: 'What kind of word introduces the claim.' }),
};

/** `true` or `false`, spelt out. */
export const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

/** A query that has a period: the end may not lie before the beginning. */
export function withPeriod<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape).refine(inOrder, { path: ['until'], message: '`until` lies before `since`.' });
}

function inOrder(query: object): boolean {
  const { since, until } = query as { since?: string; until?: string };
  return since === undefined || until === undefined || since <= until;
}
