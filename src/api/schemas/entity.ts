/** Schemas of entities. */
import { z } from 'zod';
import { ENTITY_TYPES } from '../../domain/annotation.ts';
import { LANGUAGES } from '../../domain/article.ts';
import { NAME_KINDS } from '../../domain/entity.ts';
import type { EntityDetail, EntityPage, EntitySummary } from '../../domain/views.ts';
import { articleSummary } from './evidence.ts';

const summaryFields = {
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  name: z.string().meta({ description: 'Display name: the one most articles use.' }),
  nameFr: z.string(),
  nameEn: z.string(),
  wikidata: z.string().nullable(),
  acronyms: z.array(z.string()),
  articles: z.int(),
  stories: z.int(),
};

export const entitySummary = z
  .strictObject(summaryFields)
  .meta({ id: 'EntitySummary' }) satisfies z.ZodType<EntitySummary>;

const counts = z.record(z.string(), z.int());

export const entityPage = z
  .strictObject({
    items: z.array(entitySummary),
    next: z.string().nullable(),
    facets: z.strictObject({ type: counts, language: counts, source: counts }),
  })
  .meta({ id: 'EntityPage' }) satisfies z.ZodType<EntityPage>;

const entityName = z
  .strictObject({
    text: z.string(),
    folded: z.string().meta({ description: 'The form that search compares.' }),
    language: z.enum(LANGUAGES).nullable().meta({ description: 'Null where both languages use it.' }),
    kind: z.enum(NAME_KINDS),
    vouched: z.boolean().meta({ description: 'The shipped gazetteer has it.' }),
    articles: z.int().meta({ description: 'Articles that call the entity so.' }),
  })
  .meta({ id: 'EntityName' });

export const matchEvidence = z
  .strictObject({ feature: z.string(), score: z.number(), detail: z.string() })
  .meta({ id: 'MatchEvidence' });

const resolution = z
  .strictObject({
    article: articleSummary,
    chainName: z.string(),
    score: z.number(),
    method: z.string(),
    evidence: z.array(matchEvidence),
  })
  .meta({ id: 'ResolutionLine', description: 'Why a name in an article was taken for this entity.' });

export const entityDetail = z
  .strictObject({
    ...summaryFields,
    names: z.array(entityName),
    claimsMade: z.int(),
    claimsAbout: z.int(),
    languages: z.array(z.enum(LANGUAGES)),
    resolutions: z.array(resolution),
  })
  .meta({ id: 'EntityDetail' }) satisfies z.ZodType<EntityDetail>;
