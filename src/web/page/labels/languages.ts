/** The languages the page speaks, and which to begin with. */
import type { EntityType } from '../../../domain/annotation.ts';
import type { Language } from '../../../domain/article.ts';
import { EN } from './labels.en.ts';
import { FR } from './labels.fr.ts';
import type { Labels } from './labels.ts';

/** The page's words in each language. */
export const LABELS: Readonly<Record<Language, Labels>> = { fr: FR, en: EN };

const LANGUAGES = Object.keys(LABELS) as readonly Language[];

/** The language to begin with: the first of the browser's that the page speaks, else English. */
export const preferredLanguage = (wanted: readonly string[]): Language =>
  wanted.map(languageOf).find((language) => language !== null) ?? EN.locale;

/** The page's language behind a tag such as `fr-CA`; null where it is another. */
export const languageOf = (tag: string | null): Language | null =>
  LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language) ?? null;

/** The language that the switch offers. */
export const otherLanguage = (language: Language): Language =>
  LANGUAGES.find((candidate) => candidate !== language) ?? language;

/** Every type an entity can have, in the order of the legend. */
export const ENTITY_TYPES = Object.keys(EN.types) as readonly EntityType[];

/** The type behind a word of an address; null where it is none. */
export const entityTypeOf = (text: string | null): EntityType | null =>
  ENTITY_TYPES.find((type) => type === text) ?? null;
