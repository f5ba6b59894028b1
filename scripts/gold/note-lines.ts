import type { EntityType, Modality, Polarity, QuotationKind, RelationType } from '../../src/domain/annotation.ts';

/** `E type | surface | entity | occ`; `occurrences` null is every one that no longer surface covers. */
export interface EntityNote {
  readonly line: number;
  readonly type: EntityType;
  readonly surface: string;
  readonly entity: string;
  readonly occurrences: readonly number[] | null;
}

/** `Q kind | piece // piece | source | speaker | cue | polarity | modality`; `kind!` accepts a first *que* or *that*. */
export interface QuotationNote {
  readonly line: number;
  readonly kind: QuotationKind;
  readonly forced: boolean;
  readonly pieces: readonly string[];
  readonly source: string | null;
  readonly speaker: string;
  readonly cue: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** `R type | subject | object or - | value or - | polarity | modality | evidence`. */
export interface RelationNote {
  readonly line: number;
  readonly type: RelationType;
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly evidence: string;
}

/** What is wrong, and on which line of the notes. */
export interface NoteProblem {
  readonly line: number;
  readonly message: string;
}

/** The notes on one document, as written. */
export interface Notes {
  readonly entities: readonly EntityNote[];
  readonly quotations: readonly QuotationNote[];
  readonly relations: readonly RelationNote[];
  readonly problems: readonly NoteProblem[];
}
