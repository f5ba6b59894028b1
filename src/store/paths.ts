import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { PathQuery } from '../domain/graph-store.ts';
import type { PathView } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { type Anchor, type BareEdge, edgeOf, edgeRow, isAffirmed, withEvidence } from './edges.ts';
import { distinctRoutes, hopsOf, pairOf, type Route, rankRoutes, type Step } from './routes.ts';
import { entityRef } from './rows.ts';

/** Neo4j wants the bounds of a path written into the statement, so there is one statement for each length. */
const LENGTHS = [1, 2, 3, 4, 5, 6] as const;

/** Paths weighed against each other before the best are shown. */
const CANDIDATES = 40;

/** An entity that more than this share of all articles mention ties everything to everything: France, the police. */
const HUB_SHARE = 0.02;
/** In a small graph the most mentioned are not hubs yet. */
const HUB_AT_LEAST = 100;
/** No entity is a hub. */
const NO_HUB = Number.MAX_SAFE_INTEGER;

const shortest = (edge: string, length: number): string => `
MATCH (from:Entity {id: $args.from})
MATCH (to:Entity {id: $args.to})
MATCH path = SHORTEST ${CANDIDATES} (from)
  (()-[edge:${edge}]-(step WHERE step.nArticles <= $args.hub OR step.id = $args.to)){1,${length}} (to)
RETURN [entity IN nodes(path) | entity {.id, .type, .name, articles: entity.nArticles}] AS nodes`;

const statementsFor = (edge: string): readonly string[] => LENGTHS.map((length) => shortest(edge, length));
const BY_CO_OCCURRENCE = statementsFor('CO_OCCURS');
const BY_RELATION = statementsFor('RELATED WHERE NOT edge.denied');

const COUNT_ARTICLES = 'RETURN COUNT { (:Article) } AS articles';

const EDGES_BETWEEN = `
UNWIND $args.pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[edge:RELATED|CO_OCCURS]-(b)
WHERE ${isAffirmed('edge')}
RETURN ${edgeOf('edge')} AS edge`;

const articlesRow = z.object({ articles: z.number() });
const nodesRow = z.object({ nodes: z.array(entityRef.extend({ articles: z.number() })) });
const edgeBetween = z.object({ edge: edgeRow });

/**
 * Paths between two entities, the best first: short ones, over edges that say more than that two are named together,
 * and around entities that everything is named with. None where one is unknown or both are the same.
 */
export async function findPaths(connection: Connection, query: PathQuery): Promise<readonly PathView[]> {
  if (query.from === query.to) return [];
  const [{ articles } = { articles: 0 }] = await connection.read(COUNT_ARTICLES, {}, articlesRow);
  const hub = Math.max(HUB_AT_LEAST, Math.floor(articles * HUB_SHARE));
  const candidates = await findCandidates(connection, query, hub);
  const edges = await edgesBetween(connection, candidates);
  const best = rankRoutes(candidates, edges, hub).slice(0, query.limit);
  return showEvidence(connection, best);
}

/** Paths around hubs, over relations and over any edge; through hubs where those are too few. */
async function findCandidates(
  connection: Connection,
  query: PathQuery,
  hub: number,
): Promise<readonly (readonly Step[])[]> {
  const { from, to, maxLength, limit } = query;
  const search = async (statements: readonly string[], most: number) => {
    const statement = statements[Math.min(maxLength, LENGTHS.length) - 1];
    if (statement === undefined) return [];
    const found = await connection.read(statement, { from, to, hub: neo4j.int(most) }, nodesRow);
    return found.map(({ nodes }) => nodes);
  };
  const around = await Promise.all([search(BY_RELATION, hub), search(BY_CO_OCCURRENCE, hub)]);
  const paths = distinctRoutes(around.flat());
  if (paths.length >= limit) return paths;
  return distinctRoutes([...paths, ...(await search(BY_CO_OCCURRENCE, NO_HUB))]);
}

async function edgesBetween(
  connection: Connection,
  paths: readonly (readonly Step[])[],
): Promise<ReadonlyMap<string, readonly BareEdge[]>> {
  const hops = paths.flatMap((nodes) => hopsOf(nodes).map(([a, b]) => [a.id, b.id] as const));
  const pairs = [...new Map(hops.map(([a, b]) => [pairOf(a, b), [a, b]])).values()];
  const found = pairs.length === 0 ? [] : await connection.read(EDGES_BETWEEN, { pairs }, edgeBetween);
  const byPair = new Map<string, BareEdge[]>();
  for (const { edge } of found) {
    const pair = pairOf(edge.from, edge.to);
    byPair.set(pair, [...(byPair.get(pair) ?? []), edge]);
  }
  return byPair;
}

async function showEvidence(connection: Connection, routes: readonly Route[]): Promise<readonly PathView[]> {
  const edges = [...new Map(routes.flatMap((route) => route.edges).map((edge) => [edge.key, edge])).values()];
  const shown = await withEvidence(connection, edges, anchorsOf(routes), {});
  const byKey = new Map(shown.map((edge) => [edge.key, edge]));
  return routes.map((route) => ({
    nodes: route.nodes.map(({ id, type, name }) => ({ id, type, name })),
    edges: route.edges.flatMap(({ key }) => byKey.get(key) ?? []),
  }));
}

/** Each hop's evidence is looked for from the end with fewer articles. */
function anchorsOf(routes: readonly Route[]): readonly Anchor[] {
  const others = new Map<string, Set<string>>();
  for (const [a, b] of routes.flatMap(({ nodes }) => hopsOf(nodes))) {
    const [few, many] = a.articles < b.articles ? [a, b] : [b, a];
    others.set(few.id, (others.get(few.id) ?? new Set()).add(many.id));
  }
  return [...others].map(([id, ids]) => ({ id, others: [...ids] }));
}
