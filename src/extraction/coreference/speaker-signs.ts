import type { PronounForm } from '../../language/name-rules.ts';
import { hashString } from '../../models/features.ts';
import type { NameSpan } from '../name-lexicon.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { countLeading, lowerAt, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { NameCluster } from './cluster-names.ts';
import { genderOfPhrase, headOf, tellingWords } from './resolve-nominal.ts';

/** A quotation whose speaker is looked for. */
export interface Unattributed {
  readonly quotation: FoundQuotation;
  /** The words credited next to it; null if there are none. */
  readonly source: TokenRange | null;
  /** Whether it goes on from the quotation before it. */
  readonly carried: boolean;
  /** Whom the rules take. */
  readonly ruled: number | null;
  /** Whether it is somebody without a name who spoke before, whatever else could be. */
  readonly unnamed: boolean;
  /** Speakers of the quotations before it, and how often each has spoken. */
  readonly speakers: readonly (number | null)[];
  readonly turns: ReadonlyMap<number, number>;
}

/** How many sentences back a speaker may have been named last, and how many speakers back one is remembered. */
const REACH = 8;

export const RECENT = 4;

const MOST = 12;

/** Last mention of each cluster before a token within reach, the latest first. */
function namedBefore({ reading, clusterOf }: ClusterFacts, token: number): Map<number, NameSpan> {
  const found = new Map<number, NameSpan>();
  const sentence = reading.tokens[token]?.sentence ?? 0;
  for (let index = countLeading(reading.names, ({ first }) => first < token) - 1; index >= 0; index--) {
    const name = reading.names[index] as NameSpan;
    if (sentence - (reading.tokens[name.first]?.sentence ?? 0) > REACH || found.size >= MOST) break;
    const cluster = clusterOf.get(name);
    if (cluster !== undefined && !found.has(cluster)) found.set(cluster, name);
  }
  return found;
}

/** First mention of each cluster after a token, to the end of its sentence. */
function namedAfter({ reading, clusterOf }: ClusterFacts, token: number): Map<number, NameSpan> {
  const found = new Map<number, NameSpan>();
  const [, end] = sentenceOf(reading, token);
  for (let index = token; index < end; index++) {
    const name = reading.nameAt[index];
    const cluster = name && name.first === index ? clusterOf.get(name) : undefined;
    if (name && cluster !== undefined && !found.has(cluster)) found.set(cluster, name);
  }
  return found;
}

const step = (size: number): number => (size < 5 ? size : 4 + Math.min(4, Math.ceil(Math.log2(size / 4))));

/** The pronoun that a source is; undefined if it is more than one. */
export function pronounIn(reading: Reading, { first, last }: TokenRange): PronounForm | undefined {
  const { pronouns, tonicPronouns } = reading.rules.names;
  const word = lowerAt(reading, first);
  return first === last ? (pronouns.get(word) ?? tonicPronouns.get(word)) : undefined;
}

/** What kind of words are credited: none, a name, a pronoun, or a phrase, definite or not, with or without a name in it. */
function kindOfSource(reading: Reading, { source, carried }: Unattributed): number {
  if (!source) return carried ? 1 : 0;
  if (pronounIn(reading, source)) return 2;
  const name = reading.nameAt[source.first];
  if (name && name.first === source.first && name.last === source.last) return 3;
  let within = 0;
  for (let index = source.first; index <= source.last; index++) if (reading.nameAt[index]) within = 1;
  return 4 + within + (reading.rules.names.determiners.has(lowerAt(reading, source.first)) ? 2 : 0);
}

/** Where a name stands: near the start of its sentence, behind a preposition, before a comma or a possessive, in marks. */
function placeOf({ reading, quoted }: ClusterFacts, name: NameSpan): number {
  const { names, speech } = reading.rules;
  const [start] = sentenceOf(reading, name.first);
  const before = lowerAt(reading, name.first - 1);
  const after = lowerAt(reading, name.last + 1);
  const next =
    after === ',' ? 1 : after === "'s" ? 2 : speech.cueForms.has(after) ? 3 : speech.auxiliaries.has(after) ? 4 : 0;
  return (
    (name.first - start <= 4 ? 1 : 0) +
    (names.prepositions.has(before) ? 2 : 0) +
    (quoted[name.first] === 1 ? 4 : 0) +
    8 * next
  );
}

/** How well what is known of a cluster fits the credited phrase: its offices and kinds name the noun, its words the telling ones. */
export function fitOf({ facts, head, telling }: Question, cluster: number): number {
  const { reading, nouns, offices, kinds, rolePhrases } = facts;
  if (head === null) return 0;
  const kind = reading.rules.names.kindNouns.get(head);
  const own = (rolePhrases[cluster] ?? []).flatMap(({ first, last }) =>
    reading.tokens.slice(first, last + 1).map(({ lower }) => lower),
  );
  const matched = telling.filter((word) => own.includes(word) || offices[cluster]?.has(word)).length;
  const share = telling.length === 0 ? 0 : matched === 0 ? 1 : matched * 2 < telling.length ? 2 : 3;
  return (
    (nouns[cluster]?.has(head) ? 1 : 0) +
    (offices[cluster]?.has(head) ? 2 : 0) +
    (kind !== undefined && kinds[cluster] === kind ? 4 : 0) +
    8 * share
  );
}

/** Where in the credited phrase the cluster is named: nowhere, first, as an owner, behind a tie, elsewhere. */
function withinSource({ reading, clusterOf }: ClusterFacts, cluster: number, { first, last }: TokenRange): number {
  for (let index = first; index <= last; index++) {
    const name = reading.nameAt[index];
    if (!name || clusterOf.get(name) !== cluster) continue;
    if (lowerAt(reading, name.last + 1) === "'s") return 2;
    if (reading.rules.names.nounTies.has(lowerAt(reading, name.first - 1))) return 3;
    return name.first === first ? 1 : name.last === last ? 5 : 4;
  }
  return 0;
}

/** What is asked of every choice. */
export interface Question {
  readonly facts: ClusterFacts;
  readonly asked: Unattributed;
  readonly kind: number;
  /** The noun that heads the credited phrase, and its other words that tell offices apart. */
  readonly head: string | null;
  readonly telling: readonly string[];
  /** The gender that the pronoun or the phrase has; null if it tells none. */
  readonly gender: 'm' | 'f' | null;
  /** Hash of the pronoun, or of the noun that heads the phrase; 0 for a name or nothing. */
  readonly word: number;
  readonly anchor: number;
  readonly before: ReadonlyMap<number, NameSpan>;
  readonly after: ReadonlyMap<number, NameSpan>;
}

export function questionOf(facts: ClusterFacts, asked: Unattributed): Question {
  const { reading } = facts;
  const { source, quotation } = asked;
  const kind = kindOfSource(reading, asked);
  const first = (quotation.content[0] as TokenRange).first;
  const last = (quotation.content.at(-1) as TokenRange).last;
  const anchor = source ? source.first : first;
  const head = source && headOf(reading, source);
  const noun = source && kind >= 4 ? (head ?? lowerAt(reading, source.first + 1)) : null;
  const word = kind === 2 && source ? lowerAt(reading, source.first) : noun;
  return {
    facts,
    asked,
    kind,
    head,
    telling: source && head !== null ? tellingWords(reading, source, head) : [],
    gender: source && genderOfSource(reading, source, kind),
    word: word === null ? 0 : hashString(word, 5),
    anchor,
    before: namedBefore(facts, anchor),
    after: namedAfter(facts, Math.max(anchor, quotation.cue?.last ?? 0, source ? 0 : last) + 1),
  };
}

function genderOfSource(reading: Reading, source: TokenRange, kind: number): 'm' | 'f' | null {
  if (kind === 2) return pronounIn(reading, source)?.gender ?? null;
  return kind >= 4 ? genderOfPhrase(reading, source) : null;
}

function agreement({ facts, asked, gender: wanted }: Question, cluster: number): number {
  const gender = facts.genders[cluster] ?? null;
  if (!asked.source || gender === null) return 0;
  return wanted === null ? 1 : wanted === gender ? 2 : 3;
}

/** Facts of one choice as small numbers, in a fixed order. */
export function signsOf(question: Question, cluster: number): number[] {
  const { facts, asked, before, after, anchor } = question;
  const { reading, clusters, clusterOf } = facts;
  const { type, members } = clusters[cluster] as NameCluster;
  const last = before.get(cluster);
  const next = after.get(cluster);
  const sentence = (index: number): number => reading.tokens[index]?.sentence ?? 0;
  const distance = last ? sentence(anchor) - sentence(last.first) : REACH + 1;
  const near = last && distance === 0 ? step(anchor - last.last) : 15;
  const rank = [...before.keys()].filter((one) => clusters[one]?.type === type).indexOf(cluster);
  const turn = asked.speakers.slice(-RECENT).reverse().indexOf(cluster);
  const ahead = next ? step(next.first - anchor) : 15;
  const cueAhead = next && asked.quotation.cue ? step(Math.max(0, next.first - asked.quotation.cue.last)) : 15;
  return [
    asked.ruled === cluster ? 1 : 0,
    distance,
    near,
    Math.min(rank, 4) + 1,
    turn + 1,
    Math.min(asked.turns.get(cluster) ?? 0, 3),
    last ? placeOf(facts, last) + 1 : 0,
    step(members.length),
    Math.min(cluster, 3),
    agreement(question, cluster),
    asked.source ? fitOf(question, cluster) : 0,
    asked.source ? withinSource(facts, cluster, asked.source) : 0,
    ahead,
    cueAhead,
    next ? placeOf(facts, next) + 1 : 0,
    asked.source &&
    reading.nameAt[asked.source.first] &&
    clusterOf.get(reading.nameAt[asked.source.first] as NameSpan) === cluster
      ? 1
      : 0,
  ];
}
