/** Schemas of what a look-up of a claim answers. */
import { z } from 'zod';
import { LANGUAGES } from '../../domain/article.ts';
import type {
  ClaimMatches,
  LookUpReply,
  MatchedClaim,
  MatchedFactCheck,
  StatementCount,
} from '../../domain/claim-lookup.ts';
import { type ClaimMatch, MATCH_REASONS, STANCES } from '../../domain/claim-match.ts';
import { type FactCheck, VERDICTS } from '../../domain/fact-check.ts';
import { claim } from './claim.ts';

const MAX_CLAIM_LENGTH = 2_000;
const MOST_MATCHES = 100;
const MATCHES = 20;

export const lookUpRequest = z
  .strictObject({
    text: z.string().trim().min(1).max(MAX_CLAIM_LENGTH).meta({ description: 'A sentence: what is said to be so.' }),
    lang: z.enum(LANGUAGES).optional().meta({ description: 'Its language; found out where it is not given.' }),
    limit: z.int().min(1).max(MOST_MATCHES).default(MATCHES),
  })
  .meta({ id: 'LookUpRequest' });

const share = z.number().min(0).max(1);

const claimMatch = z
  .strictObject({
    id: z.string(),
    score: share.meta({ description: 'How likely it is on the same matter at all.' }),
    stance: z.enum(STANCES).meta({
      description:
        'Whether it says the same, cannot be true together with it, or says something else of the same matter.',
    }),
    certainty: share.meta({ description: 'How likely that stance is.' }),
    reasons: z.array(
      z.strictObject({
        reason: z.enum(MATCH_REASONS),
        query: z.string().meta({ description: 'What the claim that was asked for has; empty where nothing.' }),
        claim: z.string().meta({ description: 'What the claim that was found has.' }),
      }),
    ),
  })
  .meta({ id: 'ClaimMatch' }) satisfies z.ZodType<ClaimMatch>;

const matchedClaim = z
  .strictObject({ match: claimMatch, claim })
  .meta({ id: 'MatchedClaim' }) satisfies z.ZodType<MatchedClaim>;

const factCheck = z
  .strictObject({
    id: z.string(),
    claimReviewed: z.string(),
    language: z.string().nullable(),
    claimant: z
      .strictObject({ name: z.string(), type: z.enum(['person', 'organization']).nullable() })
      .nullable()
      .meta({ description: 'Who makes the claim.' }),
    claimDate: z.string().nullable(),
    appearances: z.array(z.string()).meta({ description: 'Where the claim was made.' }),
    publisher: z.strictObject({ name: z.string().nullable(), site: z.string() }),
    url: z.string().meta({ description: 'Address of the review.' }),
    title: z.string().nullable(),
    reviewDate: z.string().nullable(),
    textualRating: z.string().nullable().meta({ description: "In the reviewer's words." }),
    numericRating: z.strictObject({ value: z.number(), best: z.number(), worst: z.number() }).nullable(),
    verdict: z.enum(VERDICTS).meta({ description: 'The rating on one scale for all publishers.' }),
  })
  .meta({ id: 'FactCheck' }) satisfies z.ZodType<FactCheck>;

const matchedFactCheck = z
  .strictObject({ match: claimMatch, factCheck })
  .meta({ id: 'MatchedFactCheck' }) satisfies z.ZodType<MatchedFactCheck>;

const statementCount = z
  .strictObject({
    statements: z.int().meta({ description: 'One story, or the very words of one speaker, count once.' }),
    articles: z.int(),
    sources: z.int().meta({ description: 'Outlets.' }),
  })
  .meta({ id: 'StatementCount' }) satisfies z.ZodType<StatementCount>;

const counts = { agree: statementCount, contradict: statementCount };

export const lookUpReply = z
  .strictObject({
    language: z.enum(LANGUAGES).meta({ description: 'The language the claim was read in.' }),
    claims: z.array(matchedClaim).meta({ description: 'The closest first; empty where nothing is on the matter.' }),
    factChecks: z.array(matchedFactCheck),
    ...counts,
  })
  .meta({ id: 'LookUpReply' }) satisfies z.ZodType<LookUpReply>;

export const claimMatches = z
  .strictObject({ claims: z.array(matchedClaim), factChecks: z.array(matchedFactCheck), ...counts })
  .meta({ id: 'ClaimMatches' }) satisfies z.ZodType<ClaimMatches>;

export const factChecksAdded = z
  .strictObject({
    added: z.int(),
    rejected: z.array(z.strictObject({ where: z.string(), reason: z.string() })),
  })
  .meta({ id: 'FactChecksAdded' });
