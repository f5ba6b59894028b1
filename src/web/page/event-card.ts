/** An event as a card: what, when, where, who had which part, and the sentence of each article that tells of it. */
import type { EventReport, EventView } from '../../domain/views.ts';
import { badge, stanceBadges } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { entityLink, sentenceView, sourceLine } from './evidence-view.ts';
import { formatInexact } from './formats.ts';

function participantLine(event: EventView, context: PageContext): HTMLElement {
  const { roles, graph, time } = context.labels;
  const parts = event.participants.map(({ role, entity, alleged }) =>
    h(
      'li',
      { class: alleged ? 'part alleged' : 'part' },
      h('span', { class: 'role' }, roles[role]),
      entityLink(entity, context),
      alleged ? badge('alleged', graph.alleged) : null,
    ),
  );
  const place =
    event.place &&
    h('li', { class: 'part' }, h('span', { class: 'role' }, time.where), entityLink(event.place, context));
  return h('ul', { class: 'parts' }, ...parts, place);
}

function reportView(report: EventReport, context: PageContext): HTMLElement {
  const { labels } = context;
  const { alleged, attributedTo, polarity, modality, evidence } = report;
  const by = alleged && attributedTo !== null ? [labels.evidence.attributedTo, entityLink(attributedTo, context)] : [];
  const marks = [...stanceBadges(polarity, modality, labels), ...by];
  return h(
    'div',
    { class: 'report' },
    sentenceView(evidence.excerpt, evidence.article.language),
    marks.length === 0 ? null : h('p', { class: 'stance' }, ...marks),
    sourceLine(evidence.article, context),
  );
}

/** The card of an event. `own`: the article it is shown in, whose sentence comes first. */
export function eventCard(event: EventView, context: PageContext, own: string | null = null): HTMLElement {
  const { labels } = context;
  const isOwn = ({ evidence }: EventReport): number => Number(evidence.article.id === own);
  const reports = [...event.reports].sort((a, b) => isOwn(b) - isOwn(a));
  const date = formatInexact(event.date, labels.locale);
  return h(
    'article',
    { class: 'card event', 'data-event': event.id },
    h(
      'header',
      {},
      h('span', { class: 'cue' }, labels.events[event.type]),
      date === null ? null : h('span', { class: 'valid' }, date),
      event.alleged ? badge('alleged', labels.graph.alleged) : null,
      event.contested ? badge('denied', labels.graph.contested) : null,
      event.articles > 1 ? h('span', { class: 'count' }, labels.count.articles(event.articles)) : null,
    ),
    participantLine(event, context),
    ...reports.map((report) => reportView(report, context)),
  );
}
