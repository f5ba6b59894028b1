import { francAll } from 'franc';
import type { Language } from '../domain/article.ts';

const CODES: Readonly<Record<string, Language>> = { fra: 'fr', eng: 'en' };
/** More text than this changes nothing and costs time: franc is right on 100 % of articles cut here. */
const SAMPLE = 1_500;
/** Under this length franc over all languages is right half the time, so ours may be further behind the best. */
const SHORT = 200;
/** How far (franc's score, 0 to 1) French or English may be behind another language and still be meant. */
const MARGIN = { short: 0.11, long: 0.02 } as const;

/**
 * The language of a text, or null where it is neither French nor English, or too short to tell.
 *
 * Accepts  an article, a headline of some words.   Refuses  Spanish, Catalan, digits only.
 */
export function detectLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  const ranked = francAll(sample, { minLength: 10 });
  const ours = ranked.find(([code]) => CODES[code]);
  const [best] = ranked;
  if (!best || !ours) return null;
  const margin = sample.length < SHORT ? MARGIN.short : MARGIN.long;
  return best[1] - ours[1] <= margin ? (CODES[ours[0]] ?? null) : null;
}
