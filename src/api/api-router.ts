/** The operations as Express routes. */
import express, { type Request, type RequestHandler, Router } from 'express';
import { authorize } from './authorize.ts';
import { MovedError } from './current-id.ts';
import type { ApiContext, Operation, Reply } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';
import { ApiProblem } from './problem.ts';
import type { ApiSettings } from './settings.ts';

const JSON_TYPES = ['application/json', 'application/*+json'];

const mustBeJson: RequestHandler = (request, _response, next) => {
  if (request.is(JSON_TYPES) === false)
    throw new ApiProblem('unsupported-media-type', 'Send the body as application/json.');
  next();
};

/** An old id in the path: the same question of the entity that it leads to now. */
const redirectFor =
  ({ path }: Operation, { baseUrl, originalUrl }: Request) =>
  (error: unknown): Reply => {
    if (!(error instanceof MovedError)) throw error;
    const query = originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
    const location = baseUrl + path.replace('{id}', encodeURIComponent(error.to)) + query;
    return { status: 308, headers: { Location: location } };
  };

const handlerOf =
  (operation: Operation, context: ApiContext): RequestHandler =>
  async (request, response) => {
    const { status, body, headers } = await operation.run(context, request).catch(redirectFor(operation, request));
    response.status(status).set(headers ?? {});
    // Revalidated each time, by the weak ETag that Express adds: the graph changes with every article.
    if (operation.method === 'get') response.set('Cache-Control', 'private, no-cache');
    if (body === undefined) response.end();
    else response.json(body);
  };

/** The key is checked before the body is read: strangers cannot make the server parse megabytes. */
function stepsOf(operation: Operation, context: ApiContext, settings: ApiSettings): readonly RequestHandler[] {
  const handler = handlerOf(operation, context);
  if (operation.method === 'get') return [handler];
  const readBody = [mustBeJson, express.json({ limit: settings.maxBodyBytes, type: JSON_TYPES })];
  return [authorize(settings.apiKey), ...(operation.body === undefined ? [] : readBody), handler];
}

function otherMethods(operations: readonly Operation[]): RequestHandler {
  const allowed = operations.map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') return void response.status(204).set('Allow', allowed).end();
    throw new ApiProblem('method-not-allowed', `Allowed here: ${allowed}.`, { headers: { Allow: allowed } });
  };
}

/** `/entities/{id}` in Express's notation: `/entities/:id`. */
const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Every operation on its path; other methods on these paths answer 405. */
export function apiRouter(context: ApiContext, settings: ApiSettings): Router {
  const router = Router({ caseSensitive: true });
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    const operations = OPERATIONS.filter((operation) => operation.path === path);
    const route = router.route(expressPath(path));
    for (const operation of operations) route[operation.method](...stepsOf(operation, context, settings));
    route.all(otherMethods(operations));
  }
  return router;
}
