/** How like two names are that are not one by themselves: by a last name's sound, an initial, or a country left out. Pure. */
import type { EntityType } from '../domain/annotation.ts';
import { areCognate } from './cognates.ts';
import { withoutCountry } from './name-keys.ts';
import { type Part, partsOf } from './name-parts.ts';

/**
 * lone: a last name alone, as it stands; sound: the same spelt by ear; initial: a last name and how the first begins;
 * home: one says the country, the other leaves it out.
 */
export type Likeness = 'lone' | 'sound' | 'initial' | 'home';

/** How a name is like another. */
export interface Alike {
  readonly like: Likeness;
  /** For `home`, the country that one leaves out. */
  readonly country: string | null;
}

/** So many concepts beside each other are one thing's. */
const ENOUGH_CONCEPTS = 3;

/** Whether a name is made of nothing but words that many things are called by: "Supreme Court". */
export const isGeneric = (folded: string): boolean => {
  const parts = partsOf(folded);
  return parts.length > 0 && parts.length < ENOUGH_CONCEPTS && parts.every(({ kind }) => kind === 'concept');
};

const byValue = (a: Part, b: Part): number =>
  a.value === b.value ? (a.word < b.word ? -1 : Number(a.word > b.word)) : a.value < b.value ? -1 : 1;

/** Whether two names have the same parts, in any order. */
function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  if (a.length !== b.length) return false;
  const [one, other] = [[...a].sort(byValue), [...b].sort(byValue)];
  return one.every((part, at) => {
    const mate = other[at] as Part;
    return part.value === mate.value && (part.kind !== 'word' || areCognate(part.word, mate.word));
  });
}

/** Whether a name is that of a body without the country that its full name says. */
function likeBodies(own: string, other: string): Alike | null {
  const parts = partsOf(own);
  const home = parts.some(({ kind }) => kind === 'place') ? null : withoutCountry(partsOf(other));
  return home && sameParts(parts, home.rest) ? { like: 'home', country: home.country } : null;
}

/** The countries that a thing's names say it is of. */
export const homesOf = (folded: readonly string[]): ReadonlySet<string> =>
  new Set(folded.flatMap((name) => withoutCountry(partsOf(name))?.country ?? []));

/** Whether a last name, alone or with an initial, may be a full name's. */
function likePersons(own: string, other: string): Likeness | null {
  const [a, b] = [own.split(' '), other.split(' ')];
  const [last, full] = [a.at(-1) as string, b.at(-1) as string];
  if (b.length < 2 || !areCognate(last, full)) return null;
  if (a.length === 1) return last === full ? 'lone' : 'sound';
  const [first = '', name = ''] = [a[0], b[0]];
  return Math.min(first.length, name.length) === 1 && first[0] === name[0] ? 'initial' : null;
}

/** How a name is like another, of a thing of that type; null where it is not. */
export function likenessOf(own: string, other: string, type: EntityType): Alike | null {
  if (type !== 'person') return likeBodies(own, other);
  const like = likePersons(own, other);
  return like && { like, country: null };
}
