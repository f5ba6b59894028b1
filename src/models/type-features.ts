/** Hashed features of a name, by all its mentions in a document, for the model that tells its type. */
import { ENTITY_TYPES, type EntityType } from '../domain/annotation.ts';
import { scatter, type WordForm } from './features.ts';
import { type UsualType, usualCode } from './usual-types.ts';

/** What the model decides: an entity type, or that it is no name at all. */
export const TYPE_LABELS = [...ENTITY_TYPES, 'none'] as const;
export type TypeLabel = EntityType | 'none';

/** Number of weight rows; a power of two. */
export const TYPE_BUCKETS = 1 << 17;

/** Words on either side of a mention, the nearest first. */
export interface NameContext {
  readonly before: readonly WordForm[];
  readonly after: readonly WordForm[];
  /** Whether it stands between quotation marks, begins a sentence, ends one. */
  readonly marked: boolean;
  readonly initial: boolean;
  readonly final: boolean;
}

/** What a document says of one name. */
export interface NameEvidence {
  readonly words: readonly WordForm[];
  /** Mentions that the tagger read as each of {@link ENTITY_TYPES}. */
  readonly votes: readonly number[];
  /** The gazetteer's type, if it has one. */
  readonly known: EntityType | null;
  /** What the name mostly is in other news; null if it is rare there. */
  readonly usual: UsualType | null;
  /** What rules saw in and before it, as small numbers. */
  readonly signs: readonly number[];
  /** Of its first {@link MAX_CONTEXTS} mentions. */
  readonly contexts: readonly NameContext[];
}

/** Contexts beyond these tell little more. */
export const MAX_CONTEXTS = 8;

const code = (type: EntityType | null): number => (type ? ENTITY_TYPES.indexOf(type) + 1 : 0);

/** How sure a share of the votes is, in four steps. */
const step = (share: number): number => (share === 0 ? 0 : share < 0.5 ? 1 : share < 1 ? 2 : 3);

type Visit = (row: number, weight: number) => void;

function visitVotes(
  { votes, known, words, signs, usual }: NameEvidence,
  add: (hash: number, salt: number) => void,
): void {
  const total = votes.reduce((sum, count) => sum + count, 0);
  let most = 0;
  votes.forEach((count, type) => {
    if (count > (votes[most] as number)) most = type;
    if (count > 0) add(type * 4 + step(count / total), 1);
  });
  const first = words[0] as WordForm;
  const last = words.at(-1) as WordForm;
  const size = Math.min(words.length, 5);
  const sure = most * 4 + step((votes[most] as number) / total);
  add(sure * 16 + Math.min(total, 4), 2);
  add(sure * 16 + code(known), 3);
  add(sure * 16 + size, 4);
  add(sure ^ Math.imul(last.shape, 31), 5);
  add(sure * 8192 + first.cluster.middle, 6);
  add(sure * 8192 + last.cluster.middle, 7);
  add(sure * 64 + first.namePart * 8 + last.namePart, 8);
  for (const sign of signs) add(sure * 256 + sign, 9);
  const prior = usual ? usualCode(usual) : 0;
  add(prior, 11);
  add(sure * 256 + prior, 12);
  add(code(known), 10);
}

function visitWords({ words, signs }: NameEvidence, add: (hash: number, salt: number) => void): void {
  const first = words[0] as WordForm;
  const last = words.at(-1) as WordForm;
  for (const sign of signs) add(sign, 20);
  let whole = 7;
  let shapes = 7;
  for (const word of words) {
    whole = Math.imul(whole, 31) ^ word.lower;
    shapes = Math.imul(shapes, 31) ^ word.shape;
    add(word.lower, 21);
    add(word.cluster.fine, 22);
    add(word.cluster.middle, 23);
  }
  add(whole, 24);
  add(shapes, 25);
  add(Math.min(words.length, 6), 26);
  for (const [salt, word] of [
    [30, first],
    [40, last],
  ] as const) {
    add(word.lower, salt);
    add(word.suffix, salt + 1);
    add(word.cluster.fine, salt + 2);
    add(word.cluster.coarse, salt + 3);
    add(word.namePart, salt + 4);
    add(word.usualCase * 8 + word.capital, salt + 5);
    add(word.namePart ^ Math.imul(shapes, 31), salt + 6);
  }
  add(first.namePart * 8 + last.namePart, 50);
  add(first.cluster.middle * 8192 + last.cluster.middle, 51);
}

const PLACES = [0, 1, 2] as const;

function visitContext(
  { before, after, marked, initial, final }: NameContext,
  add: (hash: number, salt: number) => void,
): void {
  for (const [salt, side] of [
    [60, before],
    [80, after],
  ] as const)
    for (const place of PLACES) {
      const word = side[place];
      if (!word) break;
      add(word.lower, salt + place * 4);
      add(word.cluster.fine, salt + place * 4 + 1);
      add(word.cluster.middle, salt + place * 4 + 2);
    }
  const near = before[0]?.lower ?? 1;
  const next = after[0]?.lower ?? 1;
  add(near ^ Math.imul(before[1]?.lower ?? 1, 31), 100);
  add(next ^ Math.imul(after[1]?.lower ?? 1, 31), 101);
  add(near ^ Math.imul(next, 31), 102);
  add((before[0]?.cluster.middle ?? 0) * 8192 + (after[0]?.cluster.middle ?? 0), 103);
  add((before[1]?.cluster.middle ?? 0) * 8192 + (before[0]?.cluster.middle ?? 0), 104);
  add((after[0]?.cluster.middle ?? 0) * 8192 + (after[1]?.cluster.middle ?? 0), 105);
  add((marked ? 1 : 0) + (initial ? 2 : 0) + (final ? 4 : 0), 106);
}

/** Calls `visit` with each row of the name and what it counts for: contexts count for one together. */
export function eachTypeRow(evidence: NameEvidence, visit: Visit): void {
  const whole = (hash: number, salt: number): void => visit(scatter(hash, salt) & (TYPE_BUCKETS - 1), 1);
  whole(1, 0);
  visitVotes(evidence, whole);
  visitWords(evidence, whole);
  const { contexts } = evidence;
  const weight = 1 / Math.max(1, contexts.length);
  const part = (hash: number, salt: number): void => visit(scatter(hash, salt) & (TYPE_BUCKETS - 1), weight);
  for (const context of contexts) visitContext(context, part);
}
