/** Reads token-TAB-BIO files and cuts them into our own tokens, so that training sees what tagging sees. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findTokenSpans } from '../../src/extraction/tokenize.ts';
import type { TextRules } from '../../src/language/text-rules.ts';

export interface TaggedSentence {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

const NO_SPACE_BEFORE = new Set([
  ',',
  '.',
  ')',
  ']',
  '%',
  '…',
  "'s",
  '’s',
  "n't",
  'n’t',
  "'re",
  "'ve",
  "'ll",
  "'d",
  "'m",
  "'",
  '’',
]);
const NO_SPACE_AFTER = new Set(['(', '[']);

function isGlued(previous: string, token: string): boolean {
  if (NO_SPACE_BEFORE.has(token) || NO_SPACE_AFTER.has(previous)) return true;
  return /^\p{L}{0,7}['’]$/u.test(previous);
}

function readRows(path: string): string[][][] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => line.trimEnd().split('\t')),
    )
    .filter((rows) => rows.length > 0);
}

/** One sentence re-tokenised: a token is in a name if it overlaps it, and begins it if no earlier one does. */
function realign(rows: readonly string[][], rules: TextRules): TaggedSentence {
  let text = '';
  const names: { start: number; end: number; type: string; closed?: boolean }[] = [];
  rows.forEach(([token = '', tag = 'O'], index) => {
    const previous = rows[index - 1]?.[0];
    if (previous !== undefined && !isGlued(previous, token)) text += ' ';
    const start = text.length;
    text += token;
    const last = names.at(-1);
    const continues = tag.startsWith('I-') && last?.type === tag.slice(2) && rows[index - 1]?.[1] !== 'O';
    // Some sets take a name and its apposition as one: "X, avocat". The name ends at the comma.
    if (token === ',' && continues && last) last.closed = true;
    if (continues && last) last.end = last.closed ? last.end : text.length;
    else if (tag !== 'O') names.push({ start, end: text.length, type: tag.slice(2) });
  });
  const spans = findTokenSpans(text, rules);
  let begun: object | null = null;
  const labels = spans.map((span) => {
    const name = names.find((candidate) => candidate.start < span.end && span.start < candidate.end);
    if (!name) return 'O';
    const label = begun === name ? `I-${name.type}` : `B-${name.type}`;
    begun = name;
    return label;
  });
  return { words: spans.map((span) => text.slice(span.start, span.end)), labels };
}

/** All sentences of a CoNLL file, in our tokens. */
export function readConll(path: string, rules: TextRules): TaggedSentence[] {
  return readRows(path).map((rows) => realign(rows, rules));
}

/** Sentences joined into a document, as running text has them. */
export const SENTENCES_PER_DOCUMENT = 20;

/** A stretch of running text with its gold names. */
export interface GoldText {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** The file as documents of running text, a sentence a line. */
export function* readConllDocuments(path: string): Generator<GoldText> {
  const all = readRows(path);
  for (let first = 0; first < all.length; first += SENTENCES_PER_DOCUMENT) {
    let text = '';
    const names: { start: number; end: number; type: string }[] = [];
    for (const rows of all.slice(first, first + SENTENCES_PER_DOCUMENT)) {
      const sentence = joined(rows);
      names.push(
        ...sentence.names.map(({ start, end, type }) => ({ start: start + text.length, end: end + text.length, type })),
      );
      text += `${sentence.text}\n`;
    }
    yield { text, names };
  }
}

function joined(rows: readonly string[][]): GoldText {
  let text = '';
  const names: { start: number; end: number; type: string }[] = [];
  rows.forEach(([token = '', tag = 'O'], index) => {
    const before = rows[index - 1];
    if (before?.[0] !== undefined && !isGlued(before[0], token)) text += ' ';
    const start = text.length;
    text += token;
    const last = names.at(-1);
    if (tag.startsWith('I-') && last?.type === tag.slice(2) && before?.[1] !== 'O') last.end = text.length;
    else if (tag !== 'O') names.push({ start, end: text.length, type: tag.slice(2) });
  });
  return { text, names };
}
