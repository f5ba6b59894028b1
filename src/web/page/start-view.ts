/** What is shown before anything is asked: how much there is, and where one might begin. */
import type { EntitySummary, Stats } from '../../domain/views.ts';
import { getStats, latestArticles, searchEntities } from './api-client.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { sourceLine } from './evidence-view.ts';
import { formatPeriod } from './formats.ts';

const MOST_MENTIONED = 12;
const LATEST = 4;

function figures(stats: Stats, { labels }: PageContext): HTMLElement {
  const period = formatPeriod(stats.firstAt, stats.lastAt, labels.locale);
  const { count } = labels;
  const lines = [
    count.articles(stats.articles),
    count.sources(stats.sources),
    count.entities(stats.entities),
    count.claims(stats.claims),
    count.relations(stats.relations),
    ...(period === null ? [] : [period]),
  ];
  return h('ul', { class: 'stats', 'aria-label': labels.start.figures }, ...lines.map((line) => h('li', {}, line)));
}

function suggestion(entity: EntitySummary, { labels, go }: PageContext): HTMLElement {
  const open = (): void => go({ open: [entity.id], path: null, panel: { kind: 'entity', id: entity.id, tab: 'by' } });
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: `chip type-${entity.type}`, onclick: open },
      labels.nameOf(entity) || entity.name,
      h('span', { class: 'count' }, String(entity.articles)),
    ),
  );
}

/** The empty state: figures, the most mentioned entities, the latest articles. */
export async function startView(context: PageContext, signal: AbortSignal): Promise<readonly HTMLElement[]> {
  const [stats, most, latest] = await Promise.all([
    getStats(signal),
    searchEntities('', MOST_MENTIONED, signal),
    latestArticles(LATEST, signal),
  ]);
  context.names.learn(most.items);
  const { start, evidence } = context.labels;
  const head = [h('h1', {}, start.title), h('p', { class: 'lead' }, start.lead), figures(stats, context)];
  if (stats.articles === 0) return [...head, h('p', { class: 'nothing' }, start.empty)];
  const articles = latest.items.map((article) =>
    h(
      'article',
      { class: 'card' },
      h('h4', { lang: article.language }, article.title ?? evidence.untitled),
      sourceLine(article, context),
    ),
  );
  return [
    ...head,
    h('h2', {}, start.most),
    h('ul', { class: 'chips' }, ...most.items.map((entity) => suggestion(entity, context))),
    h('h2', {}, start.latest),
    h('div', { class: 'list latest' }, ...articles),
  ];
}
