/** One type for each name of a document, from all its mentions. */
import { ENTITY_TYPES } from '../domain/annotation.ts';
import type { Token } from '../domain/article.ts';
import type { WordForm } from '../models/features.ts';
import type { Tagger } from '../models/tagger.ts';
import { MAX_CONTEXTS, type NameContext, type NameEvidence } from '../models/type-features.ts';
import type { TypeModel } from '../models/type-model.ts';
import { type NameLexicon, type NameSpan, wordsOf } from './name-lexicon.ts';

/** A name of a document: its mentions, and what the document says of it. */
export interface NameGroup {
  readonly spans: readonly NameSpan[];
  readonly evidence: NameEvidence;
}

/** Words that a mention is seen by on either side. */
const REACH = 3;
/** What rules see in and before a name; see {@link NameEvidence}. */
const SIGN = { honorific: 1, bodyNoun: 2, bodyWord: 3, slash: 4, role: 5, body: 6 } as const;
/** Longer names that end with it, begin with it: these plus the type they were read as. */
const TAIL_OF = 16;
const HEAD_OF = 32;
/** Words of a long name whose beginnings and ends are looked for. */
const MAX_WORDS = 8;

const OPENING = /^[«“"‘]$/u;
const CLOSING = /^[»”"’]$/u;
const CAPITAL = /^\p{Lu}/u;

/** What the words before a mention say: the last noun of a body or office that may stand right before a name. */
function signsBefore(tokens: readonly Token[], { first }: NameSpan, { rules }: NameLexicon): number[] {
  const before = tokens[first - 1]?.lower ?? '';
  if (rules.names.honorifics.has(before)) return [SIGN.honorific];
  if (rules.names.roles.has(before)) return [SIGN.role];
  for (let index = first - 1; index >= Math.max(0, first - 3); index--) {
    const word = (tokens[index] as Token).lower;
    if (rules.names.bodyNouns.has(word)) return [SIGN.bodyNoun];
    if (!rules.names.nounTies.has(word) && !/^\p{Ll}+$/u.test(word)) return [];
    if (rules.names.determiners.has(word) && !rules.names.nounTies.has(word)) return [];
  }
  return [];
}

function signsWithin(texts: readonly string[], surface: string, { rules, bodyKindOf }: NameLexicon): number[] {
  const bodied =
    texts.length > 1 && texts.some((word) => CAPITAL.test(word) && rules.names.bodyWords.has(word.toLowerCase()));
  return [
    ...(bodied ? [SIGN.bodyWord] : []),
    ...(surface.includes('/') ? [SIGN.slash] : []),
    ...(bodyKindOf(surface) ? [SIGN.body] : []),
  ];
}

function contextOf(tokens: readonly Token[], { first, last }: NameSpan, tagger: Tagger): NameContext {
  const { sentence } = tokens[first] as Token;
  const side = (from: number, step: number): WordForm[] => {
    const forms: WordForm[] = [];
    for (let at = from; forms.length < REACH && tokens[at]?.sentence === sentence; at += step)
      forms.push(tagger.formOf((tokens[at] as Token).text));
    return forms;
  };
  return {
    before: side(first - 1, -1),
    after: side(last + 1, 1),
    marked: OPENING.test(tokens[first - 1]?.text ?? '') && CLOSING.test(tokens[last + 1]?.text ?? ''),
    initial: tokens[first - 1]?.sentence !== sentence,
    final: tokens[last + 1]?.sentence !== sentence,
  };
}

/** The type that most of some mentions were read as. */
function commonest(spans: readonly NameSpan[]): number {
  const votes = votesOf(spans);
  return votes.indexOf(Math.max(...votes));
}

const votesOf = (spans: readonly NameSpan[]): number[] => {
  const votes = ENTITY_TYPES.map(() => 0);
  for (const { type } of spans) votes[ENTITY_TYPES.indexOf(type)] = (votes[ENTITY_TYPES.indexOf(type)] as number) + 1;
  return votes;
};

/** Of names that begin or end with others: the signs of the others, by surface. */
function kinship(groups: ReadonlyMap<string, readonly NameSpan[]>, tokens: readonly Token[]): Map<string, Set<number>> {
  const kin = new Map<string, Set<number>>();
  const note = (surface: string, sign: number): void => {
    if (!groups.has(surface)) return;
    const signs = kin.get(surface);
    if (signs) signs.add(sign);
    else kin.set(surface, new Set([sign]));
  };
  for (const spans of groups.values()) {
    const words = wordsOf(tokens, spans[0] as NameSpan).slice(0, MAX_WORDS);
    const type = commonest(spans);
    for (let cut = 1; cut < words.length; cut++) {
      note(words.slice(cut).join(' '), TAIL_OF + type);
      note(words.slice(0, cut).join(' '), HEAD_OF + type);
    }
  }
  return kin;
}

/** The names of a document with what it says of each, in order of first mention. */
export function nameGroups(
  spans: readonly NameSpan[],
  tokens: readonly Token[],
  lexicon: NameLexicon,
  tagger: Tagger,
): NameGroup[] {
  const groups = new Map<string, NameSpan[]>();
  for (const span of spans) {
    const surface = wordsOf(tokens, span).join(' ');
    const group = groups.get(surface);
    if (group) group.push(span);
    else groups.set(surface, [span]);
  }
  const kin = kinship(groups, tokens);
  return [...groups].map(([surface, members]): NameGroup => {
    const texts = wordsOf(tokens, members[0] as NameSpan);
    const signs = new Set([
      ...signsWithin(texts, surface, lexicon),
      ...members.flatMap((span) => signsBefore(tokens, span, lexicon)),
      ...(kin.get(surface) ?? []),
    ]);
    const evidence: NameEvidence = {
      words: texts.map((text) => tagger.formOf(text)),
      votes: votesOf(members),
      known: lexicon.typeOf(surface),
      usual: lexicon.usualType(surface),
      signs: [...signs],
      contexts: members.slice(0, MAX_CONTEXTS).map((span) => contextOf(tokens, span, tagger)),
    };
    return { spans: members, evidence };
  });
}

/** The spans with the type that the model gives their name; what it takes for no name is left out. */
export function withTypes(groups: readonly NameGroup[], model: TypeModel): NameSpan[] {
  return groups.flatMap(({ spans, evidence }) => {
    const type = model.typeOf(evidence);
    return type === 'none' ? [] : spans.map((span) => ({ ...span, type }));
  });
}
