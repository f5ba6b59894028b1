/** The buttons and notes that lie over the picture. */
import { FIRST_LIMIT, LAST_LIMIT } from './address.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';

const tool = (label: string, sign: string, onclick: () => void): HTMLElement =>
  h('button', { type: 'button', 'aria-label': label, title: label, onclick }, sign);

/** Switches between picture and table. */
function switchButton({ labels, address, go }: PageContext): HTMLElement {
  const next = address().view === 'list' ? 'graph' : 'list';
  const text = next === 'list' ? labels.graph.asList : labels.graph.asGraph;
  return h('button', { type: 'button', class: 'switch', onclick: () => go({ view: next }) }, text);
}

/** Zoom, and the way to the table. */
export function pictureTools(context: PageContext, zoom: (how: 'in' | 'out' | 'fit') => void): HTMLElement {
  const { graph } = context.labels;
  return h(
    'div',
    { class: 'tools' },
    tool(graph.zoomIn, '+', () => zoom('in')),
    tool(graph.zoomOut, '−', () => zoom('out')),
    tool(graph.fit, '⤢', () => zoom('fit')),
    switchButton(context),
  );
}

/** The way back to the picture, where there is one. */
export const tableTools = (context: PageContext, canDraw: boolean): HTMLElement =>
  h('div', { class: 'tools' }, canDraw ? switchButton(context) : null);

/** What to know about the ties shown: none at all, only the best, or how to look further. */
export function notes(
  { labels, address, go }: PageContext,
  ties: number,
  truncated: boolean,
  isPicture: boolean,
): HTMLElement {
  const { graph } = labels;
  const { limit } = address();
  const more = (): void => go({ limit: Math.min(LAST_LIMIT, limit + FIRST_LIMIT) });
  const moreButton = h('button', { type: 'button', class: 'link', onclick: more }, graph.more);
  if (ties === 0) return h('div', { class: 'notes' }, h('p', { role: 'status' }, graph.empty));
  if (!truncated) return h('div', { class: 'notes' }, isPicture ? h('p', { class: 'hint' }, graph.hint) : null);
  return h('div', { class: 'notes' }, h('p', {}, graph.truncated), limit < LAST_LIMIT ? moreButton : null);
}
