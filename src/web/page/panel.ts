/** The right of the page: what was clicked, in words. */
import type { Address, Panel } from './address.ts';
import { claimsWith } from './api-client.ts';
import { articlePanel } from './article-panel.ts';
import { claimCard } from './claim-card.ts';
import { claimPanel } from './claim-panel.ts';
import type { PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { edgePanel } from './edge-panel.ts';
import { entityPanel } from './entity-panel.ts';
import { listView } from './list-view.ts';
import { fillWhenLoaded } from './loading.ts';
import { lookUpPanel } from './lookup-panel.ts';
import { pathsPanel } from './paths-panel.ts';

async function claimsPanel(words: string, context: PageContext, signal: AbortSignal): Promise<readonly HTMLElement[]> {
  const { labels, address } = context;
  const fetchPage = claimsWith(words, address().filters);
  const list = await listView(fetchPage, (claim) => claimCard(claim, context), labels, signal);
  const title = h('h2', {}, `${labels.evidence.claimsFor} `, h('q', {}, words));
  return [h('header', { class: 'entity-header' }, title), list];
}

function contentOf(panel: Panel, context: PageContext, signal: AbortSignal): Promise<readonly HTMLElement[]> {
  switch (panel.kind) {
    case 'entity':
      return entityPanel(panel.id, panel.tab, context, signal);
    case 'edge':
      return edgePanel(panel.a, panel.b, context, signal);
    case 'article':
      return articlePanel(panel.id, context, signal);
    case 'claims':
      return claimsPanel(panel.words, context, signal);
    case 'claim':
      return claimPanel(panel.id, context, signal);
    case 'lookup':
      return lookUpPanel(panel.text, context, signal);
    case 'paths':
      return pathsPanel(context, signal);
  }
}

/** What a panel's content depends on. */
const keyOf = ({ panel, filters, open, path }: Address): string => JSON.stringify([panel, filters, open, path]);

/** Whether both show the same thing, perhaps another tab of it or under other filters: then the focus stays. */
function isSameThing(before: Address | null, now: Address): boolean {
  if (before?.panel?.kind === 'entity' && now.panel?.kind === 'entity') return before.panel.id === now.panel.id;
  return JSON.stringify(before?.panel) === JSON.stringify(now.panel);
}

/** What finds a control again after its panel was made anew. */
function selectorOf(control: Element | null): string | null {
  if (control?.getAttribute('role') === 'tab') return '[role=tab][aria-selected=true]';
  const action = control?.getAttribute('data-action') ?? null;
  return action === null ? null : `[data-action=${action}]`;
}

/** The panel, closed at first. It takes the focus when it shows something new. */
export class SidePanel {
  readonly element: HTMLElement;
  readonly #content = h('div', { class: 'panel-content' });
  readonly #context: PageContext;
  #pending = new AbortController();

  constructor(context: PageContext) {
    this.#context = context;
    const { panel } = context.labels;
    const close = (): void => context.go({ panel: null });
    const button = (name: string, label: string, sign: string, onclick: () => void): HTMLElement =>
      h('button', { type: 'button', class: `icon ${name}`, 'aria-label': label, title: label, onclick }, sign);
    const back = button('back', panel.back, '←', () => history.back());
    const attributes = { class: 'panel', tabindex: -1, 'aria-label': panel.title, hidden: true };
    this.element = h('aside', attributes, h('nav', {}, back, button('close', panel.close, '×', close)), this.#content);
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  }

  /** Shows what changed from one address to the next. */
  show(before: Address | null, now: Address): void {
    if (before !== null && keyOf(before) === keyOf(now)) return;
    this.#pending.abort();
    const { panel } = now;
    this.element.hidden = panel === null;
    if (panel === null) return;
    this.element.setAttribute('data-kind', panel.kind);
    const focused = this.#content.contains(document.activeElement) ? selectorOf(document.activeElement) : null;
    const same = isSameThing(before, now);
    void this.#load(panel, same).then(
      () => focused !== null && this.#content.querySelector<HTMLElement>(focused)?.focus(),
    );
    if (same) return;
    this.element.scrollTop = 0;
    if (before !== null) this.element.focus({ preventScroll: true });
  }

  #load(panel: Panel, keep: boolean): Promise<void> {
    this.#pending = new AbortController();
    const { signal } = this.#pending;
    const load = async (): Promise<() => void> => {
      const children = await contentOf(panel, this.#context, signal);
      return () => fill(this.#content, ...children);
    };
    return fillWhenLoaded(this.#content, this.#context.labels, signal, load, keep);
  }
}
