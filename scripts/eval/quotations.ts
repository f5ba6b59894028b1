/** Quotations and their sources from `extract` against gold JSONL; the definitions are those of the shared scorer. */
import { readFileSync } from 'node:fs';
import { annotatorFor } from '../../src/annotators.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { type Annotator, extract } from '../../src/extraction/extract.ts';
import { type Counts, counts, similarity, touches, trimmed } from './score-spans.ts';

interface GoldQuote extends Span {
  readonly type: string;
  readonly speaker: Span | null;
  readonly speakers?: readonly Span[];
  readonly unmarked?: boolean;
}

interface GoldDocument {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
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

function predict(text: string, language: Language, annotator: Annotator): Piece[] {
  const { quotations } = extract(bareArticle(text, language), annotator).extraction;
  return quotations.flatMap(({ content, source }) => content.map((piece) => ({ span: trimmed(text, piece), source })));
}

function scoreDocument(
  total: QuotationScore,
  { text, quotes }: GoldDocument,
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

/** Scores one gold file at several levels with a single run of extraction. */
export async function scoreQuotations(
  path: string,
  language: Language,
  levels: readonly { readonly level: 'exact' | number; readonly kind: string | null }[],
): Promise<QuotationScore[]> {
  const annotator = await annotatorFor(language);
  const documents = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldDocument);
  const predicted = documents.map(({ text }) => predict(text, language, annotator));
  return levels.map(({ level, kind }) => {
    const total: QuotationScore = { ...counts(), both: 0, withSource: 0, sourceRight: 0 };
    for (const [index, document] of documents.entries())
      scoreDocument(total, document, predicted[index] ?? [], level, kind);
    return total;
  });
}
