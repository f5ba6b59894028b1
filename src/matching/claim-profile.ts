import { bareArticle, type Language } from '../domain/article.ts';
import type { ClaimText } from '../domain/claim-match.ts';
import type { Embedder } from '../domain/embedder.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { Translator } from '../domain/translator.ts';
import { datesIn, type PlacedDate } from '../extraction/dates/find-dates.ts';
import { readDocument } from '../extraction/read-document.ts';
import { type Reading, readNames } from '../extraction/reading.ts';
import type { Opposition, Pole } from '../language/claim-rules.ts';
import type { LanguageRules } from '../language/rules.ts';
import { type ClaimName, capitalised, partOf } from './claim-names.ts';
import type { FindNames, NameSpan } from './known-names.ts';
import { plainText } from './plain-text.ts';
import { type ClaimPolarity, polarityOf } from './polarity.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { NUMBER_WEIGHT, profileTerms, type Term, type TermProfile, type WordVector, weightOf } from './terms.ts';

/** What claims are read and compared with. */
export interface MatchTools {
  readonly rules: Readonly<Record<Language, LanguageRules>>;
  readonly translator: Translator;
  readonly embedder: Embedder;
  readonly wordVector: WordVector;
  readonly findNames: FindNames;
}

/** A claim as it is compared with others. */
export interface ClaimProfile extends ClaimText {
  readonly terms: TermProfile;
  readonly vector: Float32Array;
  readonly names: readonly ClaimName[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly string[];
  readonly polarity: ClaimPolarity;
  readonly poles: ReadonlyMap<Opposition, { readonly end: Pole['end']; readonly word: string }>;
}

/** Longer texts are cut: a claim is a sentence or two. */
const MAX_LENGTH = 2_000;
/** "1er", "3rd". */
const ORDINAL = /^(\d+)(?:er|re|e|eme|st|nd|rd|th)$/u;

/** What the words of a date say beside others: much happens in a month. */
const DATE_SHARE = 0.5;

function termsOf(
  reading: Reading,
  names: readonly NameSpan[],
  quantities: readonly Quantity[],
  inDate: (index: number) => boolean,
  { translator }: MatchTools,
): Term[] {
  const { language } = reading.rules;
  const terms: Term[] = [];
  const name = (index: number): NameSpan | undefined =>
    names.find(({ first, last }) => first <= index && index <= last);
  for (let index = 0; index < reading.tokens.length; index++) {
    const quantity = quantities.find(({ first }) => first === index);
    if (quantity) {
      terms.push({ key: `#${quantity.value}`, weight: NUMBER_WEIGHT, entities: [], plain: false });
      index = quantity.last;
      continue;
    }
    const named = name(index);
    const entities = named?.entities ?? [];
    for (const whole of foldedWords(reading.tokens[index]?.text ?? '')) {
      const word = ORDINAL.exec(whole)?.[1] ?? whole;
      const number = /^\d+$/u.test(word);
      const share = inDate(index) ? DATE_SHARE : 1;
      const weight = share * (number ? NUMBER_WEIGHT : weightOf(word, language, translator));
      terms.push({ key: number ? `#${word}` : word, weight, entities, plain: !number && !named && !inDate(index) });
    }
  }
  return terms;
}

function polesOf(reading: Reading): ClaimProfile['poles'] {
  const found = new Map<Opposition, { end: Pole['end']; word: string } | null>();
  for (const { lower, text } of reading.tokens)
    for (const { opposition, end } of reading.rules.claims.poles.get(lower) ?? []) {
      const before = found.get(opposition);
      // Both ends in one claim say nothing.
      found.set(opposition, before === undefined || before?.end === end ? { end, word: text } : null);
    }
  return new Map([...found].flatMap(([opposition, pole]) => (pole ? [[opposition, pole] as const] : [])));
}

/** Reads a claim for comparison; its vector is made unless it is given. */
export function profileClaim(
  { text: whole, language }: ClaimText,
  tools: MatchTools,
  vector?: Float32Array,
): ClaimProfile {
  const text = plainText(whole).slice(0, MAX_LENGTH);
  const rules = tools.rules[language];
  const reading = readNames(readDocument(bareArticle(text, language), rules.text), rules, []);
  const dates: PlacedDate[] = datesIn(reading, { first: 0, last: reading.tokens.length - 1 });
  const inDate = (index: number): boolean => dates.some(({ first, last }) => first <= index && index <= last);
  const known = tools.findNames(reading.tokens, language).filter(({ first }) => !inDate(first));
  const inName = (index: number): boolean => known.some(({ first, last }) => first <= index && index <= last);
  const quantities = findQuantities(reading, (index) => inDate(index) || inName(index));
  const others = capitalised(reading, known, tools.translator).filter(({ first }) => !inDate(first));
  const names = [...known, ...others].sort((a, b) => a.first - b.first);
  return {
    ...{ text, language, quantities },
    terms: profileTerms(
      termsOf(reading, names, quantities, inDate, tools),
      language,
      tools.translator,
      tools.wordVector,
    ),
    vector: vector ?? tools.embedder.embed(text, language),
    names: names.map((name) => ({ ...name, part: partOf(reading, name), keys: foldedWords(name.text) })),
    dates: dates.map(({ value }) => value),
    polarity: polarityOf(reading),
    poles: polesOf(reading),
  };
}
