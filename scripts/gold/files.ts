import { createReadStream, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { LANGUAGES } from '../../src/domain/article.ts';
import type { SourceRecord } from './compile-notes.ts';
import { compareIds, type GoldDocument, goldLine, parseGoldLine } from './format.ts';

/** The kinds of text in the corpus, one folder each; only `ours` holds its texts. */
export const FOLDERS = ['news', 'training', 'quotations', 'ours'] as const;

const record = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  source: z.string(),
  text: z.string(),
  date: z.string().nullish(),
  license: z.string().optional(),
  phenomena: z.array(z.string()).optional(),
});

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) yield line;
  }
}

/** The records of a JSONL file, gzipped or not, that have one of these ids; the file is streamed. */
export async function readRecords(path: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, SourceRecord>> {
  const found = new Map<string, SourceRecord>();
  for await (const line of linesOf(path)) {
    const parsed = record.safeParse(JSON.parse(line));
    if (parsed.success && ids.has(parsed.data.id)) found.set(parsed.data.id, parsed.data);
    if (found.size === ids.size) break;
  }
  return found;
}

/** The file of a set's texts in a folder, gzipped or not; null where there is none. `set` is like `wikinews100.fr`. */
export function textFile(folder: string, set: string): string | null {
  const names = [`${set}.jsonl`, `${set}.jsonl.gz`].map((name) => join(folder, name));
  return names.find((path) => existsSync(path)) ?? null;
}

/** Documents of a gold file in file order, and a message for each line that is not one. */
export function readGold(path: string): { readonly documents: GoldDocument[]; readonly problems: string[] } {
  const documents: GoldDocument[] = [];
  const problems: string[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!line) continue;
    const parsed = parseGoldLine(line);
    if ('problem' in parsed) problems.push(`${path}:${index + 1}: ${parsed.problem}`);
    else documents.push(parsed);
  }
  return { documents, problems };
}

/** Writes a gold file by id, whole or not at all. */
export function writeGold(path: string, documents: readonly GoldDocument[]): void {
  const lines = [...documents].sort(compareIds).map((document) => `${goldLine(document)}\n`);
  writeFileSync(`${path}.new`, lines.join(''));
  renameSync(`${path}.new`, path);
}

/** The gold files of a folder of the corpus, in order of name. */
export function goldFiles(root: string, folder: (typeof FOLDERS)[number]): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(path, name));
}
