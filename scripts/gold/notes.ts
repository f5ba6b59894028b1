import { ENTITY_TYPES, MODALITIES, POLARITIES, QUOTATION_KINDS, RELATION_TYPES } from '../../src/domain/annotation.ts';
import type { EntityNote, NoteProblem, Notes, QuotationNote, RelationNote } from './note-lines.ts';

type Fields = readonly string[];

/** A field of a note; null where it is empty or `-`. */
export const orNull = (field: string | undefined): string | null => (!field || field === '-' ? null : field);

/** The value that a word is. @throws Error naming those allowed. */
export function oneOf<T extends string>(values: readonly T[], word: string | null, what: string, unsaid?: T): T {
  if (word === null && unsaid !== undefined) return unsaid;
  const value = values.find((known) => known === word);
  if (value === undefined) throw new Error(`unknown ${what} "${word ?? ''}": ${values.join(', ')}`);
  return value;
}

function required(field: string | undefined, what: string): string {
  if (!orNull(field)) throw new Error(`${what} is missing`);
  return field as string;
}

function occurrenceList(field: string | undefined): readonly number[] | null {
  if (!field || field === '*') return null;
  const list = field.split(',').map((part) => Number(part.trim()));
  const rising = list.every((n, i) => Number.isInteger(n) && n > (list[i - 1] ?? 0));
  if (!rising) throw new Error(`occurrences are * or a rising list from 1, not "${field}"`);
  return list;
}

function stance(
  polarity: string | undefined,
  modality: string | undefined,
): Pick<QuotationNote, 'polarity' | 'modality'> {
  return {
    polarity: oneOf(POLARITIES, orNull(polarity), 'polarity', 'affirmed'),
    modality: oneOf(MODALITIES, orNull(modality), 'modality', 'asserted'),
  };
}

function entityNote(line: number, word: string, [surface, entity, occ, ...rest]: Fields): EntityNote {
  if (rest.length > 0) throw new Error('E takes type | surface | entity | occurrences');
  const words = required(surface, 'surface');
  const type = oneOf(ENTITY_TYPES, word, 'entity type');
  return { line, type, surface: words, entity: orNull(entity) ?? words, occurrences: occurrenceList(occ) };
}

function quotationNote(line: number, word: string, fields: Fields): QuotationNote {
  const [content, source, speaker, cue, polarity, modality, ...rest] = fields;
  if (rest.length > 0) throw new Error('Q takes kind | content | source | speaker | cue | polarity | modality');
  const pieces = required(content, 'content')
    .split(' // ')
    .map((piece) => piece.trim());
  const kind = oneOf(QUOTATION_KINDS, word.replace(/!$/, ''), 'quotation kind');
  const who = { source: orNull(source), speaker: required(speaker, 'speaker'), cue: orNull(cue) };
  return { line, kind, forced: word.endsWith('!'), pieces, ...who, ...stance(polarity, modality) };
}

function relationNote(line: number, word: string, fields: Fields): RelationNote {
  const [subject, object, value, polarity, modality, evidence, ...rest] = fields;
  if (rest.length > 0) throw new Error('R takes type | subject | object | value | polarity | modality | evidence');
  const type = oneOf(RELATION_TYPES, word, 'relation type');
  const ends = { subject: required(subject, 'subject'), object: orNull(object), value: orNull(value) };
  if (!ends.object && !ends.value) throw new Error('object and value are both missing');
  return { line, type, ...ends, ...stance(polarity, modality), evidence: required(evidence, 'evidence') };
}

/** The notes in a file's content; lines that cannot be read are among `problems`. Lines count from 1. */
export function parseNotes(content: string): Notes {
  const entities: EntityNote[] = [];
  const quotations: QuotationNote[] = [];
  const relations: RelationNote[] = [];
  const problems: NoteProblem[] = [];
  const read = (line: number, written: string): void => {
    const [head = '', ...fields] = written.split('|').map((field) => field.trim());
    const [letter, word = ''] = head.split(/\s+/);
    if (letter === 'E') entities.push(entityNote(line, word, fields));
    else if (letter === 'Q') quotations.push(quotationNote(line, word, fields));
    else if (letter === 'R') relations.push(relationNote(line, word, fields));
    else throw new Error(`a line begins with E, Q, R or #, not "${head}"`);
  };
  for (const [index, raw] of content.normalize('NFC').split(/\r?\n/).entries()) {
    if (!raw.trim() || raw.trim().startsWith('#')) continue;
    try {
      read(index + 1, raw.trim());
    } catch (error) {
      problems.push({ line: index + 1, message: (error as Error).message });
    }
  }
  return { entities, quotations, relations, problems };
}
