/** Fact checks, at the address and in the words of Google's Fact Check Tools API. */
import { toSearchReply } from '../../fact-checks/search-reply.ts';
import { queryOf, searchParameters } from '../fact-check-request.ts';
import { GOOGLE_ROOT } from '../google-error.ts';
import { type Operation, operation } from '../operation.ts';
import { noParameters } from '../parameters.ts';
import { parseBody } from '../parse-request.ts';
import { factChecksAdded } from '../schemas/claim-match.ts';
import { claimReviews, googleError, searchReply } from '../schemas/fact-check.ts';

const search = operation({
  method: 'get',
  root: '/',
  path: `${GOOGLE_ROOT}/claims:search`,
  id: 'searchFactChecks',
  tag: 'Fact checks',
  summary: 'Claims that fact-checkers reviewed, with their reviews; parameters and reply are those of Google',
  params: noParameters,
  query: searchParameters,
  replies: { 200: { description: 'A page of reviewed claims.', schema: searchReply } },
  problems: [],
  errors: googleError,
  handle: async ({ claimLookUp }, { query }) => {
    const { items, next } = await claimLookUp.searchFactChecks(queryOf(query, Date.now()));
    return { status: 200, body: toSearchReply(items, next) };
  },
});

const send = operation({
  method: 'post',
  path: '/fact-checks',
  id: 'sendFactChecks',
  tag: 'Fact checks',
  summary: 'Keep fact checks: a ClaimReview, a list of them, or a data feed, as JSON-LD; sent again they are replaced',
  params: noParameters,
  query: noParameters,
  body: claimReviews,
  replies: { 200: { description: 'How many were kept, and what was not and why.', schema: factChecksAdded } },
  problems: [],
  handle: async ({ addFactChecks }, { body }) => ({
    status: 200,
    body: await addFactChecks(parseBody(claimReviews, body)),
  }),
});

/** All operations on fact checks. */
export const FACT_CHECK_OPERATIONS: readonly Operation[] = [search, send];
