import { fileURLToPath } from 'node:url';
import type { Translator } from '../domain/translator.ts';
import { createEmbeddings, type Embeddings } from './embedder.ts';
import { readEmbeddings } from './embedding-file.ts';
import { readTranslations } from './translations.ts';

const FOLDER = new URL('../../data/models/', import.meta.url);
const path = (file: string): string => fileURLToPath(new URL(file, FOLDER));

let embeddings: Embeddings | null = null;

/** The trained embedder, read once. @throws Error if its file is missing or of another version. */
export function loadEmbeddings(file = path('embeddings.bin.gz')): Embeddings {
  embeddings ??= createEmbeddings('recoupe-1', readEmbeddings(file));
  return embeddings;
}

let translator: Translator | null = null;

/** The bilingual lexicon, read once. @throws Error if its file is missing or of another version. */
export function loadTranslator(file = path('translations.txt.gz')): Translator {
  translator ??= readTranslations(file);
  return translator;
}
