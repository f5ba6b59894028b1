/** Fact checks, at the address and in the words of Google's Fact Check Tools API. */
import { NotFoundError } from '../../domain/errors.ts';
import { toSearchReply } from '../../fact-checks/search-reply.ts';
import { queryOf, searchParameters } from '../fact-check-request.ts';
import { GOOGLE_ROOT } from '../google-error.ts';
import { type Operation, operation } from '../operation.ts';
import { noParameters } from '../parameters.ts';
import { googleError, searchReply } from '../schemas/fact-check.ts';

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
  problems: ['not-found'],
  errors: googleError,
  handle: async ({ factChecks }, { query }) => {
    if (factChecks === undefined) throw new NotFoundError('This server keeps no fact checks.');
    const { items, next } = await factChecks.searchFactChecks(queryOf(query, Date.now()));
    return { status: 200, body: toSearchReply(items, next) };
  },
});

/** All operations on fact checks. */
export const FACT_CHECK_OPERATIONS: readonly Operation[] = [search];
