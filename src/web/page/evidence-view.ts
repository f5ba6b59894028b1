/** A sentence with the words that count, and where it was published. */
import type { Excerpt } from '../../domain/graph.ts';
import type { ArticleSummary, EntityRef, Evidence } from '../../domain/views.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { dayOf, formatDate } from './formats.ts';
import { LABELS } from './labels/languages.ts';
import { segmentsOf } from './marked-text.ts';
import { pageLink } from './page-link.ts';

/** The sentence, its evidence marked. */
export function sentenceView({ start, end, sentence, sentenceStart }: Excerpt, locale: string): HTMLElement {
  const pieces = segmentsOf(sentence, [{ start, end }], sentenceStart).map(({ text, marks }) =>
    marks.length === 0 ? text : h('mark', {}, text),
  );
  return h('blockquote', { lang: locale }, ...pieces);
}

/** Outlet, day, language of an article, and the way to its text. */
export function sourceLine(article: ArticleSummary, context: PageContext): HTMLElement {
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

/** Evidence that stands for itself. */
export const evidenceCard = (evidence: Evidence, context: PageContext): HTMLElement =>
  h(
    'article',
    { class: 'card' },
    sentenceView(evidence.excerpt, evidence.article.language),
    sourceLine(evidence.article, context),
  );
