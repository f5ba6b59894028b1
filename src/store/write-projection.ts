import neo4j from 'neo4j-driver';
import { type Run, runOver } from './connection.ts';
import { COUNTERS, contributionsOf, inStory, PROJECTED, type Projected } from './contributions.ts';
import { type LayerFacts, storedFacts } from './layer-facts.ts';
import { nameProperties, readName } from './names.ts';
import { type Delta, projectionDeltas } from './projection-delta.ts';
import { PROJECTION } from './projection-statements.ts';

/** How the projection changes when articles are replaced, and the entities that they mention or mentioned. */
export interface ProjectionChange {
  readonly deltas: Readonly<Record<Projected, readonly Delta[]>>;
  readonly touched: readonly string[];
}

const STORY_MATES = `
UNWIND $args.stories AS story
MATCH (:Story {id: story})<-[:IN_STORY]-(article)
WHERE NOT article.id IN $args.ids
RETURN article.id AS id`;

/** Most articles read at once: what a story of very many articles costs is time, not memory. */
const READ_AT_ONCE = 1000;

/**
 * What changes when these facts of the articles take the place of what is stored of them. Cost follows what the articles
 * say and how many others tell their stories, not how often the rest of the graph mentions the same entities.
 */
export async function projectionChange(run: Run, before: LayerFacts, after: LayerFacts): Promise<ProjectionChange> {
  const [old, fresh] = [contributionsOf(before), contributionsOf(after)];
  const entities = [...old.entity, ...fresh.entity];
  const ids = [...before.articles, ...after.articles].map(({ id }) => id);
  const mates = await storyMates(run, [...new Set(entities.map(({ story }) => story))], ids);
  const deltas = (kind: Projected) => projectionDeltas(old[kind], fresh[kind], mates[kind]);
  return {
    deltas: {
      entity: deltas('entity'),
      name: deltas('name'),
      REPORTED_BY: deltas('REPORTED_BY'),
      CO_OCCURS: deltas('CO_OCCURS'),
      RELATED: deltas('RELATED'),
    },
    touched: [...new Set(entities.map(({ key }) => key))],
  };
}

/**
 * Which entities and edges the stories have through articles other than these, by {@link inStory}: a story counts once
 * however many of its articles say the same.
 */
async function storyMates(run: Run, stories: readonly string[], ids: readonly string[]) {
  const mates = {
    entity: new Set<string>(),
    name: new Set<string>(),
    REPORTED_BY: new Set<string>(),
    CO_OCCURS: new Set<string>(),
    RELATED: new Set<string>(),
  };
  const others = (await run(STORY_MATES, { stories, ids })).map(({ id }) => String(id));
  for (let start = 0; start < others.length; start += READ_AT_ONCE) {
    const contributions = contributionsOf(await storedFacts(run, others.slice(start, start + READ_AT_ONCE)));
    for (const kind of PROJECTED) for (const one of contributions[kind]) mates[kind].add(inStory(one));
  }
  return mates;
}

/** What has lost the article that gave its first or last date, by database id; for {@link redateProjection}. */
export type Undated = ReadonlyMap<Projected, readonly unknown[]>;

/**
 * Writes the new counts. Before the old text layer is deleted: Neo4j looks at every deletion of its transaction
 * whenever it looks up an edge by key, and ten thousand look-ups among ten thousand deletions take a minute.
 */
export async function countProjection(run: Run, { deltas }: ProjectionChange): Promise<Undated> {
  const undated = new Map<Projected, readonly unknown[]>();
  for (const kind of PROJECTED) {
    const { create, count, dated } = PROJECTION[kind];
    const rows = rowsOf(kind, deltas[kind]);
    if (create !== null) await runOver(run, create, rows);
    await runOver(run, count, rows);
    const losing = dated === null ? [] : deltas[kind].filter(({ lostDates }) => lostDates.length > 0);
    const found =
      dated === null || losing.length === 0 ? [] : await run(dated.lost, { rows: losing.map(toParameters) });
    undated.set(
      kind,
      found.map(({ id }) => id),
    );
  }
  for (const kind of PROJECTED) {
    const { remove } = PROJECTION[kind];
    const fewer = deltas[kind].filter(({ nArticles }) => nArticles < 0);
    if (remove !== null) await runOver(run, remove, fewer.map(toParameters));
  }
  return undated;
}

/** Finds first and last dates anew, from the new text layer. */
export async function redateProjection(run: Run, undated: Undated): Promise<void> {
  for (const [kind, ids] of undated) {
    const { dated } = PROJECTION[kind];
    if (dated !== null) await runOver(run, dated.redate, ids);
  }
}

/** A name's row says what the name is, too. */
const rowsOf = (kind: Projected, deltas: readonly Delta[]): readonly Record<string, unknown>[] =>
  kind === 'name'
    ? deltas.map((delta) => ({ ...toParameters(delta), name: nameProperties(readName(delta.to ?? '')) }))
    : deltas.map(toParameters);

function toParameters(delta: Delta): Record<string, unknown> {
  const counts = [...COUNTERS, 'nStories' as const].map((counter) => [counter, neo4j.int(delta[counter])]);
  return { ...delta, ...Object.fromEntries(counts) };
}
