import type { z } from 'zod';
import { ENTITY_TYPES, type EntityType } from '../domain/annotation.ts';
import { MAX_QUERIES } from './reconciliation-request.ts';
import type { manifest } from './schemas/reconciliation.ts';

export const PREVIEW_SIZE = { width: 420, height: 190 } as const;

/** A type as the protocol writes it; our types' ids are words. */
export const typeOf = (id: EntityType) => ({ id, name: id });

export const TYPES = ENTITY_TYPES.map(typeOf);

/** What the service offers. `origin` is the address by which the client reached us, and so can again. */
export function manifestOf(origin: string): z.output<typeof manifest> {
  const here = `${origin}/reconcile`;
  const service = (path: string) => ({ service_url: here, service_path: path });
  const entities = `${here}/entity/`;
  return {
    versions: ['0.2'],
    name: 'Recoupe: entities in the news (Fr, En)',
    identifierSpace: entities,
    schemaSpace: 'https://schema.org/Thing',
    documentation: `${origin}/docs#reconcile`,
    defaultTypes: TYPES,
    view: { url: `${entities}{{id}}` },
    preview: { url: `${here}/preview/{{id}}`, ...PREVIEW_SIZE },
    suggest: {
      entity: {
        ...service('/suggest/entity'),
        flyout_service_url: here,
        flyout_service_path: `/flyout/\${id}`,
      },
      type: service('/suggest/type'),
      property: service('/suggest/property'),
    },
    extend: { propose_properties: service('/properties'), property_settings: [] },
    batchSize: MAX_QUERIES,
  };
}
