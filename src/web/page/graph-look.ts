/** How each node and edge looks at a moment: what is pointed at and selected stands out, the rest steps back. */
import type { NameBook } from './context.ts';
import type { EdgeData, NodeData, Picture } from './graph-model.ts';
import type { Paint } from './graph-paint.ts';
import { tieInWords } from './graph-words.ts';
import type { Labels } from './labels/labels.ts';

/** All that looks depend on. */
export interface Moment {
  readonly picture: Picture | null;
  readonly paint: Paint;
  readonly selected: ReadonlySet<string>;
  /** The node under the pointer. */
  readonly pointed: string | null;
  /** Whether there is no room for words along lines. */
  readonly isNarrow: boolean;
  readonly labels: Labels;
  readonly names: NameBook;
}

/** With more ties than this, their words would cover the picture; they show for what is pointed at or selected. */
const MOST_WORDED_EDGES = 14;
const NARROW_SCALE = 0.75;

const isNear = ({ picture, pointed }: Moment, id: string): boolean =>
  pointed === null || id === pointed || (picture?.areNeighbors(id, pointed) ?? false);

/** What sigma draws for a node. */
export function nodeLook(moment: Moment, id: string, node: NodeData): object {
  const { paint, selected, names, isNarrow } = moment;
  const near = isNear(moment, id);
  return {
    ...node,
    size: isNarrow ? node.size * NARROW_SCALE : node.size,
    label: near ? names.shortNameOf(node.entity) : null,
    color: near ? paint.types[node.entityType] : paint.ties.together,
    highlighted: selected.has(id),
    // Which names there is room for is decided while drawing.
    forceLabel: true,
    zIndex: near ? 1 : 0,
  };
}

function typeOf({ tie, mutual }: EdgeData): 'line' | 'arrow' | 'both' {
  if (tie === 'together') return 'line';
  return mutual ? 'both' : 'arrow';
}

const wordedEdges = (picture: Picture): number =>
  picture.reduceEdges((count, _, { tie }) => (tie === 'together' ? count : count + 1), 0);

/** What sigma draws for an edge. */
export function edgeLook(
  { picture, paint, pointed, selected, labels, isNarrow }: Moment,
  key: string,
  edge: EdgeData,
): object {
  const ends: readonly string[] = picture?.extremities(key) ?? [];
  const isMeant = pointed === null ? ends.every((end) => selected.has(end)) : ends.includes(pointed);
  const hasRoom = picture !== null && wordedEdges(picture) <= MOST_WORDED_EDGES;
  const isOfSelected = ends.some((end) => selected.has(end));
  const isWorded = isMeant || (pointed === null && !isNarrow && (hasRoom || isOfSelected));
  return {
    ...edge,
    type: typeOf(edge),
    label: isWorded ? tieInWords(edge.views, labels) : null,
    forceLabel: isWorded,
    color: pointed === null || isMeant ? paint.ties[edge.tie] : paint.paper,
    size: isMeant ? edge.size + 1 : edge.size,
    zIndex: edge.tie === 'together' ? 0 : 1,
  };
}
