/**
 * Two keys of a name that both languages write to. The canonical one says that two names are one: the same words, translated
 * or spelt by ear. The other only says that they may be: it finds who a last name, an acronym or a body without its country
 * could be.
 */
import type { EntityType } from '../domain/annotation.ts';
import { remembering } from '../domain/remember.ts';
import { loadConcepts, singular } from '../language/concepts.ts';
import { MIN_SKELETON, soundOf } from './cognates.ts';
import { isCountry, type Part, partsOf } from './name-parts.ts';

/** More than the gazetteer has. */
const MAX_NAMES = 40_000;
/** Parts in a longer name are a sentence, not a name. */
const MOST_PARTS = 10;

/** "Loi Dream Act" says twice what it is. */
const bagOf = (parts: readonly string[]): string => `=${[...new Set(parts)].sort().join('+')}`;

const TITLES = new Set(['saint', 'pope', 'king', 'queen', 'prince', 'princess', 'emperor', 'virgin', 'lord', 'holy']);

/** Whether a name of a person is made of words that each language has its own of: Pope Benedict, Virgin Mary. */
export const isTitled = (parts: readonly Part[]): boolean =>
  parts.length > 1 &&
  parts.some(({ kind, word, value }) => kind === 'concept' && (TITLES.has(value) || TITLES.has(word)));

/** Without its country, the parts of a name that has one and something else. */
export function withoutCountry(
  parts: readonly Part[],
): { readonly country: string; readonly rest: readonly Part[] } | null {
  const places = parts.filter(({ kind }) => kind === 'place');
  const [place] = places;
  if (!place || places.length > 1 || parts.length < 2 || !isCountry(place.value)) return null;
  return { country: place.value, rest: parts.filter((part) => part !== place) };
}

/** How a word sounds as one of several in a name: its consonants, and where these are few its vowels too. */
function spoken(word: string): string {
  const { skeleton, vowels } = soundOf(word);
  return skeleton.length > MIN_SKELETON ? skeleton : `${skeleton}${vowels.join('.')}`;
}

/** The words of a name spelt by ear: without articles, legal forms and middle initials. */
function spelledWords(folded: string): string[] {
  const { isEmpty } = loadConcepts();
  const words = folded.split(' ').filter((word) => !isEmpty(word));
  return words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1);
}

/** The words that a name is looked up by. */
function bodyKey(parts: readonly Part[], folded: string, keyFor: (part: Part) => string): string {
  const says = parts.some(({ kind }) => kind !== 'place');
  return says && parts.length <= MOST_PARTS ? bagOf(parts.map(keyFor)) : folded;
}

function writeCanonical(folded: string, isPerson: boolean): string {
  const parts = partsOf(folded);
  const isSpelt = isPerson ? !isTitled(parts) : parts.every(({ kind }) => kind === 'word');
  const words = isSpelt ? spelledWords(folded) : [];
  if (words.length > 1) return `~${words.map(spoken).join(' ')}`;
  if (isPerson && !isTitled(parts)) return folded;
  const [only, ...others] = parts;
  if (only?.kind === 'word' && others.length === 0) return only.word;
  return bodyKey(parts, folded, (part) => (part.kind === 'word' ? `~${spoken(part.word)}` : part.value));
}

const ofPerson = remembering((folded: string) => writeCanonical(folded, true), MAX_NAMES);
const ofOther = remembering((folded: string) => writeCanonical(folded, false), MAX_NAMES);

/**
 * A canonical name: that of another thing is another. A word alone says too little to be taken by its sound, and what no
 * language translates is spelt by ear whatever it names.
 */
export const canonicalName = (folded: string, type: EntityType): string =>
  type === 'person' ? ofPerson(folded) : ofOther(folded);

/** The canonical name of a body of a country, of which a name says all but that. */
export const canonicalNameIn = (country: string, folded: string): string =>
  bagOf([...partsOf(folded).map(({ value }) => value), country]);

/** How a word is looked up: by its consonants, or as it stands where these are few. */
function wordKey(word: string): string {
  const one = singular(word);
  const { skeleton } = soundOf(one);
  return skeleton.length < MIN_SKELETON || /\d/u.test(one) ? one : `~${skeleton}`;
}

/** What a name is looked up by: a person's last word, and a body's words without its country. */
export function lookupKey(folded: string, type: EntityType): string {
  const parts = partsOf(folded);
  if (type === 'person' && !isTitled(parts)) return wordKey(folded.slice(folded.lastIndexOf(' ') + 1));
  const rest = withoutCountry(parts)?.rest ?? parts;
  const [only] = rest;
  if (rest.length === 1 && only?.kind === 'word') return wordKey(only.word);
  return bodyKey(rest, folded, ({ value }) => value);
}
