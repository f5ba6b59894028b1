/** Chains that their own name does not settle, once what others say has changed: found, read, and decided again. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import { LANGUAGES } from '../domain/article.ts';
import type { UnsettledChain } from '../domain/graph-store.ts';
import { type Connection, type Run, runOver } from './connection.ts';
import { readName } from './names.ts';
import type { Delta } from './projection-delta.ts';
import * as rows from './rows.ts';
import type { ProjectionChange } from './write-projection.ts';

/** Cypher, after rows that have a `name`: marks the open chains that look for what is called so. */
export const MARK_THOSE_NAMED = `
WITH DISTINCT name.lookup AS key
MATCH (chain:Chain {openKey: key})
SET chain.stale = true`;

// Names that an entity came to have, or has no longer, surely.
const MARK_BY_NAME = `
UNWIND $args.rows AS row
OPTIONAL MATCH (name:Name {key: row.key})
WITH row, name WHERE name IS NULL OR name.nSure <= row.gained
WITH DISTINCT row.lookup AS key
MATCH (chain:Chain {openKey: key})
SET chain.stale = true`;

const NEW_PAIRS = `
UNWIND $args.rows AS row
OPTIONAL MATCH ()-[beside:CO_OCCURS {key: row.key}]->()
WITH row, beside WHERE beside IS NULL OR beside.nSure <= row.gained
RETURN row.from AS a, row.to AS b`;

// What the gazetteer calls an entity that nothing mentioned before.
const MARK_BY_ENTITY = `
UNWIND $args.rows AS row
MATCH (entity:Entity {id: row.key}) WHERE entity.vouched AND entity.nArticles = row.nArticles
MATCH (entity)-[:HAS_NAME]->(name) WHERE name.vouched${MARK_THOSE_NAMED}`;

// Who bears the name of an entity, in an article that is sure to name one of those it has come to be named beside.
const MARK_BY_PAIR = `
UNWIND $args.rows AS row
MATCH (:Entity {id: row.entity})-[:HAS_NAME]->(name) WHERE name.vouched OR name.nSure > 0
WITH DISTINCT row, name.lookup AS key
MATCH (chain:Chain {openKey: key}) WHERE chain.stale IS NULL
MATCH (article)-[:HAS_CHAIN]->(chain)
WHERE EXISTS { (article)-[:HAS_CHAIN]->()-[:RESOLVED_TO {sure: true}]->(other) WHERE other.id IN row.others }
SET chain.stale = true`;

// What an article surely names is what its open chains are weighed by.
const MARK_IN_ARTICLES = `
UNWIND $args.rows AS id
MATCH (:Article {id: id})-[:HAS_CHAIN]->(chain) WHERE chain.openKey IS NOT NULL
SET chain.stale = true`;

/** Marks the open chains of articles in which a sure one was taken for another entity. */
export const markUnsettledIn = (run: Run, articles: readonly string[]): Promise<void> =>
  runOver(run, MARK_IN_ARTICLES, articles);

/**
 * Marks the open chains that the change of the projection may have decided otherwise: those of a name that an entity got
 * or lost, those of an entity that is new, and those in whose article stands somebody that a bearer of the name has come to
 * be named beside.
 */
export async function markUnsettled(run: Run, { deltas }: ProjectionChange): Promise<void> {
  const names = deltas.name.filter(({ nSure }) => nSure !== 0);
  await runOver(run, MARK_BY_NAME, names.map(toName));
  const more = deltas.entity.filter(({ nArticles }) => nArticles > 0);
  await runOver(
    run,
    MARK_BY_ENTITY,
    more.map(({ key, nArticles }) => ({ key, nArticles: neo4j.int(nArticles) })),
  );
  const pairs = deltas.CO_OCCURS.filter(({ nSure }) => nSure !== 0).map(({ key, from, to, nSure }) => {
    return { key, from, to, gained: gained(nSure) };
  });
  if (pairs.length === 0) return;
  const others = new Map<string, string[]>();
  for (const { a, b } of await run(NEW_PAIRS, { rows: pairs }))
    for (const [one, other] of [
      [String(a), String(b)],
      [String(b), String(a)],
    ] as const)
      others.set(one, [...(others.get(one) ?? []), other]);
  await runOver(
    run,
    MARK_BY_PAIR,
    [...others].map(([entity, list]) => ({ entity, others: list })),
  );
}

/** A count that is no more than what it gained was nothing before; one that lost is nothing now where it is nought. */
const gained = (nSure: number) => neo4j.int(Math.max(nSure, 0));

function toName({ key, to, nSure }: Delta): Record<string, unknown> {
  return { key, gained: gained(nSure), lookup: readName(to ?? '').lookup };
}

const UNSETTLED = `
MATCH (chain:Chain {stale: true})
WITH chain ORDER BY chain.id LIMIT $args.limit
MATCH (article)-[:HAS_CHAIN]->(chain)-[resolution:RESOLVED_TO]->()
RETURN resolution.auto AS entity, resolution.score AS score, resolution.evidence AS evidence,
       chain {.id, .name, .type, .aliases, .acronym} AS chain, article.id AS article, article.language AS language,
       COLLECT {
         MATCH (article)-[:HAS_CHAIN]->()-[:RESOLVED_TO {sure: true}]->(other)
         RETURN DISTINCT other.id
       } AS around`;

const unsettledRow = z.object({
  entity: z.string(),
  score: z.number(),
  evidence: rows.matchEvidence,
  chain: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(ENTITY_TYPES),
    aliases: z.array(z.string()),
    acronym: z.string().nullable(),
  }),
  article: z.string(),
  language: z.enum(LANGUAGES),
  around: z.array(z.string()),
});

/** Chains to decide again, with what their articles are sure to name. */
export const readUnsettled = (connection: Connection, limit: number): Promise<readonly UnsettledChain[]> =>
  connection.read(UNSETTLED, { limit: neo4j.int(limit) }, unsettledRow);
