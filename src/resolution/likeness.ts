/** How like two names are that are not written alike: translated word by word, or spelt by ear. Pure. */
import type { EntityType } from '../domain/annotation.ts';
import { areCognate, soundOf } from './cognates.ts';
import { isTitled, withoutCountry } from './name-keys.ts';
import { type Part, partsOf } from './name-parts.ts';

/**
 * translation: the parts are the same, and they are those of one thing; generic: the same, but many things are called so
 * ("Supreme Court"); home: one says the country, the other leaves it out; cognate: first and last name sound alike;
 * initial: the last does, and of the first only its beginning is known to; lone: a single word does.
 */
export type Likeness = 'translation' | 'generic' | 'home' | 'cognate' | 'initial' | 'lone';

/** How a name is like another. */
export interface Alike {
  readonly like: Likeness;
  /** For `home`, the country that one leaves out. */
  readonly country: string | null;
  /** Words that are not written alike were taken for one by their sound. */
  readonly byEar: boolean;
}

/** So many concepts beside each other are one thing's. */
const ENOUGH_CONCEPTS = 3;

/** Whether a name is made of nothing but words that many things are called by. */
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

function kindOf(parts: readonly Part[], folded: string): Likeness | null {
  if (parts.every(({ kind }) => kind === 'place')) return null;
  if (isGeneric(folded)) return 'generic';
  return parts.length === 1 ? 'lone' : 'translation';
}

const wordsIn = (parts: readonly Part[]): string =>
  parts
    .filter(({ kind }) => kind === 'word')
    .map(({ word }) => word)
    .sort()
    .join(' ');

/** How the names of two things that are no persons are like; null where they are not. */
function likeBodies(own: string, other: string): Alike | null {
  const [a, b] = [partsOf(own), partsOf(other)];
  const byEar = wordsIn(a) !== wordsIn(b);
  if (sameParts(a, b)) {
    const like = kindOf(a, own);
    return like && { like, country: null, byEar };
  }
  const home = a.some(({ kind }) => kind === 'place') ? null : withoutCountry(b);
  return home && sameParts(a, home.rest) ? { like: 'home', country: home.country, byEar } : null;
}

/** The countries that a thing's names say it is of. */
export const homesOf = (folded: readonly string[]): ReadonlySet<string> =>
  new Set(folded.flatMap((name) => withoutCountry(partsOf(name))?.country ?? []));

/** Whether two first names may be one: 0 they are not, 1 as far as an initial tells, 2 they sound alike. */
function firstNames(a: string, b: string): 0 | 1 | 2 {
  const [one, other] = [soundOf(a), soundOf(b)];
  if (areCognate(a, b)) return 2;
  if (one.skeleton === other.skeleton && one.vowels.join() === other.vowels.join()) return a.length > 1 ? 2 : 1;
  return (a.length === 1 || b.length === 1) && a[0] === b[0] ? 1 : 0;
}

/** How two persons' names are like. Names between the first and the last must not contradict. */
function likePersons(own: string, other: string): Likeness | null {
  const [a, b] = [own.split(' '), other.split(' ')];
  const [last, otherLast] = [a.at(-1) as string, b.at(-1) as string];
  if (!areCognate(last, otherLast)) return null;
  if (a.length === 1 && b.length === 1) return 'lone';
  if (a.length === 1 || b.length === 1) return null;
  const first = firstNames(a[0] as string, b[0] as string);
  if (first === 0) return null;
  const [middle, otherMiddle] = [a.slice(1, -1), b.slice(1, -1)];
  const sameMiddle =
    middle.length === otherMiddle.length && middle.every((word, at) => firstNames(word, otherMiddle[at] as string) > 0);
  if (middle.length > 0 && otherMiddle.length > 0 && !sameMiddle) return null;
  return first === 2 && sameMiddle ? 'cognate' : 'initial';
}

/** How a name is like another, not the same, of a thing of that type; null where it is not. */
export function likenessOf(own: string, other: string, type: EntityType): Alike | null {
  if (own === other) return null;
  if (type !== 'person') return likeBodies(own, other);
  const like = likePersons(own, other);
  if (like) return { like, country: null, byEar: true };
  const [a, b] = [partsOf(own), partsOf(other)];
  return isTitled(a) && sameParts(a, b)
    ? { like: 'translation', country: null, byEar: wordsIn(a) !== wordsIn(b) }
    : null;
}
