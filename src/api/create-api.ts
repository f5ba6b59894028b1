/** The door of this room: the HTTP face of a graph store. It listens to nothing itself; see `listen`. */
import { sep } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { apiRouter } from './api-router.ts';
import { GOOGLE_ROOT } from './google-error.ts';
import { API_ROOT, type ApiContext, fullPath } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';
import { rateLimits } from './rate-limits.ts';
import { replyWithGoogleError, replyWithProblem, unknownPath } from './reply-with-problem.ts';
import { requestLog } from './request-log.ts';
import { crossOrigin, framedBy, hostGuard, securityHeaders } from './security.ts';
import { serviceRoutes } from './service-routes.ts';
import type { ApiSettings } from './settings.ts';

export interface ApiOptions extends ApiContext {
  readonly settings: ApiSettings;
  readonly log: Logger;
  /** The built page; null serves none. */
  readonly pageFolder: string | null;
}

/** Paths to which what is posted changes nothing. */
const QUESTIONS = new Set(OPERATIONS.filter(({ readsOnly }) => readsOnly).map(fullPath));

/** Vite names files under `assets/` by their content, so those never change. */
function pageFiles(folder: string): RequestHandler {
  return express.static(folder, {
    redirect: false,
    setHeaders: (response, path) => {
      const named = path.includes(`${sep}assets${sep}`);
      response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/**
 * The Express application: `/api/v1`, `/reconcile`, `/v1alpha1`, the page, health, documentation. Every error it answers
 * is problem+json, but for those under `/v1alpha1`, which Google's clients read.
 * Requests are checked against the schemas that `/openapi.json` shows, so the two cannot differ.
 */
export function createApi({ settings, log, pageFolder, ...context }: ApiOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // A proxy on this machine may say for whom it asks, so that each client has limits of its own.
  app.set('trust proxy', 'loopback');
  app.use(requestLog(log), securityHeaders(), hostGuard(settings.corsOrigins), compression());
  app.use(serviceRoutes(context.store, settings.version));
  const limits = rateLimits(settings, (path) => QUESTIONS.has(path));
  const reconcileOrigins = [...settings.corsOrigins, ...settings.reconcileOrigins];
  app.use(API_ROOT, crossOrigin(settings.corsOrigins), limits.byMethod);
  app.use('/reconcile', crossOrigin(reconcileOrigins), limits.reads);
  app.use('/reconcile/preview', framedBy(reconcileOrigins));
  app.use(GOOGLE_ROOT, crossOrigin(settings.corsOrigins), limits.reads);
  app.use(apiRouter(context, settings));
  if (pageFolder === null) app.get('/', (_request, response) => response.redirect('/docs'));
  else app.use(pageFiles(pageFolder));
  app.use(unknownPath);
  app.use(GOOGLE_ROOT, replyWithGoogleError);
  app.use(replyWithProblem);
  return app;
}
