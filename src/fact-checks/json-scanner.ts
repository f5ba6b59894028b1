/** What a byte means for the pieces that a stream is cut into. */
export type Cut =
  | 'none'
  /** A piece begins with this byte. */
  | 'start'
  /** A list of pieces begins: what was kept of the document around it is none. */
  | 'list'
  /** A piece ends before this byte, and another may begin after it. */
  | 'comma'
  /** A piece ends before this byte, and so does their list. */
  | 'list-end'
  /** A piece ends with this byte. */
  | 'end'
  /** This is not JSON. */
  | 'broken';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const SQUARE = 0x5b;

const isOpening = (byte: number): boolean => byte === SQUARE || byte === 0x7b;
const isClosing = (byte: number): boolean => byte === 0x5d || byte === 0x7d;
/** White space, and the bytes of the mark that some files begin with. */
const isSpace = (byte: number): boolean => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;

/** The list that holds the items of a DataFeed. */
const ITEMS = 'dataFeedElement';

/**
 * Finds, byte by byte, where the items of a DataFeed, the members of a list, or whole documents one after the other begin
 * and end. It counts brackets and knows strings, no more: what is wrong inside a piece is for its parser to find, so that
 * the next piece can be read. JSON's marks are ASCII: no byte of another character is taken for one.
 */
export class JsonScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth inside the list whose commas part the pieces; 0 outside of it. */
  #listDepth = 0;
  /** Whether the document has, or is, a list of pieces: then it is none itself. */
  #isList = false;
  #key = '';
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Whether no document is open. */
  get isBetween(): boolean {
    return this.#depth === 0;
  }

  step(byte: number): Cut {
    if (this.#inString) return this.#stepInString(byte);
    if (byte === QUOTE && this.#depth > 0) return this.#beginString();
    if (isOpening(byte)) return this.#open(byte);
    if (isClosing(byte)) return this.#close();
    if (byte === COMMA && this.#listDepth > 0 && this.#depth === this.#listDepth) return 'comma';
    return this.#depth > 0 || isSpace(byte) ? 'none' : 'broken';
  }

  #beginString(): Cut {
    this.#inString = true;
    if (this.#depth === 1) this.#key = '';
    return 'none';
  }

  /** A string has no line break in it: at one, a quotation mark was missing. */
  #stepInString(byte: number): Cut {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE || byte === LINE_FEED) this.#inString = false;
    if (this.#inString && this.#depth === 1 && this.#key.length <= ITEMS.length) this.#key += String.fromCharCode(byte);
    return 'none';
  }

  #open(byte: number): Cut {
    this.#depth++;
    this.#hasBegun = true;
    const isItems = this.#depth === 2 && !this.#isList && this.#key === ITEMS;
    if (byte === SQUARE && (this.#depth === 1 || isItems)) {
      this.#listDepth = this.#depth;
      this.#isList = true;
      return 'list';
    }
    return this.#depth === 1 ? 'start' : 'none';
  }

  #close(): Cut {
    if (this.#depth === 0) return 'broken';
    this.#depth--;
    const wasList = this.#isList;
    if (this.#depth === 0) {
      this.#isList = false;
      this.#key = '';
    }
    if (this.#depth < this.#listDepth) {
      this.#listDepth = 0;
      return 'list-end';
    }
    return this.#depth === 0 && !wasList ? 'end' : 'none';
  }
}
