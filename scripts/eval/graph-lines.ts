import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';

/** All that articles say; not when they were read, what was judged, or where old ids lead. */
const NODES = `
MATCH (n) WHERE NOT n:Writer AND NOT n:Redirect AND NOT n:Judgement
RETURN labels(n) AS what, coalesce(n.id, n.key) AS id, n {.*, recordedAt: null} AS properties`;
const EDGES = `
MATCH (a)-[r]->(b)
RETURN type(r) AS what, coalesce(a.id, a.key) + ' ' + coalesce(b.id, b.key) AS id, properties(r) AS properties`;

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A digest of every node and edge with all properties, streamed; equal graphs give equal sets. */
export async function graphLines(server: { uri: string; user: string; password: string }): Promise<Set<string>> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const lines = new Set<string>();
  const session = driver.session();
  try {
    for (const statement of [NODES, EDGES])
      for await (const record of session.run(statement) as unknown as AsyncIterable<{ toObject(): object }>)
        lines.add(createHash('sha256').update(JSON.stringify(record.toObject(), inOrder)).digest('base64'));
  } finally {
    await session.close();
    await driver.close();
  }
  return lines;
}
