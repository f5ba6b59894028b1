/** What a graph says of its articles: not when they were read, where old ids lead, or what was judged. */
export const GRAPH_STATEMENTS = [
  `MATCH (n) WHERE NOT n:Writer AND NOT n:Redirect AND NOT n:Judgement
   RETURN labels(n) AS labels, coalesce(n.id, n.key) AS id, n {.*, recordedAt: null} AS properties`,
  `MATCH (a)-[r]->(b)
   RETURN coalesce(a.id, a.key) AS from, type(r) AS type, coalesce(b.id, b.key) AS to, properties(r) AS properties`,
] as const;

/** A node or edge as one line, the same for the same properties in whatever order they come. */
export const graphLine = (row: object): string => JSON.stringify(row, sortedKeys);

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
