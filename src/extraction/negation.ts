import { isDeterminer, isPreposition } from './noun-phrase.ts';
import { lowerAt, type Reading } from './reading.ts';

/** "une personne", "la deuxième personne": behind a determiner, with or without an adjective, the word is a noun. */
function isNoun(reading: Reading, index: number): boolean {
  if (isDeterminer(reading, index - 1)) return true;
  // "ne le dit personne": behind "ne" stands a pronoun, no article.
  const clitic = reading.rules.mood.negators.has(lowerAt(reading, index - 3));
  return isDeterminer(reading, index - 2) && !clitic && !isPreposition(reading, index - 1);
}

/**
 * Whether the word at `index` negates.
 *
 * Accepts  pas, never, didn't; [personne] n'est venu
 * Refuses  la deuxième [personne] disparue: a noun.
 */
export function isNegation(reading: Reading, index: number): boolean {
  const { negations, nounNegations } = reading.rules.speech;
  const word = lowerAt(reading, index);
  if (!negations.has(word)) return /n't$/u.test(word);
  return !(nounNegations.has(word) && isNoun(reading, index));
}
