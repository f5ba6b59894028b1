/** The operations as Express routes. */
import express, { type Request, type RequestHandler, Router } from 'express';
import { authorize } from './authorize.ts';
import { type ApiContext, fullPath, isWrite, type Operation } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';
import { ApiProblem } from './problem.ts';
import type { ApiSettings } from './settings.ts';

const JSON_TYPES = ['application/json', 'application/*+json'];

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Fifty names with properties, each of them long and percent-encoded, fit several times. */
const MAX_FORM_BYTES = 500_000;
const MAX_FORM_FIELDS = 20;

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

const handlerOf =
  (operation: Operation, context: ApiContext): RequestHandler =>
  async (request, response) => {
    const { params, query } = request;
    const reply = await operation.run(context, { params, query, body: request.body, origin: originOf(request) });
    const { status, body, html, headers } = reply;
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
  if (!isWrite(operation)) return [handler];
  const readBody = [
    mustBe(JSON_TYPES, 'application/json'),
    express.json({ limit: settings.maxBodyBytes, type: JSON_TYPES }),
  ];
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
  for (const path of new Set(OPERATIONS.map(fullPath))) {
    const operations = OPERATIONS.filter((operation) => fullPath(operation) === path);
    const route = router.route(expressPath(path));
    for (const operation of operations) route[operation.method](...stepsOf(operation, context, settings));
    route.all(otherMethods(operations));
  }
  return router;
}
