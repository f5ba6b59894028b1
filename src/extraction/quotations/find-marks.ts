import type { Token } from '../../domain/article.ts';
import { lowerAt, type Reading } from '../reading.ts';

/** A passage in quotation marks, by token index: `open` and `close` are the marks, null where one is missing. */
export interface MarkedPassage {
  readonly open: number;
  readonly close: number | null;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** Goes on from the passage before it: a quotation over several paragraphs, each opened by a mark. */
  readonly continues: boolean;
}

/** Marks that open and close alike; typewriters write two apostrophes. */
const STRAIGHT: Readonly<Record<string, string>> = { '"': '"', "''": "''", '``': "''" };
const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›' };

const MARKS: ReadonlySet<string> = new Set([...Object.keys(STRAIGHT), ...Object.keys(OPENING)]);

function gap(reading: Reading, before: number, after: number): string {
  const end = reading.tokens[before]?.end ?? 0;
  return reading.document.text.slice(end, reading.tokens[after]?.start ?? reading.document.text.length);
}

/** Whether a straight mark opens: something follows it at once, and nothing stands right before it. */
function opensStraight(reading: Reading, index: number): boolean {
  const gluedLeft = index > 0 && gap(reading, index - 1, index) === '';
  const gluedRight = gap(reading, index, index + 1) === '' && index + 1 < reading.tokens.length;
  if (gluedLeft === gluedRight) return !gluedLeft;
  return gluedRight || /^[([—–-]$/u.test(lowerAt(reading, index - 1));
}

/**
 * Passages in quotation marks, outermost only, in order; pairs marks by type and never across paragraphs, except where
 * the next paragraph opens with a mark again. A mark without its partner runs to its paragraph's end. Linear.
 *
 * Accepts  « … », “ … ”, " … ", a passage with others inside, an unbalanced one.
 * Refuses  5" (a mark that neither opens nor has an opener), apostrophes.
 */
export function findMarkedPassages(reading: Reading): MarkedPassage[] {
  const passages: MarkedPassage[] = [];
  const { tokens, document } = reading;
  const paragraphOf = (token: Token): number => document.sentences[token.sentence]?.paragraph ?? 0;
  let open: { index: number; closer: string; depth: number } | null = null;
  let unclosed = false;
  const finish = (last: number, close: number | null): void => {
    if (!open) return;
    const first = open.index + 1;
    const paragraph = paragraphOf(tokens[open.index] as Token);
    const before = tokens[open.index - 1];
    const continues = unclosed && (!before || paragraphOf(before) < paragraph);
    if (first <= last) passages.push({ open: open.index, close, first, last, paragraph, continues });
    unclosed = close === null;
    open = null;
  };
  tokens.forEach((token, index) => {
    if (!open && !MARKS.has(token.text)) return;
    if (open && paragraphOf(token) !== paragraphOf(tokens[open.index] as Token)) finish(index - 1, null);
    const current = open as { index: number; closer: string; depth: number } | null;
    const straight = STRAIGHT[token.text];
    if (straight) {
      if (!current && opensStraight(reading, index)) open = { index, closer: straight, depth: 0 };
      else if (current?.closer === token.text) finish(index - 1, index);
      return;
    }
    const closer = OPENING[token.text];
    if (current && token.text === current.closer) {
      if (current.depth > 0) current.depth--;
      else finish(index - 1, index);
    } else if (!current && closer) open = { index, closer, depth: 0 };
    else if (current && closer === current.closer) current.depth++;
  });
  finish(tokens.length - 1, null);
  return passages;
}
