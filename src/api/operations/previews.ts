/** What the Reconciliation Service API shows of one entity: a few lines, a small page, its place on our own page. */
import { z } from 'zod';
import type { GraphStore } from '../../domain/graph-store.ts';
import type { EntityProfile } from '../../domain/look-up.ts';
import { noEntity } from '../current-id.ts';
import { type Operation, operation } from '../operation.ts';
import { idInPath } from '../parameters.ts';
import { previewLines, previewPage } from '../preview-page.ts';
import * as schemas from '../schemas/reconciliation.ts';

const tag = 'Reconciliation';
const root = '/';

async function profileOf(store: GraphStore, id: string): Promise<EntityProfile> {
  const profile = (await store.profiles([id])).get(id);
  return profile ?? noEntity(store, id);
}

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

/** Operations that show an entity. */
export const PREVIEW_OPERATIONS: readonly Operation[] = [flyout, preview, view];
