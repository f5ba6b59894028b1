import type { Operation } from '../operation.ts';
import { ARTICLE_OPERATIONS } from './articles.ts';
import { CLAIM_OPERATIONS } from './claims.ts';
import { ENTITY_OPERATIONS } from './entities.ts';
import { EVENT_OPERATIONS } from './events.ts';
import { GRAPH_OPERATIONS } from './graph.ts';
import { RECONCILIATION_OPERATIONS } from './reconciliation.ts';
import { SUGGESTION_OPERATIONS } from './suggestions.ts';

/** Every operation: the routes and the OpenAPI document both come from this list. */
export const OPERATIONS: readonly Operation[] = [
  ...ENTITY_OPERATIONS,
  ...CLAIM_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...ARTICLE_OPERATIONS,
  ...GRAPH_OPERATIONS,
  ...RECONCILIATION_OPERATIONS,
  ...SUGGESTION_OPERATIONS,
];
