/**
 * Replies of the Reconciliation Service API 0.2, as narrow as we give them.
 * @see https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
 */
import { z } from 'zod';
import { ENTITY_TYPES } from '../../domain/annotation.ts';

const entityType = z.enum(ENTITY_TYPES);
const type = z.strictObject({ id: entityType, name: z.string() }).meta({ id: 'ReconciliationType' });
const service = z.strictObject({ service_url: z.string(), service_path: z.string() });
const template = z.string().includes('{{id}}');

export const manifest = z
  .strictObject({
    versions: z.array(z.string()),
    name: z.string(),
    identifierSpace: z.string().meta({ description: 'With an id behind it the address of the entity.' }),
    schemaSpace: z.string(),
    documentation: z.string(),
    defaultTypes: z.array(type),
    view: z.strictObject({ url: template }),
    preview: z.strictObject({ url: template, width: z.int(), height: z.int() }),
    suggest: z.strictObject({
      entity: service.extend({ flyout_service_url: z.string(), flyout_service_path: z.string().includes(`\${id}`) }),
      type: service,
      property: service,
    }),
    extend: z.strictObject({ propose_properties: service, property_settings: z.array(z.never()) }),
    batchSize: z.int().min(1),
  })
  .meta({ id: 'ReconciliationManifest' });

const candidate = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    type: z.array(type).length(1),
    score: z.number().min(0).max(100),
    match: z.boolean().meta({ description: 'Beyond doubt.' }),
    features: z.array(z.strictObject({ id: z.string(), value: z.union([z.number(), z.boolean()]) })),
  })
  .meta({ id: 'ReconciliationCandidate' });

export const resultBatch = z
  .record(z.string(), z.strictObject({ result: z.array(candidate) }))
  .meta({ id: 'ReconciliationResults', description: 'Candidates by query id, best first.' });

const property = z.strictObject({ id: z.string(), name: z.string() });

const value = z.union([
  z.strictObject({ id: z.string(), name: z.string() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ date: z.string() }),
]);

export const extension = z
  .strictObject({
    meta: z.array(property),
    rows: z.record(z.string(), z.record(z.string(), z.array(value))),
  })
  .meta({ id: 'ReconciliationExtension', description: 'Values by entity id and property id.' });

export const suggestedEntities = z
  .strictObject({ result: z.array(property.extend({ description: z.string(), notable: z.array(type) })) })
  .meta({ id: 'SuggestedEntities' });

export const suggestedTypes = z.strictObject({ result: z.array(type) }).meta({ id: 'SuggestedTypes' });

export const suggestedProperties = z
  .strictObject({ result: z.array(property.extend({ description: z.string() })) })
  .meta({ id: 'SuggestedProperties' });

export const proposedProperties = z
  .strictObject({ properties: z.array(property), type: z.string(), limit: z.int().optional() })
  .meta({ id: 'ProposedProperties' });

export const flyout = z.strictObject({ id: z.string(), html: z.string() }).meta({ id: 'Flyout' });
