import type { Language } from '../domain/article.ts';
import { LANGUAGES } from '../domain/article.ts';
import type { SearchTerm } from '../domain/claim-lookup.ts';
import type { ClaimText } from '../domain/claim-match.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { Translator } from '../domain/translator.ts';
import { plainText } from './plain-text.ts';
import { weightOf } from './terms.ts';

/** Words of a claim that are searched for, the ones that say most first. */
const MAX_TERMS = 24;
/** Words that say less find everything. */
const LEAST_WEIGHT = 0.08;
/** Less sure translations are not searched for. */
const LEAST_SHARE = 0.12;

/**
 * What a full-text index should be asked for, per language of the stored claims: the claim's own words and, in the other
 * language, their translations as well (names and numbers are written alike). Weights suit a query's boosts.
 */
export function searchTerms(
  { text, language }: ClaimText,
  translator: Translator,
): Readonly<Record<Language, readonly SearchTerm[]>> {
  const own = [...new Set(foldedWords(plainText(text)))]
    .map((word): SearchTerm => ({ word, weight: /^\d+$/u.test(word) ? 1 : weightOf(word, language, translator) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_TERMS);
  const translated = new Map(own.map(({ word, weight }) => [word, weight]));
  for (const { word, weight } of own)
    for (const { word: other, share } of translator.translationsOf(word, language)) {
      if (share >= LEAST_SHARE) translated.set(other, Math.max(translated.get(other) ?? 0, weight * Math.sqrt(share)));
    }
  const foreign = [...translated].map(([word, weight]) => ({ word, weight })).sort((a, b) => b.weight - a.weight);
  return Object.fromEntries(LANGUAGES.map((one) => [one, one === language ? own : foreign])) as unknown as Record<
    Language,
    readonly SearchTerm[]
  >;
}
