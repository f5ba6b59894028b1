/** Fact checks: what reviewers found of claims. */
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../domain/article.ts';
import type { ClaimSearch, EmbeddedFactCheck, FactCheckFilter, FoundFactCheck } from '../domain/claim-lookup.ts';
import type { EmbedderKind } from '../domain/embedder.ts';
import { type FactCheck, type FactCheckQuery, VERDICTS } from '../domain/fact-check.ts';
import type { Page } from '../domain/views.ts';
import { TEXT_PROPERTY } from './article-rows.ts';
import { cosineOf, listOf, searchIndexes, searchParameters } from './claim-candidates.ts';
import { type Connection, runOver } from './connection.ts';
import { decodeOffset, encodeCursor, pageOf } from './pages.ts';
import { json } from './rows.ts';
import { FACT_CHECK_INDEX, FACT_CHECK_VECTORS } from './schema.ts';
import { NAME_EMBEDDER, WAIT_FOR_TURN } from './turn.ts';

const ADD = `
UNWIND $args.rows AS row
MERGE (check:FactCheck {id: row.properties.id})
SET check = row.properties
WITH row, check WHERE size(row.vector) > 0
CALL db.create.setNodeVectorProperty(check, 'embedding', row.vector)`;

const passes = (check: string): string => `
WHERE ($args.language IS NULL OR ${check}.language = $args.language)
  AND ($args.site IS NULL OR ${check}.site = $args.site OR ${check}.site ENDS WITH '.' + $args.site)
  AND ($args.since IS NULL OR ${check}.latest >= $args.since)`;

const LATEST = `
MATCH (check:FactCheck)${passes('check')}
WITH check ORDER BY check.reviewDate IS NULL, check.reviewDate DESC, check.id SKIP $args.skip LIMIT $args.limit
RETURN check.content AS content`;

const CANDIDATES = `${searchIndexes(FACT_CHECK_VECTORS, FACT_CHECK_INDEX)}
WITH node AS check${passes('check')}
RETURN check.content AS content, ${cosineOf('check', '$args.vector')} AS cosine`;

const content = json(
  z.object({
    id: z.string(),
    claimReviewed: z.string(),
    language: z.string().nullable(),
    claimant: z.object({ name: z.string(), type: z.enum(['person', 'organization']).nullable() }).nullable(),
    claimDate: z.string().nullable(),
    appearances: z.array(z.string()),
    publisher: z.object({ name: z.string().nullable(), site: z.string() }),
    url: z.string(),
    title: z.string().nullable(),
    reviewDate: z.string().nullable(),
    textualRating: z.string().nullable(),
    numericRating: z.object({ value: z.number(), best: z.number(), worst: z.number() }).nullable(),
    verdict: z.enum(VERDICTS),
  }),
) satisfies z.ZodType<FactCheck, string>;

const contentRow = z.object({ content });
const foundRow = z.object({ content, cosine: z.number().nullable() });

const isOurs = (language: string | null): language is Language => LANGUAGES.some((one) => one === language);

/** The later of the days of claim and review. */
const latestOf = ({ claimDate, reviewDate }: FactCheck): string | null =>
  [claimDate, reviewDate]
    .flatMap((date) => (date === null ? [] : [date.slice(0, 10)]))
    .sort()
    .at(-1) ?? null;

function rowOf({ vector, ...check }: EmbeddedFactCheck) {
  const { id, language, publisher, reviewDate, claimReviewed } = check;
  const searched = isOurs(language) ? { [TEXT_PROPERTY[language]]: claimReviewed } : {};
  return {
    vector: vector === null ? [] : listOf(vector),
    properties: {
      ...{ id, language, site: publisher.site, reviewDate, latest: latestOf(check) },
      ...searched,
      content: JSON.stringify(check),
    },
  };
}

/** @see ClaimMatchStore.addFactChecks */
export async function addFactChecks(
  connection: Connection,
  factChecks: readonly EmbeddedFactCheck[],
  { id: embedder }: EmbedderKind,
): Promise<void> {
  await connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    await run(NAME_EMBEDDER, { embedder });
    await runOver(run, ADD, factChecks.map(rowOf));
  });
}

/** Fact checks whatever they say, the latest reviewed first. @throws InputError where the cursor is not of this list */
export async function latestFactChecks(
  connection: Connection,
  { language, site, since, limit, offset, cursor }: Omit<FactCheckQuery, 'text'>,
): Promise<Page<FactCheck>> {
  const skip = cursor === null ? offset : decodeOffset('fact-checks', cursor);
  const parameters = { language, site, since, skip: neo4j.int(skip), limit: neo4j.int(limit + 1) };
  const found = await connection.read(LATEST, parameters, contentRow);
  return pageOf(
    found,
    limit,
    (row) => row.content,
    () => encodeCursor('fact-checks', String(skip + limit)),
  );
}

/** @see ClaimMatchStore.factCheckCandidates */
export async function factCheckCandidates(
  connection: Connection,
  search: ClaimSearch,
  filter: FactCheckFilter,
): Promise<readonly FoundFactCheck[]> {
  const { language, site, since } = filter;
  const parameters = { ...searchParameters(search), language, site, since };
  const found = await connection.read(CANDIDATES, parameters, foundRow);
  return found.map(({ content: factCheck, cosine }) => ({ factCheck, cosine }));
}
