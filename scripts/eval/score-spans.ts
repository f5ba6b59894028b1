/** Scores as the field counts them: exact spans for entities, overlap levels for quotations. */
import type { Span } from '../../src/domain/span.ts';

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

export const counts = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

/** Precision, recall and F1 in percent; 0 where undefined. */
export function scores({ tp, fp, fn }: Counts): { p: number; r: number; f: number } {
  return {
    p: tp ? (100 * tp) / (tp + fp) : 0,
    r: tp ? (100 * tp) / (tp + fn) : 0,
    f: tp ? (200 * tp) / (2 * tp + fp + fn) : 0,
  };
}

/** Adds the agreement of two sets of keys to the counts. */
export function addExact(total: Counts, gold: ReadonlySet<string>, predicted: ReadonlySet<string>): void {
  for (const key of predicted) total[gold.has(key) ? 'tp' : 'fp']++;
  for (const key of gold) if (!predicted.has(key)) total.fn++;
}

const EDGE = new Set(' \t\n\r\u00a0\u202f"“”«»„\'‘’,.;:!?()[]…');

/** A span without marks, space and punctuation at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.has(text[from] as string)) from++;
  while (to > from && EDGE.has(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const touches = (a: Span, b: Span): boolean => shared(a, b) > 0;

/** Share of the gold span that is predicted (Gender Gap Tracker's measure); 1 or 0 at level `exact`. */
export function similarity(level: 'exact' | number, gold: Span, predicted: Span): number {
  if (level === 'exact') return gold.start === predicted.start && gold.end === predicted.end ? 1 : 0;
  const part = shared(gold, predicted) / (gold.end - gold.start);
  return part > level ? part : 0;
}
