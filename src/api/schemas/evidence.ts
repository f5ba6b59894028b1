/** Schemas of what every view points back to: articles, excerpts, entities named. */
import { z } from 'zod';
import { ENTITY_TYPES } from '../../domain/annotation.ts';
import { LANGUAGES } from '../../domain/article.ts';
import type { Excerpt } from '../../domain/graph.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleSummary, EntityRef, Evidence } from '../../domain/views.ts';

export const OFFSETS = 'In UTF-16 code units into the article text; start inclusive, end exclusive.';

export const spanFields = { start: z.int().min(0), end: z.int().min(1) };

export const span = z.strictObject(spanFields).meta({ id: 'Span', description: OFFSETS }) satisfies z.ZodType<Span>;

export const articleFields = {
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  language: z.enum(LANGUAGES),
  publishedAt: z.string().nullable().meta({ description: 'ISO 8601, as the outlet gave it.' }),
  source: z.string().nullable().meta({ description: "The outlet's name." }),
};

export const articleSummary = z
  .strictObject({ ...articleFields, story: z.string() })
  .meta({ id: 'ArticleSummary' }) satisfies z.ZodType<ArticleSummary>;

export const excerpt = z
  .strictObject({
    ...spanFields,
    text: z.string().meta({ description: 'The words between `start` and `end`.' }),
    sentence: z.string().meta({ description: 'The sentence or sentences around them.' }),
    sentenceStart: z.int().min(0),
  })
  .meta({ id: 'Excerpt', description: OFFSETS }) satisfies z.ZodType<Excerpt>;

export const evidence = z
  .strictObject({ article: articleSummary, excerpt })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<Evidence>;

export const entityRef = z
  .strictObject({ id: z.string(), type: z.enum(ENTITY_TYPES), name: z.string() })
  .meta({ id: 'EntityRef' }) satisfies z.ZodType<EntityRef>;

/** One page of a list; `name` is its name in the OpenAPI document. */
export const pageOf = <T extends z.ZodType>(name: string, item: T) =>
  z
    .strictObject({
      items: z.array(item),
      next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
    })
    .meta({ id: name });
