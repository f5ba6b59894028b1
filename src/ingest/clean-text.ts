/** Control characters other than tab and line feed, and the byte-order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A line without space at its end; by a loop, as the obvious expression is quadratic in runs of spaces. */
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}

/**
 * The text that offsets point into: composed (NFC), one kind of line break, no control characters or broken surrogates,
 * no space at line ends, at most one empty line in a row. Idempotent.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(CONTROL, '')
    .normalize('NFC')
    .split('\n')
    .map(withoutTail)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
