/** Checks a request and reports all that is wrong with it at once. */
import type { z } from 'zod';
import type { Given } from './operation.ts';
import { ApiProblem, type RequestFault } from './problem.ts';

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, where: 'query' | 'body'): readonly RequestFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ parameter: key.slice(0, 100), detail: 'This parameter is not known here.' }));
  return [{ parameter: issue.path.join('.') || where, detail: issue.message }];
}

const inWords = (faults: readonly RequestFault[]): string =>
  faults.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; ');

function faultsIn(
  schema: z.ZodType,
  value: unknown,
  where: 'query' | 'body',
): { faults: readonly RequestFault[]; data: unknown } {
  const result = schema.safeParse(value);
  return result.success
    ? { faults: [], data: result.data }
    : { faults: result.error.issues.flatMap((issue) => faultsOf(issue, where)), data: undefined };
}

function refuse(faults: readonly RequestFault[]): void {
  if (faults.length > 0) throw new ApiProblem('invalid-request', inWords(faults), { faults });
}

/** @throws {ApiProblem} of kind `invalid-request`, naming every field that is wrong or unknown. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const { faults, data } = faultsIn(schema, body, 'body');
  refuse(faults);
  return data as T;
}

/** @throws {ApiProblem} of kind `invalid-request`, naming every parameter that is wrong or unknown. */
export function parseRequest<P extends z.ZodObject, Q extends z.ZodObject>(
  paramsSchema: P,
  querySchema: Q,
  raw: { readonly params: unknown; readonly query: unknown },
): { params: Given<z.output<P>>; query: Given<z.output<Q>> } {
  const params = faultsIn(paramsSchema, raw.params, 'query');
  const query = faultsIn(querySchema, raw.query, 'query');
  const faults = [...params.faults, ...query.faults];
  refuse(faults);
  // Zod leaves absent keys out, which its own type does not say.
  return { params: params.data as Given<z.output<P>>, query: query.data as Given<z.output<Q>> };
}
