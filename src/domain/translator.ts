import type { Language } from './article.ts';

/** A word of the other language and how surely it stands for the word in question, above 0 to 1. */
export interface Translation {
  readonly word: string;
  readonly share: number;
}

/** What is known of single folded words across the two languages. */
export interface Translator {
  /** Translations into the other language, the surest first; none where the word is unknown. */
  translationsOf(word: string, language: Language): readonly Translation[];
  /** How much a word says, from 0 (everywhere) to 1 (rare or unknown), by its rank in running text. */
  weightOf(word: string, language: Language): number;
}
