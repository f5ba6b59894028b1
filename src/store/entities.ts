import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import { LANGUAGES } from '../domain/article.ts';
import type { KnownEntity } from '../domain/entity.ts';
import type { EntityDetail } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import * as rows from './rows.ts';
import { articleSummaryOf, entitySummaryOf } from './shapes.ts';

const NAMES = `COLLECT {
    MATCH (entity)-[:HAS_NAME]->(name:Name)
    RETURN name {.text, .folded, .language, .kind} ORDER BY name.key
  }`;

const ENTITY = `
MATCH (entity:Entity {id: $id})
RETURN ${entitySummaryOf('entity')} AS summary, ${NAMES} AS names,
  COUNT { (entity)<-[:RESOLVED_TO]-()<-[:SAID_BY]-() } AS claimsMade,
  COUNT { MATCH (entity)<-[:RESOLVED_TO]-()<-[:ABOUT]-(claim) RETURN DISTINCT claim } AS claimsAbout,
  entity {fr: entity.nArticlesFr, en: entity.nArticlesEn} AS articlesIn,
  COLLECT {
    MATCH (entity)<-[resolution:RESOLVED_TO]-(chain)<-[:HAS_CHAIN]-(article)
    WITH article, chain, resolution ORDER BY article.sortKey DESC, chain.starts[0]
    WITH article, head(collect([chain, resolution])) AS first ORDER BY article.sortKey DESC LIMIT $resolutions
    WITH article, first[0] AS chain, first[1] AS resolution
    RETURN {
      article: ${articleSummaryOf('article')}, chainName: chain.name,
      score: resolution.score, method: resolution.method, evidence: resolution.evidence
    }
  } AS resolutions`;

const CONTEXT = `COLLECT {
    MATCH (entity)-[edge:CO_OCCURS]-(other)
    RETURN other.id ORDER BY edge.nArticles DESC, other.id LIMIT $context
  }`;

const CANDIDATES = `
CALL () {
  UNWIND $foldedNames AS folded
  MATCH (name:Name {folded: folded})<-[:HAS_NAME]-(entity:Entity)
  RETURN entity
  UNION
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN entity
}
RETURN entity {
  .id, .type, .nameFr, .nameEn, .wikidata, names: ${NAMES}, context: ${CONTEXT}
} AS value ORDER BY entity.id`;

/** Most lines that show how an entity's chains came to be it. */
const RESOLUTIONS = 20;
/** Most entities given as a candidate's context: enough to tell two homonyms apart. */
const CONTEXT_SIZE = 50;

const detailRow = z.object({
  summary: rows.entitySummary,
  names: z.array(rows.entityName),
  claimsMade: z.number(),
  claimsAbout: z.number(),
  articlesIn: z.object({ fr: z.number(), en: z.number() }),
  resolutions: z.array(
    z.object({
      article: rows.articleSummary,
      chainName: z.string(),
      score: z.number(),
      method: z.string(),
      evidence: rows.matchEvidence,
    }),
  ),
});

const knownEntity = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  nameFr: z.string(),
  nameEn: z.string(),
  wikidata: z.string().nullable(),
  names: z.array(rows.entityName),
  context: z.array(z.string()),
}) satisfies z.ZodType<KnownEntity>;

/** An entity with its names and how its chains came to be it; null where there is none. */
export async function readEntity(connection: Connection, id: string): Promise<EntityDetail | null> {
  const [found] = await connection.read(ENTITY, { id, resolutions: neo4j.int(RESOLUTIONS) }, detailRow);
  if (found === undefined) return null;
  const { summary, articlesIn, ...rest } = found;
  return { ...summary, ...rest, languages: LANGUAGES.filter((language) => articlesIn[language] > 0) };
}

/**
 * Entities that have one of these folded names or one of these ids, each with the entities it is most often named
 * beside.
 */
export async function readCandidates(
  connection: Connection,
  foldedNames: readonly string[],
  ids: readonly string[],
): Promise<readonly KnownEntity[]> {
  if (foldedNames.length === 0 && ids.length === 0) return [];
  const parameters = { foldedNames: [...new Set(foldedNames)], ids: [...new Set(ids)] };
  return connection.read(CANDIDATES, { ...parameters, context: neo4j.int(CONTEXT_SIZE) }, rows.oneValue(knownEntity));
}
