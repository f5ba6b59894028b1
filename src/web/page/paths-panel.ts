/** The ways from one entity to another, step by step, each step with its sentences. */
import type { EdgeView, EntityRef, PathView } from '../../domain/views.ts';
import { getPaths } from './api-client.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { entityLink } from './evidence-view.ts';
import { tieInWords } from './graph-words.ts';
import { pageLink } from './page-link.ts';

function stepView(edge: EdgeView, from: EntityRef, to: EntityRef, context: PageContext): HTMLElement {
  const { labels } = context;
  const panel = { kind: 'edge', a: edge.from, b: edge.to } as const;
  const words = tieInWords([edge], labels) || labels.graph.together;
  const arrow = edge.kind === 'CO_OCCURS' ? '–' : edge.from === from.id ? '→' : '←';
  return h(
    'li',
    {},
    h('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow),
    pageLink(context, { panel }, {}, words),
    h('span', { class: 'count' }, labels.count.articles(edge.articles)),
    entityLink(to, context),
  );
}

function pathView(path: PathView, context: PageContext): HTMLElement {
  const steps = path.edges.map((edge, index) => {
    const [from, to] = [path.nodes[index], path.nodes[index + 1]];
    return from === undefined || to === undefined ? null : stepView(edge, from, to, context);
  });
  const [first] = path.nodes;
  return h(
    'article',
    { class: 'card path' },
    h('p', { class: 'figures' }, context.labels.count.steps(path.edges.length)),
    first === undefined ? null : entityLink(first, context),
    h('ol', {}, ...steps),
  );
}

/** The panel of the paths that the address asks for. */
export async function pathsPanel(context: PageContext, signal: AbortSignal): Promise<readonly HTMLElement[]> {
  const { labels, address } = context;
  const { path } = address();
  const found = path === null ? [] : (await getPaths(path.from, path.to, signal)).items;
  const heading = h('header', { class: 'entity-header' }, h('h2', {}, labels.path.found));
  if (found.length === 0) return [heading, h('p', { class: 'nothing' }, labels.path.none)];
  return [heading, h('div', { class: 'list' }, ...found.map((one) => pathView(one, context)))];
}
