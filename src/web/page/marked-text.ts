/** Text with overlapping marks, cut where a mark begins or ends. */
import type { Span } from '../../domain/span.ts';

export interface Segment<T> {
  readonly text: string;
  readonly start: number;
  /** Marks that cover all of the segment, in the order given. */
  readonly marks: readonly T[];
}

/**
 * The segments of `text`, in order and without gaps. Marks that reach outside are cut; offsets are those of
 * `String.prototype.slice`, counted from `origin`.
 */
export function segmentsOf<T extends Span>(text: string, marks: readonly T[], origin = 0): readonly Segment<T>[] {
  const inside = marks.filter(({ start, end }) => start < origin + text.length && end > origin && start < end);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(0, start - origin));
    cuts.add(Math.min(text.length, end - origin));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? text.length;
    const covering = inside.filter(({ start, end }) => start - origin <= from && end - origin >= to);
    return { text: text.slice(from, to), start: origin + from, marks: covering };
  });
}

const LETTER = /[\p{L}\p{N}]/u;

const isWholeWord = (text: string, start: number, end: number): boolean =>
  !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));

/** Where any of these words are in the text, as whole words, the longer before the shorter they contain. */
export function spansOfWords(text: string, words: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const word of [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      const isCovered = found.some((span) => start < span.end && span.start < end);
      if (!isCovered && isWholeWord(text, start, end)) found.push({ start, end });
    }
  }
  return found;
}
