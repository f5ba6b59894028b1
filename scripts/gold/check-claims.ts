import type { Language } from '../../src/domain/article.ts';
import { LANGUAGES } from '../../src/domain/article.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import { type ClaimPairs, type ClaimQuery, KINDS, PARTS, type Part, STANCES_OF } from './claim-pairs.ts';

/** Words that only one of the languages has, and that hardly a sentence of it lacks; folded. */
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les l d de des du un une et en au aux dans pour par que qui ne est ont ete son sa ses il elle leurs ce'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is are was were has have had for that with by from its their an as at it than more any under within never still can'.split(
      ' ',
    ),
  ),
};
/** In words between spaces. */
const LENGTH = { least: 6, most: 35 };
const POOL_AT_LEAST = 150;
/** Queries that each claim of train is expected by. */
const QUERIES_OF_A_MATTER = 8;
/** Share of the queries that have an answer in their own language. */
const SAME_LANGUAGE = { least: 0.15, most: 0.25 };
/** Two sentences of one language that share this much of their words (Jaccard) say the same. */
const SAME_SENTENCE = 0.5;

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
}

const wordsOf = (text: string): readonly string[] => foldName(text).split(' ');

const sentencesOf = ({ queries, pool }: ClaimPairs): readonly Sentence[] => [
  ...queries.map(({ id, query }) => ({ id, ...query })),
  ...pool,
];

/** How far apart the counts of some values are among items. */
function spread<T, V>(items: readonly T[], values: readonly V[], of: (item: T) => V): number {
  const counts = values.map((value) => items.filter((item) => of(item) === value).length);
  return Math.max(...counts) - Math.min(...counts);
}

function* idFaults(items: readonly { readonly id: string }[], prefix: string): Generator<string> {
  for (const [index, { id }] of items.entries()) {
    const due = `${prefix}${String(index + 1).padStart(3, '0')}`;
    if (id !== due) yield `${id} stands where ${due} should`;
  }
}

function* sentenceFaults({ id, text, lang }: Sentence): Generator<string> {
  const length = text.split(' ').length;
  if (text !== text.trim() || /\s\s|[\n\t]/u.test(text)) yield `${id} has space where none should be`;
  if (length < LENGTH.least || length > LENGTH.most) yield `${id} has ${length} words`;
  const hits = (one: Language): number => wordsOf(text).filter((word) => FUNCTION_WORDS[one].has(word)).length;
  const others = LANGUAGES.filter((one) => one !== lang);
  if (others.some((other) => hits(other) >= hits(lang))) yield `${id} does not read like ${lang}`;
}

function* queryFaults(query: ClaimQuery, claims: ReadonlyMap<string, Sentence>): Generator<string> {
  const { id, kind, expected, stance } = query;
  const allowed: readonly unknown[] = STANCES_OF[kind];
  if (!allowed.includes(stance)) yield `${id} is a ${kind} and cannot be "${stance}"`;
  if ((expected === null) !== (stance === null)) yield `${id} has an answer without a stance, or a stance without one`;
  const claim = expected === null ? null : claims.get(expected);
  if (claim === undefined) yield `${id} expects ${expected}, which the pool does not have`;
  if (kind === 'translation' && claim?.lang === query.query.lang) yield `${id} is a translation into its own language`;
}

function* balanceFaults({ queries, pool }: ClaimPairs, claims: ReadonlyMap<string, Sentence>): Generator<string> {
  const answered = queries.filter(({ expected }) => expected !== null);
  const same = answered.filter(({ query, expected }) => claims.get(expected ?? '')?.lang === query.lang).length;
  const share = same / answered.length;
  const matching = KINDS.filter((kind) => kind !== 'no-match');
  if (pool.length < POOL_AT_LEAST) yield `the pool has ${pool.length} claims`;
  if (spread(queries, LANGUAGES, ({ query }) => query.lang) > 0)
    yield 'the languages of the queries are out of balance';
  if (spread(pool, LANGUAGES, ({ lang }) => lang) > 0) yield 'the languages of the pool are out of balance';
  if (spread(answered, matching, ({ kind }) => kind) > 0) yield 'the kinds are out of balance';
  if (share < SAME_LANGUAGE.least || share > SAME_LANGUAGE.most) yield `${same} answers are in the query's language`;
  if (new Set(answered.map(({ expected }) => expected)).size < answered.length) yield 'two queries expect one claim';
}

/** In train every claim is a matter of its own, with so many queries; its kinds need not be in balance. */
function* matterFaults({ queries, pool }: ClaimPairs): Generator<string> {
  for (const { id } of pool) {
    const count = queries.filter(({ expected }) => expected === id).length;
    if (count !== QUERIES_OF_A_MATTER) yield `${count} queries expect ${id}`;
  }
  if (queries.some(({ expected }) => expected === null)) yield 'a query has no answer';
}

function partFaults(part: Part, pairs: ClaimPairs): readonly string[] {
  const claims = new Map(pairs.pool.map((claim) => [claim.id, claim]));
  const whole = part === 'train' ? matterFaults(pairs) : balanceFaults(pairs, claims);
  return [
    ...idFaults(pairs.queries, `${part}-q`),
    ...idFaults(pairs.pool, `${part}-c`),
    ...sentencesOf(pairs).flatMap((sentence) => [...sentenceFaults(sentence)]),
    ...pairs.queries.flatMap((query) => [...queryFaults(query, claims)]),
    ...[...whole].map((fault) => `${part}: ${fault}`),
  ];
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

/** Sentences that stand twice, or that two parts have in nearly the same words. */
function* repeatFaults(parts: readonly ClaimPairs[]): Generator<string> {
  const all = parts.flatMap((pairs, part) =>
    sentencesOf(pairs).map((one) => ({ ...one, part, words: new Set(wordsOf(one.text)) })),
  );
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      if (one.lang !== other.lang) continue;
      const like = likeness(one.words, other.words);
      if (like === 1 || (one.part !== other.part && like >= SAME_SENTENCE)) yield `${other.id} repeats ${one.id}`;
    }
}

/** What is wrong with the claim pairs: ids, languages, lengths, stances, balance, and what the parts share. */
export function claimFaults(pairs: Readonly<Record<Part, ClaimPairs>>): readonly string[] {
  return [...PARTS.flatMap((part) => partFaults(part, pairs[part])), ...repeatFaults(PARTS.map((part) => pairs[part]))];
}
