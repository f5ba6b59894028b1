/**
 * Errors as RFC 9457 problem details: this file alone decides which error becomes which status, and what of it a client
 * may read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
import { ConflictError, InputError, NotFoundError, StoreError } from '../domain/errors.ts';

const KINDS = {
  'invalid-request': [400, 'The request is not valid'],
  unauthorized: [401, 'An API key is needed'],
  'writes-disabled': [403, 'Writing is switched off'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  conflict: [409, 'It contradicts what stands'],
  'too-large': [413, 'The request body is too large'],
  'unsupported-media-type': [415, 'The media type is not supported'],
  misdirected: [421, 'Host name not served here'],
  'article-rejected': [422, 'The article was rejected'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  'store-unavailable': [503, 'The graph database is not available'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof KINDS;

/** The HTTP status of a kind of problem. */
export const statusOf = (kind: ProblemKind): number => KINDS[kind][0];

/** The title of a kind of problem. */
export const titleOf = (kind: ProblemKind): string => KINDS[kind][1];

/** One thing wrong with the request: the parameter (or `body`) and what to change. */
export interface RequestFault {
  readonly parameter: string;
  readonly detail: string;
}

/** The JSON body of every error. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Names this occurrence; the server's log has the same id. */
  readonly instance: string;
  readonly errors?: readonly RequestFault[];
}

/** An error that is already worded for the client. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ProblemKind;
  readonly headers: Readonly<Record<string, string>>;
  readonly faults: readonly RequestFault[];
  constructor(
    kind: ProblemKind,
    detail: string,
    more: { headers?: Record<string, string>; faults?: readonly RequestFault[]; cause?: unknown } = {},
  ) {
    super(detail, { cause: more.cause });
    this.kind = kind;
    this.headers = more.headers ?? {};
    this.faults = more.faults ?? [];
  }
}

/** A few seconds: what the driver's own retries have already used up is not worth repeating at once. */
const RETRY_AFTER_SECONDS = '5';

const ofStoreError = (error: StoreError): ApiProblem =>
  new ApiProblem('store-unavailable', 'The graph database did not answer this request.', {
    cause: error,
    ...(error.retryable ? { headers: { 'Retry-After': RETRY_AFTER_SECONDS } } : {}),
  });

/** Kinds for the statuses that Express and its body parser raise themselves. */
const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'invalid-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
};

const DETAIL_OF_TYPE: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not well-formed JSON.',
  'entity.too.large': 'The body is larger than this server accepts.',
  'encoding.unsupported': 'This Content-Encoding is not supported.',
  'charset.unsupported': 'Send the body in UTF-8.',
  'request.aborted': 'The request ended before its body was complete.',
};

function ofHttpError(error: Error): ApiProblem {
  const { status, type } = error as Error & { status?: unknown; type?: unknown };
  const kind = typeof status === 'number' ? KIND_OF_STATUS[status] : undefined;
  if (kind === undefined) return new ApiProblem('internal', 'Something went wrong on the server.', { cause: error });
  const detail = typeof type === 'string' ? DETAIL_OF_TYPE[type] : undefined;
  return new ApiProblem(kind, detail ?? 'The request could not be read.', { cause: error });
}

/** The problem that tells a client about an error, without anything of the server's insides. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof InputError) return new ApiProblem('invalid-request', error.message, { cause: error });
  if (error instanceof NotFoundError) return new ApiProblem('not-found', error.message, { cause: error });
  if (error instanceof ConflictError) return new ApiProblem('conflict', error.message, { cause: error });
  if (error instanceof StoreError) return ofStoreError(error);
  return ofHttpError(error instanceof Error ? error : new Error(String(error)));
}

/** The body to send for a problem; `id` is the request's. */
export function bodyOf(problem: ApiProblem, id: string): Problem {
  return {
    type: `urn:recoupe:problem:${problem.kind}`,
    title: titleOf(problem.kind),
    status: statusOf(problem.kind),
    detail: problem.message,
    instance: `urn:uuid:${id}`,
    ...(problem.faults.length > 0 ? { errors: problem.faults } : {}),
  };
}
