import { JsonScanner } from './json-scanner.ts';

/** A piece of a JSON stream with its number from 1: its bytes, or why there are none. */
export type Piece = { readonly number: number } & ({ readonly bytes: Buffer } | { readonly reason: string });

/** More bytes than any fact check has: another kind of file, or a broken one. */
export const MAX_PIECE = 2_000_000;
const TOO_LONG = `longer than a fact check may be (${MAX_PIECE} bytes): look for a bracket or a quotation mark that is not closed`;
const CUT_OFF = 'the file ends in the middle of an item: fetch it again';
const NOT_JSON = 'not JSON in UTF-8 from here on: give JSON-LD, a DataFeed, JSON lines or an HTML page';
const EMPTY = 'the file is empty';

/** Gathers the bytes of one piece after the other; of one over the limit it keeps none, so that memory is bounded. */
class Gatherer {
  #parts: Buffer[] = [];
  #size = 0;
  #number = 1;
  /** False while what passes belongs to no piece: the rest of a feed after its list. */
  #isOpen = false;

  get number(): number {
    return this.#number;
  }

  begin(): void {
    this.#parts = [];
    this.#size = 0;
    this.#isOpen = true;
  }

  keep(part: Buffer): void {
    if (!this.#isOpen) return;
    this.#size += part.length;
    if (this.#size <= MAX_PIECE) this.#parts.push(part);
    else this.#parts = [];
  }

  /** Ends the piece; null where it is but white space, or none was begun. */
  take(): Piece | null {
    const bytes = Buffer.concat(this.#parts);
    const tooLong = this.#size > MAX_PIECE;
    this.begin();
    this.#isOpen = false;
    if (!tooLong && bytes.every((byte) => byte <= 0x20)) return null;
    return { number: this.#number++, ...(tooLong ? { reason: TOO_LONG } : { bytes }) };
  }
}

/** Pieces that end in a chunk. Returns whether it is JSON so far. */
function* cutChunk(bytes: Buffer, scanner: JsonScanner, gatherer: Gatherer): Generator<Piece, boolean> {
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const cut = scanner.step(bytes[at] ?? 0);
    if (cut === 'none') continue;
    if (cut === 'broken') return false;
    if (cut === 'start' || cut === 'list') gatherer.begin();
    else {
      gatherer.keep(bytes.subarray(from, cut === 'end' ? at + 1 : at));
      const piece = gatherer.take();
      if (piece) yield piece;
      if (cut === 'comma') gatherer.begin();
    }
    from = cut === 'start' ? at : at + 1;
  }
  gatherer.keep(bytes.subarray(from));
  return true;
}

/**
 * The items of a DataFeed, the members of a list, or whole documents one after the other (JSON lines too), each as soon
 * as its last byte is there. Pieces after a broken one are read as long as its brackets and quotation marks match.
 * Throws only what the stream throws.
 */
export async function* splitJson(input: AsyncIterable<Buffer | string>): AsyncGenerator<Piece> {
  const scanner = new JsonScanner();
  const gatherer = new Gatherer();
  for await (const chunk of input) {
    const isJson = yield* cutChunk(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, scanner, gatherer);
    if (!isJson) return yield { number: gatherer.number, reason: NOT_JSON };
  }
  if (!scanner.isBetween) yield { number: gatherer.number, reason: CUT_OFF };
  else if (!scanner.hasBegun) yield { number: gatherer.number, reason: EMPTY };
}
