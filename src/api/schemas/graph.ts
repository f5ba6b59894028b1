/** Schemas of edges, subgraphs and paths. */
import { z } from 'zod';
import { RELATION_TYPES } from '../../domain/annotation.ts';
import type { EdgeView, PathView, Stats, Subgraph } from '../../domain/views.ts';
import { entitySummary } from './entity.ts';
import { entityRef, evidence } from './evidence.ts';

const edge = z
  .strictObject({
    key: z.string(),
    kind: z.enum(['RELATED', 'CO_OCCURS']),
    from: z.string(),
    to: z.string(),
    type: z.enum(RELATION_TYPES).nullable(),
    articles: z.int(),
    stories: z.int().meta({ description: 'Copies of one dispatch count once.' }),
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    contested: z.boolean().meta({ description: 'Some articles affirm it and some deny it.' }),
    alleged: z.boolean().meta({ description: 'Every statement of it is an allegation.' }),
    ended: z.boolean().meta({ description: 'Every statement of it says that it holds no more.' }),
    evidence: z.array(evidence),
  })
  .meta({ id: 'Edge' }) satisfies z.ZodType<EdgeView>;

export const subgraph = z
  .strictObject({
    nodes: z.array(entitySummary),
    edges: z.array(edge),
    truncated: z.boolean().meta({ description: 'Whether `limit` cut the answer.' }),
  })
  .meta({ id: 'Subgraph' }) satisfies z.ZodType<Subgraph>;

const path = z
  .strictObject({ nodes: z.array(entityRef), edges: z.array(edge) })
  .meta({ id: 'Path' }) satisfies z.ZodType<PathView>;

export const paths = z.strictObject({ items: z.array(path) }).meta({ id: 'Paths' });

export const coMentions = z.strictObject({ items: z.array(evidence) }).meta({ id: 'CoMentions' });

const counts = z.record(z.string(), z.int());

export const stats = z
  .strictObject({
    articles: z.int(),
    sources: z.int(),
    stories: z.int(),
    entities: z.int(),
    claims: z.int(),
    relations: z.int(),
    events: z.int(),
    articlesByLanguage: counts,
    entitiesByType: counts,
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
  })
  .meta({ id: 'Stats' }) satisfies z.ZodType<Stats>;
