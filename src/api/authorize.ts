/** Who may write. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ApiProblem } from './problem.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const BEARER = /^bearer +(.+)$/i;

function keyIn(request: Request): string | null {
  const given = request.get('x-api-key');
  if (given !== undefined) return given;
  return BEARER.exec(request.get('authorization') ?? '')?.[1] ?? null;
}

const unauthorized = (detail: string): ApiProblem =>
  new ApiProblem('unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer realm="recoupe"' } });

/**
 * Lets a request pass that carries the server's API key, in `x-api-key` or as a bearer token. Keys are compared by
 * their digests, which takes the same time wherever they differ.
 */
export function authorize(apiKey: string | null): RequestHandler {
  if (apiKey === null || apiKey === '')
    return () => {
      throw new ApiProblem('writes-disabled', 'This server has no API key. Set RECOUPE_API_KEY and start it again.');
    };
  const expected = digest(apiKey);
  return (request, _response, next) => {
    const key = keyIn(request);
    if (key === null) throw unauthorized('Send the API key as `x-api-key` or `authorization: Bearer`.');
    if (!timingSafeEqual(digest(key), expected)) throw unauthorized('This API key is not the right one.');
    next();
  };
}
