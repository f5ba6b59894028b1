/** The picture's content as a graphology graph: one node per entity, one edge per pair, whatever ties them. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { EntityType } from '../../domain/annotation.ts';
import type { EdgeView, EntityRef } from '../../domain/views.ts';
import { type TieKind, tieKind } from './graph-words.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NodeData {
  x: number;
  y: number;
  size: number;
  /** The place the layout gave it, before the picture was stretched to its frame. */
  place: Place;
  entity: EntityRef;
  entityType: EntityType;
  /** Whether its own ties were asked for. */
  opened: boolean;
}

export interface EdgeData {
  views: readonly EdgeView[];
  tie: TieKind;
  /** Whether relations run both ways. */
  mutual: boolean;
  size: number;
  weight: number;
}

export type Picture = Graph<NodeData, EdgeData>;

/** An entity to draw; paths bring no count. */
export type Drawable = EntityRef & { readonly articles?: number };

export interface Content {
  readonly nodes: readonly Drawable[];
  readonly edges: readonly EdgeView[];
  readonly opened: readonly string[];
}

const SMALLEST = 5;
const LARGEST = 18;

const sizeOf = (articles: number, most: number): number => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(articles / most);

/** Node positions on a spiral: no two alike, the same for the same content. */
function firstPlace(index: number): Place {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(index);
  return { x: radius * Math.cos(index * goldenAngle), y: radius * Math.sin(index * goldenAngle) };
}

/** The opened first, then those with a relation, then the rest: names are placed in this order. */
function byImportance({ nodes, edges, opened }: Content): readonly Drawable[] {
  const related = new Set(edges.filter(({ kind }) => kind === 'RELATED').flatMap(({ from, to }) => [from, to]));
  const rank = ({ id }: Drawable): number => (opened.includes(id) ? 0 : related.has(id) ? 1 : 2);
  return [...nodes].sort((a, b) => rank(a) - rank(b) || (b.articles ?? 0) - (a.articles ?? 0));
}

function addNodes(picture: Picture, content: Content, before: Picture | null): void {
  const { opened } = content;
  const nodes = byImportance(content);
  const most = Math.max(1, ...nodes.map(({ articles }) => articles ?? 1));
  for (const [index, entity] of nodes.entries()) {
    if (picture.hasNode(entity.id)) continue;
    const place = before?.hasNode(entity.id) ? before.getNodeAttribute(entity.id, 'place') : firstPlace(index);
    picture.addNode(entity.id, {
      x: place.x,
      y: place.y,
      place,
      size: sizeOf(entity.articles ?? 1, most),
      entity,
      entityType: entity.type,
      opened: opened.includes(entity.id),
    });
  }
}

const pairOf = ({ from, to }: EdgeView): string => JSON.stringify([from, to].sort());

function pairsOf(edges: readonly EdgeView[]): readonly (readonly EdgeView[])[] {
  const pairs = new Map<string, Map<string, EdgeView>>();
  for (const edge of edges) {
    const pair = pairs.get(pairOf(edge)) ?? new Map<string, EdgeView>();
    pairs.set(pairOf(edge), pair.set(edge.key, edge));
  }
  return [...pairs.values()].map((pair) => [...pair.values()].sort((a, b) => b.stories - a.stories));
}

function addEdge(picture: Picture, views: readonly EdgeView[]): void {
  const typed = views.filter(({ kind }) => kind === 'RELATED');
  const [first = views[0]] = typed;
  if (first === undefined || !picture.hasNode(first.from) || !picture.hasNode(first.to) || first.from === first.to)
    return;
  const stories = Math.max(...views.map((view) => view.stories));
  const tie = tieKind(views);
  picture.addEdgeWithKey(pairOf(first), first.from, first.to, {
    views,
    tie,
    mutual: typed.some(({ from }) => from !== first.from),
    size: tie === 'together' ? 0.8 : Math.min(5, 1.6 + Math.log2(stories)),
    weight: tie === 'together' ? 1 : 2,
  });
}

/** The layout is round; frames are not. More than this and distances mislead. */
const MOST_STRETCH = 1.5;

const ROUNDS_AT_FIRST = 400;
const ROUNDS_LATER = 120;

/**
 * Lays the content out with ForceAtlas2 (Jacomy et al. 2014). What was in the picture before starts where it was, so
 * that opening a node moves the rest little. `aspect` is the frame's width by its height.
 */
export function pictureOf(content: Content, before: Picture | null, aspect: number): Picture {
  const picture: Picture = new Graph<NodeData, EdgeData>({ type: 'directed', multi: false });
  addNodes(picture, content, before);
  for (const views of pairsOf(content.edges)) addEdge(picture, views);
  if (picture.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(picture), gravity: 1, scalingRatio: 8, edgeWeightInfluence: 0.5 };
    forceAtlas2.assign(picture, { iterations: before === null ? ROUNDS_AT_FIRST : ROUNDS_LATER, settings });
  }
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, aspect));
  picture.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x * stretch, place: { x: node.x, y: node.y } }));
  return picture;
}
