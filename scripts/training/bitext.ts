/** Parallel text as word numbers, and the batches of pairs that the trainer of sentence vectors sees. */
import { LANGUAGES, type Language } from '../../src/domain/article.ts';
import { foldedWords } from '../../src/domain/fold-words.ts';
import { LETTER_ROWS, letterRows } from '../../src/models/letter-rows.ts';
import type { Forms, Texts } from './contrastive.ts';
import { hashOf } from './hash-text.ts';
import type { Random } from './random.ts';

/** Longer texts are cut: their end adds little. */
const MAX_WORDS = 60;

/** A set of text pairs and how an epoch uses it. */
export interface PairSet {
  /** Numbers of left and right texts in turn. */
  readonly pairs: number[];
  /** Pairs an epoch takes at most. */
  readonly perEpoch: number;
  /** Whether neighbours stay together: segments of one law are hard to tell apart. */
  readonly together: boolean;
}

/** Collects texts word by word; a word of each language is a form of its own. */
export class Bitext {
  readonly words: Record<Language, string[]> = { fr: [], en: [] };
  readonly #numbers = new Map<string, number>();
  readonly #names: { readonly word: string; readonly language: Language }[] = [];
  readonly #counts: number[] = [];
  readonly #forms: number[] = [];
  readonly #first: number[] = [0];
  readonly #keys: number[] = [];

  /** Adds a text and gives its number; null where it has no word. */
  add(text: string, language: Language): number | null {
    const words = foldedWords(text).slice(0, MAX_WORDS);
    if (words.length === 0) return null;
    for (const word of words) {
      const form = this.#formOf(word, language);
      this.#counts[form] = (this.#counts[form] as number) + 1;
      this.#forms.push(form);
    }
    this.#first.push(this.#forms.length);
    this.#keys.push(hashOf(words.join(' ')));
    return this.#keys.length - 1;
  }

  #formOf(word: string, language: Language): number {
    const key = `${language}:${word}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const form = this.#names.length;
    this.#numbers.set(key, form);
    this.#names.push({ word, language });
    this.#counts.push(0);
    return form;
  }

  texts(): Texts {
    return {
      forms: Int32Array.from(this.#forms),
      first: Int32Array.from(this.#first),
      key: Float64Array.from(this.#keys),
    };
  }

  /**
   * The forms, of which the `rowsEach` most frequent of each language have a row of their own. Starting weights are those of
   * Arora et al. 2017, a / (a + p).
   */
  forms(rowsEach: number, smoothing: number): { forms: Forms; rowForms: readonly number[] } {
    const size = this.#names.length;
    const total = this.#forms.length / LANGUAGES.length;
    const rowForms = LANGUAGES.flatMap((language) => this.#mostFrequent(language, rowsEach));
    const own = new Int32Array(size).fill(-1);
    rowForms.forEach((form, row) => {
      own[form] = row;
    });
    const letters: number[] = [];
    const firstLetter = new Int32Array(size + 1);
    this.#names.forEach(({ word }, form) => {
      for (const row of letterRows(word)) letters.push(rowForms.length + row);
      firstLetter[form + 1] = letters.length;
    });
    const weight = Float32Array.from(this.#counts, (count) => smoothing / (smoothing + count / total));
    const rows = rowForms.length + LETTER_ROWS;
    return { forms: { own, firstLetter, letters: Int32Array.from(letters), weight, rows }, rowForms };
  }

  #mostFrequent(language: Language, limit: number): number[] {
    const forms = this.#names.flatMap((name, form) => (name.language === language ? [form] : []));
    forms.sort((a, b) => (this.#counts[b] as number) - (this.#counts[a] as number) || a - b);
    return forms.slice(0, limit);
  }

  wordOf(form: number): string {
    return this.#names[form]?.word ?? '';
  }

  languageOf(form: number): Language | undefined {
    return this.#names[form]?.language;
  }
}

function shuffle<T>(list: T[], random: Random): T[] {
  for (let index = list.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [list[index], list[other]] = [list[other] as T, list[index] as T];
  }
  return list;
}

/** An epoch's batches: blocks of each set, mixed. */
export function batchesOf(sets: readonly PairSet[], batch: number, block: number, random: Random): Int32Array[] {
  const blocks: number[][] = [];
  for (const { pairs, perEpoch, together } of sets) {
    const order = Array.from({ length: pairs.length / 2 }, (_, pair) => pair);
    const mixed = together ? order : shuffle(order, random);
    const cut: number[][] = [];
    for (let at = 0; at + block <= mixed.length; at += block)
      cut.push(
        mixed.slice(at, at + block).flatMap((pair) => [pairs[2 * pair] as number, pairs[2 * pair + 1] as number]),
      );
    blocks.push(...shuffle(cut, random).slice(0, Math.floor(perEpoch / block)));
  }
  shuffle(blocks, random);
  const batches: Int32Array[] = [];
  for (let at = 0; at + batch / block <= blocks.length; at += batch / block)
    batches.push(Int32Array.from(blocks.slice(at, at + batch / block).flat()));
  return batches;
}
