import type { Sentence } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { TextRules } from '../language/text-rules.ts';
import { lowerForm } from './tokenize.ts';

/** A longer run without an end is no sentence; it is cut, so that what looks through a sentence takes bounded time. */
const MAX_TOKENS = 400;
const TERMINAL = /^(?:[.!?…。]|\.{2,})$/u;
const CLOSING = /^[»”"’')\]]$/u;
const STARTS_SENTENCE = /^[\p{Lu}\p{Lt}\p{N}«“"‘([—–-]/u;
const LINE_FEED = 10;
const LOWER_ONLY = /^\p{Ll}/u;

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a token ends a sentence by itself: a final mark, or an abbreviation that may close one. Neither ends in a letter. */
function endsSentence(text: string, { start, end }: Span, rules: TextRules): boolean {
  if (isPlainLetter(text.charCodeAt(end - 1))) return false;
  const token = text.slice(start, end);
  return TERMINAL.test(token) || rules.mayEndSentence.has(lowerForm(token));
}

/** Whether a line ends between two places that only white space parts. */
function hasBreak(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === LINE_FEED) return true;
  return false;
}

/** Index after the closing marks that follow token `index`; a straight mark closes only when glued to what precedes. */
function afterClosing(text: string, spans: readonly Span[], index: number): number {
  let next = index + 1;
  for (; next < spans.length; next++) {
    const { start, end } = spans[next] as Span;
    const mark = text.slice(start, end);
    const gap = text.slice((spans[next - 1] as Span).end, start);
    if (gap.includes('\n')) break;
    const closes = CLOSING.test(mark) && (gap === '' || mark === '»');
    if (!closes && !TERMINAL.test(mark)) break;
  }
  return next;
}

/**
 * Sentences of a text given its tokens. A line break always ends one. Linear in the number of tokens.
 *
 * Accepts  `… à 20 h. Le ministre …`, `« Non ! » Il a ajouté …`.
 * Refuses  `M. Macron`, `J. Edgar Hoover`, `« Oui ! » a-t-il dit`, `U.S. officials`.
 */
export function splitSentences(text: string, spans: readonly Span[], rules: TextRules): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (next: number): void => {
    const start = spans[first]?.start;
    const end = spans[next - 1]?.end;
    if (start !== undefined && end !== undefined) sentences.push({ start, end, paragraph });
    first = next;
  };
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Span;
    if (index > 0 && hasBreak(text, (spans[index - 1] as Span).end, span.start)) {
      if (index > first) close(index);
      paragraph++;
    }
    if (index - first >= MAX_TOKENS) close(index);
    if (!endsSentence(text, span, rules)) continue;
    const next = afterClosing(text, spans, index);
    // What belongs to this end is not looked at again: a row of marks costs its own length.
    index = next - 1;
    const following = spans[next];
    if (!following) continue;
    const gap = text.slice((spans[next - 1] as Span).end, following.start);
    if (gap === '' || gap.includes('\n')) continue;
    const word = text.slice(following.start, following.end);
    if (STARTS_SENTENCE.test(word) && !LOWER_ONLY.test(word)) {
      close(next);
    }
  }
  close(spans.length);
  return sentences;
}
