import type { Language } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import type { Translation, Translator } from '../domain/translator.ts';

/** Vectors of single words, for the words that no dictionary ties. */
export type WordVector = (word: string, language: Language) => Float32Array;

/** A term that stands for another in some language, and how surely. */
export interface Stand {
  readonly key: string;
  readonly share: number;
}

/** What a claim is made of: a folded word, or a number by its value (`#7`). */
export interface Term {
  readonly key: string;
  /** How much it says, 0 to 1. */
  readonly weight: number;
  /** What it may name, or is part of the name of. */
  readonly entities: readonly Entity[];
  /** The country that the name it is part of belongs to, and whether that name stands for the country. */
  readonly country: string | null;
  readonly state: boolean;
  /** Whether it is a word of its own, not part of a name, nor a number. */
  readonly plain: boolean;
}

/** The distinct terms of a claim with what finds them. */
export interface TermProfile {
  readonly language: Language;
  readonly terms: readonly Term[];
  readonly total: number;
  readonly places: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  /** The place of the first term that names an entity, by the entity's id. */
  readonly entities: ReadonlyMap<string, number>;
  /** The same of a country: of the terms that belong to it, and of those alone that stand for it. */
  readonly countries: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
  /** Translations of each term. */
  readonly stands: readonly (readonly Stand[])[];
  /** The vector of each term; null for numbers and words that say little. */
  readonly vectors: readonly (Float32Array | null)[];
}

/** Letters by which inflected and kindred words are known: "électriques", "electricity". */
const STEM = 6;
/** Shorter words are known by all their letters but the ending of a plural. */
const SHORTEST = 4;
/** A word that is one of several translations is still likely to be meant: shares are brought closer to 1 by this power. */
const SURENESS = 0.3;
/** Words do not tell sentences apart in proportion to their rank: the rare ones do. */
const SHARPNESS = 1.5;
export const NUMBER_WEIGHT = 0.8;
/** Words that say less than this are not sought by their vectors. */
const LEAST_WEIGHT = 0.15;

/** The letters a word is known by when its ending does not count; null for numbers and words of a letter or two. */
export function stemOf(key: string): string | null {
  if (key.length < SHORTEST - 1 || key.startsWith('#')) return null;
  const bare = key.length >= SHORTEST && key.endsWith('s') ? key.slice(0, -1) : key;
  return bare.slice(0, STEM);
}

/** How much a word says. */
export const weightOf = (word: string, language: Language, translator: Translator): number =>
  translator.weightOf(word, language) ** SHARPNESS;

const known = new WeakMap<readonly Translation[], readonly Stand[]>();

/** What a word's translations are worth; kept with them. */
function standsOf(translations: readonly Translation[]): readonly Stand[] {
  const before = known.get(translations);
  if (before) return before;
  const stands = translations.map(({ word, share }) => ({ key: word, share: share ** SURENESS }));
  known.set(translations, stands);
  return stands;
}

/** Looks up the terms of a claim; each counts once. */
export function profileTerms(
  all: readonly Term[],
  language: Language,
  translator: Translator,
  vectorOf: WordVector,
): TermProfile {
  const terms = [...new Map(all.map((term) => [term.key, term])).values()];
  const stems = new Map<string, number>();
  const entities = new Map<string, number>();
  const countries = new Map<string, number>();
  const states = new Map<string, number>();
  terms.forEach(({ key, entities: named, country, state }, place) => {
    const stem = stemOf(key);
    if (stem) stems.set(stem, place);
    if (country !== null && !countries.has(country)) countries.set(country, place);
    if (country !== null && state && !states.has(country)) states.set(country, place);
    for (const { id } of named) if (!entities.has(id)) entities.set(id, place);
  });
  return {
    ...{ language, terms, stems, entities, countries, states },
    total: terms.reduce((sum, { weight }) => sum + weight, 0),
    places: new Map(terms.map(({ key }, place) => [key, place])),
    stands: terms.map(({ key }) => standsOf(translator.translationsOf(key, language))),
    vectors: terms.map(({ key, weight }) =>
      weight < LEAST_WEIGHT || key.startsWith('#') ? null : vectorOf(key, language),
    ),
  };
}
