/** The end of every request that went wrong. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ApiProblem, bodyOf, problemOf, statusOf } from './problem.ts';

/** Answers problem+json; the log gets the cause of everything that is the server's fault. */
export const replyWithProblem: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const problem = problemOf(error);
  const status = statusOf(problem.kind);
  if (status >= 500) response.err = error instanceof Error ? error : new Error(String(error));
  response
    .status(status)
    .set(problem.headers)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, String(request.id))));
};

/** Answers whatever no route took. */
export const unknownPath: RequestHandler = () => {
  throw new ApiProblem('not-found', 'There is nothing at this address. /openapi.json lists what there is.');
};
