/** What the colours and lines of the picture mean. */
import { h } from './dom.ts';
import type { Picture } from './graph-model.ts';
import type { Labels } from './labels/labels.ts';
import { ENTITY_TYPES } from './labels/languages.ts';

/** A legend of what this picture has, and of nothing else. */
export function legend(picture: Picture, { types, graph }: Labels): HTMLElement {
  const drawn = new Set(picture.mapNodes((_, { entityType }) => entityType));
  const ties = new Set(picture.mapEdges((_, { tie }) => tie));
  const nodes = ENTITY_TYPES.filter((type) => drawn.has(type)).map((type) =>
    h('li', {}, h('span', { class: `dot type-${type}` }), types[type]),
  );
  const lines = (['stated', 'alleged', 'contested', 'together'] as const)
    .filter((tie) => ties.has(tie))
    .map((tie) => h('li', {}, h('span', { class: `line tie-${tie}` }), graph[tie]));
  return h('ul', { class: 'legend', 'aria-label': graph.legend }, ...nodes, ...lines);
}
