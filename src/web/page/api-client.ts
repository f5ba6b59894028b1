/** The page's side of the API. */
import type { EntityType } from '../../domain/annotation.ts';
import type { ClaimMatches, LookUpReply } from '../../domain/claim-lookup.ts';
import type {
  ArticleSummary,
  ArticleView,
  ClaimView,
  EntityDetail,
  EntityPage,
  EventView,
  Evidence,
  Page,
  PathView,
  RelationView,
  Stats,
  Subgraph,
} from '../../domain/views.ts';
import type { Filters } from './address.ts';

/** A request that got no good answer; `status` 0 means none at all. */
export class RequestFailed extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return `/api/v1${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

const get = <T>(path: string, query: Query, signal: AbortSignal): Promise<T> =>
  answerOf(fetch(addressOf(path, query), { signal }), signal);

async function answerOf<T>(asked: Promise<Response>, signal: AbortSignal): Promise<T> {
  const response = await asked.catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new RequestFailed(0, String(error));
  });
  const body = (await response.json().catch(() => ({}))) as { detail?: string };
  if (!response.ok) throw new RequestFailed(response.status, body.detail ?? response.statusText);
  return body as T;
}

/** A question that is too long for an address. */
async function ask<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answerOf(fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal }), signal);
}

const at = (id: string): string => encodeURIComponent(id);
const PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 200;
const PATH_LENGTH = 4;
const PATHS = 8;

/** Filters as parameters of lists, which have no type and no `typedOnly`. */
const sources = ({ language, source, since, until }: Filters): Query => ({ language, source, since, until });

export const searchEntities = (q: string, limit: number, signal: AbortSignal): Promise<EntityPage> =>
  get('/entities', { q, limit }, signal);

export const mostMentioned = (type: EntityType, limit: number, signal: AbortSignal): Promise<EntityPage> =>
  get('/entities', { type, limit }, signal);

export const getEntity = (id: string, signal: AbortSignal): Promise<EntityDetail> =>
  get(`/entities/${at(id)}`, {}, signal);

export const getNeighbours = (id: string, filters: Filters, limit: number, signal: AbortSignal): Promise<Subgraph> =>
  get(
    `/entities/${at(id)}/neighbours`,
    { ...sources(filters), type: filters.type, typedOnly: filters.typedOnly || null, limit },
    signal,
  );

/** A list that continues at a cursor. */
export type Fetch<T> = (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>;

export const claimsOf =
  (id: string, role: 'speaker' | 'about', filters: Filters): Fetch<ClaimView> =>
  (cursor, signal) =>
    get(`/entities/${at(id)}/claims`, { ...sources(filters), role, cursor, limit: PAGE_SIZE }, signal);

export const relationsOf =
  (id: string, filters: Filters, limit = PAGE_SIZE): Fetch<RelationView> =>
  (cursor, signal) =>
    get(`/entities/${at(id)}/relations`, { ...sources(filters), cursor, limit }, signal);

export const eventsOf =
  (id: string, filters: Filters): Fetch<EventView> =>
  (cursor, signal) =>
    get('/events', { ...sources(filters), entity: id, cursor, limit: PAGE_SIZE }, signal);

export const articlesOf =
  (id: string, filters: Filters): Fetch<ArticleSummary> =>
  (cursor, signal) =>
    get(`/entities/${at(id)}/articles`, { ...sources(filters), cursor, limit: PAGE_SIZE }, signal);

export const claimsWith =
  (q: string, filters: Filters): Fetch<ClaimView> =>
  (cursor, signal) =>
    get('/claims', { ...sources(filters), q, cursor, limit: PAGE_SIZE }, signal);

export const getClaim = (id: string, signal: AbortSignal): Promise<ClaimView> => get(`/claims/${at(id)}`, {}, signal);

export const getClaimMatches = (id: string, signal: AbortSignal): Promise<ClaimMatches> =>
  get(`/claims/${at(id)}/matches`, {}, signal);

export const lookUpClaim = (text: string, signal: AbortSignal): Promise<LookUpReply> =>
  ask('/claims/lookup', { text }, signal);

/** Looking for one tie in more than this many pages would take longer than a reader waits. */
const MOST_PAGES = 5;

/** The newest relations of an entity, up to a thousand. */
export async function manyRelationsOf(id: string, filters: Filters, signal: AbortSignal): Promise<RelationView[]> {
  const fetchPage = relationsOf(id, filters, MAX_PAGE_SIZE);
  const found: RelationView[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next }: Page<RelationView> = await fetchPage(cursor, signal);
    found.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return found;
}

export const getCoMentions = (a: string, b: string, signal: AbortSignal): Promise<{ items: readonly Evidence[] }> =>
  get('/co-mentions', { a, b, limit: PAGE_SIZE }, signal);

export const getPaths = (from: string, to: string, signal: AbortSignal): Promise<{ items: readonly PathView[] }> =>
  get('/paths', { from, to, maxLength: PATH_LENGTH, limit: PATHS }, signal);

export const getArticle = (id: string, signal: AbortSignal): Promise<ArticleView> =>
  get(`/articles/${at(id)}`, {}, signal);

export const latestArticles = (limit: number, signal: AbortSignal): Promise<Page<ArticleSummary>> =>
  get('/articles', { limit }, signal);

export const getStats = (signal: AbortSignal): Promise<Stats> => get('/stats', {}, signal);
