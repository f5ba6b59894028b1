import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { ClaimQuery } from '../domain/graph-store.ts';
import type { ClaimView, Page } from '../domain/views.ts';
import type { Connection, Parameters } from './connection.ts';
import { claimTextQuery } from './full-text.ts';
import { decodeCursor, decodeOffset, encodeCursor, isInRange, only, pageOf } from './pages.ts';
import { claimView, oneValue } from './rows.ts';
import { CLAIM_INDEX } from './schema.ts';
import { claimViewOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

const CLAIM = `
MATCH (claim:Claim {id: $id})-[:STATED_IN]->(article)
RETURN ${claimViewOf('claim', 'article')} AS value`;

const PASSES = `
WHERE ${isInRange('claim')}
  AND ($only.language IS NULL OR claim.language = $only.language)
  AND ($only.polarity IS NULL OR claim.polarity = $only.polarity)
  AND ($only.modality IS NULL OR claim.modality = $only.modality)
  AND ($only.cueClass IS NULL OR claim.cueClass = $only.cueClass)
  AND ($only.source IS NULL OR EXISTS { (claim)-[:STATED_IN]->(article) WHERE article.source = $only.source })
  AND ($only.speaker IS NULL OR EXISTS { (claim)-[:SAID_BY]->()-[:RESOLVED_TO]->(e) WHERE e.id = $only.speaker })
  AND ($only.about IS NULL OR EXISTS { (claim)-[:ABOUT]->()-[:RESOLVED_TO]->(e) WHERE e.id = $only.about })`;

// Where the search starts decides what it costs: from the words, else from an entity, else from the newest claim on.
const WITH_WORDS = `
CALL () {
  CALL db.index.fulltext.queryNodes('${CLAIM_INDEX.fr}', $words) YIELD node, score
  RETURN node AS claim, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('${CLAIM_INDEX.en}', $words) YIELD node, score
  RETURN node AS claim, score
}
WITH claim, score
${PASSES}`;

const BY_SPEAKER = `
MATCH (:Entity {id: $only.speaker})<-[:RESOLVED_TO]-()<-[:SAID_BY]-(claim)
${PASSES}
WITH DISTINCT claim, 0 AS score`;

const ABOUT_ENTITY = `
MATCH (:Entity {id: $only.about})<-[:RESOLVED_TO]-()<-[:ABOUT]-(claim)
${PASSES}
WITH DISTINCT claim, 0 AS score`;

const ALL = `
MATCH (claim:Claim)
${PASSES}
WITH claim, 0 AS score`;

const NEWEST_FIRST = `
WITH claim, score ORDER BY claim.sortKey DESC LIMIT $limit`;

const BEST_FIRST = `
WITH claim, score ORDER BY score DESC, claim.sortKey DESC SKIP $skip LIMIT $limit`;

const SHOW = `
MATCH (claim)-[:STATED_IN]->(article)
RETURN ${claimViewOf('claim', 'article')} AS claim, claim.sortKey AS sortKey
ORDER BY score DESC, sortKey DESC`;

const row = z.object({ claim: claimView, sortKey: z.string() });

/** One claim; null where there is none. */
export async function readClaim(connection: Connection, id: string): Promise<ClaimView | null> {
  const [found] = await connection.read(CLAIM, { id }, oneValue(claimView));
  return found ?? null;
}

/**
 * Claims that pass every filter: the newest first, or those that fit the words best.
 * @throws InputError where the cursor is not of this list.
 */
export async function listClaims(connection: Connection, query: ClaimQuery): Promise<Page<ClaimView>> {
  return (query.text ?? '').trim() === '' ? listNewest(connection, query) : searchWords(connection, query);
}

async function listNewest(connection: Connection, query: ClaimQuery): Promise<Page<ClaimView>> {
  const start = query.speaker !== undefined ? BY_SPEAKER : query.about !== undefined ? ABOUT_ENTITY : ALL;
  const range = sortRange(query, decodeCursor('claims', query.cursor));
  const parameters = { ...parametersOf(query), ...range };
  const found = await connection.read(start + NEWEST_FIRST + SHOW, parameters, row);
  return pageOf(
    found,
    query.limit,
    ({ claim }) => claim,
    ({ sortKey }) => encodeCursor('claims', sortKey),
  );
}

async function searchWords(connection: Connection, query: ClaimQuery): Promise<Page<ClaimView>> {
  const offset = decodeOffset('claim-words', query.cursor);
  const words = claimTextQuery(query.text ?? '');
  if (words === '') return { items: [], next: null };
  const range = sortRange(query, null);
  const parameters = { ...parametersOf(query), ...range, words, skip: neo4j.int(offset) };
  const found = await connection.read(WITH_WORDS + BEST_FIRST + SHOW, parameters, row);
  return pageOf(
    found,
    query.limit,
    ({ claim }) => claim,
    () => encodeCursor('claim-words', String(offset + query.limit)),
  );
}

function parametersOf(query: ClaimQuery): Parameters {
  const { speaker, about, polarity, modality, cueClass, language, source, limit } = query;
  return { ...only({ speaker, about, polarity, modality, cueClass, language, source }), limit: neo4j.int(limit + 1) };
}
