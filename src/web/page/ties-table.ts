/** The picture as a table: for readers without WebGL, and for those who cannot use a picture. */
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { entityLink } from './evidence-view.ts';
import type { EdgeData, Picture } from './graph-model.ts';
import { tieInWords } from './graph-words.ts';
import { pageLink } from './page-link.ts';

function row(picture: Picture, key: string, edge: EdgeData, context: PageContext): HTMLElement {
  const { labels } = context;
  const [a, b] = picture.extremities(key);
  const panel = { kind: 'edge', a, b } as const;
  const articles = Math.max(...edge.views.map((view) => view.articles));
  const words = tieInWords(edge.views, labels) || labels.graph.together;
  return h(
    'tr',
    {},
    h('td', {}, entityLink(picture.getNodeAttribute(a, 'entity'), context)),
    h('td', {}, pageLink(context, { panel }, { class: `tie-${edge.tie}` }, words)),
    h('td', {}, entityLink(picture.getNodeAttribute(b, 'entity'), context)),
    h('td', { class: 'count' }, labels.count.articles(articles)),
  );
}

/** All ties of the picture, relations before co-mentions, the best evidenced first. */
export function tiesTable(picture: Picture, context: PageContext): HTMLElement {
  const { graph, panel } = context.labels;
  const rows = picture
    .mapEdges((key, edge) => ({ key, edge }))
    .sort((one, other) => other.edge.size - one.edge.size)
    .map(({ key, edge }) => row(picture, key, edge, context));
  const heads = [graph.from, graph.tie, graph.to, panel.articles].map((text) => h('th', { scope: 'col' }, text));
  return h('table', { class: 'ties' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
}
