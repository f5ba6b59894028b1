import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { LANGUAGES } from '../domain/article.ts';
import type { EntityDetail } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { distinctNames } from './names.ts';
import * as rows from './rows.ts';
import { articleSummaryOf, entitySummaryOf, namesOf } from './shapes.ts';

const ENTITY = `
MATCH (entity:Entity {id: $args.id})
RETURN ${entitySummaryOf('entity')} AS summary, ${namesOf('entity')} AS names,
  COUNT { (entity)<-[:RESOLVED_TO]-()<-[:SAID_BY]-() } AS claimsMade,
  COUNT { MATCH (entity)<-[:RESOLVED_TO]-()<-[:ABOUT]-(claim) RETURN DISTINCT claim } AS claimsAbout,
  entity {fr: entity.nArticlesFr, en: entity.nArticlesEn} AS articlesIn,
  COLLECT {
    MATCH (entity)<-[resolution:RESOLVED_TO]-(chain)<-[:HAS_CHAIN]-(article)
    WITH article, chain, resolution ORDER BY article.sortKey DESC, chain.starts[0]
    WITH article, head(collect([chain, resolution])) AS first ORDER BY article.sortKey DESC LIMIT $args.resolutions
    WITH article, first[0] AS chain, first[1] AS resolution
    RETURN {
      article: ${articleSummaryOf('article')}, chainName: chain.name,
      score: resolution.score, method: resolution.method, evidence: resolution.evidence
    }
  } AS resolutions`;

/** Most lines that show how an entity's chains came to be it. */
const RESOLUTIONS = 20;
const detailRow = z.object({
  summary: rows.entitySummary,
  names: z.array(rows.entityName.extend({ vouched: z.boolean(), articles: z.number() })),
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

/** An entity with its names and how its chains came to be it; null where there is none. */
export async function readEntity(connection: Connection, id: string): Promise<EntityDetail | null> {
  const [found] = await connection.read(ENTITY, { id, resolutions: neo4j.int(RESOLUTIONS) }, detailRow);
  if (found === undefined) return null;
  const { summary, articlesIn, names, ...rest } = found;
  return {
    ...summary,
    ...rest,
    names: distinctNames(names),
    languages: LANGUAGES.filter((language) => articlesIn[language] > 0),
  };
}
