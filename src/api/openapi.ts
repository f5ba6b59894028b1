/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { API_ROOT, isWrite, type Operation } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';
import { type ProblemKind, statusOf, titleOf } from './problem.ts';
import { problem } from './schemas/problem.ts';

type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const ALWAYS: readonly ProblemKind[] = [
  'invalid-request',
  'misdirected',
  'too-many-requests',
  'internal',
  'store-unavailable',
];
const WHEN_WRITING: readonly ProblemKind[] = ['unauthorized', 'writes-disabled'];
const WITH_BODY: readonly ProblemKind[] = ['too-large', 'unsupported-media-type'];

const problemsOf = (operation: Operation): readonly ProblemKind[] => [
  ...ALWAYS,
  ...operation.problems,
  ...(isWrite(operation) ? WHEN_WRITING : []),
  ...(operation.body === undefined && operation.form === undefined ? [] : WITH_BODY),
];

function responsesOf(operation: Operation): RouteConfig['responses'] {
  const replies = Object.entries(operation.replies).map(([status, { description, schema, mediaType }]) => [
    status,
    schema === null ? { description } : { description, content: { [mediaType ?? 'application/json']: { schema } } },
  ]);
  const problems = problemsOf(operation).map((kind) => [
    String(statusOf(kind)),
    { description: titleOf(kind), content: { 'application/problem+json': { schema: problem } } },
  ]);
  const unchanged =
    operation.method !== 'get' ? [] : [['304', { description: 'Unchanged since the `ETag` you hold.' }]];
  return Object.fromEntries([...replies, ...unchanged, ...problems]);
}

function bodyOf(operation: Operation): object {
  const { body, form } = operation;
  if (form !== undefined)
    return { body: { required: true, content: { 'application/x-www-form-urlencoded': { schema: form } } } };
  return body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } };
}

function routeOf(operation: Operation): RouteConfig {
  return {
    method: operation.method,
    path: operation.path,
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    request: { params: operation.params, query: operation.query, ...bodyOf(operation) },
    responses: responsesOf(operation),
    ...(operation.root === undefined ? {} : { servers: [{ url: operation.root }] }),
    ...(isWrite(operation) ? { security: [{ apiKey: [] }, { bearer: [] }] } : {}),
  };
}

/** Describes every operation, its parameters, replies and errors. */
export function openApiDocument(version: string): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'apiKey', { type: 'apiKey', in: 'header', name: 'x-api-key' });
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const operation of OPERATIONS) registry.registerPath(routeOf(operation));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Recoupe',
      version,
      description: 'News articles as a graph: who said what, about whom, in which sentence. In French and in English.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_ROOT }],
  });
}
