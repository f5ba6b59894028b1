import { compareEntities, type GoldEntity, type Offsets } from './format.ts';
import { occurrences } from './locate.ts';
import type { EntityNote } from './note-lines.ts';

/** Says what is wrong with the notes, and where. */
export type Report = (line: number, message: string) => void;

/** An entity and the line that states it. */
export type PlacedEntity = { readonly value: GoldEntity; readonly line: number };

type Taken = { readonly span: Offsets; readonly note: EntityNote };

const inside = (outer: Offsets, inner: Offsets): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
const touch = (a: Offsets, b: Offsets): boolean => a[0] < b[1] && b[0] < a[1];

function listed(note: EntityNote, found: readonly Offsets[], report: Report): Offsets[] {
  return (note.occurrences ?? []).flatMap((n) => {
    const span = found[n - 1];
    if (!span) report(note.line, `"${note.surface}" has ${found.length} occurrences, not ${n}`);
    return span ? [span] : [];
  });
}

function spansOf(note: EntityNote, text: string, taken: readonly Taken[], report: Report): readonly Offsets[] {
  const found = occurrences(text, note.surface);
  if (found.length === 0) report(note.line, `not in the text: "${note.surface}"`);
  if (note.occurrences) return listed(note, found, report);
  const free = found.filter((span) => !taken.some((other) => inside(other.span, span)));
  if (found.length > 0 && free.length === 0) report(note.line, `every "${note.surface}" is inside a longer surface`);
  return free;
}

/** Listed occurrences before "every other", the longer surface before those inside it. */
const byClaim = (a: EntityNote, b: EntityNote): number =>
  b.surface.length - a.surface.length || Number(a.occurrences === null) - Number(b.occurrences === null);

function reportRepeats(notes: readonly EntityNote[], report: Report): void {
  const seen = new Set<string>();
  for (const { surface, occurrences: list, line } of notes) {
    if (list === null && seen.has(surface)) report(line, `a second line for every "${surface}"`);
    if (list === null) seen.add(surface);
  }
}

/** The entities that the notes state, in text order, each with its line. */
export function compileEntities(notes: readonly EntityNote[], text: string, report: Report): readonly PlacedEntity[] {
  reportRepeats(notes, report);
  const taken: Taken[] = [];
  for (const note of [...notes].sort(byClaim)) {
    for (const span of spansOf(note, text, taken, report)) {
      const clash = taken.find((other) => touch(other.span, span));
      if (clash) report(note.line, `"${note.surface}" overlaps "${clash.note.surface}" of line ${clash.note.line}`);
      else taken.push({ span, note });
    }
  }
  return taken
    .map(({ span: [start, end], note: { type, entity, line } }) => ({ value: { start, end, type, entity }, line }))
    .sort((a, b) => compareEntities(a.value, b.value));
}
