/** Given files and folders, a stream of articles, and of records that are none with the reason. Opens no address. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Article, Rejected } from '../domain/article.ts';
import { InputError } from '../domain/errors.ts';
import { decode } from './decode.ts';
import { openFile } from './open-file.ts';
import { MAX_TEXT, parseRecord } from './parse-record.ts';
import { readLines } from './read-lines.ts';

type Read = AsyncGenerator<Article | Rejected>;

/** A file of one article may have this many bytes; lines of JSONL are measured one by one. */
const MAX_FILE = MAX_TEXT * 4;
const FORMATS = '.txt, .json, .jsonl, .ndjson (the last two also with .gz)';
const LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu;

/** Articles of JSON lines; an empty line is none. */
export async function* readJsonLines(input: Readable, where: string): Read {
  for await (const { number, bytes } of readLines(input)) {
    const place = `${where}, line ${number}`;
    if (!bytes) {
      yield { where: place, reason: `longer than any article (limit ${MAX_TEXT} characters)` };
      continue;
    }
    const decoded = decode(bytes);
    if ('reason' in decoded) yield { where: place, reason: decoded.reason };
    else if (decoded.text.trim()) yield fromJson(decoded.text, place);
  }
}

function fromJson(text: string, where: string): Article | Rejected {
  try {
    return parseRecord(JSON.parse(text), where);
  } catch (error) {
    return { where, reason: `broken JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function* readJson(path: string, text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { where: path, reason: `broken JSON: ${error instanceof Error ? error.message : String(error)}` };
    return;
  }
  if (!Array.isArray(value)) yield parseRecord(value, path);
  else for (const [index, record] of value.entries()) yield parseRecord(record, `${path}, record ${index + 1}`);
}

/** A text file is the article; its path is what it is known by, so that a corrected file replaces it. */
async function readText(path: string, text: string): Promise<Article | Rejected> {
  const id = pathToFileURL(await realpath(path)).href;
  return parseRecord({ id, text, title: basename(path).replace(/\.txt$/iu, '') }, path);
}

async function* readWholeFile(path: string): Read {
  const { size } = await stat(path);
  if (size > MAX_FILE) {
    yield {
      where: path,
      reason: `${size} bytes, and the limit for one article is ${MAX_FILE}: cut it into articles, or give JSONL`,
    };
    return;
  }
  const decoded = decode(await readFile(path));
  if ('reason' in decoded) yield { where: path, reason: decoded.reason };
  else if (extname(path).toLowerCase() === '.json') yield* readJson(path, decoded.text);
  else yield await readText(path, decoded.text);
}

/** The articles of a file, or why it cannot be read: gone, a dangling link, no right to. */
async function* unlessUnreadable(path: string, articles: Read): Read {
  try {
    yield* articles;
  } catch (error) {
    yield { where: path, reason: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function* readFolder(path: string): Read {
  const names = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of names) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* readFolder(inner);
    else if (/\.(?:txt|json)$/iu.test(entry.name) || LINES.test(entry.name)) yield* readOneFile(inner);
  }
}

async function* readOneFile(path: string): Read {
  if (!LINES.test(path)) {
    yield* unlessUnreadable(path, readWholeFile(path));
    return;
  }
  try {
    yield* readJsonLines(openFile(path), path);
  } catch (error) {
    yield {
      where: path,
      reason: `cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/**
 * The articles of one file or folder (folders are gone through in order of name), streamed.
 * @throws InputError if the path is not there or is of no format that is read.
 */
export async function* readArticles(path: string): Read {
  const found = await stat(path).catch(() => null);
  if (!found) throw new InputError(`${path}: no such file or folder`);
  if (found.isDirectory()) {
    yield* readFolder(path);
    return;
  }
  const known = /\.(?:txt|json)$/iu.test(path) || LINES.test(path);
  if (!known) throw new InputError(`${path}: this kind of file is not read. Give a folder or a file in ${FORMATS}`);
  yield* readOneFile(path);
}
