import type { TextRules } from '../text-rules.ts';
import { wordSet } from '../word-set.ts';

export const text: TextRules = {
  abbreviations: wordSet(`
    mr. mrs. ms. dr. prof. rev. hon. gen. col. maj. lt. sgt. capt. cmdr. adm. gov. sen. rep. pres. st. ave. blvd. rd. mt.
    jr. sr. inc. corp. co. ltd. llc. plc. bros. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. vs. v. etc.
    e.g. i.e. a.m. p.m. u.s. u.k. u.n. e.u. d.c. al. ed. vol. fig. dept. est. approx. ph.d. messrs. supt. insp. det.
  `),
  beforeNumber: wordSet('no. nos.'),
  mayEndSentence: wordSet('inc. corp. co. ltd. etc. jr. sr. a.m. p.m. u.s. u.k. u.n. e.u. d.c. al. llc. plc. ph.d.'),
  proclitic: null,
  // "Los Angeles-based": the name ends before it.
  enclitic:
    /(?:['’](?:[sS]|[rR][eE]|[vV][eE]|[lL][lL]|[dDmM])|(?<=\p{Lu}\p{L}*)-(?:based|headquartered|born|led|backed|owned|run|style|area|bound))(?![\p{L}\p{N}])/uy,
};
