/** What people decide about entities: merge, split, keep apart, undo; and what waits for a decision. */
import { z } from 'zod';
import { type Operation, operation } from '../operation.ts';
import { id, idInPath, noParameters, paging } from '../parameters.ts';
import { parseBody } from '../parse-request.ts';
import { judgement, judgementPage, judgementRequest, undoRequest, unsurePage } from '../schemas/judgement.ts';

const tag = 'Judgements';

const send = operation({
  method: 'post',
  path: '/judgements',
  id: 'judge',
  tag,
  summary: 'Merge two entities, split one by articles, or keep two apart; it holds for articles that come later, too',
  params: noParameters,
  query: noParameters,
  body: judgementRequest,
  replies: { 201: { description: 'It is kept, and done.', schema: judgement } },
  problems: ['not-found', 'conflict'],
  handle: async ({ judge }, { body }) => ({ status: 201, body: await judge(parseBody(judgementRequest, body)) }),
});

const undo = operation({
  method: 'post',
  path: '/judgements/{id}/undo',
  id: 'undoJudgement',
  tag,
  summary: 'Take a judgement back: the graph is what it would be without it, and the ledger keeps both',
  params: idInPath,
  query: noParameters,
  body: undoRequest,
  replies: { 200: { description: 'It is undone.', schema: judgement } },
  problems: ['not-found', 'conflict'],
  handle: async ({ undo: takeBack }, { params, body }) => ({
    status: 200,
    body: await takeBack(params.id, parseBody(undoRequest, body).by),
  }),
});

const list = operation({
  method: 'get',
  path: '/judgements',
  id: 'listJudgements',
  tag,
  summary: 'The ledger, the newest first: who decided what, when and why, and what was undone',
  params: noParameters,
  query: z.strictObject({
    entity: id.optional().meta({ description: 'Id of an entity that was judged.' }),
    ...paging,
  }),
  replies: { 200: { description: 'A page of judgements.', schema: judgementPage } },
  problems: [],
  handle: async ({ store }, { query }) => ({ status: 200, body: await store.judgements(query) }),
});

const unsure = operation({
  method: 'get',
  path: '/judgements/unsure',
  id: 'listUnsurePairs',
  tag,
  summary: 'Pairs of entities that may be one, the likeliest first, with what speaks for it',
  params: noParameters,
  query: z.strictObject(paging),
  replies: { 200: { description: 'A page of pairs.', schema: unsurePage } },
  problems: [],
  handle: async ({ store }, { query }) => ({ status: 200, body: await store.unsurePairs(query) }),
});

/** All operations on judgements. */
export const JUDGEMENT_OPERATIONS: readonly Operation[] = [send, undo, list, unsure];
