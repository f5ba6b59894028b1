/** Schemas of claims and of relations. */
import { z } from 'zod';
import { CUE_CLASSES, MODALITIES, POLARITIES, QUOTATION_KINDS, RELATION_TYPES } from '../../domain/annotation.ts';
import { LANGUAGES } from '../../domain/article.ts';
import type { ClaimView, RelationView } from '../../domain/views.ts';
import { entityRef, evidence, pageOf, spanFields } from './evidence.ts';

const amount = z
  .strictObject({
    ...spanFields,
    value: z.number(),
    unit: z.string().nullable().meta({ description: 'ISO 4217 code, `%`, or null for a bare count.' }),
  })
  .meta({ id: 'Amount' });

const dateMention = z
  .strictObject({ ...spanFields, value: z.string().meta({ description: 'ISO 8601, as precise as the text.' }) })
  .meta({ id: 'DateMention' });

export const claim = z
  .strictObject({
    id: z.string(),
    kind: z.enum([...QUOTATION_KINDS, 'responsibility']),
    text: z.string(),
    language: z.enum(LANGUAGES),
    speaker: entityRef.nullable().meta({ description: 'Null for an unnamed source.' }),
    source: z.string().nullable().meta({ description: 'The source as written.' }),
    cue: z.string().nullable(),
    cueClass: z.enum(CUE_CLASSES),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    about: z.array(entityRef),
    amounts: z.array(amount),
    dates: z.array(dateMention),
    evidence,
  })
  .meta({ id: 'Claim' }) satisfies z.ZodType<ClaimView>;

export const relation = z
  .strictObject({
    id: z.string(),
    type: z.enum(RELATION_TYPES),
    subject: entityRef,
    object: entityRef.nullable(),
    value: z.string().nullable().meta({ description: 'What the type leaves open: the office held, for one.' }),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    alleged: z.boolean().meta({ description: 'Somebody is credited with it; the article itself does not say so.' }),
    attributedTo: entityRef.nullable(),
    event: z.string().nullable().meta({ description: 'Id of the event that it is part of.' }),
    validFrom: z.string().nullable().meta({
      description: 'ISO 8601, as precise as the text; the same as `validTo` for what happened on a day.',
    }),
    validTo: z.string().nullable(),
    ended: z.boolean().meta({ description: 'The text says that it holds no more ("former"), with or without a day.' }),
    evidence,
  })
  .meta({ id: 'Relation' }) satisfies z.ZodType<RelationView>;

export const claimPage = pageOf('ClaimPage', claim);
export const relationPage = pageOf('RelationPage', relation);
