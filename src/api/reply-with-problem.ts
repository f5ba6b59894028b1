/** The end of every request that went wrong. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { googleErrorOf } from './google-error.ts';
import { ApiProblem, bodyOf, problemOf, statusOf } from './problem.ts';

/** Answers errors in a shape; the log gets the cause of everything that is the server's fault. */
const replyIn =
  (mediaType: string, shape: (problem: ApiProblem, id: string) => object): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    const status = statusOf(problem.kind);
    if (status >= 500) response.err = error instanceof Error ? error : new Error(String(error));
    response
      .status(status)
      .set(problem.headers)
      .set('Cache-Control', 'no-store')
      .type(mediaType)
      .send(JSON.stringify(shape(problem, String(request.id))));
  };

/** Answers problem+json. */
export const replyWithProblem = replyIn('application/problem+json', bodyOf);

/** Answers as Google's APIs do. */
export const replyWithGoogleError = replyIn('application/json', googleErrorOf);

/** Answers whatever no route took. */
export const unknownPath: RequestHandler = () => {
  throw new ApiProblem('not-found', 'There is nothing at this address. /openapi.json lists what there is.');
};
