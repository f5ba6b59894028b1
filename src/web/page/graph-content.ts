/** Fetches what the picture shows: the ties of every opened entity, or the paths between two. */
import type { EdgeView, EntityRef, Subgraph } from '../../domain/views.ts';
import type { Address } from './address.ts';
import { getNeighbours, getPaths } from './api-client.ts';
import type { PageContext } from './context.ts';
import type { Content, Drawable } from './graph-model.ts';

export interface Fetched extends Content {
  readonly truncated: boolean;
}

/** Whether two addresses show the same picture. */
export const samePicture = (one: Address, other: Address): boolean => keyOf(one) === keyOf(other);

const keyOf = ({ open, path, filters, limit }: Address): string => JSON.stringify([open, path, filters, limit]);

async function ofPaths(from: string, to: string, signal: AbortSignal): Promise<Fetched> {
  const { items } = await getPaths(from, to, signal);
  const nodes = new Map<string, EntityRef>(items.flatMap((path) => path.nodes.map((node) => [node.id, node] as const)));
  const edges: readonly EdgeView[] = items.flatMap((path) => path.edges);
  return { nodes: [...nodes.values()], edges, opened: [from, to], truncated: false };
}

function together(parts: readonly Subgraph[], opened: readonly string[]): Fetched {
  const nodes = new Map<string, Drawable>(parts.flatMap((part) => part.nodes.map((node) => [node.id, node] as const)));
  return {
    nodes: [...nodes.values()],
    edges: parts.flatMap((part) => part.edges),
    opened,
    truncated: parts.some((part) => part.truncated),
  };
}

/** The content of the picture that the address asks for. */
export async function fetchContent({ address, names }: PageContext, signal: AbortSignal): Promise<Fetched> {
  const { open, path, filters, limit } = address();
  if (path !== null) return ofPaths(path.from, path.to, signal);
  const parts = await Promise.all(open.map((id) => getNeighbours(id, filters, limit, signal)));
  for (const { nodes } of parts) names.learn(nodes);
  return together(parts, open);
}
