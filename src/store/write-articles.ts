import type { GraphUpdate } from '../domain/graph.ts';
import { articleRow } from './article-rows.ts';
import { type Run, runOver } from './connection.ts';

/** What is stored of an article before it is replaced. */
export interface StoredArticle {
  readonly id: string;
  readonly version: string;
  readonly recordedAt: string;
  readonly story: string;
  readonly source: string | null;
}

const STORED = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.version AS version, article.recordedAt AS recordedAt,
       article.storyId AS story, article.source AS source`;

const MERGE_ARTICLES = `
UNWIND $args.rows AS row
MERGE (article:Article {id: row.id})
SET article = row.properties
MERGE (story:Story {id: row.story})
MERGE (article)-[:IN_STORY]->(story)
WITH row, article WHERE row.source IS NOT NULL
MERGE (source:Source {id: row.source})
MERGE (article)-[:PUBLISHED_BY]->(source)`;

const LEAVE_STORY_AND_SOURCE = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})-[tie:IN_STORY|PUBLISHED_BY]->()
DELETE tie`;

const DELETE_ARTICLES = `
UNWIND $args.rows AS id
MATCH (article:Article {id: id})
DETACH DELETE article`;

const DELETE_EMPTY_STORIES = `
UNWIND $args.rows AS id
MATCH (story:Story {id: id}) WHERE NOT EXISTS { (story)<-[:IN_STORY]-() }
DELETE story`;

const DELETE_EMPTY_SOURCES = `
UNWIND $args.rows AS id
MATCH (source:Source {id: id}) WHERE NOT EXISTS { (source)<-[:PUBLISHED_BY]-() }
DELETE source`;

/** Those of the articles that are stored. */
export async function storedArticles(run: Run, ids: readonly string[]): Promise<readonly StoredArticle[]> {
  return (await run(STORED, { ids })) as unknown as readonly StoredArticle[];
}

/** Writes the article nodes with their story and source, in place of what was stored of them. */
export async function writeArticles(
  run: Run,
  updates: readonly GraphUpdate[],
  stored: readonly StoredArticle[],
  now: string,
): Promise<void> {
  const before = new Map(stored.map((article) => [article.id, article]));
  const moved = updates.filter(({ article: { id, source }, story }) => {
    const known = before.get(id);
    return known !== undefined && (known.source !== source || known.story !== story);
  });
  await runOver(
    run,
    LEAVE_STORY_AND_SOURCE,
    moved.map(({ article }) => article.id),
  );
  const rows = updates.map((update) => {
    const known = before.get(update.article.id);
    return articleRow(update, known?.version === update.version ? known.recordedAt : now);
  });
  await runOver(run, MERGE_ARTICLES, rows);
}

/** Deletes article nodes; their text layer must be gone already. */
export async function deleteArticles(run: Run, ids: readonly string[]): Promise<void> {
  await runOver(run, DELETE_ARTICLES, ids);
}

/** Deletes those of the stories and sources of earlier versions that no article belongs to any more. */
export async function deleteEmptyStoriesAndSources(run: Run, stored: readonly StoredArticle[]): Promise<void> {
  await runOver(run, DELETE_EMPTY_STORIES, [...new Set(stored.map(({ story }) => story))]);
  const sources = new Set(stored.flatMap(({ source }) => source ?? []));
  await runOver(run, DELETE_EMPTY_SOURCES, [...sources]);
}
