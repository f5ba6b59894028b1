import type { EntityType } from '../domain/annotation.ts';
import type { Document, Token } from '../domain/article.ts';
import type { LanguageRules } from '../language/rules.ts';
import { ENTITY_TYPE_OF } from '../models/labels.ts';
import type { Tagger } from '../models/tagger.ts';
import { CONNECTING, isBracketedPair } from './acronyms.ts';
import { findKnown, type KnownSpan, nameHints } from './known-names.ts';
import { type NameLexicon, type NameReader, type NameSpan, wordsOf } from './name-lexicon.ts';
import { nameGroups, withTypes } from './name-types.ts';

const CAPITAL = /^\p{Lu}/u;
/** Lower-case words that a person's name may begin with. */
const PARTICLE = /^(?:de|di|da|del|della|van|von|den|der|ben|bin|al|el|abu|d'|l')$/u;
const HAS_LETTER = /\p{L}/u;

/** First token index of each sentence, and one past the last. */
export function sentenceBounds(document: Document): [first: number, end: number][] {
  const bounds: [number, number][] = document.sentences.map(() => [0, 0]);
  document.tokens.forEach((token, index) => {
    const bound = bounds[token.sentence];
    if (!bound) return;
    if (bound[1] === 0) bound[0] = index;
    bound[1] = index + 1;
  });
  return bounds;
}

function taggedSpans(document: Document, tagger: Tagger, texts: readonly string[], hints: Uint8Array): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const [first, end] of sentenceBounds(document)) {
    const labels = tagger.tag(texts.slice(first, end), hints.subarray(first, end));
    for (let index = 0; index < labels.length; index++) {
      const label = labels[index] as string;
      if (label === 'O' || !label.startsWith('B-')) continue;
      let last = index;
      while (labels[last + 1]?.startsWith('I-')) last++;
      spans.push({ first: first + index, last: first + last, type: ENTITY_TYPE_OF[label.slice(2)] ?? 'other' });
    }
  }
  return spans;
}

/** Leaves out what is around a name but not of it: articles, honorifics, marks; null if nothing is left. */
function trimmed(span: NameSpan, tokens: readonly Token[], rules: LanguageRules): NameSpan | null {
  let { first, last } = span;
  const outside = (token: Token): boolean =>
    !HAS_LETTER.test(token.text) && !/^\p{N}+$/u.test(token.text) ? token.text !== '&' : false;
  const lead = (token: Token): boolean =>
    outside(token) ||
    rules.names.honorifics.has(token.lower) ||
    (!CAPITAL.test(token.text) &&
      (span.type === 'person' ? !PARTICLE.test(token.lower) : rules.names.determiners.has(token.lower)));
  while (first <= last && lead(tokens[first] as Token)) first++;
  last = Math.min(last, breakIn(span.type, tokens, first, last) - 1);
  const tail = (token: Token): boolean =>
    outside(token) ||
    token.lower === "'s" ||
    rules.names.nounTies.has(token.text) ||
    rules.names.determiners.has(token.text) ||
    rules.names.prepositions.has(token.text);
  while (last >= first && tail(tokens[last] as Token)) last--;
  return first > last ? null : { ...span, first, last };
}

/** Where a name that starts at `first` breaks off: at a comma or bracket; a person's also at a word in lower case. */
function breakIn(type: EntityType, tokens: readonly Token[], first: number, last: number): number {
  for (let index = first + 1; index <= last; index++) {
    const { text } = tokens[index] as Token;
    if (/^[,;:()«»“”"]$/u.test(text)) return index;
    if (type === 'person' && /^\p{Ll}/u.test(text) && !PARTICLE.test(text)) return index;
  }
  return last + 1;
}

/** A lone capitalised function word at the start of a sentence is no name, whatever the tagger thinks. */
function isNamelike(span: NameSpan, tokens: readonly Token[], { rules, isDemonym }: NameLexicon): boolean {
  const words = tokens.slice(span.first, span.last + 1);
  if (!words.some((token) => CAPITAL.test(token.text) || /\p{Lu}/u.test(token.text))) return false;
  if (isDemonym(words.map((token) => token.lower).join(' '))) return false;
  const [only] = words;
  if (words.length > 1 || !only) return true;
  return !rules.names.neverNames.has(only.lower) && !rules.speech.cueForms.has(only.lower);
}

/** Index of the bracket that closes the one at `index`, if it is near; else -1. */
function closingBracket(tokens: readonly Token[], index: number): number {
  for (let at = index + 1; at <= index + 12; at++) if (tokens[at]?.text === ')') return at;
  return -1;
}

/** Acronym in brackets after the name whose initials it has, either way round: gives the second the first's type. */
function bracketed(spans: readonly NameSpan[], tokens: readonly Token[]): NameSpan[] {
  const found: NameSpan[] = [];
  const endsAt = new Map(spans.map((span) => [span.last, span]));
  const taken = takenBy(spans, tokens);
  tokens.forEach((token, index) => {
    if (token.text !== '(' || index === 0) return;
    const close = closingBracket(tokens, index);
    if (close < 0) return;
    const inside = tokens.slice(index + 1, close);
    const before = endsAt.get(index - 1);
    const spelt = inside.filter((word) => !CONNECTING.test(word.text)).every((word) => CAPITAL.test(word.text));
    let first = index + 1;
    while (first < close && /^(?:the|le|la|les|l')$/iu.test((tokens[first] as Token).text)) first++;
    const name = tokens.slice(first, close).map((word) => word.text);
    if (before && spelt && taken[first] === 0 && isBracketedPair(wordsOf(tokens, before), name))
      found.push({ first, last: close - 1, type: before.type });
  });
  return found;
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k);

/** 1 for each token that the spans cover, else 0. */
function takenBy(spans: readonly NameSpan[], tokens: readonly Token[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  return taken;
}

/** A word of a known name may open a sentence by chance; one in capitals throughout does not. */
const isShort = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&]{2,}$/u.test(text);

/** Whether a known name may be taken for one here without the tagger: a lone word must stand inside a sentence. */
function isTrusted({ first, last }: KnownSpan, tokens: readonly Token[]): boolean {
  if (last > first) return true;
  const initial = first === 0 || tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  return !(initial && !isShort((tokens[first] as Token).text)) && tokens[first + 1]?.text !== '-';
}

/** Names of the gazetteer that the tagger missed or cut apart; a longer name that it found stands. */
function withKnown(spans: readonly NameSpan[], known: readonly KnownSpan[], tokens: readonly Token[]): NameSpan[] {
  const owner = new Array<NameSpan | undefined>(tokens.length);
  for (const span of spans) for (let index = span.first; index <= span.last; index++) owner[index] = span;
  const kept = new Set(spans);
  const added: NameSpan[] = [];
  for (const name of known) {
    if (!isTrusted(name, tokens)) continue;
    const touched = new Set(range(name.first, name.last).flatMap((at) => owner[at] ?? []));
    const within = [...touched].some((span) => span.first <= name.first && span.last >= name.last);
    if (within || (name.first === name.last && touched.size > 0)) continue;
    for (const span of touched) kept.delete(span);
    added.push(name);
  }
  return [...kept, ...added];
}

/** "M. Dupont", "Mrs Smith": a capitalised word after an honorific is a person's name. */
function withTitles(spans: readonly NameSpan[], tokens: readonly Token[], rules: LanguageRules): NameSpan[] {
  const taken = takenBy(spans, tokens);
  const added: NameSpan[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const title = tokens[index - 1] as Token;
    if (!rules.names.honorifics.has(title.lower) || !CAPITAL.test(title.text)) continue;
    if (taken[index] === 1 || !CAPITAL.test((tokens[index] as Token).text)) continue;
    let last = index;
    while (CAPITAL.test(tokens[last + 1]?.text ?? '') && taken[last + 1] === 0 && last - index < 2) last++;
    added.push({ first: index, last, type: 'person' });
  }
  return [...spans, ...added];
}

/** Names with one first word that are tried at a token. */
const MAX_SHARING = 50;

/** Every later or earlier occurrence of a name the document has elsewhere, where nothing was tagged. */
function repeated(spans: readonly NameSpan[], tokens: readonly Token[]): NameSpan[] {
  const byFirstWord = new Map<string, { text: string[]; type: EntityType }[]>();
  const seen = new Set<string>();
  for (const span of spans.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const text = wordsOf(tokens, span);
    const key = text[0] as string;
    const joined = text.join(' ');
    if (seen.has(joined) || (text.length === 1 && (key.length < 3 || !CAPITAL.test(key)))) continue;
    seen.add(joined);
    const list = byFirstWord.get(key);
    if (list) list.push({ text, type: span.type });
    else byFirstWord.set(key, [{ text, type: span.type }]);
  }
  const taken = takenBy(spans, tokens);
  const found: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index++) {
    // Longest first, as they were put in; one name seldom shares its first word with many.
    const known = byFirstWord.get((tokens[index] as Token).text);
    if (!known || taken[index] === 1) continue;
    const hit = known
      .slice(0, MAX_SHARING)
      .find(({ text }) => text.every((word, k) => tokens[index + k]?.text === word && taken[index + k] === 0));
    if (!hit) continue;
    found.push({ first: index, last: index + hit.text.length - 1, type: hit.type });
    index += hit.text.length - 1;
  }
  return found;
}

/** "Re/code", "CDU/CSU": a slash within a capitalised word is a name's, tagged or not. */
function withSlashes(spans: readonly NameSpan[], tokens: readonly Token[]): NameSpan[] {
  const slashed: NameSpan[] = [];
  let taken: Uint8Array | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const { text } = tokens[index] as Token;
    if (!text.includes('/') || !/^\p{Lu}\p{L}*\/\p{L}+$/u.test(text)) continue;
    taken ??= takenBy(spans, tokens);
    if (taken[index] === 0) slashed.push({ first: index, last: index, type: 'organization' });
  }
  return slashed.length > 0 ? [...spans, ...slashed] : [...spans];
}

/**
 * Stretches that may be names, none overlapping, with the type each was first read as: the tagger's, cleaned; known names;
 * acronyms in brackets; other occurrences of the same names. Never throws.
 */
export function nameCandidates(document: Document, lexicon: NameLexicon, tagger: Tagger): NameSpan[] {
  const { tokens } = document;
  const { rules } = lexicon;
  const texts = tokens.map((token) => token.text);
  const known = findKnown(texts, lexicon.phrasesFrom);
  const hints = nameHints(known, texts.length);
  const tagged = withSlashes(taggedSpans(document, tagger, texts, hints), tokens)
    .map((span) => trimmed(span, tokens, rules))
    .filter((span): span is NameSpan => span !== null && isNamelike(span, tokens, lexicon));
  const found = withTitles(withKnown(tagged, known, tokens), tokens, rules);
  const withAcronyms = [...found, ...bracketed(found, tokens)];
  return [...withAcronyms, ...repeated(withAcronyms, tokens)];
}

/** The named mentions of a document, in text order, none overlapping, one type per surface. Never throws. */
export function findNames(document: Document, { lexicon, tagger, types }: NameReader): NameSpan[] {
  const { tokens } = document;
  const groups = nameGroups(nameCandidates(document, lexicon, tagger), tokens, lexicon, tagger);
  return withTypes(groups, types).sort((a, b) => a.first - b.first);
}
