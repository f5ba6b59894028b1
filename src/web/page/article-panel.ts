/** An article's text with its mentions coloured by type and its claims marked. */
import type { EntityType } from '../../domain/annotation.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleView, ClaimView, EntityRef } from '../../domain/views.ts';
import { getArticle } from './api-client.ts';
import { claimCard } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { h, webAddress } from './dom.ts';
import { eventCard } from './event-card.ts';
import { dayOf, formatDate } from './formats.ts';
import { type Segment, segmentsOf } from './marked-text.ts';
import { pageLink } from './page-link.ts';

type Mark = Span &
  ({ readonly kind: 'mention'; readonly entity: EntityRef } | { readonly kind: 'claim'; readonly claim: ClaimView });

function marksOf({ chains, claims }: ArticleView): readonly Mark[] {
  const mentions = chains.flatMap(({ entity, mentions }) =>
    mentions.map(({ start, end }): Mark => ({ kind: 'mention', start, end, entity })),
  );
  const said = claims.map((claim): Mark => {
    const { start, end } = claim.evidence.excerpt;
    return { kind: 'claim', start, end, claim };
  });
  return [...mentions, ...said];
}

const mentionView = (text: string, entity: EntityRef, context: PageContext): HTMLElement =>
  pageLink(
    context,
    { panel: { kind: 'entity', id: entity.id, tab: 'by' } },
    { class: `mention type-${entity.type}`, title: context.names.nameOf(entity) },
    text,
  );

function segmentView({ text, marks }: Segment<Mark>, context: PageContext): Node {
  const mention = marks.find((mark) => mark.kind === 'mention');
  const claim = marks.find((mark) => mark.kind === 'claim');
  const inner = mention?.kind === 'mention' ? mentionView(text, mention.entity, context) : text;
  if (claim?.kind !== 'claim') return typeof inner === 'string' ? document.createTextNode(inner) : inner;
  const denied = claim.claim.polarity === 'denied' ? ' denied' : '';
  return h('mark', { class: `said${denied}`, 'data-of': claim.claim.id }, inner);
}

/** Paragraphs are lines; each begins at its own offset, so that marks still fit. */
function paragraphsOf(article: ArticleView, context: PageContext): readonly HTMLElement[] {
  const marks = marksOf(article);
  return [...article.text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) =>
    h('p', {}, ...segmentsOf(line, marks, index).map((segment) => segmentView(segment, context))),
  );
}

function keyView(article: ArticleView, { labels }: PageContext): HTMLElement {
  const types = [...new Set(article.chains.map(({ entity }) => entity.type))];
  const entries = types.map((type: EntityType) => h('span', { class: `mention type-${type}` }, labels.types[type]));
  return h(
    'p',
    { class: 'key' },
    h('span', {}, labels.evidence.key),
    ...entries,
    h('mark', { class: 'said' }, labels.evidence.claim),
  );
}

function byline(article: ArticleView, { labels }: PageContext): HTMLElement {
  const { evidence, locale } = labels;
  const original = webAddress(article.url);
  return h(
    'p',
    { class: 'source' },
    h('span', { class: 'outlet' }, article.source ?? evidence.noSource),
    article.author === null ? null : h('span', {}, article.author),
    h('time', { datetime: dayOf(article.publishedAt) }, formatDate(article.publishedAt, locale) ?? evidence.noDate),
    original === null
      ? null
      : h('a', { href: original, rel: 'noopener noreferrer', target: '_blank' }, evidence.original),
  );
}

/** The panel of one article. */
export async function articlePanel(
  id: string,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const article = await getArticle(id, signal);
  const { labels } = context;
  const claims = article.claims.map((claim) => claimCard(claim, context));
  const events = article.events.map((event) => eventCard(event, context, article.id));
  return [
    h(
      'header',
      { class: 'article-header' },
      h('h2', { lang: article.language }, article.title ?? labels.evidence.untitled),
      byline(article, context),
      keyView(article, context),
    ),
    h('div', { class: 'article-text', lang: article.language }, ...paragraphsOf(article, context)),
    ...(claims.length === 0
      ? []
      : [h('section', {}, h('h3', {}, labels.count.claims(claims.length)), h('div', { class: 'list' }, ...claims))]),
    ...(events.length === 0
      ? []
      : [h('section', {}, h('h3', {}, labels.count.events(events.length)), h('div', { class: 'list' }, ...events))]),
  ];
}
