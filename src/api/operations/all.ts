import type { Operation } from '../operation.ts';
import { ARTICLE_OPERATIONS } from './articles.ts';
import { CLAIM_MATCH_OPERATIONS } from './claim-matches.ts';
import { CLAIM_OPERATIONS } from './claims.ts';
import { ENTITY_OPERATIONS } from './entities.ts';
import { EVENT_OPERATIONS } from './events.ts';
import { FACT_CHECK_OPERATIONS } from './fact-checks.ts';
import { GRAPH_OPERATIONS } from './graph.ts';
import { JUDGEMENT_OPERATIONS } from './judgements.ts';
import { PREVIEW_OPERATIONS } from './previews.ts';
import { RECONCILIATION_OPERATIONS } from './reconciliation.ts';
import { SUGGESTION_OPERATIONS } from './suggestions.ts';

/** Every operation: the routes and the OpenAPI document both come from this list. */
export const OPERATIONS: readonly Operation[] = [
  ...ENTITY_OPERATIONS,
  // Before /claims/{id}, which its path is one of.
  ...CLAIM_MATCH_OPERATIONS,
  ...CLAIM_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...ARTICLE_OPERATIONS,
  ...GRAPH_OPERATIONS,
  ...JUDGEMENT_OPERATIONS,
  ...RECONCILIATION_OPERATIONS,
  ...SUGGESTION_OPERATIONS,
  ...PREVIEW_OPERATIONS,
  ...FACT_CHECK_OPERATIONS,
];
