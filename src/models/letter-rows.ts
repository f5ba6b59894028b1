import { hashString, scatter } from './features.ts';

/** Number of rows that letter sequences share; a power of two. */
export const LETTER_ROWS = 1 << 15;
const SHORTEST = 3;
const LONGEST = 5;
/** Longer words say no more by their middle. */
const MAX_LETTERS = 24;

const rowOf = (piece: string): number => scatter(hashString(piece, 17), 3) & (LETTER_ROWS - 1);

/**
 * The rows of a folded word: of the whole word first, then of its sequences of three to five letters with both ends marked.
 * One table serves both languages, so names and words of one origin start out alike (Bojanowski et al. 2017).
 */
export function letterRows(word: string): number[] {
  const marked = `<${word.slice(0, MAX_LETTERS)}>`;
  const rows = [rowOf(`=${word}`)];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let start = 0; start + length <= marked.length; start++)
      if (length < marked.length) rows.push(rowOf(marked.slice(start, start + length)));
  return rows;
}
