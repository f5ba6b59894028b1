/** One operation of the API: the same zod schemas check the request, describe it in OpenAPI, and type its handler. */
import type { z } from 'zod';
import type { GraphStore } from '../domain/graph-store.ts';
import type { IngestOutcome } from '../domain/ingestion.ts';
import { parseRequest } from './parse-request.ts';
import type { ProblemKind } from './problem.ts';

/** What handlers work with. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly ingest: (record: unknown) => Promise<IngestOutcome>;
}

/** A reply before it is sent: `body` as JSON, or `html` as a page; with neither of them nothing. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A documented reply: its schema is null where there is no body. */
export interface DocumentedReply {
  readonly description: string;
  readonly schema: z.ZodType | null;
  /** JSON where not given. */
  readonly mediaType?: 'text/html';
}

/** Where paths begin. */
export const API_ROOT = '/api/v1';

interface Description {
  readonly method: 'get' | 'post' | 'delete';
  /** Where the path begins, if not at {@link API_ROOT}: an address that a protocol of others fixes. */
  readonly root?: '/';
  /** In OpenAPI's notation: `/entities/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Fields of a form (`application/x-www-form-urlencoded`): a POST that only reads, and needs no key. */
  readonly form?: z.ZodType;
  readonly replies: Readonly<Record<number, DocumentedReply>>;
  /** Problems beyond those that every operation may answer. */
  readonly problems: readonly ProblemKind[];
}

/** Parsed parameters: an absent one has no key. */
export type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

interface Typed<P extends z.ZodObject, Q extends z.ZodObject> extends Description {
  readonly params: P;
  readonly query: Q;
  readonly handle: (
    context: ApiContext,
    request: { params: Given<z.output<P>>; query: Given<z.output<Q>>; body: unknown; origin: string },
  ) => Promise<Reply>;
}

/** A request as Express hands it over. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Scheme, host and port by which the client reached us. */
  readonly origin: string;
}

/** An operation whose handler's types are settled. */
export interface Operation extends Description {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly run: (context: ApiContext, request: RawRequest) => Promise<Reply>;
}

/** Ties a handler to its schemas: `run` checks a raw request first and throws an `ApiProblem` that names each fault. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject>(typed: Typed<P, Q>): Operation {
  const { handle, ...description } = typed;
  return {
    ...description,
    run: async (context, request) => {
      const parsed = parseRequest(typed.params, typed.query, request);
      return handle(context, { ...parsed, body: request.body, origin: request.origin });
    },
  };
}

/** Whether an operation changes the graph: then it needs the key. */
export const isWrite = ({ method, form }: Pick<Operation, 'method' | 'form'>): boolean =>
  method !== 'get' && form === undefined;

/** The whole path, in OpenAPI's notation. */
export const fullPath = ({ root, path }: Pick<Operation, 'root' | 'path'>): string =>
  root === undefined ? API_ROOT + path : path;
