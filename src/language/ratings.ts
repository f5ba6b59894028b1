import type { Language } from '../domain/article.ts';
import { ratings as en } from './en/ratings.ts';
import { ratings as fr } from './fr/ratings.ts';
import type { RatingRules } from './rating-rules.ts';

/**
 * Words of ratings by language. Apart from the packs of `rulesFor`: a rating seldom says which language it is in, so both
 * are asked, and no text is read with them.
 */
export const RATINGS: Readonly<Record<Language, RatingRules>> = { fr, en };
