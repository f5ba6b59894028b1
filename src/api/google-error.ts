/**
 * Errors as Google's APIs answer them: `google.rpc.Status` with the HTTP status for its code.
 * @see https://google.aip.dev/193
 */
import { type ApiProblem, type ProblemKind, statusOf } from './problem.ts';

/** Where the addresses begin that Google's clients of fact checks know. */
export const GOOGLE_ROOT = '/v1alpha1';

/** Names of `google.rpc.Code`. */
export const GOOGLE_STATUSES = [
  'INVALID_ARGUMENT',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'NOT_FOUND',
  'ABORTED',
  'RESOURCE_EXHAUSTED',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
] as const;
type GoogleStatus = (typeof GOOGLE_STATUSES)[number];

const STATUS_OF: Readonly<Record<ProblemKind, GoogleStatus>> = {
  'invalid-request': 'INVALID_ARGUMENT',
  unauthorized: 'UNAUTHENTICATED',
  'writes-disabled': 'PERMISSION_DENIED',
  'not-found': 'NOT_FOUND',
  conflict: 'ABORTED',
  'method-not-allowed': 'UNIMPLEMENTED',
  'too-large': 'INVALID_ARGUMENT',
  'unsupported-media-type': 'INVALID_ARGUMENT',
  misdirected: 'PERMISSION_DENIED',
  'article-rejected': 'INVALID_ARGUMENT',
  'too-many-requests': 'RESOURCE_EXHAUSTED',
  internal: 'INTERNAL',
  'store-unavailable': 'UNAVAILABLE',
};

/** The body of an error. */
export interface GoogleError {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status: GoogleStatus;
    readonly details?:
      | readonly {
          readonly '@type': 'type.googleapis.com/google.rpc.BadRequest';
          readonly fieldViolations: readonly { readonly field: string; readonly description: string }[];
        }[]
      | undefined;
  };
}

/** The body to send for a problem. */
export function googleErrorOf({ kind, message, faults }: ApiProblem): GoogleError {
  const fieldViolations = faults.map(({ parameter, detail }) => ({ field: parameter, description: detail }));
  return {
    error: {
      code: statusOf(kind),
      message,
      status: STATUS_OF[kind],
      ...(faults.length === 0
        ? {}
        : { details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations }] }),
    },
  };
}
