import { remembering } from './remember.ts';

const MARKS = /\p{M}+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}/gu;

/** Names repeat, and folding is slow. */
const MAX_NAMES = 20_000;

function fold(name: string): string {
  return name
    .replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll('.', ''))
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(NOT_WORD, ' ')
    .trim();
}

/**
 * The form under which names are compared and blocked: lower case, no accents, ligatures spelt out, dotted acronyms
 * closed up, any other run of punctuation or space one space. Both `É.-U.` and `E U` … differ only in what a reader
 * would not hear.
 *
 * Accepts  `Ségolène Royal` → `segolene royal`, `S.N.C.F.` → `sncf`, `Re/code` → `re code`.
 * Idempotent; the empty string where nothing but punctuation was given.
 */
export const foldName = remembering(fold, MAX_NAMES);
