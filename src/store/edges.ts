import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { RELATION_TYPES } from '../domain/annotation.ts';
import type { SourceFilter } from '../domain/graph-store.ts';
import type { EdgeView, Evidence } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { articlePasses, isInRange, isNarrowed, orNull } from './pages.ts';
import { evidence } from './rows.ts';
import { evidenceOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

/** Sentences shown with an edge. */
const EVIDENCE_PER_EDGE = 3;

export const edgeRow = z.object({
  key: z.string(),
  kind: z.enum(['RELATED', 'CO_OCCURS']),
  from: z.string(),
  to: z.string(),
  type: z.enum(RELATION_TYPES).nullable(),
  articles: z.number(),
  stories: z.number(),
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  contested: z.boolean(),
  alleged: z.boolean(),
  ended: z.boolean(),
});

/** An edge whose evidence has not been read yet. */
export type BareEdge = z.infer<typeof edgeRow>;

/** Cypher: the view of a stored edge of the projection, without evidence. */
export const edgeOf = (edge: string): string => `${edge} {
  .key, kind: type(${edge}), from: startNode(${edge}).id, to: endNode(${edge}).id, .type,
  articles: ${edge}.nArticles, stories: ${edge}.nStories, .firstAt, .lastAt,
  contested: coalesce(${edge}.contested, false), alleged: coalesce(${edge}.alleged, false),
  ended: coalesce(${edge}.ended, false)
}`;

/** Cypher: whether an edge says something that at least one article affirms. What all deny is no tie. */
export const isAffirmed = (edge: string): string => `coalesce(${edge}.denied, false) = false`;

const TOGETHER = `
UNWIND $args.anchors AS anchor
MATCH (x:Entity {id: anchor.id})<-[:RESOLVED_TO]-()-[together:CO_MENTIONED]-()-[:RESOLVED_TO]->(y)
WHERE y.id IN anchor.others AND ${isInRange('together')}`;

const TOGETHER_PASSES = `
MATCH (article:Article {id: together.article})
WHERE ${articlePasses('article')}`;

const TOGETHER_NEWEST = `
WITH DISTINCT x, y, together ORDER BY together.sortKey DESC
WITH CASE WHEN x.id < y.id THEN x.id + '|' + y.id ELSE y.id + '|' + x.id END AS key, collect(together)[..$args.most] AS best
UNWIND best AS together
MATCH (article:Article {id: together.article})
RETURN key, ${evidenceOf('article', 'together')} AS evidence
ORDER BY key, together.sortKey DESC`;

const STATED = `
UNWIND $args.anchors AS anchor
MATCH (x:Entity {id: anchor.id})<-[:RESOLVED_TO]-()<-[near:SUBJECT|OBJECT]-(relation),
      (relation)-[:SUBJECT|OBJECT]->()-[:RESOLVED_TO]->(y)
WHERE y.id IN anchor.others AND ${isInRange('relation')}`;

const STATED_PASSES = `
MATCH (relation)-[:EVIDENCE]->(article)
WHERE ${articlePasses('article')}`;

// A contested edge shows a denial too, however many newer articles affirm it.
const STATED_NEWEST = `
WITH x, y, near, relation ORDER BY relation.sortKey DESC
WITH CASE type(near) WHEN 'SUBJECT' THEN x.id + '|' + relation.type + '|' + y.id
                     ELSE y.id + '|' + relation.type + '|' + x.id END AS key,
     collect(CASE relation.polarity WHEN 'affirmed' THEN relation END) AS affirmed,
     collect(CASE relation.polarity WHEN 'denied' THEN relation END) AS denied
UNWIND affirmed[..$args.most - size(denied[..1])] + denied[..1] AS relation
MATCH (relation)-[:EVIDENCE]->(article)
RETURN key, ${evidenceOf('article', 'relation')} AS evidence
ORDER BY key, relation.sortKey DESC`;

const evidenceRow = z.object({ key: z.string(), evidence });

/** An entity, and those at the other end of its edges: evidence is looked for from the first. */
export interface Anchor {
  readonly id: string;
  readonly others: readonly string[];
}

/** The edges with up to three sentences each from articles that pass the filter, the newest first. */
export async function withEvidence(
  connection: Connection,
  edges: readonly BareEdge[],
  anchors: readonly Anchor[],
  filter: SourceFilter,
): Promise<readonly EdgeView[]> {
  const [together, stated] = isNarrowed(filter) ? [TOGETHER_PASSES, STATED_PASSES] : ['', ''];
  const parameters = {
    ...orNull({ language: filter.language, source: filter.source }),
    ...sortRange(filter, null),
    anchors,
    most: neo4j.int(EVIDENCE_PER_EDGE),
  };
  const has = (kind: BareEdge['kind']) => edges.some((edge) => edge.kind === kind);
  const read = (statement: string) => connection.read(statement, parameters, evidenceRow);
  const found = await Promise.all([
    has('CO_OCCURS') ? read(TOGETHER + together + TOGETHER_NEWEST) : [],
    has('RELATED') ? read(STATED + stated + STATED_NEWEST) : [],
  ]);
  const byKey = new Map<string, Evidence[]>();
  for (const one of found.flat()) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one.evidence]);
  return edges.map((edge) => ({ ...edge, evidence: byKey.get(edge.key) ?? [] }));
}
