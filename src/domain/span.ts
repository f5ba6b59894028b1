/**
 * A stretch of text: start inclusive, end exclusive, in UTF-16 code units as in `String.prototype.slice`, into
 * `article.text` after cleaning; never empty, never inside a surrogate pair.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Text order: by start, the longer first among equals. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
