/** Vectors of claims, and which claims match: written after the claims themselves, read for a claim's page. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { ClaimLink, EmbeddedClaim, MatchedClaim, UnlinkedClaim } from '../domain/claim-lookup.ts';
import { MATCH_REASONS, type MatchReason, STANCES } from '../domain/claim-match.ts';
import type { EmbedderKind } from '../domain/embedder.ts';
import type { PageRequest } from '../domain/graph-store.ts';
import type { Page } from '../domain/views.ts';
import { listOf, storedClaim, storedClaimOf } from './claim-candidates.ts';
import { type Connection, runOver } from './connection.ts';
import { decodeOffset, encodeCursor, pageOf } from './pages.ts';
import { claimView, json } from './rows.ts';
import { claimViewOf } from './shapes.ts';
import { NAME_EMBEDDER, WAIT_FOR_TURN } from './turn.ts';

const UNLINKED = `
MATCH (claim:Claim {unlinked: true})
WITH claim ORDER BY claim.id LIMIT $args.limit
MATCH (claim)-[:STATED_IN]->(article)
RETURN ${storedClaimOf('claim', 'article')} AS claim,
       head([(claim)-[:SAID_BY]->(chain) | chain.name]) AS speaker,
       COLLECT {
         MATCH (claim)-[tie:ABOUT]->(chain)
         WHERE none(at IN range(0, size(chain.starts) - 1)
                    WHERE chain.kinds[at] = 'name' AND claim.start <= chain.starts[at] < claim.end)
         RETURN chain.name ORDER BY tie.position
       } AS about`;

const EMBED = `
UNWIND $args.rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.standalone = row.standalone
WITH row, claim WHERE size(row.vector) > 0
CALL db.create.setNodeVectorProperty(claim, 'embedding', row.vector)`;

const LINK = `
UNWIND $args.rows AS row
MATCH (a:Claim {id: row.a})
MATCH (b:Claim {id: row.b})
MERGE (a)-[match:MATCHES {key: row.properties.key}]->(b)
SET match = row.properties`;

const COMPARED = `
UNWIND $args.rows AS id
MATCH (claim:Claim {id: id})
REMOVE claim.unlinked`;

const MATCHES = `
MATCH (asked:Claim {id: $args.id})
OPTIONAL MATCH (asked)-[match:MATCHES]-(claim)
WITH asked, match, claim ORDER BY match.score DESC, claim.id SKIP $args.skip LIMIT $args.limit
OPTIONAL MATCH (claim)-[:STATED_IN]->(article)
RETURN CASE WHEN claim IS NULL THEN null ELSE ${claimViewOf('claim', 'article')} END AS claim,
       match {.score, .stance, .certainty, .reasons} AS match, startNode(match) = asked AS forth
ORDER BY match.score DESC, claim.id`;

const unlinkedRow = z.object({ claim: storedClaim, speaker: z.string().nullable(), about: z.array(z.string()) });

const reason = z.object({ reason: z.enum(MATCH_REASONS), query: z.string(), claim: z.string() });
const matchRow = z.object({
  claim: claimView.nullable(),
  match: z
    .object({ score: z.number(), stance: z.enum(STANCES), certainty: z.number(), reasons: json(z.array(reason)) })
    .nullable(),
  forth: z.boolean().nullable(),
});

/** @see ClaimMatchStore.unlinkedClaims */
export async function unlinkedClaims(connection: Connection, limit: number): Promise<readonly UnlinkedClaim[]> {
  const found = await connection.read(UNLINKED, { limit: neo4j.int(limit) }, unlinkedRow);
  return found.map(({ claim, ...names }) => ({ ...claim, ...names }));
}

/** @see ClaimMatchStore.embedClaims */
export async function embedClaims(
  connection: Connection,
  claims: readonly EmbeddedClaim[],
  { id: embedder }: EmbedderKind,
): Promise<void> {
  const rows = claims.map(({ id, text, vector }) => ({ id, standalone: text, vector: listOf(vector) }));
  await connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    await run(NAME_EMBEDDER, { embedder });
    await runOver(run, EMBED, rows);
  });
}

/** @see ClaimMatchStore.linkClaims */
export async function linkClaims(
  connection: Connection,
  compared: readonly string[],
  links: readonly ClaimLink[],
): Promise<void> {
  const rows = links.map(({ a, b, match: { score, stance, certainty, reasons } }) => {
    const properties = { key: `${a}|${b}`, score, stance, certainty, reasons: JSON.stringify(reasons) };
    return { a, b, properties };
  });
  await connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    await runOver(run, LINK, rows);
    await runOver(run, COMPARED, compared);
  });
}

/** Reasons as they read from the other claim. */
const turned = (reasons: readonly MatchReason[]): MatchReason[] =>
  reasons.map(({ reason: why, query, claim }) => ({ reason: why, query: claim, claim: query }));

/** @see ClaimMatchStore.matchesOf */
export async function matchesOf(
  connection: Connection,
  id: string,
  { limit, cursor }: PageRequest,
): Promise<Page<MatchedClaim> | null> {
  const skip = decodeOffset('matches', cursor);
  const parameters = { id, skip: neo4j.int(skip), limit: neo4j.int(limit + 1) };
  const found = await connection.read(MATCHES, parameters, matchRow);
  if (found.length === 0 && skip === 0) return null;
  const matched = found.flatMap(({ claim, match, forth }): MatchedClaim[] =>
    claim === null || match === null
      ? []
      : [{ claim, match: { ...match, id: claim.id, reasons: forth ? match.reasons : turned(match.reasons) } }],
  );
  return pageOf(
    matched,
    limit,
    (one) => one,
    () => encodeCursor('matches', String(skip + limit)),
  );
}
