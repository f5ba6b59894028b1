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
  /** The acronym in place of a long name, where there is one. */
  readonly shortNameOf: (entity: EntityRef) => string;
}

/** Names longer than this cover their neighbours in the picture. */
const LONG_NAME = 18;

/** The shortest acronym, without full stops where one is written so: `FBI` before `F.B.I.`. */
const bestAcronym = (acronyms: readonly string[]): string | undefined =>
  [...acronyms].sort((a, b) => a.length - b.length || a.localeCompare(b))[0];

/** An empty name book for one language. */
export function createNameBook(labels: Labels): NameBook {
  const known = new Map<string, string>();
  const acronyms = new Map<string, string>();
  const nameOf = ({ id, name }: EntityRef): string => known.get(id) ?? name;
  return {
    learn: (entities) => {
      for (const entity of entities) {
        known.set(entity.id, labels.nameOf(entity) || entity.name);
        const acronym = bestAcronym(entity.acronyms);
        if (acronym !== undefined) acronyms.set(entity.id, acronym);
      }
    },
    nameOf,
    shortNameOf: (entity) => {
      const name = nameOf(entity);
      return name.length > LONG_NAME ? (acronyms.get(entity.id) ?? name) : name;
    },
  };
}
