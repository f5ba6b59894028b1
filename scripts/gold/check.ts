/**
 * Checks the whole gold corpus; exits with 1 on any error. Without the texts it checks what the offsets alone show.
 *
 *   npm run gold:check -- [--gold FOLDER] [--texts FOLDER]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claimFaults } from './check-claims.ts';
import { readAllClaimPairs } from './claim-pairs.ts';
import { sha256 } from './compile-notes.ts';
import { FOLDERS, goldFiles, readGold } from './files.ts';
import { compareIds, type GoldDocument, goldLine } from './format.ts';
import { TEXT_FOLDER, textsFor } from './load.ts';
import { splitsFile } from './splits.ts';
import { documentFaults } from './validate.ts';

/** What a check found; `unseen` counts, per file, the documents whose text is not on this machine. */
export interface Findings {
  readonly errors: readonly string[];
  readonly documents: number;
  readonly unseen: ReadonlyMap<string, number>;
}

function* shapeProblems(document: GoldDocument, ours: boolean): Generator<string> {
  if (ours && (document.text === undefined || !document.phenomena)) yield 'an article of ours lacks text or phenomena';
  if (!ours && (document.text !== undefined || document.phenomena)) yield 'holds a text that is not ours to give';
}

function* orderProblems(documents: readonly GoldDocument[], seen: Set<string>): Generator<string> {
  for (const [i, document] of documents.entries()) {
    const before = documents[i - 1];
    if (before && compareIds(before, document) > 0) yield `${document.id} is out of order`;
    if (seen.has(document.id)) yield `${document.id} is there twice`;
    seen.add(document.id);
  }
}

function textProblems(document: GoldDocument, text: string | undefined, named: boolean): readonly string[] {
  if (text !== undefined && sha256(text) !== document.sha256) return ['the text is not the one that was annotated'];
  return documentFaults(document, text ?? null, named).map(
    ({ part, index, message }) => `${part} ${index}: ${message}`,
  );
}

function canonicalProblems(path: string, documents: readonly GoldDocument[]): readonly string[] {
  const canonical = documents.map((document) => `${goldLine(document)}\n`).join('');
  return canonical === readFileSync(path, 'utf8') ? [] : ['not written as compile.ts writes it'];
}

function splitProblems(root: string): readonly string[] {
  if (goldFiles(root, 'news').length === 0) return [];
  const path = join(root, 'splits.json');
  if (existsSync(path) && readFileSync(path, 'utf8') === splitsFile(root)) return [];
  return [`${path}: not the split by hash of the ids in news; run scripts/gold/splits.ts`];
}

/** What is wrong with the claim pairs; a gold folder may have none. */
function claimProblems(root: string): readonly string[] {
  const folder = join(root, 'claims');
  if (!existsSync(folder)) return [];
  try {
    const pairs = readAllClaimPairs(folder);
    return claimFaults(pairs).map((fault) => `${folder}: ${fault}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Checks every file under a gold folder against the texts of another. */
export async function checkGold(root: string, texts: string): Promise<Findings> {
  const errors: string[] = [];
  const unseen = new Map<string, number>();
  const ids = new Set<string>();
  const files = FOLDERS.flatMap((folder) => goldFiles(root, folder).map((path) => ({ folder, path })));
  for (const { folder, path } of files) {
    const { documents, problems } = readGold(path);
    const known = await textsFor(path, documents, texts);
    const faults = [...orderProblems(documents, ids), ...(problems.length ? [] : canonicalProblems(path, documents))];
    errors.push(...problems, ...faults.map((fault) => `${path}: ${fault}`));
    for (const document of documents) {
      const text = textProblems(document, known.get(document.id)?.text, folder !== 'quotations');
      const found = [...shapeProblems(document, folder === 'ours'), ...text];
      errors.push(...found.map((problem) => `${path}: ${document.id}: ${problem}`));
      if (!known.has(document.id)) unseen.set(path, (unseen.get(path) ?? 0) + 1);
    }
  }
  return { errors: [...errors, ...splitProblems(root), ...claimProblems(root)], documents: ids.size, unseen };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { gold: { type: 'string' }, texts: { type: 'string' } } });
  const { errors, documents, unseen } = await checkGold(values.gold ?? 'data/gold', values.texts ?? TEXT_FOLDER);
  for (const error of errors) console.error(error);
  for (const [path, count] of unseen) {
    console.log(`${path}: ${count} texts not here: their hash, and what the offsets cover, were not checked`);
  }
  console.log(`${documents} documents, ${errors.length} errors`);
  if (errors.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
