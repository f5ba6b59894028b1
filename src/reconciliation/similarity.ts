import { foldName } from '../domain/fold-name.ts';

/** Words less alike than this are other words. */
const SAME_WORD = 0.8;

/**
 * Edits that make one text of the other: insertions, deletions, substitutions, and exchanges of neighbours (optimal
 * string alignment, Damerau 1964 with the restriction that nothing is edited twice). Counted in code points.
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const exchanged = swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      now.push(Math.min(substituted, exchanged, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}

/** 1 less the edits per letter of the longer one; 0 to 1. */
function spelling(a: string, b: string): number {
  const length = Math.max([...a].length, [...b].length);
  return length === 0 ? 1 : 1 - editDistance(a, b) / length;
}

/** Dice's coefficient over words, in any order; a word with a slip counts for as much as it is alike. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const likeness = left.map((other) => spelling(word, other));
    const best = Math.max(...likeness);
    if (best < SAME_WORD) continue;
    shared += best;
    left.splice(likeness.indexOf(best), 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** How alike two names are, 0 to 1: by their letters or by their words, whichever is more. 1 only where they fold alike. */
export function similarity(one: string, other: string): number {
  const [a, b] = [foldName(one), foldName(other)];
  if (a === b) return 1;
  return Math.max(spelling(a, b), sharedWords(a.split(' '), b.split(' ')));
}
