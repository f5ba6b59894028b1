import type { Document, Token } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { LanguageRules } from '../language/rules.ts';
import { sentenceBounds } from './find-names.ts';
import type { NameSpan } from './name-lexicon.ts';
import { BEGINS, wordClasses } from './word-classes.ts';

/** Token indexes, both inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A document with its names, as the later steps read it. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly rules: LanguageRules;
  readonly names: readonly NameSpan[];
  /** The name that covers a token, by token index. */
  readonly nameAt: readonly (NameSpan | undefined)[];
  /** What the word of each token may begin: bits of `BEGINS`. */
  readonly classes: Uint8Array;
  /** First token and one past the last of each sentence. */
  readonly bounds: readonly (readonly [first: number, end: number])[];
}

export function readNames(document: Document, rules: LanguageRules, names: readonly NameSpan[]): Reading {
  const nameAt = new Array<NameSpan | undefined>(document.tokens.length);
  for (const name of names) for (let index = name.first; index <= name.last; index++) nameAt[index] = name;
  const { tokens } = document;
  return {
    document,
    tokens,
    rules,
    names,
    nameAt,
    classes: wordClasses(tokens, rules),
    bounds: sentenceBounds(document),
  };
}

/** The characters that a token range covers. */
export function spanOf(reading: Reading, { first, last }: TokenRange): Span {
  return { start: (reading.tokens[first] as Token).start, end: (reading.tokens[last] as Token).end };
}

/** The lower-cased form at a token index; empty outside the document. */
export const lowerAt = ({ tokens }: Reading, index: number): string =>
  // Asked for without reading beyond the list, which the engine is slow at.
  index >= 0 && index < tokens.length ? (tokens[index] as Token).lower : '';

const CLOSING_PUNCTUATION = /^[.,;:!?…]+$/u;

/** The range without punctuation at its ends; null if nothing else is in it. Marks of quotation stay. */
export function trimPunctuation(reading: Reading, range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (
    first <= last &&
    (CLOSING_PUNCTUATION.test(lowerAt(reading, first)) || /^[-–—―]+$/.test(lowerAt(reading, first)))
  )
    first++;
  while (
    last >= first &&
    (CLOSING_PUNCTUATION.test(lowerAt(reading, last)) || /^[-–—―]+$/.test(lowerAt(reading, last)))
  )
    last--;
  return first > last ? null : { first, last };
}

/** The names that lie wholly in a range, in order. Takes time in the range's length only. */
export function namesIn(reading: Reading, { first, last }: TokenRange): NameSpan[] {
  const found: NameSpan[] = [];
  for (let index = first; index <= last; index++) {
    const name = reading.nameAt[index];
    if (!name) continue;
    if (name.first >= first && name.last <= last) found.push(name);
    index = name.last;
  }
  return found;
}

/** Whether the word at `index` may begin something. */
export const mayBegin = ({ classes }: Reading, index: number, what: keyof typeof BEGINS): boolean =>
  index >= 0 && index < classes.length && ((classes[index] as number) & BEGINS[what]) !== 0;

/** Whether these lower-cased words stand at `index`, in order. */
export function startsAt(reading: Reading, index: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (lowerAt(reading, index + k) !== words[k]) return false;
  return true;
}

const MARKS: ReadonlySet<string> = new Set('«»“”"');

/** Whether a token is a quotation mark. */
export const isMark = (text: string): boolean => MARKS.has(text);

/** Whether the sign of a possessive stands at a token: "Britain's", "Partners'". */
export const isPossessive = (reading: Reading, index: number): boolean => /^['’]s?$/u.test(lowerAt(reading, index));

/** Whether a quotation mark stands in a range. */
export function hasMarks(reading: Reading, { first, last }: TokenRange): boolean {
  for (let index = first; index <= last; index++) if (isMark(lowerAt(reading, index))) return true;
  return false;
}

/** Whether one of these words stands in a range, in a name or not. */
export function hasWord(reading: Reading, { first, last }: TokenRange, words: ReadonlySet<string>): boolean {
  for (let index = first; index <= last; index++) if (words.has(lowerAt(reading, index))) return true;
  return false;
}

/** Whether a word that begins a clause does so: "and" before a name joins two. */
export const startsClause = (reading: Reading, index: number): boolean =>
  reading.rules.speech.clauseStarters.has(lowerAt(reading, index)) &&
  !(reading.rules.relations.and.has(lowerAt(reading, index)) && reading.nameAt[index + 1] !== undefined);

/** First and one past the last token of the sentence of a token. */
export const sentenceOf = (reading: Reading, index: number): readonly [first: number, end: number] =>
  reading.bounds[reading.tokens[index]?.sentence ?? 0] ?? [index, index + 1];

/** How many items of a list pass a test that none after them passes (binary search). */
export function countLeading<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
