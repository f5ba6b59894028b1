import { type Run, runOver } from './connection.ts';

const REPORTED_BY = `
UNWIND $args.ids AS id
MATCH (:Article {id: id})<-[:MENTIONED_IN]-()-[:OF_EVENT]->(event)
RETURN DISTINCT event.id AS id`;

const DELETE_UNREPORTED = `
UNWIND $args.rows AS id
MATCH (event:Event {id: id}) WHERE NOT EXISTS { (event)<-[:OF_EVENT]-() }
DETACH DELETE event`;

// The date most articles give, the more exact before the less. Days that are said count before those that are guessed
// from when it was reported.
const SET_PROPERTIES = `
UNWIND $args.rows AS id
MATCH (event:Event {id: id})<-[:OF_EVENT]-(mention)-[:MENTIONED_IN]->(article)
WITH event, collect(mention) AS mentions, count(DISTINCT article) AS nArticles, count(DISTINCT article.storyId) AS nStories,
     min(article.publishedAt) AS firstAt, max(article.publishedAt) AS lastAt
WITH *, [one IN mentions WHERE one.date IS NOT NULL] AS dated, [one IN mentions WHERE one.polarity = 'denied'] AS denials
WITH *, head(COLLECT {
  UNWIND dated AS one
  WITH one.date AS date, count(*) AS times
  RETURN date ORDER BY size(date) DESC, times DESC, date LIMIT 1
}) AS date, CASE WHEN size(dated) > 0 THEN dated ELSE mentions END AS timed
SET event += {
  type: head(mentions).type, date: date, nArticles: nArticles, nStories: nStories, firstAt: firstAt, lastAt: lastAt,
  firstDay: reduce(day = null, one IN timed | CASE WHEN day IS NULL OR one.firstDay < day THEN one.firstDay ELSE day END),
  lastDay: reduce(day = null, one IN timed | CASE WHEN day IS NULL OR one.lastDay > day THEN one.lastDay ELSE day END),
  contested: size(denials) > 0 AND size(denials) < size(mentions),
  denied: size(denials) = size(mentions),
  alleged: all(one IN mentions WHERE one.alleged OR one.modality <> 'asserted'),
  sortKey: coalesce(date, substring(lastAt, 0, 10), ' ') + '|' + event.id
}`;

const DELETE_TIES = `
UNWIND $args.rows AS id
MATCH (:Event {id: id})-[tie:INVOLVES]->()
DELETE tie`;

const CREATE_TIES = `
UNWIND $args.rows AS id
MATCH (event:Event {id: id})<-[:OF_EVENT]-(mention)-[part:PARTICIPANT]->()-[:RESOLVED_TO]->(entity),
      (mention)-[:MENTIONED_IN]->(article)
WITH event, entity, part.role AS role, count(DISTINCT article) AS nArticles,
     collect(part.alleged OR mention.alleged OR mention.polarity = 'denied') AS doubts
CREATE (event)-[tie:INVOLVES]->(entity)
SET tie = {role: role, nArticles: nArticles, alleged: all(doubt IN doubts WHERE doubt)}`;

/** The events that these articles report, as they are stored. */
export async function eventsOf(run: Run, articles: readonly string[]): Promise<readonly string[]> {
  return (await run(REPORTED_BY, { ids: articles })).map(({ id }) => String(id));
}

/**
 * Makes events say what their mentions say: dates, counts, doubt, and which entities had which part. Those that no article
 * mentions any more are deleted.
 */
export async function settleEvents(run: Run, ids: readonly string[]): Promise<void> {
  for (const statement of [DELETE_UNREPORTED, SET_PROPERTIES, DELETE_TIES, CREATE_TIES])
    await runOver(run, statement, ids);
}
