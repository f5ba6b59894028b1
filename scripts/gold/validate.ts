import { ROLES_OF } from '../../src/domain/annotation.ts';
import type { GoldDocument, GoldQuotation, Offsets } from './format.ts';
import { compareEntities, compareEvents, compareQuotations, compareRelations } from './format.ts';

/** What is wrong with one annotation: the `index`th of its list in the document. */
export interface Fault {
  readonly part: 'entity' | 'quotation' | 'relation' | 'event';
  readonly index: number;
  readonly message: string;
}

type Found = readonly [index: number, message: string];

const MARKS = '«»“”„"';
const quoted = (value: string): string => `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;

/** What is wrong with a stretch of this text; without the text only its order can be seen. */
function spanProblem([start, end]: Offsets, text: string | null): string | null {
  if (start >= end) return 'is empty';
  if (text === null) return null;
  if (end > text.length) return 'is outside the text';
  const splits = (at: number): boolean =>
    /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  if (splits(start) || splits(end)) return 'splits a surrogate pair';
  const surface = text.slice(start, end);
  return surface.trim() === surface ? null : 'begins or ends with a space';
}

function* inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<Found> {
  for (const [i, item] of items.entries()) {
    const before = items[i - 1];
    if (before && compare(before, item) > 0) yield [i, 'is out of order'];
    if (before && JSON.stringify(before) === JSON.stringify(item)) yield [i, 'is there twice'];
  }
}

function* entityFaults({ entities }: GoldDocument, text: string | null): Generator<Found> {
  yield* inOrder(entities, compareEntities);
  const types = new Map<string, string>();
  for (const [i, { start, end, type, entity }] of entities.entries()) {
    const problem = spanProblem([start, end], text);
    if (problem) yield [i, `${quoted(entity)} ${problem}`];
    const before = entities[i - 1];
    if (before && start < before.end) yield [i, `${quoted(entity)} overlaps ${quoted(before.entity)}`];
    const known = types.get(entity);
    if (known && known !== type) yield [i, `${quoted(entity)} is both ${known} and ${type}`];
    types.set(entity, type);
  }
}

/** A noun phrase begins with a small letter, a digit or a mark; what begins otherwise is taken for a name. */
const NOMINAL = /^(?:\p{Ll}|\p{N}|\p{P})/u;
const JOINED = /\s+(?:et|and|&)\s+|,\s+/u;

function speakerKnown(speaker: string, names: ReadonlySet<string>): boolean {
  const known = (part: string): boolean => names.has(part) || NOMINAL.test(part);
  return known(speaker) || speaker.split(JOINED).every(known);
}

function* contentProblems({ content }: GoldQuotation, text: string | null): Generator<string> {
  for (const [i, piece] of content.entries()) {
    const problem = spanProblem(piece, text);
    if (problem) yield `content ${problem}`;
    if (piece[0] < (content[i - 1]?.[1] ?? 0)) yield 'pieces of content overlap or are out of order';
    const surface = text?.slice(...piece) ?? '';
    if (surface && (MARKS.includes(surface.charAt(0)) || MARKS.includes(surface.slice(-1)))) {
      yield `content begins or ends with a mark: ${quoted(surface)}`;
    }
  }
}

function* sideProblems(quotation: GoldQuotation, text: string | null): Generator<string> {
  for (const side of ['source', 'cue'] as const) {
    const span = quotation[side];
    if (!span) continue;
    const problem = spanProblem(span, text);
    if (problem) yield `${side} ${problem}`;
    if (quotation.content.some((piece) => piece[0] < span[1] && span[0] < piece[1])) yield `${side} is in the content`;
  }
}

const namesOf = ({ entities }: GoldDocument): ReadonlySet<string> => new Set(entities.map(({ entity }) => entity));

function* quotationFaults(document: GoldDocument, text: string | null, named: boolean): Generator<Found> {
  yield* inOrder(document.quotations, compareQuotations);
  const names = namesOf(document);
  for (const [i, quotation] of document.quotations.entries()) {
    for (const problem of contentProblems(quotation, text)) yield [i, problem];
    for (const problem of sideProblems(quotation, text)) yield [i, problem];
    if (named && !speakerKnown(quotation.speaker, names))
      yield [i, `no entity ${quoted(quotation.speaker)}, its speaker`];
  }
}

function* relationFaults(document: GoldDocument, text: string | null): Generator<Found> {
  yield* inOrder(document.relations, compareRelations);
  const names = namesOf(document);
  for (const [i, { subject, object, value, evidence }] of document.relations.entries()) {
    const problem = spanProblem(evidence, text);
    if (problem) yield [i, `evidence ${problem}`];
    if (!names.has(subject)) yield [i, `no entity ${quoted(subject)}`];
    if (object !== null && !names.has(object)) yield [i, `no entity ${quoted(object)}`];
    if (object === null && value === null) yield [i, 'has neither object nor value'];
  }
}

function* eventFaults(document: GoldDocument, text: string | null): Generator<Found> {
  const events = document.events ?? [];
  const names = namesOf(document);
  yield* inOrder(events, compareEvents);
  for (const [i, { type, participants, place, evidence }] of events.entries()) {
    const problem = spanProblem(evidence, text);
    if (problem) yield [i, `evidence ${problem}`];
    for (const { role, entity } of participants) {
      if (!ROLES_OF[type].includes(role)) yield [i, `${type} has no ${role}`];
      if (!names.has(entity)) yield [i, `no entity ${quoted(entity)}`];
    }
    if (place !== null && !names.has(place)) yield [i, `no entity ${quoted(place)}`];
    if (participants.length === 0 && place === null) yield [i, 'has neither participant nor place'];
  }
}

/**
 * Everything wrong with an annotation; without its text (null) whatever can be seen in the offsets alone. `named`: whether
 * its entities are annotated, so that every speaker with a name has to be one of them.
 */
export function documentFaults(document: GoldDocument, text: string | null, named = true): readonly Fault[] {
  const as =
    (part: Fault['part']) =>
    ([index, message]: Found): Fault => ({ part, index, message });
  return [
    ...[...entityFaults(document, text)].map(as('entity')),
    ...[...quotationFaults(document, text, named)].map(as('quotation')),
    ...[...relationFaults(document, text)].map(as('relation')),
    ...[...eventFaults(document, text)].map(as('event')),
  ];
}
