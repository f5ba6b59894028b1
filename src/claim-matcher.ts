/** What claims are matched with, put together: rules, known names, translations, vectors. */
import { LANGUAGES, type Language } from './domain/article.ts';
import type { MatchModel } from './domain/claim-match.ts';
import { loadDemonyms, loadGazetteer } from './language/gazetteer.ts';
import { type LanguageRules, rulesFor } from './language/rules.ts';
import type { MatchTools } from './matching/claim-profile.ts';
import { findKnownNames } from './matching/known-names.ts';
import { loadEmbeddings, loadMatchWeights, loadTranslator } from './models/load-matching.ts';

async function readTools(): Promise<MatchTools> {
  const packs = await Promise.all(
    LANGUAGES.map(async (language): Promise<[Language, LanguageRules]> => [language, await rulesFor(language)]),
  );
  const gazetteer = loadGazetteer();
  const { embedder, wordVector } = loadEmbeddings();
  return {
    rules: Object.fromEntries(packs) as Record<Language, LanguageRules>,
    translator: loadTranslator(),
    embedder,
    wordVector,
    findNames: findKnownNames(
      gazetteer.entities,
      gazetteer.named,
      new Map(LANGUAGES.map((language) => [language, loadDemonyms(language)])),
    ),
  };
}

let made: Promise<MatchTools> | null = null;

/** The shipped tools, made once, when first asked for. @throws Error if a model file or the gazetteer is missing. */
export function matchTools(): Promise<MatchTools> {
  made ??= readTools();
  return made;
}

/** What matching has learnt, read once. @throws Error if its file is missing. */
export const matchModel = (): MatchModel => loadMatchWeights();
