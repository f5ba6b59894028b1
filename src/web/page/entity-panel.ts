/** One entity: its names and figures, what it says, what is said about it, its relations, its articles. */
import type { ArticleSummary, EntityDetail } from '../../domain/views.ts';
import { type Filters, TABS, type Tab } from './address.ts';
import { articlesOf, claimsOf, eventsOf, getEntity, relationsOf } from './api-client.ts';
import { claimCard, relationCard } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { type Child, fill, h } from './dom.ts';
import { entityHeader } from './entity-header.ts';
import { eventCard } from './event-card.ts';
import { sourceLine } from './evidence-view.ts';
import { listView } from './list-view.ts';
import { fillWhenLoaded } from './loading.ts';

const articleCard = (article: ArticleSummary, context: PageContext): HTMLElement =>
  h(
    'article',
    { class: 'card' },
    h('h3', { lang: article.language }, article.title ?? context.labels.evidence.untitled),
    sourceLine(article, context),
  );

function listOf(
  id: string,
  tab: Tab,
  filters: Filters,
  context: PageContext,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const { labels } = context;
  switch (tab) {
    case 'by':
      return listView(claimsOf(id, 'speaker', filters), (claim) => claimCard(claim, context), labels, signal);
    case 'about':
      return listView(claimsOf(id, 'about', filters), (claim) => claimCard(claim, context), labels, signal);
    case 'relations':
      return listView(relationsOf(id, filters), (relation) => relationCard(relation, context), labels, signal);
    case 'events':
      return listView(eventsOf(id, filters), (event) => eventCard(event, context), labels, signal);
    case 'articles':
      return listView(articlesOf(id, filters), (article) => articleCard(article, context), labels, signal);
  }
}

function tabTitle(tab: Tab, entity: EntityDetail, { labels: { panel } }: PageContext): string {
  switch (tab) {
    case 'by':
      return `${panel.claimsBy} (${entity.claimsMade})`;
    case 'about':
      return `${panel.claimsAbout} (${entity.claimsAbout})`;
    case 'relations':
      return panel.relations;
    case 'events':
      return panel.events;
    case 'articles':
      return `${panel.articles} (${entity.articles})`;
  }
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function tabButton(tab: Tab, current: Tab, entity: EntityDetail, context: PageContext): HTMLElement {
  const show = (next: Tab): void => context.go({ panel: { kind: 'entity', id: entity.id, tab: next } });
  return h(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${tab}`,
      'aria-selected': String(tab === current),
      'aria-controls': 'tab-content',
      tabindex: tab === current ? 0 : -1,
      onclick: () => show(tab),
      onkeydown: ({ key }: KeyboardEvent) => {
        const step = STEP[key];
        if (step !== undefined) show(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab);
      },
    },
    tabTitle(tab, entity, context),
  );
}

/** Says nothing yet? Then what others say of it is the better beginning. */
const bestTab = (tab: Tab, entity: EntityDetail): Tab =>
  tab === 'by' && entity.claimsMade === 0 ? (entity.claimsAbout > 0 ? 'about' : 'relations') : tab;

/** The panel of one entity; its list is loaded after its head is there. */
export async function entityPanel(
  id: string,
  wanted: Tab,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const entity = await getEntity(id, signal);
  context.names.learn([entity]);
  const { filters } = context.address();
  const tab = bestTab(wanted, entity);
  const tabs: readonly Child[] = TABS.map((name) => tabButton(name, tab, entity, context));
  const content = h('div', { id: 'tab-content', role: 'tabpanel', 'aria-labelledby': `tab-${tab}`, tabindex: 0 });
  void fillWhenLoaded(content, context.labels, signal, async () => {
    const list = await listOf(entity.id, tab, filters, context, signal);
    return () => fill(content, list);
  });
  return [entityHeader(entity, context), h('div', { role: 'tablist', class: 'tabs' }, ...tabs), content];
}
