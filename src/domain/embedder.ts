import type { Language } from './article.ts';

/** What tells the vectors of one embedder from those of others. */
export interface EmbedderKind {
  /** Names the model: vectors of different models are not compared. */
  readonly id: string;
  /** Length of the vectors. */
  readonly dimensions: number;
}

/** The embedder that ships. */
export const OWN_EMBEDDER: EmbedderKind = { id: 'recoupe-1', dimensions: 256 };

/**
 * Makes vectors of texts such that texts that say the same in either language lie close. Recoupe has one of its own; any
 * other with this shape can take its place.
 */
export interface Embedder extends EmbedderKind {
  /** A vector of length one, so that the dot product of two is their cosine; all zeros where the text has no word. */
  embed(text: string, language: Language): Float32Array;
}

/** An {@link Embedder} of a user's own, which may take its time: a transformer, a server on this machine. */
export interface EmbedderDoor extends EmbedderKind {
  embed(text: string, language: Language): Float32Array | Promise<Float32Array>;
}
