/** Schemas of articles with their annotations, and of sending one in. */
import { z } from 'zod';
import { ENTITY_TYPES, MENTION_KINDS, QUOTATION_KINDS } from '../../domain/annotation.ts';
import type { ArticleView } from '../../domain/views.ts';
import { claim, relation } from './claim.ts';
import { event } from './event.ts';
import { articleFields, articleSummary, entityRef, OFFSETS, pageOf, span, spanFields } from './evidence.ts';

const chain = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    type: z.enum(ENTITY_TYPES),
    entity: entityRef,
    mentions: z.array(z.strictObject({ ...spanFields, kind: z.enum(MENTION_KINDS) })),
  })
  .meta({ id: 'Chain', description: 'All mentions of one thing in the article.' });

const quotation = z
  .strictObject({
    kind: z.enum(QUOTATION_KINDS),
    content: z.array(span),
    cue: span.nullable(),
    source: span.nullable(),
    speaker: z.string().nullable().meta({ description: 'Id of a chain of this article.' }),
  })
  .meta({ id: 'Quotation' });

export const article = z
  .strictObject({
    ...articleFields,
    contentHash: z.string(),
    text: z.string(),
    author: z.string().nullable(),
    story: z.string().nullable(),
    version: z.string(),
    recordedAt: z.string(),
    chains: z.array(chain),
    quotations: z.array(quotation),
    claims: z.array(claim),
    relations: z.array(relation),
    events: z.array(event),
  })
  .meta({ id: 'Article', description: OFFSETS }) satisfies z.ZodType<ArticleView>;

export const articlePage = pageOf('ArticlePage', articleSummary);

/** For the documentation: the reader of records decides what it accepts, here only that it is an object. */
export const articleRecord = z
  .looseObject({
    text: z.string().meta({ description: 'The article, plain text; paragraphs are lines.' }),
    title: z.string().optional(),
    url: z.string().optional(),
    id: z.string().optional(),
    lang: z.string().optional().meta({ description: 'Detected where it is left out.' }),
    publishedAt: z.string().optional().meta({ description: 'ISO 8601.' }),
    source: z.string().optional(),
    author: z.string().optional(),
    story: z.string().optional(),
  })
  .meta({ id: 'ArticleRecord' });

export const ingested = z
  .strictObject({ status: z.enum(['created', 'replaced', 'unchanged']), articleId: z.string() })
  .meta({ id: 'Ingested' });
