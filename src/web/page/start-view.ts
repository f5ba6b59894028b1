/** What is shown before anything is asked: how much there is, and where one might begin. */
import type { EntityType } from '../../domain/annotation.ts';
import type { EntitySummary, Stats } from '../../domain/views.ts';
import { getStats, latestArticles, mostMentioned } from './api-client.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { sourceLine } from './evidence-view.ts';
import { formatPeriod } from './formats.ts';

const SUGGESTED_TYPES: readonly EntityType[] = ['person', 'organization', 'location'];
const MOST_MENTIONED = 6;
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

async function suggestions(type: EntityType, context: PageContext, signal: AbortSignal): Promise<HTMLElement | null> {
  const { items } = await mostMentioned(type, MOST_MENTIONED, signal);
  context.names.learn(items);
  if (items.length === 0) return null;
  return h('ul', { class: 'chips' }, ...items.map((entity) => suggestion(entity, context)));
}

async function latest(context: PageContext, signal: AbortSignal): Promise<HTMLElement> {
  const { items } = await latestArticles(LATEST, signal);
  const { untitled } = context.labels.evidence;
  const cards = items.map((article) =>
    h(
      'article',
      { class: 'card' },
      h('h3', { lang: article.language }, article.title ?? untitled),
      sourceLine(article, context),
    ),
  );
  return h('div', { class: 'list latest' }, ...cards);
}

/** The empty state: figures, the most mentioned entities of the main types, the latest articles. */
export async function startView(context: PageContext, signal: AbortSignal): Promise<readonly HTMLElement[]> {
  const [stats, articles, ...groups] = await Promise.all([
    getStats(signal),
    latest(context, signal),
    ...SUGGESTED_TYPES.map((type) => suggestions(type, context, signal)),
  ]);
  const { start } = context.labels;
  const head = [h('h1', {}, start.title), h('p', { class: 'lead' }, start.lead), figures(stats, context)];
  if (stats.articles === 0) return [...head, h('p', { class: 'nothing' }, start.empty)];
  return [
    ...head,
    h('h2', {}, start.most),
    ...groups.filter((group) => group !== null),
    h('h2', {}, start.latest),
    articles,
  ];
}
