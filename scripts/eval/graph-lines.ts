import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';

/** All that articles say; not when they were read, what was judged, or where old ids lead. */
const NODES = `
MATCH (n) WHERE NOT n:Writer AND NOT n:Redirect AND NOT n:Judgement
RETURN labels(n) AS what, coalesce(n.id, n.key) AS id, n {.*, recordedAt: null} AS properties`;
const EDGES = `
MATCH (a)-[r]->(b)
RETURN type(r) AS what, coalesce(a.id, a.key) + ' ' + coalesce(b.id, b.key) AS id, properties(r) AS properties`;

/** Characters kept of a line, to show where it differs. */
const SHOWN = 600;

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Every node and edge with all properties, by digest, in few characters; equal graphs have equal keys. */
export async function graphLines(server: {
  uri: string;
  user: string;
  password: string;
}): Promise<Map<string, string>> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const lines = new Map<string, string>();
  const add = (line: string): void =>
    void lines.set(createHash('sha256').update(line).digest('base64'), line.slice(0, SHOWN));
  const session = driver.session();
  try {
    for (const statement of [NODES, EDGES])
      for await (const record of session.run(statement) as unknown as AsyncIterable<{ toObject(): object }>)
        add(JSON.stringify(record.toObject(), inOrder));
  } finally {
    await session.close();
    await driver.close();
  }
  return lines;
}
