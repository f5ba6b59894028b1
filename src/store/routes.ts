import type { EntityRef } from '../domain/views.ts';
import type { BareEdge } from './edges.ts';

/** An entity on the way, and how many articles mention it. */
export type Step = EntityRef & { readonly articles: number };

/** A way from one entity to another: an edge between each step and the next. */
export interface Route {
  readonly nodes: readonly Step[];
  readonly edges: readonly BareEdge[];
}

const RELATION_COST = 1;
/** Three relations weigh as much as two sentences that only name both ends: "works for" explains, "beside" hints. */
const CO_OCCURRENCE_COST = 1.5;
/** Through a hub, a way says almost nothing: it is worth a relation more to go around. */
const HUB_COST = 1;

/** The same key whichever way round. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Each step with the next. */
export const hopsOf = <T>(nodes: readonly T[]): readonly (readonly [T, T])[] =>
  nodes.slice(1).map((node, index) => [nodes[index] ?? node, node]);

const idsOf = (nodes: readonly Step[]): string => nodes.map(({ id }) => id).join('|');

/** Each sequence of entities once, and none that comes by the same entity twice. */
export function distinctRoutes(paths: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const simple = paths.filter((nodes) => new Set(nodes.map(({ id }) => id)).size === nodes.length);
  return [...new Map(simple.map((nodes) => [idsOf(nodes), nodes])).values()];
}

/**
 * The ways over their best edges, the most telling first: by what their edges and the hubs on them cost, then by how
 * little known the entities on the way are.
 */
export function rankRoutes(
  paths: readonly (readonly Step[])[],
  edges: ReadonlyMap<string, readonly BareEdge[]>,
  hub: number,
): readonly Route[] {
  return paths
    .map((nodes) => ({
      nodes,
      edges: hopsOf(nodes).flatMap(([a, b]) => bestEdge(edges.get(pairOf(a.id, b.id))) ?? []),
    }))
    .map((route) => ({ route, cost: costOf(route, hub), fame: fameOf(route), ids: idsOf(route.nodes) }))
    .sort((a, b) => a.cost - b.cost || a.fame - b.fame || (a.ids < b.ids ? -1 : 1))
    .map(({ route }) => route);
}

/** A relation before a co-occurrence, then the one that most stories tell. */
function bestEdge(edges: readonly BareEdge[] | undefined): BareEdge | undefined {
  const rank = (edge: BareEdge) => (edge.kind === 'RELATED' ? 1 : 0);
  return [...(edges ?? [])].sort(
    (a, b) => rank(b) - rank(a) || b.stories - a.stories || b.articles - a.articles || (a.key < b.key ? -1 : 1),
  )[0];
}

function costOf({ nodes, edges }: Route, hub: number): number {
  const hubs = nodes.slice(1, -1).filter(({ articles }) => articles > hub).length;
  const ties = edges.map(({ kind }) => (kind === 'RELATED' ? RELATION_COST : CO_OCCURRENCE_COST));
  return ties.reduce((sum, cost) => sum + cost, hubs * HUB_COST);
}

const fameOf = ({ nodes }: Route): number => nodes.slice(1, -1).reduce((sum, { articles }) => sum + articles, 0);
