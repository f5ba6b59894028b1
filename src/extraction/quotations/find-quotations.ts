import { compareSpans, overlaps } from '../../domain/span.ts';
import type { Weigher } from '../../models/weigher.ts';
import { countLeading, type Reading, type TokenRange } from '../reading.ts';
import { withoutVerb } from '../subjects.ts';
import { findDirect } from './find-direct.ts';
import { findIndirect } from './find-indirect.ts';
import { findInterview } from './find-interview.ts';
import { findMarkedPassages, type MarkedPassage } from './find-marks.ts';
import { findReported, type SpeechReader } from './find-reported.ts';
import type { FoundQuotation } from './found.ts';
import { quotationRows } from './quotation-rows.ts';
import { ruleLabels } from './speech-tokens.ts';

const asSpan = ({ first, last }: TokenRange): { start: number; end: number } => ({ start: first, end: last + 1 });

/** Quotations are in text order: only the last few can share words with the next. */
const RECENT = 24;

/** A quotation is dropped when another one has the very same content, or holds it and credits the same words. */
function withoutRepeats(quotations: readonly FoundQuotation[]): FoundQuotation[] {
  const kept: FoundQuotation[] = [];
  for (const quotation of quotations) {
    const span = asSpan(quotation.content[0] as TokenRange);
    const twin = kept.slice(-RECENT).some((other) =>
      other.content.some((piece) => {
        const same = asSpan(piece);
        return (
          overlaps(same, span) &&
          (same.start === span.start || same.end === span.end || other.source?.first === quotation.source?.first)
        );
      }),
    );
    if (!twin) kept.push(quotation);
  }
  return kept;
}

/** What the rules alone find: passages in marks, quotations, and per token whether it is in marks and what the rules take it for. */
export interface Candidates {
  readonly passages: readonly MarkedPassage[];
  readonly inMarks: Uint8Array;
  readonly indirect: readonly FoundQuotation[];
  readonly rules: Uint8Array;
}

/** Reads a document by rules, as the trained model of reported speech has it put before it. */
export function candidatesOf(reading: Reading): Candidates {
  const inMarks = new Uint8Array(reading.tokens.length);
  const passages = findMarkedPassages(reading);
  for (const { first, last } of passages) inMarks.fill(1, first, last + 1);
  const indirect = findIndirect(reading, (token) => inMarks[token] === 1);
  const direct = directBeside(reading, passages, indirect);
  return { passages, inMarks, indirect, rules: ruleLabels(reading, [...direct, ...indirect]) };
}

function directBeside(
  reading: Reading,
  passages: readonly MarkedPassage[],
  indirect: readonly FoundQuotation[],
): FoundQuotation[] {
  const held = new Uint8Array(reading.tokens.length);
  for (const { content } of indirect) for (const piece of content) held.fill(1, piece.first, piece.last + 1);
  return findDirect(reading, passages, (passage) => held[passage.first] === 1 && held[passage.last] === 1);
}

/** Of what the rules found, the quotations that share no word with any the model read. */
function unread(
  indirect: readonly FoundQuotation[],
  read: readonly FoundQuotation[],
  { tokens }: Reading,
): FoundQuotation[] {
  const taken = new Uint8Array(tokens.length);
  for (const { content, cue } of read) {
    for (const { first, last } of content) taken.fill(1, first, last + 1);
    if (cue) taken[cue.first] = 1;
  }
  const free = ({ first, last }: TokenRange): boolean => !taken.subarray(first, last + 1).includes(1);
  return indirect.filter(({ content, cue }) => content.every(free) && (!cue || free(cue)));
}

/** The passage in marks that holds the whole of a range, marks included; null if none does. */
function passageAround(passages: readonly MarkedPassage[], { first, last }: TokenRange): MarkedPassage | null {
  const passage = lastOpened(passages, first);
  return passage && (passage.close ?? passage.last) >= last ? passage : null;
}

/** The last passage that opens at or before a token. */
const lastOpened = (passages: readonly MarkedPassage[], token: number): MarkedPassage | undefined =>
  passages[countLeading(passages, ({ open }) => open <= token) - 1];

/** A content neither stops in the middle of quoted words nor goes on from there into the writer's own. */
function alongMarks(quotation: FoundQuotation, passages: readonly MarkedPassage[]): FoundQuotation {
  const content = quotation.content.map(({ first, last }): TokenRange => {
    const opened = lastOpened(passages, first);
    if (opened && first >= opened.first && first <= opened.last && last > opened.last)
      return { first, last: opened.last };
    const closing = lastOpened(passages, last);
    return closing && closing.open > first && last < closing.last ? { first, last: closing.last } : { first, last };
  });
  return { ...quotation, content };
}

/** What the model found only inside marks is the passage in them, unless the rules credit that already. */
function asPassages(
  inside: readonly FoundQuotation[],
  direct: readonly FoundQuotation[],
  passages: readonly MarkedPassage[],
): FoundQuotation[] {
  const known = new Set(direct.flatMap(({ content }) => content.map(({ first }) => first)));
  return inside.flatMap((quotation): FoundQuotation[] => {
    const passage = passageAround(passages, quotation.content[0] as TokenRange);
    if (!passage || known.has(passage.first) || !quotation.source) return [];
    known.add(passage.first);
    return [{ ...quotation, kind: 'direct', content: [{ first: passage.first, last: passage.last }] }];
  });
}

/** What may be quotations, in text order: those in marks by rule; reported ones by the trained model and by rule. `rules` as in {@link Candidates}. */
export function quotationCandidates(
  reading: Reading,
  speech: SpeechReader,
): { readonly found: readonly FoundQuotation[]; readonly rules: Uint8Array } {
  const { passages, inMarks, indirect, rules } = candidatesOf(reading);
  const read = findReported(reading, inMarks, rules, speech);
  const reported = [...read, ...unread(indirect, read, reading)].map((quotation) => alongMarks(quotation, passages));
  const isInside = ({ content }: FoundQuotation): boolean => content.every((piece) => passageAround(passages, piece));
  const outside = reported.filter((quotation) => !isInside(quotation));
  const direct = directBeside(reading, passages, outside);
  const marked = asPassages(reported.filter(isInside), direct, passages);
  const all = [...findInterview(reading), ...direct, ...marked, ...outside].sort((a, b) =>
    compareSpans(asSpan(a.content[0] as TokenRange), asSpan(b.content[0] as TokenRange)),
  );
  return { found: withoutRepeats(all.map((quotation) => wholeMarks(quotation, passages))), rules };
}

/** The trained models that quotations are found with. */
export interface QuotationReader extends SpeechReader {
  readonly weigher: Weigher;
}

/** "denied stealing", "dément avoir volé": rules that read a denial do not err, and there are few to learn from. */
const isDenial = ({ cue, cueForm, content: [first] }: FoundQuotation, rules: Uint8Array): boolean =>
  cueForm?.cueClass === 'deny' && cue !== null && rules[cue.first] !== 0 && rules[first?.first ?? 0] !== 0;

/**
 * All quotations of a document in text order: of what rules and the tagger of reported speech found, what the weigher
 * keeps. Never throws; time is linear in the tokens.
 */
export function findQuotations(reading: Reading, speech: QuotationReader): FoundQuotation[] {
  const { found, rules } = quotationCandidates(reading, speech);
  return found
    .filter(
      (quotation) =>
        (quotation.cue === null && quotation.settled !== undefined) ||
        isDenial(quotation, rules) ||
        speech.weigher.keeps(quotationRows(reading, rules, quotation, speech.formOf)),
    )
    .map((quotation) => ({ ...quotation, source: quotation.source && withoutVerb(reading, quotation.source) }));
}

/** A mixed clause that is one passage in marks and nothing else is a direct quotation of that passage. */
function wholeMarks(quotation: FoundQuotation, passages: readonly MarkedPassage[]): FoundQuotation {
  const [content] = quotation.content;
  if (quotation.kind !== 'mixed' || !content) return quotation;
  const whole = lastOpened(passages, content.first);
  return whole?.open === content.first && (whole.close ?? whole.last) === content.last
    ? { ...quotation, kind: 'direct', content: [{ first: whole.first, last: whole.last }] }
    : quotation;
}
