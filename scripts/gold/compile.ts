/**
 * Turns annotators' notes into stand-off annotation. Documents that the output already holds and the notes do not speak of
 * stay as they are; one whose notes have errors is not written.
 *
 *   npx tsx scripts/gold/compile.ts NOTES_FOLDER SOURCE.jsonl[.gz] OUT.jsonl [--show]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileNotes } from './compile-notes.ts';
import { readGold, readRecords, writeGold } from './files.ts';
import type { GoldDocument } from './format.ts';
import { show } from './show.ts';

/** What came of a folder of notes: documents, with their texts, and a message per error. */
export interface Outcome {
  readonly documents: readonly (readonly [GoldDocument, text: string])[];
  readonly errors: readonly string[];
}

/** Reads and compiles every `ID.txt` of a folder against the records of a source file. */
export async function compileFolder(folder: string, source: string): Promise<Outcome> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const records = await readRecords(source, new Set(names.map((name) => name.slice(0, -4))));
  const documents: [GoldDocument, string][] = [];
  const errors: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const record = records.get(name.slice(0, -4));
    if (!record) {
      errors.push(`${path}:0: no such document in ${source}`);
      continue;
    }
    const compiled = compileNotes(readFileSync(path, 'utf8'), record);
    if ('document' in compiled) documents.push([compiled.document, record.text]);
    else errors.push(...compiled.problems.map(({ line, message }) => `${path}:${line}: ${message}`));
  }
  return { documents, errors };
}

/** Puts documents into a gold file in place of those with the same ids. */
export function mergeInto(path: string, documents: readonly GoldDocument[]): void {
  const kept = existsSync(path) ? readGold(path) : { documents: [], problems: [] };
  if (kept.problems.length > 0) throw new Error(kept.problems.join('\n'));
  const ids = new Set(documents.map((document) => document.id));
  writeGold(path, [...kept.documents.filter((document) => !ids.has(document.id)), ...documents]);
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });
  const [folder, source, out] = positionals;
  if (!folder || !source || !out)
    throw new Error('usage: compile.ts NOTES_FOLDER SOURCE.jsonl[.gz] OUT.jsonl [--show]');
  const { documents, errors } = await compileFolder(folder, source);
  if (values.show) for (const [document, text] of documents) console.log(show(document, text));
  const compiled = documents.map(([document]) => document);
  if (compiled.length > 0) mergeInto(out, compiled);
  for (const error of errors) console.error(error);
  console.error(`${compiled.length} documents written, ${errors.length} errors`);
  if (errors.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
