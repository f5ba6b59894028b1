/** Schemas of events. */
import { z } from 'zod';
import { EVENT_ROLES, EVENT_TYPES, MODALITIES, POLARITIES } from '../../domain/annotation.ts';
import type { EventReport, EventView } from '../../domain/views.ts';
import { matchEvidence } from './entity.ts';
import { entityRef, evidence, pageOf } from './evidence.ts';

const report = z
  .strictObject({
    date: z.string().nullable(),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    alleged: z.boolean().meta({ description: 'Somebody is credited with it; the article itself does not say so.' }),
    attributedTo: entityRef.nullable(),
    matches: z.array(matchEvidence).meta({ description: 'Why it was taken for the same event as in other articles.' }),
    evidence,
  })
  .meta({ id: 'EventReport', description: 'What one article says of an event.' }) satisfies z.ZodType<EventReport>;

const participant = z
  .strictObject({
    role: z.enum(EVENT_ROLES),
    entity: entityRef,
    alleged: z.boolean().meta({ description: "By somebody's word alone, in every article." }),
    articles: z.int(),
  })
  .meta({ id: 'Participant' });

export const event = z
  .strictObject({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    date: z.string().nullable().meta({ description: 'ISO 8601, as precise as the articles; `2014-W47` is a week.' }),
    place: entityRef.nullable(),
    participants: z.array(participant),
    articles: z.int(),
    stories: z.int(),
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    contested: z.boolean().meta({ description: 'Some articles affirm it and some deny it.' }),
    alleged: z.boolean().meta({ description: 'Every report of it is an allegation, a plan or a supposition.' }),
    reports: z.array(report),
  })
  .meta({ id: 'Event' }) satisfies z.ZodType<EventView>;

export const eventPage = pageOf('EventPage', event);
