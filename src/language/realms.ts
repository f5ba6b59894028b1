/** Which country a known thing belongs to: its capital, its bodies of state and its leaders speak for it. */
import type { Language } from '../domain/article.ts';
import { LANGUAGES } from '../domain/article.ts';
import { foldName } from '../domain/fold-name.ts';
import { type Gazetteer, loadCapitals, loadPlaces } from './gazetteer.ts';

/** What stands for a country, and for which, by entity id. */
export interface Realms {
  /** The country of an entity; none where nothing tells, or more than one is named. */
  readonly countryOf: ReadonlyMap<string, string>;
  /** Ids of countries and of the cities that their governments sit in: newspapers write them for the state. */
  readonly states: ReadonlySet<string>;
}

/** The one country of which a phrase has the name or the people, in whole words; null where there is none or are several. */
function countryIn(phrases: readonly string[], countries: ReadonlyMap<string, string>): string | null {
  const found = new Set<string>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
        const country = countries.get(words.slice(from, to).join(' '));
        if (country) found.add(country);
      }
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}
/** Words in the name of a country. */
const LONGEST = 4;

/**
 * Reads it off the gazetteer: a body or party has the country in one of its names ("French presidency"), a person in an
 * office ("président égyptien").
 */
export function readRealms(gazetteer: Gazetteer): Realms {
  const byName = new Map<string, string>();
  const states = new Set<string>();
  const countryOf = new Map<string, string>();
  for (const { id, isCountry, names } of loadPlaces()) {
    if (!isCountry) continue;
    countryOf.set(id, id);
    states.add(id);
    for (const name of names) if (name.length > 2) byName.set(name, id);
  }
  for (const [country, cities] of loadCapitals())
    for (const city of cities) {
      countryOf.set(city, country);
      states.add(city);
    }
  for (const { id, type, names, nameFr } of gazetteer.entities) {
    if (countryOf.has(id) || (type !== 'organization' && type !== 'person')) continue;
    const offices = (language: Language): readonly string[] => gazetteer.officesOf(nameFr, language).map(foldName);
    const phrases = type === 'person' ? LANGUAGES.flatMap(offices) : names.map(({ folded }) => folded);
    const country = countryIn(phrases, byName);
    if (country) countryOf.set(id, country);
  }
  return { countryOf, states };
}
