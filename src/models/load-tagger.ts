import { fileURLToPath } from 'node:url';
import type { Language } from '../domain/article.ts';
import { readCaseLexicon } from './case-lexicon.ts';
import { readTagger } from './model-file.ts';
import { createTagger, type Tagger } from './tagger.ts';

const FOLDER = new URL('../../data/models/', import.meta.url);
const loaded = new Map<Language, Tagger>();
const path = (file: string): string => fileURLToPath(new URL(file, FOLDER));

/** The trained tagger of a language, read once. @throws Error if its files are missing or of another version. */
export function loadTagger(language: Language): Tagger {
  const known = loaded.get(language);
  if (known) return known;
  const weights = readTagger(path(`tagger.${language}.bin.gz`));
  const tagger = createTagger(weights, readCaseLexicon(path(`case.${language}.txt.gz`)));
  loaded.set(language, tagger);
  return tagger;
}
