import { annotatorFor } from '../../src/annotators.ts';
import type { Extraction } from '../../src/domain/annotation.ts';
import { type Article, bareArticle, type Language } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { extract } from '../../src/extraction/extract.ts';

/** An article with nothing but what a test says. */
export function article(text: string, language: Language, more: Partial<Article> = {}): Article {
  return { ...bareArticle(text, language), id: 'a-test', contentHash: '0'.repeat(64), ...more };
}

/** The shipped annotators, loaded. */
export const ANNOTATORS = { fr: await annotatorFor('fr'), en: await annotatorFor('en') };

/** The extraction of a text by the shipped annotator. */
export const annotate = (text: string, language: Language, more: Partial<Article> = {}): Extraction =>
  extract(article(text, language, more), ANNOTATORS[language]).extraction;

/** The words of a span; null for none. */
export const wordsOf = (text: string, span: Span | null): string | null =>
  span ? text.slice(span.start, span.end) : null;

/** Quotations as a reader would note them down: `source | cue | content // content`. */
export function notes(text: string, language: Language): string[] {
  return annotate(text, language).quotations.map(
    ({ kind, source, cue, content }) =>
      `${kind}: ${wordsOf(text, source) ?? '-'} | ${wordsOf(text, cue) ?? '-'} | ${content.map((piece) => wordsOf(text, piece)).join(' // ')}`,
  );
}
