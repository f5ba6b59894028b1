/** Headers and checks that keep other web pages out. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { PREVIEW_STYLE_SOURCE } from './preview-page.ts';
import { ApiProblem } from './problem.ts';

const NONE = ["'none'"];
const SELF = ["'self'"];

/**
 * Security headers. The page has no inline script or style and loads nothing from elsewhere, so the policy allows
 * neither. HTTPS is the business of the proxy in front: a server on loopback has none to insist on.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        scriptSrc: SELF,
        styleSrc: SELF,
        imgSrc: SELF,
        connectSrc: SELF,
        baseUri: NONE,
        formAction: NONE,
        frameAncestors: NONE,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });

/** Lets these origins show what follows in a frame: a page with its one style, and without script. */
export function framedBy(origins: readonly string[]): RequestHandler {
  const ancestors = origins.length === 0 ? "'none'" : origins.join(' ');
  const policy = `default-src 'none'; style-src ${PREVIEW_STYLE_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
  return (_request, response, next) => {
    response.set('Content-Security-Policy', policy);
    // The older header knows no list of origins; browsers that know both obey the policy.
    if (origins.length > 0) response.removeHeader('X-Frame-Options');
    next();
  };
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.'));

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : origin);

/** From the header itself: what a proxy says about it (`X-Forwarded-Host`) could come from the attacking page. */
const nameIn = (host: string | undefined): string => hostOf(`http://${host ?? ''}`);

/**
 * Refuses requests that reached a loopback socket under another name. A web page can point its own name at 127.0.0.1
 * (DNS rebinding) and would then read the graph as if it were its own; a browser cannot forge `Host`. A proxy that
 * keeps the public name works once that name's origin is among the allowed ones.
 */
export function hostGuard(allowedOrigins: readonly string[]): RequestHandler {
  const names = new Set([...LOOPBACK_NAMES, ...allowedOrigins.map(hostOf)]);
  return (request, _response, next) => {
    if (!isLoopback(request.socket.localAddress) || names.has(nameIn(request.headers.host))) return next();
    throw new ApiProblem(
      'misdirected',
      'This server listens on this machine only and does not know the name it was called by. Add its origin to RECOUPE_CORS.',
    );
  };
}

const PREFLIGHT_SECONDS = '600';

/** Cross-origin reads and writes for the origins on the list; without a list, none. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    if (allowed.size === 0) return next();
    response.vary('Origin');
    const origin = request.get('origin');
    if (origin === undefined || !allowed.has(origin)) return next();
    response.set('Access-Control-Allow-Origin', origin);
    response.set(
      'Access-Control-Expose-Headers',
      'ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
    );
    if (request.method !== 'OPTIONS' || request.get('access-control-request-method') === undefined) return next();
    response.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, DELETE');
    response.set('Access-Control-Allow-Headers', 'authorization, content-type, x-api-key');
    response.set('Access-Control-Max-Age', PREFLIGHT_SECONDS).status(204).end();
  };
}
