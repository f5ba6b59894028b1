/** One operation of the API: the same zod schemas check the request, describe it in OpenAPI, and type its handler. */
import type { z } from 'zod';
import type { Rejected } from '../domain/article.ts';
import type { ClaimLookUp } from '../domain/claim-lookup.ts';
import type { GraphStore } from '../domain/graph-store.ts';
import type { IngestOutcome } from '../domain/ingestion.ts';
import type { Judgement, JudgementRequest } from '../domain/judgement.ts';
import type { KnownNames } from '../domain/look-up.ts';
import { parseRequest } from './parse-request.ts';
import type { ProblemKind } from './problem.ts';

/** What handlers work with. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly ingest: (record: unknown) => Promise<IngestOutcome>;
  /** Takes an article out; false where there is none. */
  readonly remove: (articleId: string) => Promise<boolean>;
  readonly judge: (request: JudgementRequest) => Promise<Judgement>;
  readonly undo: (judgementId: string, by: string) => Promise<Judgement>;
  readonly known: KnownNames;
  readonly claimLookUp: ClaimLookUp;
  /** Keeps the fact checks of a document: JSON-LD, parsed. */
  readonly addFactChecks: (document: unknown) => Promise<FactChecksAdded>;
}

/** What came of a document with fact checks. */
export interface FactChecksAdded {
  readonly added: number;
  readonly rejected: readonly Rejected[];
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
  readonly mediaType?: 'text/html' | 'application/ld+json';
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
  /** A POST that changes nothing, and needs no key. */
  readonly readsOnly?: true;
  /** Fields of a form (`application/x-www-form-urlencoded`): a POST that only reads, and needs no key. */
  readonly form?: z.ZodType;
  readonly replies: Readonly<Record<number, DocumentedReply>>;
  /** Problems beyond those that every operation may answer. */
  readonly problems: readonly ProblemKind[];
  /** What errors look like where a protocol of others fixes it; else problem+json. */
  readonly errors?: z.ZodType;
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
export const isWrite = ({ method, form, readsOnly }: Pick<Operation, 'method' | 'form' | 'readsOnly'>): boolean =>
  method !== 'get' && form === undefined && readsOnly !== true;

/** The whole path, in OpenAPI's notation. */
export const fullPath = ({ root, path }: Pick<Operation, 'root' | 'path'>): string =>
  root === undefined ? API_ROOT + path : path;
