/** What is not data: is the server well, what can it do. */
import { Router } from 'express';
import type { GraphStore } from '../domain/graph-store.ts';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';

/** Probes that arrive together ask the database once. */
function shared(ask: () => Promise<void>): () => Promise<void> {
  let pending: Promise<void> | null = null;
  return () => {
    pending ??= ask().finally(() => {
      pending = null;
    });
    return pending;
  };
}

/** `/healthz`, `/readyz`, `/openapi.json`, `/docs`. */
export function serviceRoutes(store: GraphStore, version: string): Router {
  const router = Router({ caseSensitive: true });
  const document = openApiDocument(version);
  const page = docsPage(document);
  const ping = shared(() => store.ping());
  router.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok', version }));
  router.get('/readyz', async (_request, response) => {
    await ping();
    response.json({ status: 'ready' });
  });
  router.get('/openapi.json', (_request, response) => void response.json(document));
  router.get('/docs', (_request, response) => void response.type('html').send(page));
  router.get('/docs.css', (_request, response) => void response.type('css').send(DOCS_STYLE));
  return router;
}
