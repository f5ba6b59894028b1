/**
 * Words of which names are made in both languages: "Ministère de la Défense" and "Defence Ministry" have the same two. A line of
 * a pack's list is a concept by its English name, and the forms that stand for it. A form of several concepts makes
 * them one: French has one word for land and earth, and a name cannot be asked which it means.
 */
import { foldName } from '../domain/fold-name.ts';
import { remembering } from '../domain/remember.ts';
import * as en from './en/concepts.ts';
import * as fr from './fr/concepts.ts';

const MAX_WORDS = 20_000;

/** A folded word without its plural mark, French or English. */
export const singular = remembering(
  (word: string): string =>
    word.length > 3
      ? word
          .replace(/eaux$/u, 'eau')
          .replace(/aux$/u, 'al')
          .replace(/([^aeiou])ies$/u, '$1y')
          .replace(/([^s])s$/u, '$1')
      : word,
  MAX_WORDS,
);

/** The words of a folded phrase without their plural marks, joined by spaces. */
const plain = (phrase: string): string => foldName(phrase).split(' ').map(singular).join(' ');

/** Concepts by the phrases that stand for them. */
export interface Concepts {
  /** The concept of a phrase of folded words in the singular, joined by spaces. */
  conceptOf(phrase: string): string | undefined;
  /** Whether a folded word says nothing in a name. */
  isEmpty(word: string): boolean;
  /** Words of the longest phrase. */
  readonly longest: number;
}

interface Line {
  readonly concept: string;
  readonly forms: readonly string[];
}

/** The lines of a list: "concept: form, form". */
export const conceptLines = (list: string): Line[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [concept = '', forms = ''] = line.split(':');
      return { concept: concept.trim(), forms: forms.split(',').map((form) => form.trim()) };
    });

function createConcepts(): Concepts {
  const parent = new Map<string, string>();
  const rootOf = (form: string): string => {
    const above = parent.get(form);
    return above === undefined || above === form ? form : rootOf(above);
  };
  const known = new Set<string>();
  for (const { concept, forms } of [...conceptLines(fr.CONCEPTS), ...conceptLines(en.CONCEPTS)]) {
    const root = rootOf(plain(concept));
    for (const form of [concept, ...forms].map(plain)) {
      known.add(form);
      parent.set(rootOf(form), root);
    }
  }
  const roots = new Map([...known].map((form) => [form, rootOf(form)]));
  const empty = new Set(`${fr.EMPTY_WORDS} ${en.EMPTY_WORDS}`.trim().split(/\s+/u).map(foldName));
  return {
    conceptOf: (phrase) => roots.get(phrase),
    isEmpty: (word) => empty.has(word),
    longest: Math.max(...[...known].map((form) => form.split(' ').length)),
  };
}

let loaded: Concepts | null = null;

/** The concepts of both languages, made once. */
export function loadConcepts(): Concepts {
  loaded ??= createConcepts();
  return loaded;
}
