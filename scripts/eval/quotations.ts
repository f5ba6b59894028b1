/** Quotations and their sources from `extract` against gold JSONL; the definitions are those of the shared scorer. */
import { readFileSync } from 'node:fs';
import { annotatorFor } from '../../src/annotators.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { type Annotator, extract } from '../../src/extraction/extract.ts';
import type { GoldArticle } from '../gold/load.ts';
import { type Counts, counts, similarity, touches, trimmed } from './score-spans.ts';

interface GoldQuote extends Span {
  readonly type: string;
  readonly speaker: Span | null;
  readonly speakers?: readonly Span[];
  readonly unmarked?: boolean;
}

/** A text with its quotations, a piece of content each. */
export interface QuotedText {
  readonly text: string;
  readonly lang: Language;
  readonly quotes: readonly GoldQuote[];
  /** Whether its guide counts the word that opens a reported clause (that, que) as content; ours does not. */
  readonly withMarker?: boolean;
}

interface Piece {
  readonly span: Span;
  readonly source: Span | null;
}

/** What a run over one file gives. `both` counts pairs whose source is right too. */
export interface QuotationScore extends Counts {
  both: number;
  withSource: number;
  sourceRight: number;
}

const MARKER = /(?:\bthat\s+|\bque\s+|\bqu['’]\s*)$/iu;
const LONGEST_MARKER = 8;

/** A span with the clause marker right before it, if there is one. */
function markerIncluded(text: string, { start, end }: Span): Span {
  const marker = MARKER.exec(text.slice(Math.max(0, start - LONGEST_MARKER), start));
  return { start: start - (marker?.[0].length ?? 0), end };
}

function predict({ text, lang, withMarker }: QuotedText, annotator: Annotator): Piece[] {
  const { quotations } = extract(bareArticle(text, lang), annotator).extraction;
  const spanOf = (piece: Span): Span => trimmed(text, withMarker ? markerIncluded(text, piece) : piece);
  return quotations.flatMap(({ content, source }) => content.map((piece) => ({ span: spanOf(piece), source })));
}

function scoreDocument(
  total: QuotationScore,
  { text, quotes }: QuotedText,
  predicted: readonly Piece[],
  level: 'exact' | number,
  kind: string | null,
): void {
  const real = quotes.filter(({ unmarked }) => !unmarked);
  const silent = quotes.filter(({ unmarked }) => unmarked).map((quote) => trimmed(text, quote));
  const used = new Set<Piece>();
  for (const quote of real.filter(({ type }) => kind === null || type === kind)) {
    const gold = trimmed(text, quote);
    const ranked = predicted
      .filter((piece) => !used.has(piece))
      .map((piece) => ({ piece, score: similarity(level, gold, piece.span) }));
    const best = ranked.reduce(
      (top, one) => (one.score > (top?.score ?? 0) ? one : top),
      null as { piece: Piece; score: number } | null,
    );
    if (!best) {
      total.fn++;
      continue;
    }
    used.add(best.piece);
    total.tp++;
    const { source } = best.piece;
    const speakers = quote.speaker ? [quote.speaker, ...(quote.speakers ?? [])] : [];
    const right = quote.speaker
      ? source !== null && speakers.some((speaker) => touches(speaker, source))
      : source === null;
    if (quote.speaker) total.withSource++;
    if (quote.speaker && right) total.sourceRight++;
    if (right) total.both++;
  }
  for (const piece of predicted) {
    if (used.has(piece)) continue;
    const onlySilent =
      silent.some((span) => touches(span, piece.span)) &&
      !real.some((quote) => touches(trimmed(text, quote), piece.span));
    if (!onlySilent) total.fp++;
  }
}

/** The texts of a shared quotation file; in all of them the clause marker is content. */
export const readQuotedTexts = (path: string, lang: Language): QuotedText[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ ...(JSON.parse(line) as QuotedText), lang, withMarker: true }));

/** Annotated articles as texts with quotations. */
export const goldQuotedTexts = (articles: readonly GoldArticle[]): QuotedText[] =>
  articles.map(({ text, lang, quotations }) => ({
    ...{ text, lang },
    quotes: quotations.flatMap(({ content, kind, source }) =>
      content.map(([start, end]) => ({
        ...{ start, end, type: kind },
        speaker: source ? { start: source[0], end: source[1] } : null,
      })),
    ),
  }));

/** Scores texts at several levels with a single run of extraction. */
export async function scoreQuotations(
  texts: readonly QuotedText[],
  levels: readonly { readonly level: 'exact' | number; readonly kind: string | null }[],
): Promise<QuotationScore[]> {
  const predicted: Piece[][] = [];
  for (const text of texts) predicted.push(predict(text, await annotatorFor(text.lang)));
  return levels.map(({ level, kind }) => {
    const total: QuotationScore = { ...counts(), both: 0, withSource: 0, sourceRight: 0 };
    for (const [index, text] of texts.entries()) scoreDocument(total, text, predicted[index] ?? [], level, kind);
    return total;
  });
}
