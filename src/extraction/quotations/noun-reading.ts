import { isDeterminer, isPreposition, isTie, WORDLIKE } from '../noun-phrase.ts';
import { isPossessive, lowerAt, type Reading } from '../reading.ts';

/** How far behind its article a noun may stand: "a deadly terrorist attack". */
const REACH = 3;

/** "la table", "the rate": right behind a determiner, which is no pronoun there ("il la note"). */
const isDetermined = (reading: Reading, index: number): boolean =>
  isDeterminer(reading, index - 1) && !reading.rules.names.pronouns.has(lowerAt(reading, index - 2));

/** "de l'écrit": behind a preposition and an article stands no verb but an infinitive, which the pronoun "le" may precede. */
const isGoverned = (reading: Reading, index: number, lemma: string): boolean =>
  isDeterminer(reading, index - 1) &&
  isPreposition(reading, index - 2) &&
  !reading.nameAt[index - 2] &&
  (reading.rules.names.premodified || lowerAt(reading, index) !== lemma);

/** "16 states": a number before a plural. */
const isCounted = (reading: Reading, index: number): boolean =>
  /^\p{N}[\p{N}.,]*$/u.test(lowerAt(reading, index - 1)) &&
  !reading.nameAt[index - 1] &&
  !reading.nameAt[index - 2] &&
  /s$/u.test(lowerAt(reading, index));

/** "a terrorist attack": as a verb the base form would not agree with the one that "a" opens. */
function isBaseBehindSingular(reading: Reading, index: number, lemma: string): boolean {
  const { names, speech, events } = reading.rules;
  if (!names.premodified || lowerAt(reading, index) !== lemma) return false;
  for (let at = index - 1; at >= index - REACH; at--) {
    const word = lowerAt(reading, at);
    if (names.indefinites.has(word)) return at < index - 1;
    const verbal = [
      speech.auxiliaries,
      speech.modals,
      speech.beforeVerb,
      events.infinitiveMarkers,
      speech.clauseStarters,
    ];
    if (!WORDLIKE.test(word) || verbal.some((words) => words.has(word)) || isPreposition(reading, at)) return false;
  }
  return false;
}

/** "through police reports": between a preposition and the word there is no subject with an article of its own. */
const isGovernedCompound = (reading: Reading, index: number): boolean =>
  reading.rules.names.premodified &&
  isPreposition(reading, index - 2) &&
  !isTie(reading, index - 2) &&
  !reading.nameAt[index - 1] &&
  !reading.nameAt[index - 2] &&
  !isDeterminer(reading, index - 1) &&
  lowerAt(reading, index + 1) === ',';

/** "cette immense figure de l'écrit": a complement behind, and an article or nothing of a subject before. */
function hasComplement(reading: Reading, index: number): boolean {
  if (reading.rules.names.premodified || !isTie(reading, index + 1)) return false;
  return (
    lowerAt(reading, index - 1) === ',' ||
    isPreposition(reading, index - 1) ||
    isDeterminer(reading, index - 1) ||
    isDeterminer(reading, index - 2)
  );
}

/**
 * Whether a form of a verb of speech is the noun that is written alike. `lemma` is the verb's.
 *
 * Accepts  16 [states] that are   /   a terrorist [attack] that killed   /   une [table] ronde
 * Refuses  the company [states] that   /   his [claim] that: a noun that reports.
 */
export function isNounHere(reading: Reading, index: number, lemma: string): boolean {
  const { nounForms, reportingNouns } = reading.rules.speech;
  const word = lowerAt(reading, index);
  if (reportingNouns.has(word)) return isGovernedCompound(reading, index);
  if (isGoverned(reading, index, lemma)) return true;
  return (
    nounForms.has(word) &&
    (isDetermined(reading, index) ||
      isCounted(reading, index) ||
      isBaseBehindSingular(reading, index, lemma) ||
      isGovernedCompound(reading, index) ||
      hasComplement(reading, index) ||
      isPossessive(reading, index + 1))
  );
}
