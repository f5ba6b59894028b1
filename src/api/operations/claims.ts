/** Who said what about whom. */
import { NotFoundError } from '../../domain/errors.ts';
import { withCurrentIds } from '../current-id.ts';
import { type Operation, operation } from '../operation.ts';
import { id, idInPath, noParameters, paging, sources, stances, text, withPeriod } from '../parameters.ts';
import { claim, claimPage } from '../schemas/claim.ts';

const tag = 'Claims';

const search = operation({
  method: 'get',
  path: '/claims',
  id: 'searchClaims',
  tag,
  summary: 'Who said what about whom: claims by speaker, subject, stance, outlet, date and words',
  params: noParameters,
  query: withPeriod({
    speaker: id.optional().meta({ description: 'Id of the entity that says it.' }),
    about: id.optional().meta({ description: 'Id of an entity it is about.' }),
    ...stances,
    ...sources,
    q: text.min(1).optional().meta({ description: 'Words of the claim, in its language.' }),
    ...paging,
  }),
  replies: { 200: { description: 'A page of claims.', schema: claimPage } },
  problems: [],
  handle: async ({ store }, { query: { q, ...given } }) => {
    const query = await withCurrentIds(store, given, ['speaker', 'about']);
    return { status: 200, body: await store.claims(q === undefined ? query : { ...query, text: q }) };
  },
});

const one = operation({
  method: 'get',
  path: '/claims/{id}',
  id: 'getClaim',
  tag,
  summary: 'One claim with its sentence',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'The claim.', schema: claim } },
  problems: ['not-found'],
  handle: async ({ store }, { params }) => {
    const found = await store.claim(params.id);
    if (found === null) throw new NotFoundError(`There is no claim with the id ${params.id}.`);
    return { status: 200, body: found };
  },
});

/** All operations on claims. */
export const CLAIM_OPERATIONS: readonly Operation[] = [search, one];
