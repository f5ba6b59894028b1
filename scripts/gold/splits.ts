/**
 * Writes `splits.json`: which documents of `news` are dev and which are test.
 *
 *   npx tsx scripts/gold/splits.ts [GOLD_FOLDER]
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldFiles, readGold } from './files.ts';

/** Development sets may be read and tuned on; test sets are only measured on. */
export type Split = 'dev' | 'test';

/** The half a document belongs to, by its id alone: an even SHA-256 is dev, an odd one test. */
export function splitOf(id: string): Split {
  const last = createHash('sha256').update(id, 'utf8').digest().at(-1) ?? 0;
  return last % 2 === 0 ? 'dev' : 'test';
}

/** Both halves of these ids, sorted. */
export function splitIds(ids: readonly string[]): Readonly<Record<Split, readonly string[]>> {
  const sorted = [...ids].sort();
  return { dev: sorted.filter((id) => splitOf(id) === 'dev'), test: sorted.filter((id) => splitOf(id) === 'test') };
}

/** The ids of `news` in this corpus. */
export const newsIds = (root: string): readonly string[] =>
  goldFiles(root, 'news').flatMap((path) => readGold(path).documents.map((document) => document.id));

/** The content of `splits.json` for this corpus. */
export const splitsFile = (root: string): string => `${JSON.stringify({ news: splitIds(newsIds(root)) }, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? 'data/gold';
  writeFileSync(join(root, 'splits.json'), splitsFile(root));
}
