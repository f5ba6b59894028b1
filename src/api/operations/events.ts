/** What happened: events with who took part, where and when. */
import { z } from 'zod';
import { EVENT_TYPES } from '../../domain/annotation.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { withCurrentIds } from '../current-id.ts';
import { type Operation, operation } from '../operation.ts';
import { id, idInPath, noParameters, paging, sources, withPeriod } from '../parameters.ts';
import { event, eventPage } from '../schemas/event.ts';

const tag = 'Events';

const list = operation({
  method: 'get',
  path: '/events',
  id: 'listEvents',
  tag,
  summary: 'Events across articles and languages, the latest first',
  params: noParameters,
  query: withPeriod({
    type: z.enum(EVENT_TYPES).optional(),
    entity: id.optional().meta({ description: 'Id of an entity that took part, or where it happened.' }),
    ...sources,
    ...paging,
  }),
  replies: { 200: { description: 'A page of events.', schema: eventPage } },
  problems: [],
  handle: async ({ store }, { query }) => ({
    status: 200,
    body: await store.events(await withCurrentIds(store, query, ['entity'])),
  }),
});

const one = operation({
  method: 'get',
  path: '/events/{id}',
  id: 'getEvent',
  tag,
  summary: 'One event with everything that is reported of it',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'The event.', schema: event } },
  problems: ['not-found'],
  handle: async ({ store }, { params }) => {
    const found = await store.event(params.id);
    if (found === null) throw new NotFoundError(`There is no event with the id ${params.id}.`);
    return { status: 200, body: found };
  },
});

/** All operations on events. */
export const EVENT_OPERATIONS: readonly Operation[] = [list, one];
