import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { ClaimQuery } from '../domain/graph-store.ts';
import type { ClaimView, Page } from '../domain/views.ts';
import type { Connection, Parameters } from './connection.ts';
import { claimTextQuery } from './full-text.ts';
import { decodeCursor, decodeOffset, encodeCursor, isInRange, orNull, pageOf } from './pages.ts';
import { claimView } from './rows.ts';
import { CLAIM_INDEX } from './schema.ts';
import { claimViewOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

const BY_ID = `
UNWIND $args.ids AS id
MATCH (claim:Claim {id: id})-[:STATED_IN]->(article)
RETURN ${claimViewOf('claim', 'article')} AS claim`;

const PASSES = `
WHERE ${isInRange('claim')}
  AND ($args.language IS NULL OR claim.language = $args.language)
  AND ($args.polarity IS NULL OR claim.polarity = $args.polarity)
  AND ($args.modality IS NULL OR claim.modality = $args.modality)
  AND ($args.cueClass IS NULL OR claim.cueClass = $args.cueClass)`;

/** What takes a walk to find out, and is asked only where it is wanted: it makes a statement slow to plan. */
const WALKS = {
  source: `
  AND EXISTS { (claim)-[:STATED_IN]->(article) WHERE article.source = $args.source }`,
  speaker: `
  AND EXISTS { (claim)-[:SAID_BY]->()-[:RESOLVED_TO]->(entity) WHERE entity.id = $args.speaker }`,
  about: `
  AND EXISTS { (claim)-[:ABOUT]->()-[:RESOLVED_TO]->(entity) WHERE entity.id = $args.about }`,
} as const;

// Where the search starts decides what it costs: from the words, else from an entity, else from the newest claim on.
const WITH_WORDS = `
CALL () {
  CALL db.index.fulltext.queryNodes('${CLAIM_INDEX.fr}', $args.words) YIELD node, score
  RETURN node AS claim, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('${CLAIM_INDEX.en}', $args.words) YIELD node, score
  RETURN node AS claim, score
}
WITH claim, score`;

const BY_SPEAKER = `
MATCH (:Entity {id: $args.speaker})<-[:RESOLVED_TO]-()<-[:SAID_BY]-(claim)`;

const ABOUT_ENTITY = `
MATCH (:Entity {id: $args.about})<-[:RESOLVED_TO]-()<-[:ABOUT]-(claim)`;

const ALL = `
MATCH (claim:Claim)`;

const NEWEST_FIRST = `
WITH claim, 0 AS score ORDER BY claim.sortKey DESC LIMIT $args.limit`;

/** One claim may be about two chains that are the same entity. */
const NEWEST_OF_ENTITY_FIRST = `
WITH DISTINCT claim, 0 AS score ORDER BY claim.sortKey DESC LIMIT $args.limit`;

const BEST_FIRST = `
WITH claim, score ORDER BY score DESC, claim.sortKey DESC SKIP $args.skip LIMIT $args.limit`;

const SHOW = `
MATCH (claim)-[:STATED_IN]->(article)
RETURN ${claimViewOf('claim', 'article')} AS claim, claim.sortKey AS sortKey
ORDER BY score DESC, sortKey DESC`;

const row = z.object({ claim: claimView, sortKey: z.string() });

/** @see ClaimMatchStore.claimsById */
export async function claimsById(connection: Connection, ids: readonly string[]): Promise<readonly ClaimView[]> {
  const found = await connection.read(BY_ID, { ids }, z.object({ claim: claimView }));
  return found.map(({ claim }) => claim);
}

/** One claim; null where there is none. */
export async function readClaim(connection: Connection, id: string): Promise<ClaimView | null> {
  const [found] = await claimsById(connection, [id]);
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
  const range = sortRange(query, decodeCursor('claims', query.cursor));
  const found = await connection.read(newestOf(query) + SHOW, { ...parametersOf(query), ...range }, row);
  return pageOf(
    found,
    query.limit,
    ({ claim }) => claim,
    ({ sortKey }) => encodeCursor('claims', sortKey),
  );
}

function newestOf(query: ClaimQuery): string {
  if (query.speaker !== undefined) return BY_SPEAKER + PASSES + walksOf(query, 'speaker') + NEWEST_OF_ENTITY_FIRST;
  if (query.about !== undefined) return ABOUT_ENTITY + PASSES + walksOf(query, 'about') + NEWEST_OF_ENTITY_FIRST;
  return ALL + PASSES + walksOf(query, null) + NEWEST_FIRST;
}

/** The walks that the query wants but for the one its search starts with. */
function walksOf(query: ClaimQuery, start: keyof typeof WALKS | null): string {
  const wanted = (['source', 'speaker', 'about'] as const).filter(
    (walk) => walk !== start && query[walk] !== undefined,
  );
  return wanted.map((walk) => WALKS[walk]).join('');
}

async function searchWords(connection: Connection, query: ClaimQuery): Promise<Page<ClaimView>> {
  const offset = decodeOffset('claim-words', query.cursor);
  const words = claimTextQuery(query.text ?? '');
  if (words === '') return { items: [], next: null };
  const range = sortRange(query, null);
  const parameters = { ...parametersOf(query), ...range, words, skip: neo4j.int(offset) };
  const found = await connection.read(WITH_WORDS + PASSES + walksOf(query, null) + BEST_FIRST + SHOW, parameters, row);
  return pageOf(
    found,
    query.limit,
    ({ claim }) => claim,
    () => encodeCursor('claim-words', String(offset + query.limit)),
  );
}

function parametersOf(query: ClaimQuery): Parameters {
  const { speaker, about, polarity, modality, cueClass, language, source, limit } = query;
  return { ...orNull({ speaker, about, polarity, modality, cueClass, language, source }), limit: neo4j.int(limit + 1) };
}
