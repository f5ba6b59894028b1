import { z } from 'zod';
import {
  ENTITY_TYPES,
  EVENT_ROLES,
  EVENT_TYPES,
  MODALITIES,
  POLARITIES,
  QUOTATION_KINDS,
  RELATION_TYPES,
} from '../../src/domain/annotation.ts';
import { LANGUAGES } from '../../src/domain/article.ts';

const offset = z.int().nonnegative();
const pair = z.tuple([offset, offset]);
const name = z.string().trim().min(1);

const date = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);

const entity = z.strictObject({ start: offset, end: offset, type: z.enum(ENTITY_TYPES), entity: name });

const quotation = z.strictObject({
  content: z.array(pair).min(1),
  kind: z.enum(QUOTATION_KINDS),
  source: pair.nullable(),
  speaker: name,
  cue: pair.nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
});

const relation = z.strictObject({
  type: z.enum(RELATION_TYPES),
  subject: name,
  object: name.nullable(),
  value: name.nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  evidence: pair,
  time: z.strictObject({ from: date.nullable(), to: date.nullable(), ended: z.boolean() }).optional(),
});

const event = z.strictObject({
  type: z.enum(EVENT_TYPES),
  participants: z.array(z.strictObject({ role: z.enum(EVENT_ROLES), entity: name })),
  place: name.nullable(),
  date: date.nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  evidence: pair,
});

const document = z.strictObject({
  id: name,
  lang: z.enum(LANGUAGES),
  source: name,
  license: name,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().min(1).optional(),
  phenomena: z.array(name).min(1).optional(),
  entities: z.array(entity),
  quotations: z.array(quotation),
  relations: z.array(relation),
  events: z.array(event).optional(),
});

/** `[start, end]` of a stretch of the text, as `Span` in src/domain/span.ts counts. */
export type Offsets = readonly [start: number, end: number];
/** A named mention; `entity` is the one name that all mentions of the same thing in the document share. */
export type GoldEntity = Readonly<z.infer<typeof entity>>;
/** An attributed statement; `speaker` is an entity's name, or a noun phrase where the source has no name. */
export type GoldQuotation = Readonly<z.infer<typeof quotation>>;
/** A tie between two entities of the document, both by name; `time` where the text states it and {@link GoldDocument} has events. */
export type GoldRelation = Readonly<z.infer<typeof relation>>;
/** A happening that the document speaks of, once; participants and place are entities by name. */
export type GoldEvent = Readonly<z.infer<typeof event>>;
/** The annotation of one document; `events` only where they and the times of relations were annotated; `text` and `phenomena` only where the text is our own. */
export type GoldDocument = Readonly<z.infer<typeof document>>;

/** A line of a gold file as a document, or what is wrong with its form. Offsets are not looked at here. */
export function parseGoldLine(line: string): GoldDocument | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'not JSON' };
  }
  const parsed = document.safeParse(value);
  if (parsed.success) return parsed.data;
  return { problem: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}

/** The line of a document: keys always in the same order, so that two versions compare line by line. */
export function goldLine(gold: GoldDocument): string {
  const { id, lang, source, license, sha256, text, phenomena, entities, quotations, relations, events } = gold;
  return JSON.stringify({
    ...{ id, lang, source, license, sha256, text, phenomena },
    entities: entities.map(({ start, end, type, entity }) => ({ start, end, type, entity })),
    quotations: quotations.map((q) => ({
      ...{ content: q.content, kind: q.kind, source: q.source, speaker: q.speaker, cue: q.cue },
      ...{ polarity: q.polarity, modality: q.modality },
    })),
    relations: relations.map((r) => ({
      ...{ type: r.type, subject: r.subject, object: r.object, value: r.value },
      ...{ polarity: r.polarity, modality: r.modality, evidence: r.evidence },
      ...(r.time ? { time: { from: r.time.from, to: r.time.to, ended: r.time.ended } } : {}),
    })),
    events: events?.map((e) => ({
      ...{ type: e.type, participants: e.participants.map(({ role, entity }) => ({ role, entity })), place: e.place },
      ...{ date: e.date, polarity: e.polarity, modality: e.modality, evidence: e.evidence },
    })),
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Documents by id, in code-unit order. */
export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number => order(a.id, b.id);

/** Text order of entities. */
export const compareEntities = (a: GoldEntity, b: GoldEntity): number => a.start - b.start || a.end - b.end;

/** Quotations by the start of their content, then its end. */
export const compareQuotations = (a: GoldQuotation, b: GoldQuotation): number =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.content[0]?.[1] ?? 0) - (b.content[0]?.[1] ?? 0);

/** Relations by evidence, then by what they say. */
export const compareRelations = (a: GoldRelation, b: GoldRelation): number =>
  a.evidence[0] - b.evidence[0] ||
  a.evidence[1] - b.evidence[1] ||
  order(a.type, b.type) ||
  order(a.subject, b.subject) ||
  order(a.object ?? '', b.object ?? '') ||
  order(a.value ?? '', b.value ?? '');

/** Events by evidence, then by type. */
export const compareEvents = (a: GoldEvent, b: GoldEvent): number =>
  a.evidence[0] - b.evidence[0] || a.evidence[1] - b.evidence[1] || order(a.type, b.type);
