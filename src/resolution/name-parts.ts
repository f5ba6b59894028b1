/** A name as what its words mean, the same in both languages: concepts, places, and the sounds of other words. */
import { remembering } from '../domain/remember.ts';
import { loadConcepts, singular } from '../language/concepts.ts';
import { loadPlaces } from '../language/gazetteer.ts';
import { MIN_SKELETON, soundOf } from './cognates.ts';

const MAX_NAMES = 20_000;
const LONGEST_PLACE = 4;

/** One word, or several that say one thing. */
export interface Part {
  readonly kind: 'concept' | 'place' | 'word';
  /** The concept, the place's entity id, or how the word sounds. */
  readonly value: string;
  /** The folded word as it stands. */
  readonly word: string;
}

interface Places {
  readonly idOf: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
}

let places: Places | null = null;

/** Where several places have one name the first is as good as another: both languages' names say the same. */
function knownPlaces(): Places {
  if (places) return places;
  const idOf = new Map<string, string>();
  const all = loadPlaces();
  for (const { id, names } of [...all.filter((one) => one.isCountry), ...all.filter((one) => !one.isCountry)])
    for (const name of names) if (!idOf.has(name)) idOf.set(name, id);
  places = { idOf, countries: new Set(all.filter(({ isCountry }) => isCountry).map(({ id }) => id)) };
  return places;
}

/** Whether an entity is a country. */
export const isCountry = (id: string): boolean => knownPlaces().countries.has(id);

/** The longest known phrase that begins at a word, and how many words it takes. */
function knownAt(words: readonly string[], at: number): [part: Part, length: number] | null {
  const { conceptOf, isEmpty, longest } = loadConcepts();
  // "Ministère de la Défense" is not of La Défense.
  if (at > 0 && isEmpty(words[at] as string)) return null;
  for (let length = Math.min(words.length - at, Math.max(longest, LONGEST_PLACE)); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    const word = phrase.join(' ');
    const concept = conceptOf(phrase.map(singular).join(' '));
    if (concept !== undefined) return [{ kind: 'concept', value: concept, word }, length];
    const place = knownPlaces().idOf.get(word);
    if (place !== undefined && word.length > 2) return [{ kind: 'place', value: place, word }, length];
  }
  return null;
}

/** A word that is neither: by its sound, or as it stands where that says too little. */
function wordPart(word: string): Part {
  const one = singular(word);
  const { skeleton } = soundOf(one);
  return { kind: 'word', value: skeleton.length < MIN_SKELETON || /\d/u.test(one) ? one : `~${skeleton}`, word: one };
}

function split(folded: string): readonly Part[] {
  const words = folded.split(' ').filter(Boolean);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const [part, length] = knownAt(words, at) ?? [null, 1];
    const word = words[at] as string;
    if (part) parts.push(part);
    else if (!loadConcepts().isEmpty(word)) parts.push(wordPart(word));
    at += length;
  }
  return parts;
}

/** The parts of a folded name, in its order. */
export const partsOf = remembering(split, MAX_NAMES);
