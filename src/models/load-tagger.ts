import { fileURLToPath } from 'node:url';
import type { Language } from '../domain/article.ts';
import { readCaseLexicon } from './case-lexicon.ts';
import type { WordKnowledge } from './features.ts';
import { readModel } from './model-file.ts';
import { type NameParts, readNameParts } from './name-parts.ts';
import { createSpeechTagger, SPEECH_SHAPE, type SpeechTagger } from './speech-tagger.ts';
import { createTagger, TAGGER_SHAPE, type Tagger } from './tagger.ts';
import { createTypeModel, TYPE_SHAPE, type TypeModel } from './type-model.ts';
import { readUsualTypes, type UsualTypes } from './usual-types.ts';
import { createWeigher, WEIGH_SHAPE, type Weigher } from './weigher.ts';
import { readWordClusters, type WordClusters } from './word-clusters.ts';

const FOLDER = new URL('../../data/models/', import.meta.url);
const loaded = new Map<Language, Tagger>();
let shared: { readonly clusters: WordClusters; readonly nameParts: NameParts } | null = null;
const path = (file: string): string => fileURLToPath(new URL(file, FOLDER));

/** What is known of the words of a language beyond a text, read once. @throws Error if a file of it is missing. */
export function loadWordKnowledge(language: Language): WordKnowledge {
  shared ??= {
    clusters: readWordClusters(path('clusters.txt.gz')),
    nameParts: readNameParts(path('name-parts.txt.gz')),
  };
  return { language, usualCase: readCaseLexicon(path(`case.${language}.txt.gz`)), ...shared };
}

/** The trained tagger of a language, read once. @throws Error if its files are missing or of another version. */
export function loadTagger(language: Language): Tagger {
  const known = loaded.get(language);
  if (known) return known;
  const tagger = createTagger(readModel(path(`tagger.${language}.bin.gz`), TAGGER_SHAPE), loadWordKnowledge(language));
  loaded.set(language, tagger);
  return tagger;
}

const speech = new Map<Language, SpeechTagger>();

/** The trained tagger of reported speech of a language, read once. @throws Error if its file is missing or of another version. */
export function loadSpeechTagger(language: Language): SpeechTagger {
  const known = speech.get(language);
  if (known) return known;
  const tagger = createSpeechTagger(readModel(path(`speech.${language}.bin.gz`), SPEECH_SHAPE));
  speech.set(language, tagger);
  return tagger;
}

const weighers = new Map<Language, Weigher>();

/** The trained weigher of quotations of a language, read once. @throws Error if its file is missing or of another version. */
export function loadWeigher(language: Language): Weigher {
  const known = weighers.get(language);
  if (known) return known;
  const weigher = createWeigher(readModel(path(`quotations.${language}.bin.gz`), WEIGH_SHAPE));
  weighers.set(language, weigher);
  return weigher;
}

const usual = new Map<Language, UsualTypes>();

/** What names mostly are in news of a language, read once. @throws Error if its file is missing. */
export function loadUsualTypes(language: Language): UsualTypes {
  const known = usual.get(language);
  if (known) return known;
  const read = readUsualTypes(path(`usual.${language}.txt.gz`));
  usual.set(language, read);
  return read;
}

let types: TypeModel | null = null;

/** The trained model of name types of both languages, read once. @throws Error if its file is missing or of another version. */
export function loadTypeModel(): TypeModel {
  types ??= createTypeModel(readModel(path('types.bin.gz'), TYPE_SHAPE));
  return types;
}
