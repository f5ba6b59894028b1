import type { EntityType } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { Translator } from '../domain/translator.ts';
import { lowerAt, type Reading, startsAt } from '../extraction/reading.ts';
import type { LanguageRules } from '../language/rules.ts';
import type { NameSpan } from './known-names.ts';

/** A name in a claim and the part it plays there. */
export interface ClaimName extends NameSpan {
  /** `place` after a preposition of place, `source` where it is only who reports, else `actor`. */
  readonly part: 'actor' | 'place' | 'source';
  /** What it names, as far as that is known; null where it is not, or where it may be of several sorts. */
  readonly level: EntityType | 'country' | 'capital' | null;
  /** The term keys it is made of. */
  readonly keys: readonly string[];
}

/** A word that begins a sentence and that no list has is a name if it is at least this rare. */
const RARE = 0.75;
/** Classes of the usual case from which on a word is written with a capital more often than not. */
const CAPITAL = 3;

/** Whether a word that opens a sentence, and so is written with a capital, would be inside one. */
function isUsuallyCapital(lower: string, { language }: LanguageRules, { translator, usualCase }: NameTools): boolean {
  const usual = usualCase[language].get(lower);
  if (usual) return usual >= CAPITAL;
  return translator.weightOf(foldedWords(lower)[0] ?? '', language) >= RARE;
}

/** What names are told from other words with. */
export interface NameTools {
  readonly translator: Translator;
  /** How words are written inside a sentence, by their lower-cased form: 1 always lower case … 5 always capitalised. */
  readonly usualCase: Readonly<Record<Language, ReadonlyMap<string, number>>>;
}

/** A letter by itself, and Roman numerals: no names of their own. */
const NUMERAL = /^(?:\p{L}|[IVXL]{2,}e?)$/u;

/** Names by their capitals, beside those that are known. */
export function capitalised(reading: Reading, known: readonly NameSpan[], tools: NameTools): NameSpan[] {
  const { tokens, document, rules } = reading;
  const inKnown = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
  );
  const isCapital = (index: number): boolean => {
    const text = tokens[index]?.text ?? '';
    return /^\p{Lu}/u.test(text) && !NUMERAL.test(text) && !inKnown.has(index);
  };
  const opens = (index: number): boolean => index === 0 || tokens[index - 1]?.sentence !== tokens[index]?.sentence;
  const found: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isCapital(index)) continue;
    let last = index;
    while (last + 1 < tokens.length && isCapital(last + 1) && !opens(last + 1)) last++;
    const lower = lowerAt(reading, index);
    const common = opens(index) && last === index && !isUsuallyCapital(lower, rules, tools);
    const determiner = opens(index) && (rules.names.determiners.has(lower) || lower.length < 3);
    const first = determiner ? index + 1 : index;
    if (!common && first <= last) {
      const text = document.text.slice(tokens[first]?.start, tokens[last]?.end);
      found.push({ first, last, text, entities: [], country: null, state: false });
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

/** A name with the part it plays in its claim and what it is made of. */
export function readName(reading: Reading, name: NameSpan): ClaimName {
  const [type = null, ...others] = new Set(name.entities.map((entity) => entity.type));
  const isCountry = name.entities.some(({ id }) => id === name.country);
  const level = name.state ? (isCountry ? 'country' : 'capital') : others.length === 0 ? type : null;
  return { ...name, level, part: partOf(reading, name), keys: foldedWords(name.text) };
}

/** The part a name plays in its claim. */
function partOf(reading: Reading, name: NameSpan): ClaimName['part'] {
  if (isSource(reading, name)) return 'source';
  const { claims, names } = reading.rules;
  let before = name.first - 1;
  if (names.determiners.has(lowerAt(reading, before))) before--;
  return claims.placing.has(lowerAt(reading, before)) ? 'place' : 'actor';
}
