import { z } from 'zod';
import {
  CUE_CLASSES,
  ENTITY_TYPES,
  EVENT_ROLES,
  EVENT_TYPES,
  MENTION_KINDS,
  MODALITIES,
  POLARITIES,
  QUOTATION_KINDS,
  RELATION_TYPES,
} from '../domain/annotation.ts';
import { LANGUAGES } from '../domain/article.ts';
import { NAME_KINDS } from '../domain/entity.ts';
import type {
  ArticleSummary,
  ClaimView,
  EntityRef,
  EntitySummary,
  EventReport,
  EventView,
  Evidence,
  RelationView,
} from '../domain/views.ts';

/** A property that holds JSON: Neo4j stores no maps. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const span = { start: z.number(), end: z.number() };

export const excerpt = z.object({ ...span, text: z.string(), sentence: z.string(), sentenceStart: z.number() });

export const articleSummary = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  language: z.enum(LANGUAGES),
  publishedAt: z.string().nullable(),
  source: z.string().nullable(),
  story: z.string(),
}) satisfies z.ZodType<ArticleSummary>;

export const evidence = z.object({ article: articleSummary, excerpt }) satisfies z.ZodType<Evidence>;

export const entityRef = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
}) satisfies z.ZodType<EntityRef>;

export const entitySummary = entityRef.extend({
  nameFr: z.string(),
  nameEn: z.string(),
  wikidata: z.string().nullable(),
  acronyms: z.array(z.string()),
  articles: z.number(),
  stories: z.number(),
}) satisfies z.ZodType<EntitySummary>;

export const entityName = z.object({
  text: z.string(),
  folded: z.string(),
  language: z.enum(LANGUAGES).nullable(),
  kind: z.enum(NAME_KINDS),
});

export const matchEvidence = json(z.array(z.object({ feature: z.string(), score: z.number(), detail: z.string() })));

/** Each entity once, though two chains of an article may be the same. */
function inTextOrder(found: readonly { readonly position: number; readonly entity: EntityRef }[]): EntityRef[] {
  const sorted = [...found].sort((a, b) => a.position - b.position);
  return [...new Map(sorted.map(({ entity }) => [entity.id, entity])).values()];
}

const amount = z.object({ ...span, value: z.number(), unit: z.string().nullable() });
const date = z.object({ ...span, value: z.string() });

export const claimView = z.object({
  id: z.string(),
  kind: z.enum([...QUOTATION_KINDS, 'responsibility']),
  text: z.string(),
  language: z.enum(LANGUAGES),
  speaker: entityRef.nullable(),
  source: z.string().nullable(),
  cue: z.string().nullable(),
  cueClass: z.enum(CUE_CLASSES),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  about: z.array(z.object({ position: z.number(), entity: entityRef })).transform(inTextOrder),
  amounts: json(z.array(amount)),
  dates: json(z.array(date)),
  evidence,
}) satisfies z.ZodType<ClaimView>;

export const relationView = z.object({
  id: z.string(),
  type: z.enum(RELATION_TYPES),
  subject: entityRef,
  object: entityRef.nullable(),
  value: z.string().nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  alleged: z.boolean(),
  attributedTo: entityRef.nullable(),
  event: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  ended: z.boolean(),
  evidence,
}) satisfies z.ZodType<RelationView>;

const eventReport = z.object({
  date: z.string().nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  alleged: z.boolean(),
  attributedTo: entityRef.nullable(),
  matches: matchEvidence,
  evidence,
}) satisfies z.ZodType<EventReport>;

export const eventView = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  date: z.string().nullable(),
  place: entityRef.nullable(),
  participants: z.array(
    z.object({ role: z.enum(EVENT_ROLES), entity: entityRef, alleged: z.boolean(), articles: z.number() }),
  ),
  articles: z.number(),
  stories: z.number(),
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  contested: z.boolean(),
  alleged: z.boolean(),
  reports: z.array(eventReport),
}) satisfies z.ZodType<EventView>;

const quotationSpan = z.object(span);

export const quotations = json(
  z.array(
    z.object({
      kind: z.enum(QUOTATION_KINDS),
      content: z.array(quotationSpan),
      cue: quotationSpan.nullable(),
      source: quotationSpan.nullable(),
      speaker: z.string().nullable(),
    }),
  ),
);

/** The mentions of a chain, stored as three lists side by side. */
export const mentionLists = z
  .object({ starts: z.array(z.number()), ends: z.array(z.number()), kinds: z.array(z.enum(MENTION_KINDS)) })
  .transform(({ starts, ends, kinds }) =>
    kinds.map((kind, index) => ({ start: starts[index] ?? 0, end: ends[index] ?? 0, kind })),
  );

/** The one value of a statement that returns a column `value`. */
export const oneValue = <T>(schema: z.ZodType<T>): z.ZodType<T> =>
  z.object({ value: schema }).transform((row): T => row.value);
