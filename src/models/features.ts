import type { CaseLexicon } from './case-lexicon.ts';

/** Hashed features of a token for the linear tagger: no strings are built on the hot path but one record per word form. */

/** Number of weight rows; a power of two. Chosen so that a model stays under 3 MB. */
export const BUCKETS = 1 << 18;
/** Features per token, fixed so that arrays can be reused. */
export const FEATURES = 45;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashString(text: string, seed: number): number {
  let hash = FNV_OFFSET ^ seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}

function mix(hash: number, salt: number): number {
  let mixed = Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

/** `Sony` → `Xx`, `GOP` → `X`, `Re/code` → `Xx/x`, `2014` → `9`: letters by case, runs shortened to one. */
export function shapeOf(word: string): string {
  let shape = '';
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '9' : char;
    if (shape[shape.length - 1] !== kind) shape += kind;
  }
  return shape;
}

/** Hashes of one word form, computed once per form. */
export interface WordHashes {
  readonly form: number;
  readonly lower: number;
  readonly shape: number;
  readonly affixes: Uint32Array;
  /** 1: starts with a capital. */
  readonly capital: number;
  readonly letters: number;
  /** Class in the case lexicon, 0 if it is not there. */
  readonly usualCase: number;
}

/** Cap on remembered forms, so that hostile input cannot grow memory; the cache starts anew beyond it. */
const MAX_FORMS = 200_000;

/** Remembers the hashes of word forms. */
export class WordCache {
  readonly #forms = new Map<string, WordHashes>();
  readonly #lexicon: CaseLexicon;

  constructor(lexicon: CaseLexicon) {
    this.#lexicon = lexicon;
  }

  of(word: string): WordHashes {
    const known = this.#forms.get(word);
    if (known) return known;
    if (this.#forms.size >= MAX_FORMS) this.#forms.clear();
    const made = hashesOf(word, this.#lexicon);
    this.#forms.set(word, made);
    return made;
  }
}

function hashesOf(raw: string, lexicon: CaseLexicon): WordHashes {
  const word = raw
    .replaceAll('’', "'")
    .replaceAll(/[“”«»]/g, '"')
    .slice(0, 64);
  const lower = word.toLowerCase();
  const affixes = new Uint32Array(8);
  for (let length = 1; length <= 4; length++) {
    affixes[length - 1] = hashString(lower.slice(0, length), 100 + length);
    affixes[length + 3] = hashString(lower.slice(-length), 200 + length);
  }
  return {
    form: hashString(word, 1),
    lower: hashString(lower.replace(/\d/g, '0'), 2),
    shape: hashString(shapeOf(word), 3),
    affixes,
    capital: /^\p{Lu}/u.test(word) ? 1 : 0,
    letters: /^\p{Lu}{2,}$/u.test(word) ? 2 : /\p{L}/u.test(word) ? 1 : 0,
    usualCase: lexicon.get(lower) ?? 0,
  };
}

const NONE: WordHashes = hashesOf('\u0000', new Map());

/**
 * Fills `out` with the rows of the features of token `index`: form, shape and affixes of the word, forms and shapes of
 * two words either side, word pairs, and case in the light of the sentence's start and of an all-capitals line.
 */
export function featureRows(words: readonly WordHashes[], index: number, allCapitals: number, out: Uint32Array): void {
  const w0 = words[index] ?? NONE;
  const p1 = words[index - 1] ?? NONE;
  const p2 = words[index - 2] ?? NONE;
  const n1 = words[index + 1] ?? NONE;
  const n2 = words[index + 2] ?? NONE;
  const start = index === 0 || (index === 1 && p1.letters === 0) ? 1 : 0;
  let k = 0;
  out[k++] = mix(1, 1);
  out[k++] = mix(w0.form, 2);
  out[k++] = mix(w0.lower, 3);
  out[k++] = mix(w0.shape, 4);
  for (let affix = 0; affix < 8; affix++) out[k++] = mix(w0.affixes[affix] ?? 0, 5 + affix);
  out[k++] = mix(p1.lower, 14);
  out[k++] = mix(p2.lower, 15);
  out[k++] = mix(n1.lower, 16);
  out[k++] = mix(n2.lower, 17);
  out[k++] = mix(p1.shape, 18);
  out[k++] = mix(n1.shape, 19);
  out[k++] = mix(p2.shape, 20);
  out[k++] = mix(n2.shape, 21);
  out[k++] = mix(p1.lower ^ Math.imul(w0.lower, 31), 22);
  out[k++] = mix(w0.lower ^ Math.imul(n1.lower, 31), 23);
  out[k++] = mix(p1.lower ^ Math.imul(n1.lower, 31), 24);
  out[k++] = mix(p1.shape ^ Math.imul(w0.shape, 31), 25);
  out[k++] = mix(w0.shape ^ Math.imul(n1.shape, 31), 26);
  out[k++] = mix(p1.shape ^ Math.imul(w0.shape, 31) ^ Math.imul(n1.shape, 961), 27);
  out[k++] = mix(w0.capital * 4 + start * 2 + allCapitals, 28);
  out[k++] = mix(w0.shape + start * 7 + allCapitals * 13, 29);
  out[k++] = mix(w0.lower ^ (start * 77 + allCapitals * 3), 30);
  out[k++] = mix(p1.lower ^ Math.imul(w0.shape, 31), 31);
  out[k++] = mix(n1.lower ^ Math.imul(w0.shape, 31), 32);
  out[k++] = mix(p1.lower ^ Math.imul(p2.lower, 31), 33);
  out[k++] = mix(n1.lower ^ Math.imul(n2.lower, 31), 34);
  out[k++] = mix((p1.affixes[6] ?? 0) ^ Math.imul(w0.shape, 31), 35);
  out[k++] = mix((n1.affixes[6] ?? 0) ^ Math.imul(w0.shape, 31), 36);
  out[k++] = mix((p1.affixes[7] ?? 0) ^ 5, 37);
  out[k++] = mix((n1.affixes[7] ?? 0) ^ 5, 38);
  out[k++] = mix((w0.affixes[7] ?? 0) ^ Math.imul(w0.shape, 31), 39);
  out[k++] = mix(w0.usualCase * 8 + w0.capital * 4 + start * 2 + allCapitals, 40);
  out[k++] = mix(w0.usualCase ^ Math.imul(w0.shape, 31) ^ (start * 5), 41);
  out[k++] = mix(p1.usualCase * 64 + w0.usualCase * 8 + p1.capital * 2 + w0.capital, 42);
  out[k++] = mix(w0.usualCase * 64 + n1.usualCase * 8 + w0.capital * 2 + n1.capital, 43);
  out[k++] = mix(p1.usualCase ^ Math.imul(w0.shape, 31) ^ (p1.capital * 9), 44);
  out[k++] = mix(n1.usualCase ^ Math.imul(w0.shape, 31) ^ (n1.capital * 9), 45);
  out[k++] = mix(w0.usualCase ^ Math.imul(p1.lower, 31) ^ (w0.capital * 9), 46);
}
