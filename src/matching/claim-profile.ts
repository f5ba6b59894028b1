import { bareArticle, type Language } from '../domain/article.ts';
import type { ClaimText } from '../domain/claim-match.ts';
import type { Embedder } from '../domain/embedder.ts';
import { foldedWords } from '../domain/fold-words.ts';
import { readDocument } from '../extraction/read-document.ts';
import { type Reading, readNames } from '../extraction/reading.ts';
import type { Opposition } from '../language/claim-rules.ts';
import type { LanguageRules } from '../language/rules.ts';
import { claimDates } from './claim-dates.ts';
import { type ClaimName, capitalised, type NameTools, readName } from './claim-names.ts';
import { type ClaimPole, polesOf } from './claim-poles.ts';
import type { FindNames, NameSpan } from './known-names.ts';
import { plainText } from './plain-text.ts';
import { type ClaimPolarity, negationCues, polarityOf } from './polarity.ts';
import { findQuantities, ORDINAL, type Quantity } from './quantities.ts';
import { NUMBER_WEIGHT, profileTerms, type Term, type TermProfile, type WordVector, weightOf } from './terms.ts';

/** What claims are read and compared with. */
export interface MatchTools extends NameTools {
  readonly rules: Readonly<Record<Language, LanguageRules>>;
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
  readonly poles: ReadonlyMap<Opposition, ClaimPole>;
}

/** Longer texts are cut: a claim is a sentence or two. */
const MAX_LENGTH = 2_000;

/** What a word names that is part of no name. */
const UNNAMED: Pick<Term, 'entities' | 'country' | 'state'> = { entities: [], country: null, state: false };
/** What the words of a date say beside others: much happens in a month. */
const DATE_SHARE = 0.5;

/** The indexes of the tokens that some spans cover. */
function covered(spans: readonly { readonly first: number; readonly last: number }[]): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const { first, last } of spans) for (let index = first; index <= last; index++) indexes.add(index);
  return indexes;
}

function termsOf(
  reading: Reading,
  words: readonly (readonly string[])[],
  names: readonly NameSpan[],
  quantities: readonly Quantity[],
  inDate: ReadonlySet<number>,
  { translator }: MatchTools,
): Term[] {
  const { language } = reading.rules;
  const terms: Term[] = [];
  const nameAt = new Map(names.flatMap((name) => [...covered([name])].map((index) => [index, name] as const)));
  for (let index = 0; index < reading.tokens.length; index++) {
    const quantity = quantities.find(({ first }) => first === index);
    if (quantity && quantity.unit !== 'th') {
      terms.push({ key: `#${quantity.value}`, weight: NUMBER_WEIGHT, ...UNNAMED, plain: false });
      index = quantity.last;
      continue;
    }
    const named = nameAt.get(index);
    const { entities, country, state } = named ?? UNNAMED;
    for (const whole of words[index] ?? []) {
      const word = ORDINAL.exec(whole)?.[1] ?? whole;
      const number = /^\d+$/u.test(word);
      const share = inDate.has(index) ? DATE_SHARE : 1;
      const weight = share * (number ? NUMBER_WEIGHT : weightOf(word, language, translator));
      const plain = !number && !named && !inDate.has(index);
      terms.push({ key: number ? `#${word}` : word, weight, entities, country, state, plain });
    }
  }
  return terms;
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
  const dates = claimDates(reading);
  const inDate = covered(dates);
  const words = reading.tokens.map((token) => foldedWords(token.text));
  const known = tools.findNames(reading.tokens, words, language).filter(({ first }) => !inDate.has(first));
  const taken = covered([...dates, ...known]);
  const quantities = findQuantities(reading, (index) => taken.has(index));
  const others = capitalised(reading, known, tools).filter(({ first }) => !inDate.has(first));
  const names = [...known, ...others].sort((a, b) => a.first - b.first);
  const named = covered(names);
  const inName = (index: number): boolean => named.has(index);
  const cues = negationCues(reading, inName);
  return {
    ...{ text, language, quantities },
    terms: profileTerms(
      termsOf(reading, words, names, quantities, inDate, tools),
      language,
      tools.translator,
      tools.wordVector,
    ),
    vector: vector ?? tools.embedder.embed(text, language),
    names: names.map((name) => readName(reading, name)),
    dates: dates.map(({ value }) => value),
    polarity: polarityOf(cues),
    poles: polesOf(reading, cues, inName),
  };
}
