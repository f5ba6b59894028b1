/** A sentence with the words that count, and where it was published. */
import type { Excerpt } from '../../domain/graph.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleSummary, EntityRef, Evidence } from '../../domain/views.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { dayOf, formatDate } from './formats.ts';
import { LABELS } from './labels/languages.ts';
import { segmentsOf, spansOfWords } from './marked-text.ts';
import { pageLink } from './page-link.ts';

function markedQuote(sentence: string, marks: readonly Span[], origin: number, language: string): HTMLElement {
  const pieces = segmentsOf(sentence, marks, origin).map((segment) =>
    segment.marks.length === 0 ? segment.text : h('mark', {}, segment.text),
  );
  return h('blockquote', { lang: language }, ...pieces);
}

/** The sentence, its evidence marked. */
export const sentenceView = ({ start, end, sentence, sentenceStart }: Excerpt, language: string): HTMLElement =>
  markedQuote(sentence, [{ start, end }], sentenceStart, language);

/** Outlet, day, language of an article, the way to its text, and a link more where there is one. */
export function sourceLine(
  article: ArticleSummary,
  context: PageContext,
  also: HTMLElement | null = null,
): HTMLElement {
  const { evidence, locale } = context.labels;
  const day = formatDate(article.publishedAt, locale);
  const panel = { kind: 'article', id: article.id } as const;
  return h(
    'p',
    { class: 'source' },
    h('span', { class: 'outlet' }, article.source ?? evidence.noSource),
    h('time', { datetime: dayOf(article.publishedAt) }, day ?? evidence.noDate),
    h('abbr', { class: 'language' }, LABELS[article.language].languageCode),
    pageLink(context, { panel }, { title: article.title }, evidence.read),
    also,
  );
}

/** An entity as a link to its panel. */
export const entityLink = (entity: EntityRef, context: PageContext): HTMLElement =>
  pageLink(
    context,
    { panel: { kind: 'entity', id: entity.id, tab: 'by' } },
    { class: `entity type-${entity.type}` },
    context.names.nameOf(entity),
  );

/** A sentence that counts because certain names are in it. */
export function namesCard({ article, excerpt }: Evidence, names: readonly string[], context: PageContext): HTMLElement {
  const marks = spansOfWords(excerpt.sentence, names);
  return h(
    'article',
    { class: 'card' },
    markedQuote(excerpt.sentence, marks, 0, article.language),
    sourceLine(article, context),
  );
}
