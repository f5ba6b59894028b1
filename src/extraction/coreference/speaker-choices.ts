import { ENTITY_TYPES } from '../../domain/annotation.ts';
import { hashString, scatter } from '../../models/features.ts';
import { WEIGH_BUCKETS } from '../../models/weigher.ts';
import { lowerAt, type Reading, type TokenRange } from '../reading.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import { fitOf, type Question, questionOf, RECENT, signsOf, type Unattributed } from './speaker-signs.ts';

/** A cluster that may have said something, null for nobody named, with its hashed feature rows. */
export interface SpeakerChoice {
  readonly cluster: number | null;
  readonly rows: Uint32Array;
}

/** Pairs of signs that tell more together than apart, by their places in {@link signsOf}. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 4],
  [0, 9],
  [0, 10],
  [0, 11],
  [0, 12],
  [0, 3],
  [1, 3],
  [1, 4],
  [1, 6],
  [3, 4],
  [3, 9],
  [4, 9],
  [1, 9],
  [10, 3],
  [10, 1],
  [10, 4],
  [12, 14],
  [13, 14],
  [2, 6],
  [5, 7],
];

function rowsOf(question: Question, cluster: number | null): Uint32Array {
  const { kind, word, facts, asked } = question;
  const rows: number[] = [];
  const add = (hash: number, salt: number): void => {
    rows.push(scatter(hash, salt) & (WEIGH_BUCKETS - 1));
  };
  if (cluster === null) {
    const ruled = asked.ruled === null ? 1 : 0;
    const nearest = [...question.before.keys()][0];
    const silent = asked.speakers.at(-1) === null ? 1 : 0;
    add(kind * 2 + ruled, 1);
    add(word ^ ruled, 2);
    add(word ^ Math.imul(lowerHash(facts.reading, asked.source), 31), 3);
    add(kind * 4 + ruled * 2 + silent, 4);
    add(kind * 16 + (nearest === undefined ? 15 : ENTITY_TYPES.indexOf(facts.clusters[nearest]?.type ?? 'other')), 5);
    return Uint32Array.from(rows);
  }
  const type = ENTITY_TYPES.indexOf(facts.clusters[cluster]?.type ?? 'other');
  const signs = signsOf(question, cluster);
  const ruled = signs[0] as number;
  add(kind * 16 + type, 10);
  add(word ^ Math.imul(type + 1, 104729), 11);
  add(word ^ Math.imul(ruled + 1, 15485863), 12);
  signs.forEach((sign, place) => {
    add((kind * 16 + type) * 64 + sign, 100 + place);
    add(word ^ Math.imul(sign + 1, 49979687), 300 + place);
  });
  PAIRS.forEach(([a, b], place) => {
    add((kind * 64 + (signs[a] as number)) * 64 + (signs[b] as number), 400 + place);
    add(((signs[a] as number) * 64 + (signs[b] as number)) * 8 + type, 500 + place);
  });
  return Uint32Array.from(rows);
}

const lowerHash = (reading: Reading, source: TokenRange | null): number =>
  source ? hashString(lowerAt(reading, source.first), 9) : 0;

/** "le président du club" is no president of anything else: an office that the phrase narrows down to what nothing says of the cluster. */
const isOther = (question: Question, cluster: number): boolean =>
  cluster !== question.asked.ruled &&
  question.facts.reading.rules.names.roles.has(question.head ?? '') &&
  fitOf(question, cluster) >> 3 === 1;

/** What actors and places speak: a work or an event does not, unless the rules say so. */
const SPEAKS = new Set(['person', 'organization', 'location']);

/** Whom a quotation may be of, nobody named first: who has just been named or has just spoken, and whom the rules take. */
export function speakerChoices(facts: ClusterFacts, asked: Unattributed): SpeakerChoice[] {
  const question = questionOf(facts, asked);
  const clusters = new Set<number>();
  for (const cluster of [...question.before.keys(), ...question.after.keys(), ...asked.speakers.slice(-RECENT)])
    if (cluster !== null && SPEAKS.has(facts.clusters[cluster]?.type ?? 'other')) clusters.add(cluster);
  if (asked.ruled !== null) clusters.add(asked.ruled);
  if (asked.unnamed) clusters.clear();
  return [null, ...[...clusters].filter((cluster) => !isOther(question, cluster))].map((cluster) => ({
    cluster,
    rows: rowsOf(question, cluster),
  }));
}
