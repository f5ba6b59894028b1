/** How many requests one client may make. Counted in this process's memory: one server, one count. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ApiProblem } from './problem.ts';
import type { ApiSettings } from './settings.ts';

const MINUTE_MS = 60_000;

const limiter = (name: string, limit: number): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A proxy that is not believed may still send the header; the library would complain about each request.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => {
      next(new ApiProblem('too-many-requests', `More than ${limit} ${name} in one minute. Try again in a minute.`));
    },
  });

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Limits of one client: `reads` counts every request, `byMethod` those of other methods as writes, but for questions. */
export interface RateLimits {
  readonly reads: RequestHandler;
  readonly byMethod: RequestHandler;
}

/**
 * Separate limits for reads and writes, with the `RateLimit` headers of the IETF draft. `isQuestion` tells of a path
 * whether what is posted to it only asks.
 */
export function rateLimits(
  settings: Pick<ApiSettings, 'readsPerMinute' | 'writesPerMinute'>,
  isQuestion: (path: string) => boolean,
): RateLimits {
  const reads = limiter('reads', settings.readsPerMinute);
  const writes = limiter('writes', settings.writesPerMinute);
  return {
    reads,
    byMethod: (request, response, next) =>
      (READING.has(request.method) || isQuestion(request.baseUrl + request.path) ? reads : writes)(
        request,
        response,
        next,
      ),
  };
}
