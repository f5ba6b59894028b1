import { StoreError } from '../domain/errors.ts';
import type { GraphUpdate } from '../domain/graph.ts';
import { type LayerRows, layerRows } from './article-rows.ts';
import { type Run, runOver } from './connection.ts';

const DELETE_CHAINS = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})-[:HAS_CHAIN]->(chain:Chain)
DETACH DELETE chain`;

const DELETE_CLAIMS = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})<-[:STATED_IN]-(claim:Claim)
DETACH DELETE claim`;

const DELETE_RELATIONS = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})<-[:EVIDENCE]-(relation:Relation)
DETACH DELETE relation`;

const DELETE_EVENT_MENTIONS = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})<-[:MENTIONED_IN]-(mention:EventMention)
DETACH DELETE mention`;

// CREATE, not MERGE: what an earlier version brought is gone by now, within the same transaction.
const CREATE_CHAINS = `
UNWIND $args.rows AS row
MATCH (article:Article {id: row.article})
CREATE (article)-[:HAS_CHAIN]->(chain:Chain)
SET chain = row.properties
WITH row, chain WHERE row.entity IS NOT NULL
MATCH (entity:Entity {id: row.entity})
CREATE (chain)-[resolution:RESOLVED_TO]->(entity)
SET resolution = row.resolution
RETURN count(resolution) AS written`;

const CREATE_CLAIMS = `
UNWIND $args.rows AS row
MATCH (article:Article {id: row.article})
CREATE (claim:Claim)-[:STATED_IN]->(article)
SET claim = row.properties
WITH row, claim WHERE row.speaker IS NOT NULL
MATCH (speaker:Chain {id: row.speaker})
CREATE (claim)-[:SAID_BY]->(speaker)`;

const CREATE_ABOUTS = `
UNWIND $args.rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (chain:Chain {id: row.chain})
CREATE (claim)-[:ABOUT {position: row.position}]->(chain)`;

const CREATE_RELATIONS = `
UNWIND $args.rows AS row
MATCH (article:Article {id: row.article})
MATCH (subject:Chain {id: row.subject})
CREATE (relation:Relation)-[:EVIDENCE]->(article)
CREATE (relation)-[:SUBJECT]->(subject)
SET relation = row.properties
WITH row, relation
OPTIONAL MATCH (object:Chain {id: row.object})
OPTIONAL MATCH (speaker:Chain {id: row.attributedTo})
FOREACH (_ IN CASE WHEN object IS NULL THEN [] ELSE [1] END | CREATE (relation)-[:OBJECT]->(object))
FOREACH (_ IN CASE WHEN speaker IS NULL THEN [] ELSE [1] END | CREATE (relation)-[:ATTRIBUTED_TO]->(speaker))`;

// The event itself may be there from other articles.
const CREATE_EVENT_MENTIONS = `
UNWIND $args.rows AS row
MATCH (article:Article {id: row.article})
MERGE (event:Event {id: row.into})
CREATE (mention:EventMention)-[:MENTIONED_IN]->(article)
SET mention = row.properties
CREATE (mention)-[joined:OF_EVENT]->(event)
SET joined = row.joined
WITH row, mention WHERE row.attributedTo IS NOT NULL
MATCH (speaker:Chain {id: row.attributedTo})
CREATE (mention)-[:ATTRIBUTED_TO]->(speaker)`;

const CREATE_PARTICIPANTS = `
UNWIND $args.rows AS row
MATCH (mention:EventMention {id: row.mention})
MATCH (chain:Chain {id: row.chain})
CREATE (mention)-[tie:PARTICIPANT]->(chain)
SET tie = row.tie`;

const TIE_TO_EVENTS = `
UNWIND $args.rows AS row
MATCH (relation:Relation {id: row.properties.id})
MATCH (mention:EventMention {id: row.event})
CREATE (relation)-[:PART_OF]->(mention)`;

const CREATE_CO_MENTIONS = `
UNWIND $args.rows AS row
MATCH (a:Chain {id: row.from})
MATCH (b:Chain {id: row.to})
CREATE (a)-[together:CO_MENTIONED]->(b)
SET together = row.properties`;

// An entity that no article mentions has no node: the chain is weighed again when one does.
const CREATE_MAYBES = `
UNWIND $args.rows AS row
MATCH (chain:Chain {id: row.chain})
MATCH (entity:Entity {id: row.entity})
CREATE (chain)-[maybe:MAYBE]->(entity)
SET maybe = row.properties`;

/** Deletes the text layer of these articles; the articles themselves and the entities stay. */
export async function deleteLayers(run: Run, ids: readonly string[]): Promise<void> {
  for (const statement of [DELETE_CLAIMS, DELETE_RELATIONS, DELETE_EVENT_MENTIONS, DELETE_CHAINS])
    await runOver(run, statement, ids);
}

/**
 * Writes the text layer of articles that have none now.
 * @throws StoreError where a chain is resolved to an entity that is neither stored nor part of the updates: the
 * resolution was made against a graph that has changed since.
 */
export async function createLayers(run: Run, updates: readonly GraphUpdate[]): Promise<void> {
  const layers = updates.map(layerRows);
  const chains = layers.flatMap((layer) => layer.chains);
  const [{ written } = {}] = await run(CREATE_CHAINS, { rows: chains });
  expectAll(chains.filter(({ entity }) => entity !== null).length, Number(written ?? 0));
  const rowsOf = (list: keyof LayerRows) => layers.flatMap((layer) => layer[list]);
  await writeMaybes(run, rowsOf('unsure'));
  await runOver(run, CREATE_CLAIMS, rowsOf('claims'));
  await runOver(run, CREATE_ABOUTS, rowsOf('abouts'));
  await runOver(run, CREATE_RELATIONS, rowsOf('relations'));
  await runOver(run, CREATE_EVENT_MENTIONS, rowsOf('events'));
  await runOver(run, CREATE_PARTICIPANTS, rowsOf('participants'));
  const tied = rowsOf('relations').filter(({ event }) => event !== null);
  await runOver(run, TIE_TO_EVENTS, tied);
  await runOver(run, CREATE_CO_MENTIONS, rowsOf('coMentions'));
}

/** Writes which other entities chains may be; they have no such edges now. */
export const writeMaybes = (run: Run, rows: readonly unknown[]): Promise<void> => runOver(run, CREATE_MAYBES, rows);

function expectAll(expected: number, written: number): void {
  if (written === expected) return;
  const lost = expected - written;
  const message = `${lost} chains are resolved to entities that the graph does not have any more. Resolve them again.`;
  throw new StoreError(message, { retryable: true });
}
