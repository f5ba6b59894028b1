/** What the Reconciliation Service API offers beside matching: suggestions while one types, previews, the entity's page. */
import { z } from 'zod';
import { NotFoundError } from '../../domain/errors.ts';
import { foldName } from '../../domain/fold-name.ts';
import type { GraphStore } from '../../domain/graph-store.ts';
import type { EntityLookUp, EntityProfile } from '../../domain/look-up.ts';
import { isIdOf } from '../../reconciliation/name-score.ts';
import { PROPERTIES } from '../../reconciliation/properties.ts';
import { type Operation, operation } from '../operation.ts';
import { idInPath, MAX_PAGE_SIZE, noParameters, text } from '../parameters.ts';
import { describe, previewLines, previewPage } from '../preview-page.ts';
import { TYPES, typeOf } from '../reconciliation-manifest.ts';
import * as schemas from '../schemas/reconciliation.ts';

const tag = 'Reconciliation';
const root = '/';

/** Suggestions in a reply. */
const SUGGESTIONS = 20;

/** Clients send more than the protocol names, which is let pass (see `reconcileFields`). */
const typed = z.object({
  prefix: text.default('').meta({ description: 'What has been typed so far.' }),
  cursor: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_PAGE_SIZE - SUGGESTIONS)
    .default(0)
    .meta({ description: 'How many suggestions to skip.' }),
});

async function profileOf(store: EntityLookUp, id: string): Promise<EntityProfile> {
  const profile = (await store.profiles([id])).get(id);
  if (profile === undefined) throw new NotFoundError(`There is no entity with the id ${id}.`);
  return profile;
}

/** Entities whose id it is, then those whose names begin so or are nearly so. */
async function entitiesLike(store: GraphStore, prefix: string, count: number): Promise<readonly EntityProfile[]> {
  const [named, [found = []]] = await Promise.all([
    store.searchEntities({ text: prefix, limit: count, cursor: null }),
    store.lookUpNames([prefix], 1),
  ]);
  const ids = [...found.filter((entity) => isIdOf(entity, prefix)), ...named.items].map(({ id }) => id);
  const profiles = await store.profiles(ids);
  return [...new Set(ids)].map((id) => profiles.get(id)).filter((profile) => profile !== undefined);
}

const suggestEntity = operation({
  method: 'get',
  root,
  path: '/reconcile/suggest/entity',
  id: 'suggestEntities',
  tag,
  summary: 'Entities for what has been typed of a name or an id',
  params: noParameters,
  query: typed,
  replies: { 200: { description: 'The best first.', schema: schemas.suggestedEntities } },
  problems: [],
  handle: async ({ store }, { query: { prefix, cursor } }) => {
    const entities = await entitiesLike(store, prefix, cursor + SUGGESTIONS);
    const result = entities.slice(cursor, cursor + SUGGESTIONS).map((entity) => ({
      id: entity.id,
      name: entity.name,
      description: describe(entity),
      notable: [typeOf(entity.type)],
    }));
    return { status: 200, body: { result } };
  },
});

/** Things whose id or name has a word that begins as typed. */
const startingWith = <T extends { readonly id: string; readonly name: string }>(all: readonly T[], prefix: string) =>
  all.filter(({ id, name }) => ` ${foldName(id)} ${foldName(name)}`.includes(` ${foldName(prefix)}`));

const suggestType = operation({
  method: 'get',
  root,
  path: '/reconcile/suggest/type',
  id: 'suggestTypes',
  tag,
  summary: 'Types of entities for what has been typed',
  params: noParameters,
  query: typed,
  replies: { 200: { description: 'Those that begin so.', schema: schemas.suggestedTypes } },
  problems: [],
  handle: async (_, { query: { prefix, cursor } }) => ({
    status: 200,
    body: { result: startingWith(TYPES, prefix).slice(cursor) },
  }),
});

const suggestProperty = operation({
  method: 'get',
  root,
  path: '/reconcile/suggest/property',
  id: 'suggestProperties',
  tag,
  summary: 'Properties for what has been typed',
  params: noParameters,
  query: typed,
  replies: { 200: { description: 'Those that begin so.', schema: schemas.suggestedProperties } },
  problems: [],
  handle: async (_, { query: { prefix, cursor } }) => {
    const found = startingWith(PROPERTIES, prefix).slice(cursor);
    return { status: 200, body: { result: found.map(({ id, name, description }) => ({ id, name, description })) } };
  },
});

const propose = operation({
  method: 'get',
  root,
  path: '/reconcile/properties',
  id: 'proposeProperties',
  tag,
  summary: 'Properties whose values can be had for entities of a type',
  params: noParameters,
  query: z.object({
    type: text.default('').meta({ description: 'All types have the same properties.' }),
    limit: z.coerce.number().int().min(1).optional().meta({ description: 'Most properties.' }),
  }),
  replies: { 200: { description: 'The most asked for first.', schema: schemas.proposedProperties } },
  problems: [],
  handle: async (_, { query: { type, limit } }) => {
    const properties = PROPERTIES.slice(0, limit).map(({ id, name }) => ({ id, name }));
    return { status: 200, body: { properties, type, ...(limit === undefined ? {} : { limit }) } };
  },
});

const flyout = operation({
  method: 'get',
  root,
  path: '/reconcile/flyout/{id}',
  id: 'getFlyout',
  tag,
  summary: 'A suggested entity in a few lines of HTML',
  params: idInPath,
  query: z.object({}),
  replies: { 200: { description: 'The lines, escaped.', schema: schemas.flyout } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id } }) => ({
    status: 200,
    body: { id, html: previewLines(await profileOf(store, id)) },
  }),
});

const preview = operation({
  method: 'get',
  root,
  path: '/reconcile/preview/{id}',
  id: 'previewEntity',
  tag,
  summary: 'An entity as a small page without script, to be shown in a frame by the origins that the operator names',
  params: idInPath,
  query: z.object({}),
  replies: { 200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id }, origin }) => ({
    status: 200,
    html: previewPage(await profileOf(store, id), `${origin}/reconcile/entity/${encodeURIComponent(id)}`),
  }),
});

const view = operation({
  method: 'get',
  root,
  path: '/reconcile/entity/{id}',
  id: 'viewEntity',
  tag,
  summary: 'Leads to the entity on the page',
  params: idInPath,
  query: z.object({}),
  replies: { 303: { description: '`Location` is its place on the page.', schema: null } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id } }) => {
    await profileOf(store, id);
    const place = new URLSearchParams({ open: id, entity: id });
    return { status: 303, headers: { Location: `/#${place}` } };
  },
});

/** All operations beside matching. */
export const SUGGESTION_OPERATIONS: readonly Operation[] = [
  suggestEntity,
  suggestType,
  suggestProperty,
  propose,
  flyout,
  preview,
  view,
];
