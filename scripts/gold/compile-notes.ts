import { createHash } from 'node:crypto';
import { compileEntities, type Report } from './compile-entities.ts';
import type { GoldRelation, Offsets } from './format.ts';
import { compareQuotations, compareRelations, type GoldDocument, type GoldQuotation } from './format.ts';
import { failed, locateBeside, locatePiece } from './locate.ts';
import type { NoteProblem, QuotationNote, RelationNote } from './note-lines.ts';
import { parseNotes } from './notes.ts';
import { documentFaults } from './validate.ts';

/** A text to annotate. `phenomena` marks a text of our own: it goes into the gold file with its annotation. */
export interface SourceRecord {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly source: string;
  readonly text: string;
  readonly date?: string | null | undefined;
  readonly license?: string | undefined;
  readonly phenomena?: string[] | undefined;
}

/** Notes turned into annotation, or everything that is wrong with them. */
export type Compiled = { readonly document: GoldDocument } | { readonly problems: readonly NoteProblem[] };

/** What a source allows; a publisher's text is never redistributed. */
const LICENSES: Readonly<Record<string, string>> = {
  'fr.wikinews.org': 'CC BY 2.5',
  'en.wikinews.org': 'CC BY 2.5',
  Wikinews: 'CC BY 2.5',
};

/** Hexadecimal SHA-256 of the UTF-8 bytes of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a content leaves out at its start, unless it is direct: "que l'État", "that the". */
const LEADING = { fr: /^qu(?:e\s|['’])/u, en: /^that\s/u };

type Placed<T> = { readonly value: T; readonly line: number };

const pair = (span: Offsets | null): [number, number] | null => (span ? [span[0], span[1]] : null);

function compileContent(note: QuotationNote, record: SourceRecord, report: Report): [number, number][] | null {
  const content: [number, number][] = [];
  for (const piece of note.pieces) {
    const located = locatePiece(record.text, piece);
    if (failed(located)) report(note.line, located.problem);
    else content.push([located[0], located[1]]);
  }
  const opening = record.text.slice(...(content[0] ?? [0, 0]));
  const leading = note.kind !== 'direct' && !note.forced && LEADING[record.lang].test(opening);
  if (leading) report(note.line, 'the content begins with que or that');
  return content.length < note.pieces.length ? null : content;
}

function compileQuotation(note: QuotationNote, record: SourceRecord, report: Report): readonly Placed<GoldQuotation>[] {
  const content = compileContent(note, record, report);
  if (!content) return [];
  const beside = (surface: string | null, ...near: readonly Offsets[]): [number, number] | null => {
    const located = surface === null ? null : locateBeside(record.text, surface, content, near);
    if (located === null || !failed(located)) return pair(located);
    report(note.line, located.problem);
    return null;
  };
  const { kind, speaker, polarity, modality, line } = note;
  const cue = beside(note.cue);
  const source = beside(note.source);
  const byCue = cue && source && beside(note.source, cue);
  if (byCue && byCue[0] !== source[0])
    report(line, `one "${note.source}" is near the content, another near the cue: add @n`);
  return [{ value: { content, kind, source, speaker, cue, polarity, modality }, line }];
}

function compileRelation(note: RelationNote, text: string, report: Report): readonly Placed<GoldRelation>[] {
  const { line, evidence: piece, ...said } = note;
  const located = locatePiece(text, piece);
  if (!failed(located)) return [{ value: { ...said, evidence: [located[0], located[1]] }, line }];
  report(line, located.problem);
  return [];
}

/** The annotation of a record by an annotator's notes. */
export function compileNotes(content: string, record: SourceRecord): Compiled {
  const { id, lang, source, text, phenomena } = record;
  const notes = parseNotes(content);
  const problems: NoteProblem[] = [...notes.problems];
  const report: Report = (line, message) => problems.push({ line, message });
  const license = record.license ?? LICENSES[source] ?? 'all rights reserved by the publisher';
  const parts = {
    entity: compileEntities(notes.entities, text, report),
    quotation: notes.quotations
      .flatMap((note) => compileQuotation(note, record, report))
      .sort((a, b) => compareQuotations(a.value, b.value)),
    relation: notes.relations
      .flatMap((note) => compileRelation(note, text, report))
      .sort((a, b) => compareRelations(a.value, b.value)),
    // Events have notes of their own: add-events.ts.
    event: [],
  };
  const document: GoldDocument = {
    ...{ id, lang, source, license, sha256: sha256(text) },
    ...(phenomena ? { text, phenomena } : {}),
    entities: parts.entity.map(({ value }) => value),
    quotations: parts.quotation.map(({ value }) => value),
    relations: parts.relation.map(({ value }) => value),
  };
  for (const { part, index, message } of documentFaults(document, text)) report(parts[part][index]?.line ?? 0, message);
  return problems.length > 0 ? { problems: problems.sort((a, b) => a.line - b.line) } : { document };
}
