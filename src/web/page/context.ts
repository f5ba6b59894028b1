/** What every part of the page is given. */
import type { EntityRef, EntitySummary } from '../../domain/views.ts';
import type { Address } from './address.ts';
import type { Labels } from './labels/labels.ts';

export interface PageContext {
  readonly labels: Labels;
  /** What the page shows now. */
  readonly address: () => Address;
  /** Shows something else, as a step one can walk back. */
  readonly go: (change: Partial<Address>) => void;
  readonly names: NameBook;
  /** Opens the path form with one end filled in. */
  readonly pathFrom: (entity: EntityRef) => void;
}

/** Names in the reader's language for all entities met so far; other views refer to them by one name only. */
export interface NameBook {
  readonly learn: (entities: readonly EntitySummary[]) => void;
  readonly nameOf: (entity: EntityRef) => string;
}

/** An empty name book for one language. */
export function createNameBook(labels: Labels): NameBook {
  const known = new Map<string, string>();
  return {
    learn: (entities) => {
      for (const entity of entities) known.set(entity.id, labels.nameOf(entity) || entity.name);
    },
    nameOf: ({ id, name }) => known.get(id) ?? name,
  };
}
