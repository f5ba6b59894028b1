import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGES } from '../../src/domain/article.ts';

/** All parts of the claim pairs; each has its queries and the pool of claims they are looked up in. */
export const PARTS = ['train', 'dev', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** How the stored claim says the same thing, or another. */
export const STANCES = ['agrees', 'contradicts', 'related'] as const;
export type Stance = (typeof STANCES)[number];

/** What was done to the stored claim to make the query, and the stances that may come of it; null where nothing is to be found. */
export const STANCES_OF = {
  translation: ['agrees'],
  paraphrase: ['agrees'],
  denial: ['contradicts'],
  number: ['contradicts', 'related'],
  actor: ['related'],
  'date-place': ['contradicts', 'related'],
  'near-miss': ['related'],
  'no-match': [null],
} as const satisfies Readonly<Record<string, readonly (Stance | null)[]>>;
export type Kind = keyof typeof STANCES_OF;
export const KINDS = Object.keys(STANCES_OF) as readonly Kind[];

const text = z.string().min(1);
const claim = z.strictObject({ id: text, text, lang: z.enum(LANGUAGES) });
const query = z.strictObject({
  id: text,
  kind: z.enum(KINDS),
  query: z.strictObject({ text, lang: z.enum(LANGUAGES) }),
  expected: text.nullable(),
  stance: z.enum(STANCES).nullable(),
});

/** A claim of the pool. */
export type PoolClaim = Readonly<z.infer<typeof claim>>;
/** A query; `expected` is the id of the claim that it should find, null where the pool has none. */
export type ClaimQuery = Readonly<z.infer<typeof query>>;
/** The queries and the pool of one part. */
export interface ClaimPairs {
  readonly queries: readonly ClaimQuery[];
  readonly pool: readonly PoolClaim[];
}

function readLines<T>(path: string, schema: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error(`${path}: the last line has no end`);
  return lines.map((line, index) => {
    try {
      return schema.parse(JSON.parse(line));
    } catch (error) {
      throw new Error(`${path}:${index + 1}: ${error instanceof z.ZodError ? z.prettifyError(error) : error}`);
    }
  });
}

/**
 * The claim pairs of one part, from `<folder>/<part>.jsonl` and `<folder>/<part>.pool.jsonl`.
 * @throws Error that names file and line where one is not of the form above.
 */
export const readClaimPairs = (folder: string, part: Part): ClaimPairs => ({
  queries: readLines(`${folder}/${part}.jsonl`, query),
  pool: readLines(`${folder}/${part}.pool.jsonl`, claim),
});

/** Those of all parts. @throws Error as {@link readClaimPairs}. */
export const readAllClaimPairs = (folder: string): Readonly<Record<Part, ClaimPairs>> =>
  Object.fromEntries(PARTS.map((part) => [part, readClaimPairs(folder, part)])) as Record<Part, ClaimPairs>;
