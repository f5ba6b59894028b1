import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { GRAPH_STATEMENTS, graphLine } from '../../tests/support/graph-lines.ts';

/** Characters kept of a line, to show where it differs. */
const SHOWN = 600;

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
    for (const statement of GRAPH_STATEMENTS)
      for await (const record of session.run(statement) as unknown as AsyncIterable<{ toObject(): object }>)
        add(graphLine(record.toObject()));
  } finally {
    await session.close();
    await driver.close();
  }
  return lines;
}
