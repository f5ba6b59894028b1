/** The operations as Express routes. */
import express, { type Request, type RequestHandler, Router } from 'express';
import { authorize } from './authorize.ts';
import { MovedError } from './current-id.ts';
import { type ApiContext, fullPath, isWrite, type Operation, type Reply } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';
import { ApiProblem } from './problem.ts';
import type { ApiSettings } from './settings.ts';

const JSON_TYPES = ['application/json', 'application/*+json'];

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** A hundred names with properties, each of them long and percent-encoded, fit several times. */
const MAX_FORM_BYTES = 500_000;
const MAX_FORM_FIELDS = 20;

/** What anybody may send as JSON: a sentence. */
const MAX_QUESTION_BYTES = 50_000;

const mustBe =
  (types: string[], name: string): RequestHandler =>
  (request, _response, next) => {
    if (request.is(types) === false) throw new ApiProblem('unsupported-media-type', `Send the body as ${name}.`);
    next();
  };

/** Empty where a client names no host that could be one. */
function originOf({ protocol, host }: Request): string {
  const origin = `${protocol}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : '';
}

/** An old id in the path: the same question of the entity that it leads to now. */
const redirectFor =
  (operation: Operation, { originalUrl }: Request) =>
  (error: unknown): Reply => {
    if (!(error instanceof MovedError)) throw error;
    const query = originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
    const location = fullPath(operation).replace('{id}', encodeURIComponent(error.to)) + query;
    return { status: 308, headers: { Location: location } };
  };

const handlerOf =
  (operation: Operation, context: ApiContext): RequestHandler =>
  async (request, response) => {
    const { params, query, body: given } = request;
    const { status, body, html, headers } = await operation
      .run(context, { params, query, body: given, origin: originOf(request) })
      .catch(redirectFor(operation, request));
    response.status(status).set(headers ?? {});
    // Revalidated each time, by the weak ETag that Express adds: the graph changes with every article.
    if (operation.method === 'get') response.set('Cache-Control', 'private, no-cache');
    if (html !== undefined) response.type('html').send(html);
    else if (body === undefined) response.end();
    else response.json(body);
  };

const readForm: readonly RequestHandler[] = [
  mustBe([FORM_TYPE], FORM_TYPE),
  express.urlencoded({ extended: false, type: FORM_TYPE, limit: MAX_FORM_BYTES, parameterLimit: MAX_FORM_FIELDS }),
];

/** The key is checked before the body is read: strangers cannot make the server parse megabytes. */
function stepsOf(operation: Operation, context: ApiContext, settings: ApiSettings): readonly RequestHandler[] {
  const handler = handlerOf(operation, context);
  if (operation.form !== undefined) return [...readForm, handler];
  const readBody = (limit: number): readonly RequestHandler[] => [
    mustBe(JSON_TYPES, 'application/json'),
    express.json({ limit, type: JSON_TYPES }),
  ];
  if (operation.readsOnly === true) return [...readBody(MAX_QUESTION_BYTES), handler];
  if (!isWrite(operation)) return [handler];
  return [
    authorize(settings.apiKey),
    ...(operation.body === undefined ? [] : readBody(settings.maxBodyBytes)),
    handler,
  ];
}

function otherMethods(operations: readonly Operation[]): RequestHandler {
  const allowed = operations.map(({ method }) => (method === 'get' ? 'GET, HEAD' : method.toUpperCase())).join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') return void response.status(204).set('Allow', allowed).end();
    throw new ApiProblem('method-not-allowed', `Allowed here: ${allowed}.`, { headers: { Allow: allowed } });
  };
}

/** `/entities/{id}` in Express's notation: `/entities/:id`. A colon of the path's own is no parameter. */
const expressPath = (path: string): string => path.replaceAll(':', '\\:').replace(/\{(\w+)\}/g, ':$1');

/** Every operation on its path; other methods on these paths answer 405. */
export function apiRouter(context: ApiContext, settings: ApiSettings): Router {
  const router = Router({ caseSensitive: true });
  for (const path of new Set(OPERATIONS.map(fullPath))) {
    const operations = OPERATIONS.filter((operation) => fullPath(operation) === path);
    const route = router.route(expressPath(path));
    for (const operation of operations) route[operation.method](...stepsOf(operation, context, settings));
    route.all(otherMethods(operations));
  }
  return router;
}
