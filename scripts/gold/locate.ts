import { foldTypography } from './fold.ts';
import type { Offsets } from './format.ts';

/** Where something stands, or why that cannot be said. */
export type Located = Offsets | { readonly problem: string };

/** Whether a search failed. */
export const failed = (located: Located): located is { readonly problem: string } => 'problem' in located;

const WORD = String.raw`[\p{L}\p{N}\p{M}_]`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A pattern for exactly these words, not part of longer ones: "Mali" is in "l'Mali" and "Mali-Niger", not in "Malien". */
function pattern(surface: string): RegExp {
  const before = new RegExp(`^${WORD}`, 'u').test(surface) ? `(?<!${WORD})` : '';
  const after = new RegExp(`${WORD}$`, 'u').test(surface) ? `(?!${WORD})` : '';
  return new RegExp(before + escaped(surface) + after, 'gu');
}

/** Every whole-word occurrence of a surface in text order, plain and typographic marks being equal. */
export function occurrences(text: string, surface: string): Offsets[] {
  const folded = foldTypography(text);
  const find = (wanted: string): Offsets[] =>
    wanted ? [...folded.matchAll(pattern(wanted))].map((match) => [match.index, match.index + wanted.length]) : [];
  const found = find(foldTypography(surface));
  // A text may write its accents as marks of their own.
  return found.length > 0 ? found : find(foldTypography(surface).normalize('NFD'));
}

/** `words@2` as words and number; no number is null. */
export function splitOccurrence(piece: string): { readonly words: string; readonly nth: number | null } {
  const match = /^(.*\S)@(\d+)$/u.exec(piece);
  return match?.[1] && match[2] ? { words: match[1], nth: Number(match[2]) } : { words: piece, nth: null };
}

function choose(found: readonly Offsets[], nth: number | null, words: string): Located {
  if (found.length === 0) return { problem: `not in the text: "${words}"` };
  if (nth === null && found.length > 1) return { problem: `${found.length} occurrences, add @n: "${words}"` };
  return found[(nth ?? 1) - 1] ?? { problem: `has ${found.length} occurrences, not ${nth}: "${words}"` };
}

/**
 * The stretch a note's piece stands for: the exact words, or `first words … last words` up to the nearest end; `@n` says
 * which occurrence of the start is meant and is due where there are several.
 */
export function locatePiece(text: string, piece: string): Located {
  const { words, nth } = splitOccurrence(piece);
  const whole = occurrences(text, words);
  const [first, last, ...more] = words.split(' … ');
  if (whole.length > 0 || first === undefined || last === undefined) return choose(whole, nth, words);
  if (more.length > 0) return { problem: `more than one " … ": "${words}"` };
  const start = choose(occurrences(text, first), nth, first);
  if (failed(start)) return start;
  const end = occurrences(text, last).find((found) => found[0] >= start[1]);
  return end ? [start[0], end[1]] : { problem: `not after "${first}": "${last}"` };
}

const distance = (a: Offsets, b: Offsets): number => Math.max(b[0] - a[1], a[0] - b[1], 0);
const touch = (a: Offsets, b: Offsets): boolean => a[0] < b[1] && b[0] < a[1];

/**
 * A source or a cue: the occurrence outside the pieces of the content (an incise between them is outside) and nearest to
 * them, or to what else is given as `near`; or the one that `@n` names.
 */
export function locateBeside(
  text: string,
  surface: string,
  content: readonly Offsets[],
  near: readonly Offsets[] = [],
): Located {
  const { words, nth } = splitOccurrence(surface);
  const found = occurrences(text, words);
  if (nth !== null) {
    const chosen = choose(found, nth, words);
    if (failed(chosen) || !content.some((piece) => touch(piece, chosen))) return chosen;
    return { problem: `lies inside the content: "${surface}"` };
  }
  const outside = found.filter((span) => !content.some((piece) => touch(piece, span)));
  const far = (span: Offsets): number =>
    Math.min(...(near.length > 0 ? near : content).map((at) => distance(at, span)));
  const [best, second] = outside.sort((a, b) => far(a) - far(b));
  if (!best) return { problem: `${found.length ? 'only inside the content' : 'not in the text'}: "${words}"` };
  if (second && far(second) === far(best)) return { problem: `two occurrences equally near, add @n: "${words}"` };
  return best;
}
