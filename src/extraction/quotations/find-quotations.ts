import { compareSpans, overlaps } from '../../domain/span.ts';
import type { Reading, TokenRange } from '../reading.ts';
import { findDirect } from './find-direct.ts';
import { findIndirect } from './find-indirect.ts';
import { findMarkedPassages, type MarkedPassage } from './find-marks.ts';
import type { FoundQuotation } from './found.ts';

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

/** All quotations of a document in text order: direct, indirect and mixed. Never throws; time is linear in the tokens. */
export function findQuotations(reading: Reading): FoundQuotation[] {
  const inMarks = new Uint8Array(reading.tokens.length);
  const passages = findMarkedPassages(reading);
  for (const { first, last } of passages) {
    for (let index = first; index <= last; index++) inMarks[index] = 1;
  }
  const indirect = findIndirect(reading, (token) => inMarks[token] === 1);
  const held = new Uint8Array(reading.tokens.length);
  for (const { content } of indirect) for (const piece of content) held.fill(1, piece.first, piece.last + 1);
  const direct = findDirect(reading, (passage) => held[passage.first] === 1 && held[passage.last] === 1);
  const all = [...direct, ...indirect].sort((a, b) =>
    compareSpans(asSpan(a.content[0] as TokenRange), asSpan(b.content[0] as TokenRange)),
  );
  const byOpening = new Map(passages.map((passage): [number, MarkedPassage] => [passage.open, passage]));
  return withoutRepeats(all.map((quotation) => wholeMarks(quotation, byOpening)));
}

/** A mixed clause that is one passage in marks and nothing else is a direct quotation of that passage. */
function wholeMarks(quotation: FoundQuotation, passages: ReadonlyMap<number, MarkedPassage>): FoundQuotation {
  const [content] = quotation.content;
  if (quotation.kind !== 'mixed' || !content) return quotation;
  const whole = passages.get(content.first);
  return whole && (whole.close ?? whole.last) === content.last
    ? { ...quotation, kind: 'direct', content: [{ first: whole.first, last: whole.last }] }
    : quotation;
}
