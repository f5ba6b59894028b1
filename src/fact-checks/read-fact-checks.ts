/** Given files of ClaimReviews, a stream of fact checks, and of items that are none with the reason. Opens no address. */
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Rejected } from '../domain/article.ts';
import { InputError } from '../domain/errors.ts';
import type { FactCheck } from '../domain/fact-check.ts';
import { decode } from '../ingest/decode.ts';
import { openFile } from '../ingest/open-file.ts';
import { readLines } from '../ingest/read-lines.ts';
import { parseFactChecks, type Results } from './parse-fact-checks.ts';
import { MAX_PIECE, splitJson } from './split-json.ts';

type Read = AsyncGenerator<FactCheck | Rejected>;

/** A page may have this many bytes. */
const MAX_PAGE = 20_000_000;
const FORMATS = '.json, .jsonld, .jsonl, .ndjson, .txt (these also with .gz), .html or .htm';
const JSON_FILE = /\.(?:json|jsonld)(?:\.gz)?$/iu;
const LINES = /\.(?:jsonl|ndjson|txt)(?:\.gz)?$/iu;
const PAGE = /\.html?$/iu;

function ofBytes(bytes: Buffer, where: string): Results {
  const decoded = decode(bytes);
  return 'reason' in decoded ? [{ where, reason: decoded.reason }] : parseFactChecks(decoded.text, where);
}

/** Fact checks of a stream of JSON of any length: a DataFeed, a list, or documents one after the other. */
export async function* readFactCheckFeed(input: Readable, where: string): Read {
  for await (const piece of splitJson(input)) {
    const place = `${where}, item ${piece.number}`;
    if ('reason' in piece) yield { where: place, reason: piece.reason };
    else yield* ofBytes(piece.bytes, place);
  }
}

/** Fact checks of lines, each of them JSON or the script of a page: as Data Commons gives away old fact checks. */
async function* readFactCheckLines(input: Readable, where: string): Read {
  for await (const { number, bytes } of readLines(input, MAX_PIECE)) {
    const place = `${where}, line ${number}`;
    if (!bytes) yield { where: place, reason: `longer than a fact check may be (${MAX_PIECE} bytes)` };
    else if (bytes.some((byte) => byte > 0x20)) yield* ofBytes(bytes, place);
  }
}

async function* readPage(path: string): Read {
  const { size } = await stat(path);
  if (size <= MAX_PAGE) yield* ofBytes(await readFile(path), path);
  else yield { where: path, reason: `${size} bytes, and the limit for one page is ${MAX_PAGE}` };
}

function readerOf(path: string): Read | null {
  if (JSON_FILE.test(path)) return readFactCheckFeed(openFile(path), path);
  if (LINES.test(path)) return readFactCheckLines(openFile(path), path);
  return PAGE.test(path) ? readPage(path) : null;
}

/**
 * The fact checks of a file, streamed: a feed of any length is never in memory as a whole.
 * @throws InputError if the path is not there or is of no format that is read.
 */
export async function* readFactChecks(path: string): Read {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new InputError(`${path}: no such file`);
  const reader = readerOf(path);
  if (!reader) throw new InputError(`${path}: this kind of file is not read. Give a file in ${FORMATS}`);
  try {
    yield* reader;
  } catch (error) {
    const reason = `cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`;
    yield { where: path, reason };
  }
}
