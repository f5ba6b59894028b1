const MARKS = /\p{M}+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };
const LIGATURE = /[œæßøłđ]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const PLAIN_WORD = /[a-z0-9]+/g;

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/**
 * The words of a text as they are compared across languages, in text order: lower case, no accents, ligatures spelt out,
 * anything but letters and digits a border.
 *
 * Accepts  `L'État perd 27,5 millions` → `l etat perd 27 5 millions`.
 */
export function foldedWords(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower.match(PLAIN_WORD) ?? [];
  const plain = lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter);
  return plain.match(WORD) ?? [];
}
