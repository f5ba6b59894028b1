/**
 * Keys under which names of one thing meet that are not written alike. `~` and `=` keep them from ever being folded names.
 * What a name is looked up by, and what its entity is found by, differ in one: a body of a country is also found by its
 * name without the country.
 */
import type { Chain, EntityType } from '../domain/annotation.ts';
import type { Entity } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { soundOf } from './cognates.ts';
import { isCountry, type Part, partsOf } from './name-parts.ts';

/** Parts in a longer name are a sentence, not a name. */
const MOST_PARTS = 10;

const bag = (parts: readonly Part[]): string =>
  parts
    .map(({ value }) => value)
    .sort()
    .join('+');

/** The key of what a name's words mean; none where that is a place alone, which is known by its name. */
function meaningKey(parts: readonly Part[]): string[] {
  const says = parts.some(({ kind }) => kind !== 'place');
  return says && parts.length <= MOST_PARTS ? [`=${bag(parts)}`] : [];
}

/** A person's last name by its sound, with the sound that the first begins with. */
export function personKey(folded: string): string[] {
  const words = folded.split(' ').filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return [];
  const first = words.length > 1 ? soundOf(words[0] as string).skeleton.slice(0, 1) : '';
  return [`~${first} ${soundOf(last).skeleton}`];
}

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

/** What the names of a chain are looked up by. */
export const lookupKeys = (folded: string, type: EntityType): string[] => {
  if (type !== 'person') return meaningKey(partsOf(folded));
  return [...personKey(folded), ...(isTitled(partsOf(folded)) ? meaningKey(partsOf(folded)) : [])];
};

/** What an entity of that name is found by. */
export function entryKeys(folded: string, type: EntityType): string[] {
  const bare = type === 'person' ? null : withoutCountry(partsOf(folded));
  return [...lookupKeys(folded, type), ...(bare ? meaningKey(bare.rest) : [])];
}

/** The names of a chain that are spelt out, folded. */
export const speltOut = ({ name, aliases, acronym }: Chain): string[] =>
  [...new Set([name, ...aliases].filter((one) => one !== acronym).map(foldName))].filter(Boolean);

/** All keys that an entity is found by, besides its folded names. */
export const entityKeys = ({ names, type }: Pick<Entity, 'names' | 'type'>): string[] => [
  ...new Set(names.filter(({ kind }) => kind !== 'acronym').flatMap(({ folded }) => entryKeys(folded, type))),
];
