import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../domain/article.ts';
import type { MatchModel } from '../domain/claim-match.ts';
import type { Translator } from '../domain/translator.ts';
import { type CaseLexicon, readCaseLexicon } from './case-lexicon.ts';
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

const cases = new Map<Language, CaseLexicon>();

/** How words of a language are written inside a sentence, read once. @throws Error if the file is missing. */
export function loadUsualCase(language: Language): CaseLexicon {
  const known = cases.get(language) ?? readCaseLexicon(path(`case.${language}.txt.gz`));
  cases.set(language, known);
  return known;
}

let weights: MatchModel | null = null;

/** How comparisons of claims are weighed, read once. @throws Error if its file is missing. */
export function loadMatchWeights(file = path('matching.json')): MatchModel {
  weights ??= JSON.parse(readFileSync(file, 'utf8')) as MatchModel;
  return weights;
}
