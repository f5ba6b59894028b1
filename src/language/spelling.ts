/**
 * How French and English write the sounds of other languages' names: Poutine and Putin, Khrouchtchev and Khrushchev,
 * Djerba and Jerba. A name does not tell whose spelling it is in, so one table serves both, and what either writes
 * alike is one sound. Applied in order to a folded word.
 */

/** The ends of a word that a language adds or writes its own way. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/([oe])ff$/u, '$1v'],
  [/([oe])w$/u, '$1v'],
  [/(?:skij|skyi|skiy|skii)$/u, 'ski'],
  [/(?<=[^aeiou])e$/u, ''],
];

/** Consonants: capitals stand for a sound that takes several letters. */
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/(?:shch|chtch|schtsch|szcz)/gu, 'X'],
  [/(?:tsch|tch|sch|sh|ch|cz|sz)/gu, 'X'],
  [/(?:dzh|dj|zh|j)/gu, 'J'],
  [/ph/gu, 'f'],
  [/(?:kh|qu(?=[eiy])|q|ck|x(?=$))/gu, 'k'],
  [/(?:gh|gu(?=[eiy]))/gu, 'g'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/x/gu, 'ks'],
  [/(?:tz|z)/gu, 's'],
  [/w/gu, 'v'],
  [/h/gu, ''],
];

/** Vowels, down to three: front (i), open (a) and round (u). */
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:io|yo|jo)/u, 'u'],
  [/^(?:iou|you|yu|iu)/u, 'u'],
  [/^(?:ia|ya)/u, 'a'],
  [/^(?:ie|ye)/u, 'i'],
  [/(?:eau|eaux|aux?|ou|oo|oe|ue|eu|o|u)/gu, 'u'],
  [/(?:ai|ay|ei|ey|ae|ee|ie|iy|yi|e|i|y)/gu, 'i'],
];

export const SPELLINGS = [...ENDS, ...CONSONANTS, ...VOWELS];
