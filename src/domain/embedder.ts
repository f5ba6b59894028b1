import type { Language } from './article.ts';

/**
 * Makes vectors of texts such that texts that say the same in either language lie close. Recoupe has one of its own; any
 * other with this shape can take its place.
 */
export interface Embedder {
  /** Names the model: vectors of different models are not compared. */
  readonly id: string;
  /** Length of the vectors. */
  readonly dimensions: number;
  /** A vector of length one, so that the dot product of two is their cosine; all zeros where the text has no word. */
  embed(text: string, language: Language): Float32Array;
}
