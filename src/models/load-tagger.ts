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
import { createWeigher, SPEAKER_SHAPE, WEIGH_SHAPE, type Weigher } from './weigher.ts';
import { readWordClusters, type WordClusters } from './word-clusters.ts';

const FOLDER = new URL('../../data/models/', import.meta.url);
const path = (file: string): string => fileURLToPath(new URL(file, FOLDER));

/** What a function loads for a language, loaded once. */
function oncePerLanguage<Loaded>(load: (language: Language) => Loaded): (language: Language) => Loaded {
  const loaded = new Map<Language, Loaded>();
  return (language) => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const made = load(language);
    loaded.set(language, made);
    return made;
  };
}

let shared: { readonly clusters: WordClusters; readonly nameParts: NameParts } | null = null;

/** What is known of the words of a language beyond a text. @throws Error if a file of it is missing. */
export function loadWordKnowledge(language: Language): WordKnowledge {
  shared ??= {
    clusters: readWordClusters(path('clusters.txt.gz')),
    nameParts: readNameParts(path('name-parts.txt.gz')),
  };
  return { language, usualCase: readCaseLexicon(path(`case.${language}.txt.gz`)), ...shared };
}

/** The trained tagger of a language, read once. @throws Error if its files are missing or of another version. */
export const loadTagger = oncePerLanguage(
  (language): Tagger =>
    createTagger(readModel(path(`tagger.${language}.bin.gz`), TAGGER_SHAPE), loadWordKnowledge(language)),
);

/** The trained tagger of reported speech of a language, read once. @throws Error if its file is missing or of another version. */
export const loadSpeechTagger = oncePerLanguage(
  (language): SpeechTagger => createSpeechTagger(readModel(path(`speech.${language}.bin.gz`), SPEECH_SHAPE)),
);

/** The trained weigher of quotations of a language, read once. @throws Error if its file is missing or of another version. */
export const loadWeigher = oncePerLanguage(
  (language): Weigher => createWeigher(readModel(path(`quotations.${language}.bin.gz`), WEIGH_SHAPE)),
);

/** What names mostly are in news of a language, read once. @throws Error if its file is missing. */
export const loadUsualTypes = oncePerLanguage(
  (language): UsualTypes => readUsualTypes(path(`usual.${language}.txt.gz`)),
);

let types: TypeModel | null = null;

/** The trained model of name types of both languages, read once. @throws Error if its file is missing or of another version. */
export function loadTypeModel(): TypeModel {
  types ??= createTypeModel(readModel(path('types.bin.gz'), TYPE_SHAPE));
  return types;
}

let speakers: Weigher | null = null;

/** The trained model of whom a quotation is of, for both languages, read once. @throws Error if its file is missing or of another version. */
export function loadSpeakerWeigher(): Weigher {
  speakers ??= createWeigher(readModel(path('speakers.bin.gz'), SPEAKER_SHAPE));
  return speakers;
}
