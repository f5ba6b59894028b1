import { foldName } from '../domain/fold-name.ts';

/** No name has more words, nor longer ones; what comes after is not looked at. Bounds the work of one query. */
const MAX_WORDS = 16;
const MAX_WORD_LENGTH = 64;

/** Shorter words have too many neighbours one letter away: `Iran` and `Iraq`, but not `UN` and `US`. */
const FUZZY_FROM = 4;
/** From here on two slips may hide in a word. */
const VERY_FUZZY_FROM = 8;

/** Apostrophes stay: the analysers know what to do with `l'État` and `company's`. */
const NOT_WORD = /[^\p{L}\p{M}\p{N}'’]+/gu;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Full-text queries for one name, from the strictest to the loosest. */
export interface NameQueries {
  readonly strict: string;
  readonly fuzzy: string;
  readonly loose: string;
}

/**
 * Full-text queries for a name: every word must occur as it is or begun (`strict`), or but for a slip (`fuzzy`); or any
 * word as it is (`loose`).
 * Folding leaves letters, digits and spaces, so nothing in it can be an operator of the query language.
 * All empty where the text holds no word.
 */
export function nameQueries(text: string): NameQueries {
  const words = wordsOf(foldName(text));
  return {
    strict: words.map((word) => `+(${word} ${word}*)`).join(' '),
    fuzzy: words.map((word) => `+(${word} ${word}*${slips(word)})`).join(' '),
    loose: words.join(' '),
  };
}

function slips(word: string): string {
  if (word.length < FUZZY_FROM) return '';
  return word.length < VERY_FUZZY_FROM ? ` ${word}~1` : ` ${word}~2`;
}

/**
 * A full-text query for claims that hold every word, in any form the language's stemmer knows. Lower case, so that
 * AND, OR and NOT are words like any other; empty where the text holds no word.
 */
export function claimTextQuery(text: string): string {
  return wordsOf(text.toLowerCase().replace(NOT_WORD, ' '))
    .map((word) => `+${word}`)
    .join(' ');
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(' ')
    .filter((word) => HAS_LETTER.test(word))
    .slice(0, MAX_WORDS)
    .map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''));
}
