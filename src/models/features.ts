/** Hashed features of tokens for the linear tagger: what hangs on one word form alone is computed once per form. */
import type { Language } from '../domain/article.ts';
import type { CaseLexicon } from './case-lexicon.ts';
import type { NameParts } from './name-parts.ts';
import { clusterKey, type WordCluster, type WordClusters } from './word-clusters.ts';

/** Number of weight rows; a power of two. */
export const BUCKETS = 1 << 19;
/** Rows of a word for itself, of a word for each neighbour, and of a place in its sentence. */
export const OWN = 30;
export const AROUND = 9;
export const PLACE = 26;
/** Neighbours that a word is seen by: two before it and two after. */
export const OFFSETS = [-2, -1, 1, 2] as const;
/** Feature rows per token. */
export const FEATURES = OWN + OFFSETS.length * AROUND + PLACE;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units; signed, as the engine keeps numbers beyond 31 bits in boxes that are slow to read. */
export function hashString(text: string, seed: number): number {
  let hash = FNV_OFFSET ^ seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash;
}

/** Scatters a hash over 32 bits; each salt gives another scattering. */
export function scatter(hash: number, salt: number): number {
  let mixed = Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const mix = (hash: number, salt: number): number => scatter(hash, salt) & (BUCKETS - 1);

/** `Sony` → `Xx`, `GOP` → `X`, `Re/code` → `Xx/x`, `2014` → `9`: letters by case, runs shortened to one. */
export function shapeOf(word: string): string {
  let shape = '';
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '9' : char;
    if (shape[shape.length - 1] !== kind) shape += kind;
  }
  return shape;
}

/** What is known of words beyond the text. */
export interface WordKnowledge {
  readonly language: Language;
  readonly usualCase: CaseLexicon;
  readonly clusters: WordClusters;
  readonly nameParts: NameParts;
}

/** One word form: its feature rows, and what features of several words are made of. */
export interface WordForm {
  /** {@link OWN} rows of the word itself, then {@link AROUND} rows for each of {@link OFFSETS}; let go once they are summed. */
  readonly rows: Uint32Array;
  readonly lower: number;
  readonly shape: number;
  readonly suffix: number;
  readonly capital: number;
  readonly letters: number;
  readonly upper: boolean;
  /** Whether any letter of it is a capital. */
  readonly cased: boolean;
  readonly usualCase: number;
  readonly namePart: number;
  readonly cluster: WordCluster;
  /** Summed weights of `rows` by label, for the word itself and for each of {@link OFFSETS}; empty while training. */
  readonly scores: Int32Array;
}

/** What a model makes of a word's rows. */
export type Scorer = (rows: Uint32Array) => Int32Array;

/** A form before the model has seen it. */
type Described = Omit<WordForm, 'scores'>;

const NO_SCORES: Int32Array = new Int32Array(0);
const NO_ROWS = new Uint32Array(0);
const UNKNOWN: WordCluster = { fine: 0, middle: 0, coarse: 0 };

/** The word's cluster; a capitalised word that has none is looked up as it stands inside a sentence. */
function clusterOf(word: string, { clusters, language }: WordKnowledge): WordCluster {
  const own = clusters.get(clusterKey(word, language));
  if (own) return own;
  const lower = word.toLowerCase();
  const title = lower.charAt(0).toUpperCase() + lower.slice(1);
  return clusters.get(clusterKey(word === title ? lower : title, language)) ?? UNKNOWN;
}

function ownRows(form: Described, word: string): void {
  const { rows, cluster, namePart, usualCase, shape } = form;
  const lower = word.toLowerCase();
  let k = 0;
  const add = (hash: number): void => {
    rows[k] = mix(hash, 1 + k);
    k++;
  };
  add(1);
  add(hashString(word, 1));
  add(form.lower);
  add(shape);
  for (let length = 1; length <= 4; length++) {
    add(hashString(lower.slice(0, length), 100 + length));
    add(hashString(lower.slice(-length), 200 + length));
  }
  add(hashString(word.slice(-5), 205));
  add(cluster.fine);
  add(cluster.middle);
  add(cluster.coarse);
  add(namePart);
  add(usualCase);
  add(Math.min(word.length, 12));
  add(form.suffix ^ Math.imul(shape, 31));
  add(cluster.coarse ^ Math.imul(shape, 31));
  add(cluster.middle ^ Math.imul(shape, 31));
  add(cluster.fine ^ Math.imul(usualCase, 4099));
  add(namePart ^ Math.imul(shape, 31));
  add(namePart * 64 + cluster.coarse);
  add(usualCase ^ Math.imul(shape, 31));
  const parts = word.split('-');
  add(parts.length > 1 ? hashString((parts[0] as string).toLowerCase(), 3) : 0);
  add(parts.length > 1 ? hashString((parts.at(-1) as string).toLowerCase(), 4) : 0);
  add(form.capital * 8 + form.letters * 2 + (form.upper ? 1 : 0));
  add(
    hashString(
      word
        .replace(/\p{Lu}/gu, 'X')
        .replace(/\p{Ll}/gu, 'x')
        .replace(/\d/g, '9')
        .slice(0, 8),
      5,
    ),
  );
}

function aroundRows(form: Described): void {
  const { rows } = form;
  OFFSETS.forEach((_, neighbour) => {
    let k = 0;
    const add = (hash: number): void => {
      rows[OWN + neighbour * AROUND + k] = mix(hash, 100 + neighbour * 20 + k);
      k++;
    };
    add(form.lower);
    add(form.shape);
    add(form.cluster.fine);
    add(form.cluster.middle);
    add(form.cluster.coarse);
    add(form.suffix);
    add(form.usualCase * 2 + form.capital);
    add(form.namePart);
    add(form.cluster.coarse ^ Math.imul(form.shape, 31));
  });
}

function formOf(raw: string, knowledge: WordKnowledge, score: Scorer): WordForm {
  const word = raw
    .replaceAll('’', "'")
    .replaceAll(/[“”«»]/g, '"')
    .slice(0, 64);
  const lower = word.toLowerCase();
  // One literal for all forms, as the engine reads objects of one make fastest.
  const form = {
    rows: new Uint32Array(OWN + OFFSETS.length * AROUND),
    lower: hashString(lower.replace(/\d/g, '0'), 2),
    shape: hashString(shapeOf(word), 3),
    suffix: hashString(lower.slice(-3), 6),
    capital: /^\p{Lu}/u.test(word) ? 1 : 0,
    letters: /^\p{Lu}{2,}$/u.test(word) ? 2 : /\p{L}/u.test(word) ? 1 : 0,
    upper: word === word.toUpperCase(),
    cased: /\p{Lu}/u.test(word),
    usualCase: knowledge.usualCase.get(lower) ?? 0,
    namePart: knowledge.nameParts.get(word) ?? 0,
    cluster: clusterOf(word, knowledge),
    scores: NO_SCORES,
  };
  ownRows(form, word);
  aroundRows(form);
  form.scores = score(form.rows);
  if (form.scores.length > 0) form.rows = NO_ROWS;
  return form;
}

/** Cap on remembered forms, so that hostile input cannot grow memory; the cache starts anew beyond it. */
const MAX_FORMS = 100_000;

/** Remembers the features of word forms. */
export class WordCache {
  readonly #forms = new Map<string, WordForm>();
  readonly #knowledge: WordKnowledge;
  readonly #score: Scorer;
  /** What stands before and after a sentence. */
  readonly none: WordForm;

  constructor(knowledge: WordKnowledge, score: Scorer = () => NO_SCORES) {
    this.#knowledge = knowledge;
    this.#score = score;
    this.none = formOf('\u0000', knowledge, score);
  }

  of(word: string): WordForm {
    const known = this.#forms.get(word);
    if (known) return known;
    if (this.#forms.size >= MAX_FORMS) this.#forms.clear();
    const made = formOf(word, this.#knowledge, this.#score);
    this.#forms.set(word, made);
    return made;
  }
}

/** A sentence as the tagger sees it. */
export interface SentenceForms {
  readonly words: readonly WordForm[];
  /** Per word, what a list of known names says of it; 0 nothing. */
  readonly hints: Uint8Array;
  /** Whether the whole sentence is in capitals, as headlines are. */
  readonly allCapitals: boolean;
  /** What stands beyond both ends. */
  readonly none: WordForm;
}

/** The words of a sentence looked up. */
export function sentenceForms(words: readonly string[], hints: Uint8Array, cache: WordCache): SentenceForms {
  const forms = words.map((word) => cache.of(word));
  const { none } = cache;
  return { words: forms, hints, allCapitals: forms.every((form) => form.upper) && hasThreeWords(forms), none };
}

const hasThreeWords = (forms: readonly WordForm[]): boolean => forms.filter((form) => form.letters > 0).length >= 3;

/** The word at an index; `none` beyond the sentence, where the engine is slow to find that there is nothing. */
export const wordAt = <T>(words: readonly T[], index: number, none: T): T =>
  index >= 0 && index < words.length ? (words[index] as T) : none;

/** Writes the {@link PLACE} rows of a token that hang on more than one word: word pairs, sentence start, known names. */
export function placeRows({ words, hints, allCapitals, none }: SentenceForms, index: number, out: Uint32Array): void {
  const w0 = wordAt(words, index, none);
  const p1 = wordAt(words, index - 1, none);
  const p2 = wordAt(words, index - 2, none);
  const n1 = wordAt(words, index + 1, none);
  const n2 = wordAt(words, index + 2, none);
  const h0 = hints[index] ?? 0;
  const before = index > 0 ? (hints[index - 1] as number) : 0;
  const start = index === 0 || (index === 1 && p1.letters === 0) ? 1 : 0;
  const edge = start * 2 + (allCapitals ? 1 : 0);
  const c0 = w0.cluster;
  let k = 0;
  out[k++] = p1.lower ^ Math.imul(w0.lower, 31);
  out[k++] = w0.lower ^ Math.imul(n1.lower, 31);
  out[k++] = p1.lower ^ Math.imul(n1.lower, 31);
  out[k++] = p1.lower ^ Math.imul(p2.lower, 31);
  out[k++] = n1.lower ^ Math.imul(n2.lower, 31);
  out[k++] = p1.shape ^ Math.imul(w0.shape, 31);
  out[k++] = w0.shape ^ Math.imul(n1.shape, 31);
  out[k++] = p1.shape ^ Math.imul(w0.shape, 31) ^ Math.imul(n1.shape, 961);
  out[k++] = w0.capital * 4 + edge;
  out[k++] = w0.shape ^ Math.imul(edge, 7919);
  out[k++] = w0.lower ^ Math.imul(edge, 7919);
  out[k++] = p1.lower ^ Math.imul(w0.shape, 31);
  out[k++] = n1.lower ^ Math.imul(w0.shape, 31);
  out[k++] = (w0.usualCase * 2 + w0.capital) * 4 + edge;
  out[k++] = w0.usualCase ^ Math.imul(w0.shape, 31) ^ (edge * 5);
  out[k++] = p1.usualCase * 64 + w0.usualCase * 8 + p1.capital * 2 + w0.capital;
  out[k++] = w0.usualCase * 64 + n1.usualCase * 8 + w0.capital * 2 + n1.capital;
  out[k++] = p1.cluster.middle * 4096 + c0.middle;
  out[k++] = c0.middle * 4096 + n1.cluster.middle;
  out[k++] = (p1.cluster.coarse * 64 + c0.coarse) * 64 + n1.cluster.coarse;
  out[k++] = p1.namePart * 64 + w0.namePart * 8 + n1.namePart;
  out[k++] = p1.cluster.fine ^ Math.imul(w0.shape, 31);
  out[k++] = n1.cluster.fine ^ Math.imul(w0.shape, 31);
  out[k++] = h0 * 8 + edge;
  out[k++] = before * 1024 + h0 * 32 + (hints[index + 1] ?? 0);
  out[k++] = h0 ^ Math.imul(p1.cluster.middle, 131) ^ Math.imul(w0.capital, 7919);
  for (k = 0; k < PLACE; k++) out[k] = mix(out[k] as number, 200 + k);
}
