/** An entity in a few lines of HTML, to be shown inside another program. */
import { createHash } from 'node:crypto';
import type { EntityProfile } from '../domain/look-up.ts';
import { aliasesOf } from '../reconciliation/properties.ts';
import { escapeHtml } from './escape-html.ts';

/** Other names shown: some countries have thirty. */
const MAX_NAMES = 8;

const STYLE = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
body { margin: 0.6rem 0.8rem; overflow-wrap: anywhere; }
h1 { font-size: 1.1rem; margin: 0; } p { margin: 0.25rem 0; } small { font-weight: normal; opacity: 0.75; }
`;

/** The one style that the page may have, for a Content-Security-Policy. */
export const PREVIEW_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const DAY_LENGTH = 10;
const dayOf = (moment: string | null): string | null => moment?.slice(0, DAY_LENGTH) ?? null;

/** Other names, the display names of both languages before the rest. */
function otherNames(entity: EntityProfile): readonly string[] {
  const all = new Set([entity.nameFr, entity.nameEn, ...aliasesOf(entity)]);
  return [...all].filter((name) => name !== entity.name).slice(0, MAX_NAMES);
}

function mentions({ articles, firstAt, lastAt }: EntityProfile): string {
  const [first, last] = [dayOf(firstAt), dayOf(lastAt)];
  const when = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return `${articles} ${articles === 1 ? 'article' : 'articles'}${when}`;
}

/** One line that tells an entity from its namesakes: other names, how often and when it is mentioned. */
export const describe = (entity: EntityProfile): string =>
  [...otherNames(entity), mentions(entity)].filter(Boolean).join(' · ');

/** The lines as HTML, escaped. */
export function previewLines(entity: EntityProfile): string {
  const others = otherNames(entity);
  const lines = [
    `<h1>${escapeHtml(entity.name)} <small>${escapeHtml(entity.type)}</small></h1>`,
    others.length === 0 ? '' : `<p>${escapeHtml(others.join(' · '))}</p>`,
    `<p>${escapeHtml(mentions(entity))}</p>`,
    entity.wikidata === null ? '' : `<p>Wikidata ${escapeHtml(entity.wikidata)}</p>`,
  ];
  return lines.join('');
}

/** The whole page. `address` is where more of the entity is to be seen. */
export function previewPage(entity: EntityProfile, address: string): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${escapeHtml(entity.name)}</title><style>${STYLE}</style></head>
<body>${previewLines(entity)}<p><a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">Open in
Recoupe</a></p></body></html>`;
}
