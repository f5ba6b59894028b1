import neo4j from 'neo4j-driver';
import type { Run } from './connection.ts';
import { COUNTERS, type Contributions, contributionsOf, PROJECTED, storyMates } from './contributions.ts';
import { type Delta, projectionDeltas } from './projection-delta.ts';
import { PROJECTION, type ProjectionStatements } from './projection-statements.ts';

/**
 * Brings the projection from what the articles contributed `before` to what the graph holds of them now. Cost follows
 * what these articles touch, not how often the rest of the graph mentions the same entities. Gives the ids of all
 * entities that the articles mention or mentioned.
 */
export async function updateProjection(
  run: Run,
  ids: readonly string[],
  before: Contributions,
): Promise<readonly string[]> {
  const after = await contributionsOf(run, ids);
  const entities = [...before.entity, ...after.entity];
  const mates = await storyMates(run, [...new Set(entities.map(({ story }) => story))], ids);
  for (const kind of PROJECTED) {
    await writeDeltas(run, PROJECTION[kind], projectionDeltas(before[kind], after[kind], mates[kind]));
  }
  return [...new Set(entities.map(({ key }) => key))];
}

async function writeDeltas(run: Run, statements: ProjectionStatements, deltas: readonly Delta[]): Promise<void> {
  const runFor = async (statement: string | null, some: readonly Delta[]) => {
    if (statement !== null && some.length > 0) await run(statement, { rows: some.map(toParameters) });
  };
  await runFor(statements.create, deltas);
  await runFor(statements.count, deltas);
  await runFor(
    statements.remove,
    deltas.filter(({ nArticles }) => nArticles < 0),
  );
  await runFor(
    statements.redate,
    deltas.filter(({ lostDates }) => lostDates.length > 0),
  );
}

function toParameters(delta: Delta): Record<string, unknown> {
  const counts = [...COUNTERS, 'nStories' as const].map((counter) => [counter, neo4j.int(delta[counter])]);
  return { ...delta, ...Object.fromEntries(counts) };
}
