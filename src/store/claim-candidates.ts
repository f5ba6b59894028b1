/** Stored claims that may answer another, found by the indexes: by vector, by words. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../domain/article.ts';
import type { ClaimSearch, SearchTerm, StoredClaim } from '../domain/claim-lookup.ts';
import type { Connection } from './connection.ts';
import { CLAIM_INDEX, CLAIM_VECTORS } from './schema.ts';

/** Cypher: a claim as it is compared. What is compared is the text with its names, once there is one. */
export const storedClaimOf = (claim: string, article: string): string => `${claim} {
  .id, .language, .start, .end, article: ${article}.id,
  text: coalesce(${claim}.standalone, ${claim}.textFr, ${claim}.textEn),
  denial: CASE ${claim}.cueClass WHEN 'deny' THEN coalesce(${claim}.cue, '') END
}`;

/** Cypher: the cosine of a node's vector and another; null where it has none. Neo4j's similarity runs from 0 to 1. */
export const cosineOf = (node: string, vector: string): string =>
  `CASE WHEN ${node}.embedding IS NOT NULL AND size(${vector}) > 0 THEN 2 * vector.similarity.cosine(${node}.embedding, ${vector}) - 1 END`;

/** Cypher: nodes that are near the vector or have the words, as `node`; those nearest, and those of most words, only. */
export const searchIndexes = (vectors: string, text: Readonly<Record<Language, string>>): string => `
CALL () {
  WITH $args.vector AS vector WHERE size(vector) > 0
  CALL db.index.vector.queryNodes('${vectors}', $args.nearest, vector) YIELD node
  RETURN node
  UNION
  WITH $args.words.fr AS words WHERE words <> ''
  CALL db.index.fulltext.queryNodes('${text.fr}', words, {limit: $args.withWords}) YIELD node
  RETURN node
  UNION
  WITH $args.words.en AS words WHERE words <> ''
  CALL db.index.fulltext.queryNodes('${text.en}', words, {limit: $args.withWords}) YIELD node
  RETURN node
}`;

const CANDIDATES = `${searchIndexes(CLAIM_VECTORS, CLAIM_INDEX)}
MATCH (node)-[:STATED_IN]->(article)
RETURN ${storedClaimOf('node', 'article')} AS claim, ${cosineOf('node', '$args.vector')} AS cosine`;

const NEAREST = `
UNWIND range(0, size($args.vectors) - 1) AS at
WITH at, $args.vectors[at] AS vector
CALL db.index.vector.queryNodes('${CLAIM_VECTORS}', $args.nearest, vector) YIELD node AS claim
WITH at, claim, ${cosineOf('claim', 'vector')} AS cosine WHERE cosine >= $args.least
MATCH (claim)-[:STATED_IN]->(article)
RETURN at, ${storedClaimOf('claim', 'article')} AS claim, cosine
ORDER BY at, cosine DESC`;

export const storedClaim = z.object({
  id: z.string(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  denial: z.string().nullable(),
  article: z.string(),
  start: z.number(),
  end: z.number(),
}) satisfies z.ZodType<Omit<StoredClaim, 'cosine'>>;

const candidateRow = z.object({ claim: storedClaim, cosine: z.number().nullable() });
const nearestRow = z.object({ at: z.number(), claim: storedClaim, cosine: z.number() });

/** A vector as a statement takes it: empty where it is zero, which is near to nothing. */
export const listOf = (vector: Float32Array): readonly number[] =>
  vector.some((value) => value !== 0) ? Array.from(vector) : [];

/** A full-text query for any of the words, each as heavy as it weighs. They are letters and digits, so none is an operator. */
const anyOf = (terms: readonly SearchTerm[]): string =>
  terms.map(({ word, weight }) => `${word}^${weight.toFixed(3)}`).join(' ');

/** What the statements of {@link searchIndexes} take. */
export function searchParameters({ vector, terms, nearest, withWords }: ClaimSearch) {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, anyOf(terms[language])]));
  return { vector: listOf(vector), words, nearest: neo4j.int(nearest), withWords: neo4j.int(withWords) };
}

/** @see ClaimMatchStore.claimCandidates */
export async function claimCandidates(connection: Connection, search: ClaimSearch): Promise<readonly StoredClaim[]> {
  const found = await connection.read(CANDIDATES, searchParameters(search), candidateRow);
  return found.map(({ claim, cosine }) => ({ ...claim, cosine }));
}

/** @see ClaimMatchStore.nearestClaims */
export async function nearestClaims(
  connection: Connection,
  vectors: readonly Float32Array[],
  nearest: number,
  least: number,
): Promise<readonly (readonly StoredClaim[])[]> {
  const given = vectors.map(listOf);
  const asked = given.flatMap((vector, at) => (vector.length > 0 ? [at] : []));
  const found: StoredClaim[][] = vectors.map(() => []);
  if (asked.length === 0) return found;
  const parameters = { vectors: asked.map((at) => given[at]), nearest: neo4j.int(nearest), least };
  for (const { at, claim, cosine } of await connection.read(NEAREST, parameters, nearestRow))
    found[asked[at] as number]?.push({ ...claim, cosine });
  return found;
}
