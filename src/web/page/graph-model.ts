/** The picture's content as a graphology graph: one node per entity, one edge per pair, whatever ties them. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { EntityType } from '../../domain/annotation.ts';
import type { EdgeView, EntityRef } from '../../domain/views.ts';
import { type TieKind, tieKind } from './graph-words.ts';

export interface NodeData {
  x: number;
  y: number;
  size: number;
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
function firstPlace(index: number): { x: number; y: number } {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(index);
  return { x: radius * Math.cos(index * goldenAngle), y: radius * Math.sin(index * goldenAngle) };
}

function addNodes(picture: Picture, { nodes, opened }: Content, before: Picture | null): void {
  const most = Math.max(1, ...nodes.map(({ articles }) => articles ?? 1));
  for (const [index, entity] of nodes.entries()) {
    if (picture.hasNode(entity.id)) continue;
    const place = before?.hasNode(entity.id) ? before.getNodeAttributes(entity.id) : firstPlace(index);
    picture.addNode(entity.id, {
      x: place.x,
      y: place.y,
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

const ROUNDS_AT_FIRST = 400;
const ROUNDS_LATER = 120;

/**
 * Lays the content out with ForceAtlas2 (Jacomy et al. 2014). What was in the picture before starts where it was, so
 * that opening a node moves the rest little.
 */
export function pictureOf(content: Content, before: Picture | null): Picture {
  const picture: Picture = new Graph<NodeData, EdgeData>({ type: 'directed', multi: false });
  addNodes(picture, content, before);
  for (const views of pairsOf(content.edges)) addEdge(picture, views);
  if (picture.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(picture), gravity: 1, scalingRatio: 8, edgeWeightInfluence: 0.5 };
    forceAtlas2.assign(picture, { iterations: before === null ? ROUNDS_AT_FIRST : ROUNDS_LATER, settings });
  }
  return picture;
}
