/** What claims are matched with, put together: rules, known names, translations, vectors. */
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Matcher } from './claim-linking.ts';
import { LANGUAGES, type Language } from './domain/article.ts';
import type { MatchModel } from './domain/claim-match.ts';
import type { EmbedderDoor } from './domain/embedder.ts';
import { InputError } from './domain/errors.ts';
import { foldedWords } from './domain/fold-words.ts';
import { detectLanguage } from './ingest/detect-language.ts';
import { loadDemonyms, loadGazetteer } from './language/gazetteer.ts';
import { readRealms } from './language/realms.ts';
import { type LanguageRules, rulesFor } from './language/rules.ts';
import type { MatchTools } from './matching/claim-profile.ts';
import { findKnownNames } from './matching/known-names.ts';
import { loadEmbeddings, loadMatchWeights, loadTranslator, loadUsualCase } from './models/load-matching.ts';

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
    usualCase: Object.fromEntries(
      LANGUAGES.map((language) => [language, loadUsualCase(language)]),
    ) as MatchTools['usualCase'],
    findNames: findKnownNames(
      gazetteer.entities,
      gazetteer.named,
      new Map(LANGUAGES.map((language) => [language, loadDemonyms(language)])),
      readRealms(gazetteer),
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

/** The language of a claim; where its letters do not tell, that of which more of its words are known. */
function languageOf(text: string, { translator }: MatchTools): Language {
  const known = (language: Language): number =>
    foldedWords(text).reduce((sum, word) => sum + 1 - translator.weightOf(word, language), 0);
  return detectLanguage(text) ?? LANGUAGES.toSorted((a, b) => known(b) - known(a))[0] ?? LANGUAGES[0];
}

const door = z.object({
  id: z.string().min(1),
  dimensions: z.int().min(1).max(4096),
  embed: z.custom<EmbedderDoor['embed']>((value) => typeof value === 'function', 'must be a function'),
});

/**
 * The embedder of a module (its default export), else ours.
 * @throws InputError where the module is not there or exports no embedder.
 */
export async function loadEmbedder(path: string | null): Promise<EmbedderDoor> {
  if (path === null) return (await matchTools()).embedder;
  const imported: unknown = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    throw new InputError(`RECOUPE_EMBEDDER: ${path} cannot be loaded (${String(cause)})`);
  });
  const parsed = z.object({ default: door }).safeParse(imported);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const what = `${issue?.path.join('.')} ${issue?.message}`;
    throw new InputError(`RECOUPE_EMBEDDER: ${path} exports no embedder: ${what}. See README.md.`);
  }
  // As it is: its methods may need `this`.
  return (imported as { default: EmbedderDoor }).default;
}

/** All that claims are matched with. @throws InputError where the embedder cannot be loaded. */
export async function loadMatcher(embedderPath: string | null): Promise<Matcher> {
  const [tools, embedder] = await Promise.all([matchTools(), loadEmbedder(embedderPath)]);
  return { tools, model: matchModel(), embedder, languageOf: (text) => languageOf(text, tools) };
}
