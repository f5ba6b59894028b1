/** `/docs`: the OpenAPI document as a page to read, without script and without anything from elsewhere. */

import { escapeHtml } from './escape-html.ts';
import type { openApiDocument } from './openapi.ts';
import { fullPath, type Operation } from './operation.ts';
import { OPERATIONS } from './operations/all.ts';

type Document = ReturnType<typeof openApiDocument>;
type Described = NonNullable<NonNullable<Document['paths']>[string]['get']>;

/** Escaped, with `code` between back-ticks set as code. */
const prose = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

function rangeOf({ enum: values, minimum, maximum, default: standard, format, type }: Record<string, unknown>): string {
  if (Array.isArray(values)) return values.join(' | ');
  const kind =
    format ??
    [type]
      .flat()
      .filter((name) => name !== 'null')
      .join(' | ');
  const limits = [minimum, maximum].filter((limit) => limit !== undefined).join(' to ');
  const otherwise = standard === undefined || standard === null || standard === '' ? '' : `(${standard})`;
  return [kind, limits, otherwise].filter(Boolean).join(' ');
}

function parameterRow({ name, required, schema, description }: Record<string, unknown>): string {
  const cells = [
    `<code>${escapeHtml(String(name))}</code>${required === true ? ' *' : ''}`,
    escapeHtml(rangeOf(Object.fromEntries(Object.entries(schema ?? {})))),
    prose(String(description ?? '')),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function operationSection(operation: Operation, described: Described): string {
  const { id, method } = operation;
  const rows = (described.parameters ?? []).map((parameter) => parameterRow({ ...parameter })).join('');
  const replies = Object.entries(described.responses ?? {})
    .map(([status, reply]) => `<li><b>${status}</b> ${prose(String(reply.description ?? ''))}</li>`)
    .join('');
  return `<section id="${id}"><h3><code>${method.toUpperCase()} ${escapeHtml(fullPath(operation))}</code></h3>
<p>${prose(described.summary ?? '')}</p>${rows === '' ? '' : `<table>${rows}</table>`}<ul>${replies}</ul></section>`;
}

function sectionsOf(document: Document): string {
  return OPERATIONS.map((operation) => {
    const described = document.paths?.[operation.path]?.[operation.method];
    return described === undefined ? '' : operationSection(operation, described);
  }).join('\n');
}

/** The whole page. Everything on it comes from the document, escaped. */
export function docsPage(document: Document): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recoupe API</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/docs.css"></head><body>
<h1>Recoupe API <small>${escapeHtml(document.info.version)}</small></h1>
<p>${prose(document.info.description ?? '')} For programs: <a href="/openapi.json">openapi.json</a>. Errors are
<code>application/problem+json</code>. Writing needs an API key, as <code>x-api-key</code> or as a bearer token. * marks what is required, brackets what
holds where nothing is given.</p>
${sectionsOf(document)}
</body></html>`;
}

export const DOCS_STYLE = `
:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; }
body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid #8884; padding: 0.5rem 0 1rem; }
h3 { font-size: 1.05rem; } code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; } td:first-child { white-space: nowrap; } td { padding: 0.15rem 1.2rem 0.15rem 0; vertical-align: top; }
ul { columns: 16rem; padding-left: 1.2rem; font-size: 0.875rem; } li { break-inside: avoid; }
`;
