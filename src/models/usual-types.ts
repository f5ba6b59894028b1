import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ENTITY_TYPES, type EntityType } from '../domain/annotation.ts';

/** What a name mostly is in other news: its commonest type, how clear that is and in how many texts it was seen. */
export interface UsualType {
  readonly type: EntityType;
  /** 2: nearly always, 1: mostly, 0: of several types. */
  readonly clear: number;
  /** 0: in 3 texts or more, 1: 6, 2: 20, 3: 100. */
  readonly seen: number;
}

export type UsualTypes = ReadonlyMap<string, UsualType>;

const SEEN = [3, 6, 20, 100] as const;
const CLEAR = [0, 0.7, 0.95] as const;

const level = (steps: readonly number[], value: number): number => steps.findLastIndex((step) => value >= step);

/** From the number of texts in which a name was of each of {@link ENTITY_TYPES}; null if it was in too few. */
export function usualType(votes: readonly number[]): UsualType | null {
  const total = votes.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...votes);
  const type = ENTITY_TYPES[votes.indexOf(most)];
  return type && total >= SEEN[0] ? { type, clear: level(CLEAR, most / total), seen: level(SEEN, total) } : null;
}

/** The same as one small number from 1. */
export const usualCode = ({ type, clear, seen }: UsualType): number =>
  1 + ENTITY_TYPES.indexOf(type) * 12 + clear * 4 + seen;

const fromCode = (code: number): UsualType => ({
  type: ENTITY_TYPES[Math.floor((code - 1) / 12)] ?? 'other',
  clear: Math.floor(((code - 1) % 12) / 4),
  seen: (code - 1) % 4,
});

/** Reads what `npm run train` writes: per line a code and, tab-separated, its names. @throws Error if the file is missing. */
export function readUsualTypes(path: string): UsualTypes {
  const usual = new Map<string, UsualType>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [code = '', ...names] = line.split('\t');
    const type = fromCode(Number(code));
    for (const name of names) usual.set(name, type);
  }
  return usual;
}
