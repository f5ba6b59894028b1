import { foldedWords } from '../domain/fold-words.ts';
import type { Translator } from '../domain/translator.ts';
import { lowerAt, type Reading, startsAt } from '../extraction/reading.ts';
import type { NameSpan } from './known-names.ts';

/** A name in a claim and the part it plays there. */
export interface ClaimName extends NameSpan {
  /** `place` after a preposition of place, `source` where it is only who reports, else `actor`. */
  readonly part: 'actor' | 'place' | 'source';
  /** The term keys it is made of. */
  readonly keys: readonly string[];
}

/** A word that begins a sentence is a name if it is at least this rare. */
const RARE = 0.75;

/** Names by their capitals, beside those that are known. */
export function capitalised(reading: Reading, known: readonly NameSpan[], translator: Translator): NameSpan[] {
  const { tokens, document, rules } = reading;
  const inKnown = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
  );
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(tokens[index]?.text ?? '') && !inKnown.has(index);
  const opens = (index: number): boolean => index === 0 || tokens[index - 1]?.sentence !== tokens[index]?.sentence;
  const found: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isCapital(index)) continue;
    let last = index;
    while (last + 1 < tokens.length && isCapital(last + 1) && !opens(last + 1)) last++;
    const lower = lowerAt(reading, index);
    const common =
      opens(index) && last === index && translator.weightOf(foldedWords(lower)[0] ?? '', rules.language) < RARE;
    const determiner = opens(index) && (rules.names.determiners.has(lower) || lower.length < 3);
    const first = determiner ? index + 1 : index;
    if (!common && first <= last) {
      const text = document.text.slice(tokens[first]?.start, tokens[last]?.end);
      found.push({ first, last, text, entities: [] });
    }
    index = last;
  }
  return found;
}

/** Whether a name is only who reports: after "selon", or in the tail ", X says". */
function isSource(reading: Reading, { first, last }: NameSpan): boolean {
  const { attributions, cueForms } = reading.rules.speech;
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    const phrases = attributions.get(lowerAt(reading, at)) ?? [];
    if (phrases.some(({ words }) => startsAt(reading, at, words))) return true;
  }
  const { tokens } = reading;
  let end = tokens.length - 1;
  while (end > 0 && /^\p{P}+$/u.test(lowerAt(reading, end))) end--;
  const comma = tokens.findLastIndex(({ text }, index) => text === ',' && index < end);
  if (comma < 0 || first < comma) return false;
  for (let at = comma + 1; at <= end; at++)
    if (at < first || at > last) {
      const cue = cueForms.get(lowerAt(reading, at));
      if (cue?.shape === 'finite' && (at === end || at === comma + 1)) return true;
    }
  return false;
}

/** The part a name plays in its claim. */
export function partOf(reading: Reading, name: NameSpan): ClaimName['part'] {
  if (isSource(reading, name)) return 'source';
  const { claims, names } = reading.rules;
  let before = name.first - 1;
  if (names.determiners.has(lowerAt(reading, before))) before--;
  return claims.placing.has(lowerAt(reading, before)) ? 'place' : 'actor';
}
