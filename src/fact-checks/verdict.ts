import type { NumericRating, Verdict } from '../domain/fact-check.ts';
import { foldName } from '../domain/fold-name.ts';
import type { RatingRules } from '../language/rating-rules.ts';
import { RATINGS } from '../language/ratings.ts';

const CLAUSE_END = /[.!?:;,|/()[\]–—]|\s-\s/u;
/** Five steps, as most publishers have them: 1 false, 2 mostly false, 3 half true, 4 mostly true, 5 true. */
const STEPS: readonly Verdict[] = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'];

function wordsOf(text: string, { fillers }: RatingRules): readonly string[] {
  const words = foldName(text).split(' ').filter(Boolean);
  const first = words.findIndex((word) => !fillers.has(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !fillers.has(word)) + 1);
}

function verdictInWords(rating: string, rules: RatingRules): Verdict | null {
  const { verdicts, reservations } = rules;
  const whole = verdicts.get(foldName(rating)) ?? verdicts.get(wordsOf(rating, rules).join(' '));
  if (whole) return whole;
  const clauses = rating.split(CLAUSE_END).map((clause) => wordsOf(clause, rules));
  const [clause = [], next = []] = clauses.filter((words) => words.length > 0);
  const end = clause.findIndex((word) => reservations.has(word));
  const verdict = verdicts.get(clause.slice(0, end < 0 ? clause.length : end).join(' '));
  if (!verdict || verdict === 'unrated') return verdict ?? null;
  return end >= 0 || reservations.has(next[0] ?? '') ? 'mixed' : verdict;
}

/** Where the rating stands between worst and best, as the nearest of five steps. */
function verdictInFigures({ value, best, worst }: NumericRating): Verdict {
  const share = (value - worst) / (best - worst);
  return STEPS[Math.round(share * (STEPS.length - 1))] ?? 'unrated';
}

/**
 * The verdict of a review. Words come before figures: scales of six steps have "false" on the second, and many figures
 * are a form's defaults. Of the words the first clause counts, and only a rating that is known as a whole; what is said
 * against it makes it mixed. Never throws.
 *
 * Accepts  `Faux. La photo date de 2015.`, `Mostly false`, `True, but outdated` (mixed).
 * Refuses  `A true story of survival`, `Les faits` (unrated, unless there are figures).
 */
export function verdictOf(textual: string | null, numeric: NumericRating | null): Verdict {
  for (const rules of textual === null ? [] : Object.values(RATINGS)) {
    const verdict = verdictInWords(textual ?? '', rules);
    if (verdict) return verdict;
  }
  return numeric ? verdictInFigures(numeric) : 'unrated';
}
