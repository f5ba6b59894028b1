/** Searching entities, and what is known of one. */
import { z } from 'zod';
import type { GraphStore } from '../../domain/graph-store.ts';
import type { Page } from '../../domain/views.ts';
import { noEntity } from '../current-id.ts';
import { type Operation, operation } from '../operation.ts';
import { entityType, idInPath, noParameters, paging, sources, stances, text, withPeriod } from '../parameters.ts';
import { articlePage } from '../schemas/article.ts';
import { claimPage, relationPage } from '../schemas/claim.ts';
import { entityDetail, entityPage } from '../schemas/entity.ts';

const tag = 'Entities';

/** A list that belongs to an entity. An empty one is checked, so that a wrong id is a 404 and not an empty page. */
async function ofEntity<T>(store: GraphStore, id: string, list: Promise<Page<T>>): Promise<Page<T>> {
  const page = await list;
  if (page.items.length === 0 && (await store.entity(id)) === null) return noEntity(store, id);
  return page;
}

const search = operation({
  method: 'get',
  path: '/entities',
  id: 'searchEntities',
  tag,
  summary: 'Search entities by name, alias, acronym or a misspelt form; without `q` the most mentioned first',
  params: noParameters,
  query: withPeriod({
    q: text.default('').meta({ description: 'Name or part of one.' }),
    type: entityType,
    ...sources,
    ...paging,
  }),
  replies: { 200: { description: 'A page of entities and the counts of all that match.', schema: entityPage } },
  problems: [],
  handle: async ({ store }, { query: { q, ...query } }) => ({
    status: 200,
    body: await store.searchEntities({ ...query, text: q }),
  }),
});

const one = operation({
  method: 'get',
  path: '/entities/{id}',
  id: 'getEntity',
  tag,
  summary: 'One entity: its names, counts, and how names in articles came to be it',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'The entity.', schema: entityDetail } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id } }) => {
    const entity = await store.entity(id);
    if (entity === null) return noEntity(store, id);
    return { status: 200, body: entity };
  },
});

const claims = operation({
  method: 'get',
  path: '/entities/{id}/claims',
  id: 'getClaimsOfEntity',
  tag,
  summary: 'Claims that the entity makes, or that are made about it',
  params: idInPath,
  query: withPeriod({
    role: z.enum(['speaker', 'about']).default('speaker').meta({ description: 'Which side the entity is on.' }),
    ...stances,
    ...sources,
    ...paging,
  }),
  replies: { 200: { description: 'A page of claims.', schema: claimPage } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id }, query: { role, ...query } }) => {
    const side = role === 'speaker' ? { speaker: id } : { about: id };
    return { status: 200, body: await ofEntity(store, id, store.claims({ ...query, ...side })) };
  },
});

const relations = operation({
  method: 'get',
  path: '/entities/{id}/relations',
  id: 'getRelationsOfEntity',
  tag,
  summary: 'Typed relations of the entity, one line per statement, each with its sentence',
  params: idInPath,
  query: withPeriod({ ...sources, ...paging }),
  replies: { 200: { description: 'A page of relations.', schema: relationPage } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id }, query }) => ({
    status: 200,
    body: await ofEntity(store, id, store.relations(id, query)),
  }),
});

const articles = operation({
  method: 'get',
  path: '/entities/{id}/articles',
  id: 'getArticlesOfEntity',
  tag,
  summary: 'Articles that mention the entity, newest first',
  params: idInPath,
  query: withPeriod({ ...sources, ...paging }),
  replies: { 200: { description: 'A page of articles.', schema: articlePage } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id }, query }) => ({
    status: 200,
    body: await ofEntity(store, id, store.articles({ ...query, entity: id })),
  }),
});

/** All operations on entities. */
export const ENTITY_OPERATIONS: readonly Operation[] = [search, one, claims, relations, articles];
