import { datesIn } from '../extraction/dates/find-dates.ts';
import { lowerAt, type Reading } from '../extraction/reading.ts';
import { follows } from './quantities.ts';

/** A date in a claim: tokens `first` to `last`, ISO 8601 as far as it is known. */
export interface ClaimDate {
  readonly first: number;
  readonly last: number;
  readonly value: string;
}

/** Years that news speak of. */
const YEAR = /^(?:1[89]|20)\d{2}$/u;

/**
 * The dates of a claim: those that the extraction reads, and years that stand by themselves, which a claim has no room to
 * use for anything else: "l'été 2023", "the 2024 vote".
 */
export function claimDates(reading: Reading): ClaimDate[] {
  const { tokens, rules } = reading;
  const found: ClaimDate[] = datesIn(reading, { first: 0, last: tokens.length - 1 });
  const taken = (index: number): boolean => found.some(({ first, last }) => first <= index && index <= last);
  const { above, below } = rules.claims;
  tokens.forEach(({ lower }, index) => {
    const isAmount =
      rules.quantities.units.has(lowerAt(reading, index + 1)) ||
      follows(reading, index, above) ||
      follows(reading, index, below);
    if (YEAR.test(lower) && !isAmount && !taken(index)) found.push({ first: index, last: index, value: lower });
  });
  return found;
}
