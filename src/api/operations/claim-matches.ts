/** Whether a claim was made before, by whom it was denied, and what fact-checkers found. */
import { NotFoundError } from '../../domain/errors.ts';
import { toClaim } from '../../fact-checks/claim-review-json.ts';
import { API_ROOT, type Operation, operation } from '../operation.ts';
import { idInPath, noParameters } from '../parameters.ts';
import { parseBody } from '../parse-request.ts';
import { claimMatches, lookUpReply, lookUpRequest } from '../schemas/claim-match.ts';
import { jsonLd } from '../schemas/fact-check.ts';

const tag = 'Claims';

const missing = (id: string): NotFoundError => new NotFoundError(`There is no claim with the id ${id}.`);

const lookUp = operation({
  method: 'post',
  readsOnly: true,
  path: '/claims/lookup',
  id: 'lookUpClaim',
  tag,
  summary: 'Who says a claim, who says the contrary, and what fact-checkers found, in both languages; needs no key',
  params: noParameters,
  query: noParameters,
  body: lookUpRequest,
  replies: { 200: { description: 'What is on the matter; nothing where nothing is.', schema: lookUpReply } },
  problems: [],
  handle: async ({ claimLookUp }, { body }) => {
    const { text, lang, limit } = parseBody(lookUpRequest, body);
    return { status: 200, body: await claimLookUp.lookUp(text, lang ?? null, limit) };
  },
});

const matches = operation({
  method: 'get',
  path: '/claims/{id}/matches',
  id: 'getClaimMatches',
  tag,
  summary: 'Everybody who made the same claim, who said the contrary, and fact checks of it; copies count once',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'Claims of the same proposition, the surest first.', schema: claimMatches } },
  problems: ['not-found'],
  handle: async ({ claimLookUp }, { params: { id } }) => {
    const found = await claimLookUp.matchesOf(id);
    if (found === null) throw missing(id);
    return { status: 200, body: found };
  },
});

const asJsonLd = operation({
  method: 'get',
  path: '/claims/{id}/json-ld',
  id: 'getClaimAsJsonLd',
  tag,
  summary: 'One claim in the words of schema.org, with the fact checks of it: what a ClaimReview can name as its item',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'A Claim.', schema: jsonLd, mediaType: 'application/ld+json' } },
  problems: ['not-found'],
  handle: async ({ store, claimLookUp }, { params: { id }, origin }) => {
    const [claim, found] = await Promise.all([store.claim(id), claimLookUp.matchesOf(id)]);
    if (claim === null) throw missing(id);
    const address = origin === '' ? null : `${origin}${API_ROOT}/claims/${encodeURIComponent(id)}`;
    const reviews = (found?.factChecks ?? []).filter(({ match }) => match.stance === 'agrees');
    const body = toClaim(
      claim,
      address,
      reviews.map(({ factCheck }) => factCheck),
    );
    return { status: 200, body, headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } };
  },
});

/** All operations that match claims. */
export const CLAIM_MATCH_OPERATIONS: readonly Operation[] = [lookUp, matches, asJsonLd];
