/** How one language writes: what {@link ../extraction/tokenize.ts} and sentence splitting need to know of it. */
export interface TextRules {
  /** Words that end in a full stop without ending a sentence, lower case, with the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those that are one only before a figure: "No. 5", but "She said no." */
  readonly beforeNumber: ReadonlySet<string>;
  /** Of those, the ones that may also close a sentence ("etc.", "Inc."). */
  readonly mayEndSentence: ReadonlySet<string>;
  /** Sticky pattern of a word part that is a token of its own before the rest of the word (`l'`, `qu'`); null: none. */
  readonly proclitic: RegExp | null;
  /** Sticky pattern of a word part that is a token of its own after the rest (`-t-il`, `'s`). */
  readonly enclitic: RegExp;
}
