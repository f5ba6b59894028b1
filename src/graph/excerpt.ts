import type { Document } from '../domain/article.ts';
import type { Excerpt } from '../domain/graph.ts';
import type { Span } from '../domain/span.ts';

/** A sentence longer than this is shown in part, around the evidence. */
const MAX_SENTENCE = 1_500;

/** Moves a cut out of the middle of a surrogate pair. */
const safe = (text: string, index: number): number =>
  /[\uDC00-\uDFFF]/u.test(text[index] ?? '') && index > 0 ? index - 1 : index;

function sentenceAt(document: Document, offset: number): number {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words of a span with the sentences that hold it, so that evidence can be read without the article. */
export function excerptOf(document: Document, span: Span): Excerpt {
  const { text } = document;
  const first = document.sentences[sentenceAt(document, span.start)];
  const last = document.sentences[sentenceAt(document, Math.max(span.start, span.end - 1))];
  let from = Math.min(first?.start ?? span.start, span.start);
  let to = Math.max(last?.end ?? span.end, span.end);
  if (to - from > MAX_SENTENCE) {
    from = safe(text, Math.max(from, span.start - 200));
    to = safe(text, Math.min(to, from + MAX_SENTENCE));
  }
  return { ...span, text: text.slice(span.start, span.end), sentence: text.slice(from, to), sentenceStart: from };
}
