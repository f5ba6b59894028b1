/** Schemas of judgements. */
import { z } from 'zod';
import { type Judgement, type JudgementRequest, type UnsurePair, VERDICTS } from '../../domain/judgement.ts';
import type { Page } from '../../domain/views.ts';
import { id } from '../parameters.ts';
import { entitySummary, matchEvidence } from './entity.ts';
import { articleSummary } from './evidence.ts';

const MAX_ARTICLES = 10_000;
const by = z.string().trim().min(1).max(200).meta({ description: 'Who decides.' });
const reason = z.string().trim().min(1).max(2000).meta({ description: 'Why: what another person would have to know.' });

const ofPair = (verdict: 'merge' | 'apart', description: string) =>
  z.strictObject({ verdict: z.literal(verdict), a: id, b: id, by, reason }).meta({ description });

export const judgementRequest = z
  .discriminatedUnion('verdict', [
    ofPair('merge', 'Both are one. An entity of the gazetteer keeps its id, else `a` does; the other id leads to it.'),
    ofPair('apart', 'They are not the same, whatever speaks for it.'),
    z
      .strictObject({ verdict: z.literal('split'), a: id, articles: z.array(id).min(1).max(MAX_ARTICLES), by, reason })
      .meta({ description: 'In these articles it is another entity, which gets an id of its own.' }),
  ])
  .meta({ id: 'JudgementRequest' }) satisfies z.ZodType<JudgementRequest>;

export const undoRequest = z.strictObject({ by }).meta({ id: 'UndoRequest' });

export const judgement = z
  .strictObject({
    id: z.string(),
    verdict: z.enum(VERDICTS),
    a: z.string().meta({ description: 'The entity that stays, is split, or is kept apart from `b`.' }),
    b: z.string().meta({ description: 'The entity that became `a`, or that the split made.' }),
    articles: z.array(z.string()).meta({ description: 'Of a split: where `a` is in fact `b`.' }),
    by: z.string(),
    reason: z.string(),
    at: z.string(),
    undoneAt: z.string().nullable(),
    undoneBy: z.string().nullable(),
  })
  .meta({ id: 'Judgement' }) satisfies z.ZodType<Judgement>;

export const judgementPage = z
  .strictObject({ items: z.array(judgement), next: z.string().nullable() })
  .meta({ id: 'JudgementPage' }) satisfies z.ZodType<Page<Judgement>>;

const unsurePair = z
  .strictObject({
    a: entitySummary,
    b: entitySummary,
    score: z.number().meta({ description: 'Of the likeliest name, 0 to 1; below what it takes to be sure.' }),
    evidence: z.array(matchEvidence).meta({ description: 'Of the likeliest name; or what is alike of the two.' }),
    chains: z.int().meta({ description: 'Names in articles that may be either.' }),
    examples: z.array(
      z.strictObject({
        article: articleSummary,
        name: z.string(),
        score: z.number(),
        evidence: z.array(matchEvidence),
      }),
    ),
  })
  .meta({ id: 'UnsurePair' });

export const unsurePage = z
  .strictObject({ items: z.array(unsurePair), next: z.string().nullable() })
  .meta({ id: 'UnsurePage' }) satisfies z.ZodType<Page<UnsurePair>>;
