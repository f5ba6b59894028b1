/**
 * What resolution promises of a whole graph, measured on a Neo4j of its own: that a judgement taken back leaves nothing
 * behind, and that an article costs time in its own size, not the graph's.
 *
 *   npm run eval:graph [-- --data FOLDER] [--articles N] [--entities N]
 *
 * Reads N articles, half of them in each language; merges and splits, undoes it all in another order, and compares every
 * node and edge. Then fills the graph up to N entities and times the resolution of articles that it has not seen.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPipeline } from '../src/create-pipeline.ts';
import type { Article, Rejected } from '../src/domain/article.ts';
import type { GraphStore } from '../src/domain/graph-store.ts';
import { extract } from '../src/extraction/extract.ts';
import { isArticle } from '../src/ingest/parse-record.ts';
import { readArticles } from '../src/ingest/read-articles.ts';
import { ingestAll } from '../src/ingestion.ts';
import { judge, undo } from '../src/judging.ts';
import { resolveChains } from '../src/pipeline.ts';
import { fillGraph } from './eval/fill-graph.ts';
import { graphLines } from './eval/graph-lines.ts';
import { percentiles, withTemporaryStore } from './eval/temporary-store.ts';
import { seededRandom } from './training/random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '2000' },
    entities: { type: 'string', default: '100000' },
  },
});
const SETS = ['orangesum.fr.jsonl.gz', 'allsides.en.jsonl.gz'];
/** Articles timed, and judgements made. */
const TIMED = 200;
const JUDGED = 40;

const half = Number(values.articles) / SETS.length;
const random = seededRandom(7);

/** Articles of a set from one place on. */
async function* some(set: string, from: number, count: number): AsyncGenerator<Article | Rejected> {
  let at = 0;
  for await (const article of readArticles(join(values.data, 'text', set))) {
    if (at >= from + count) return;
    if (at >= from) yield article;
    at++;
  }
}

async function* both(from: number, count: number): AsyncGenerator<Article | Rejected> {
  for (const set of SETS) yield* some(set, from, count);
}

const pick = <T>(items: readonly T[]): T => items[random.below(items.length)] as T;

/** Merges pairs that may be one, and any others; splits some. @returns ids of the judgements */
async function judgeMany(store: GraphStore, pipeline: Parameters<typeof judge>[1]): Promise<string[]> {
  const who = { by: 'eval', reason: 'to be undone' };
  const { items: unsure } = await store.unsurePairs({ limit: JUDGED / 2, cursor: null });
  const { items: known } = await store.searchEntities({ text: '', limit: 200, cursor: null });
  const ids: string[] = [];
  const merge = async (a: string, b: string): Promise<void> => {
    const [now, then] = [(await store.redirect(a)) ?? a, (await store.redirect(b)) ?? b];
    if (now !== then) ids.push((await judge({ ...who, verdict: 'merge', a, b }, pipeline)).id);
  };
  for (const { a, b } of unsure) await merge(a.id, b.id);
  while (ids.length < JUDGED * 0.75) await merge(pick(known).id, pick(known).id);
  while (ids.length < JUDGED) {
    const a = (await store.redirect(pick(known).id)) ?? pick(known).id;
    const { items } = await store.articles({ entity: a, limit: 5, cursor: null });
    const articles = items.slice(1).map(({ id }) => id);
    if (articles.length > 0) ids.push((await judge({ ...who, verdict: 'split', a, articles }, pipeline)).id);
  }
  return ids;
}

await withTemporaryStore(async (store, server) => {
  let inDatabase = 0;
  const timed: GraphStore = {
    ...store,
    candidates: async (queries) => {
      const before = performance.now();
      const found = await store.candidates(queries);
      inDatabase += performance.now() - before;
      return found;
    },
  };
  const pipeline = createPipeline(timed);

  const summary = await ingestAll(both(0, half), pipeline, {
    onProgress: ({ created }) => created % 200 === 0 && console.error(`${created} articles`),
  });
  const before = await graphLines(server);
  console.log(`${summary.created} articles, ${before.size} nodes and edges`);
  const judged = await judgeMany(store, pipeline);
  const between = await graphLines(server);
  const beyond = (lines: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] =>
    [...lines].filter(([digest]) => !others.has(digest)).map(([, line]) => line);
  const changed = beyond(between, before).length;
  for (const id of judged.sort(() => random.unit() - 0.5)) await undo(id, 'eval', pipeline);
  const after = await graphLines(server);
  const left = [
    ...beyond(before, after).map((line) => `- ${line}`),
    ...beyond(after, before).map((line) => `+ ${line}`),
  ];
  console.log(
    `${judged.length} judgements changed ${changed} nodes and edges; undone in another order, ${left.length} differ`,
  );
  for (const line of left.slice(0, 10)) console.log(line);

  const total = await fillGraph(store, Number(values.entities));
  const own: number[] = [];
  const database: number[] = [];
  for await (const article of both(half, TIMED / SETS.length)) {
    if (!isArticle(article)) continue;
    const { extraction } = extract(article, await pipeline.annotatorFor(article.language));
    inDatabase = 0;
    const began = performance.now();
    await resolveChains(extraction, article, pipeline);
    own.push(performance.now() - began - inDatabase);
    database.push(inDatabase);
  }
  console.log(`against ${total} entities, an article: own time ${percentiles(own)}; database ${percentiles(database)}`);
});
