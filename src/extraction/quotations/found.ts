import type { QuotationKind } from '../../domain/annotation.ts';
import type { CueForm } from '../../language/speech-rules.ts';
import type { NameSpan } from '../name-lexicon.ts';
import type { TokenRange } from '../reading.ts';

/** A quotation in token indexes, before coreference names its speaker. */
export interface FoundQuotation {
  readonly kind: QuotationKind;
  readonly content: readonly TokenRange[];
  readonly cue: TokenRange | null;
  /** The verb's entry; null for "selon" and for layout. */
  readonly cueForm: CueForm | null;
  readonly source: TokenRange | null;
  /** No source of its own: the speaker of the quotation before it goes on. */
  readonly floating: boolean;
  /** Set where the layout or the grammar settles who speaks; null for nobody named. */
  readonly settled?: { readonly speaker: NameSpan | null };
}

/** Who is credited by the words next to a passage. */
export interface Credit {
  readonly cue: TokenRange | null;
  readonly cueForm: CueForm | null;
  readonly source: TokenRange | null;
  /** Last token of the words that credit, so that what follows can be told from them. */
  readonly last: number;
}
