/** What the page shows, kept in the address so that it can be shared, and walked back and forth. */
import type { EntityType } from '../../domain/annotation.ts';
import type { Language } from '../../domain/article.ts';
import { entityTypeOf, languageOf } from './labels/languages.ts';

export interface Filters {
  readonly type: EntityType | null;
  readonly language: Language | null;
  readonly source: string | null;
  /** Days, `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly until: string | null;
  readonly typedOnly: boolean;
}

export const TABS = ['by', 'about', 'relations', 'events', 'articles'] as const;
export type Tab = (typeof TABS)[number];

export type Panel =
  | { readonly kind: 'entity'; readonly id: string; readonly tab: Tab }
  | { readonly kind: 'edge'; readonly a: string; readonly b: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'claims'; readonly words: string }
  | { readonly kind: 'claim'; readonly id: string }
  /** A claim that is looked up; empty while it is being asked for. */
  | { readonly kind: 'lookup'; readonly text: string }
  | { readonly kind: 'paths' };

export interface Address {
  /** The page's own language; null follows the browser. */
  readonly ui: Language | null;
  /** Entities whose ties are drawn, in the order they were opened. */
  readonly open: readonly string[];
  readonly path: { readonly from: string; readonly to: string } | null;
  readonly panel: Panel | null;
  readonly filters: Filters;
  /** Most neighbours drawn for each opened entity. */
  readonly limit: number;
  readonly view: 'graph' | 'list';
}

export const FIRST_LIMIT = 30;
export const LAST_LIMIT = 200;

export const NO_FILTERS: Filters = {
  type: null,
  language: null,
  source: null,
  since: null,
  until: null,
  typedOnly: false,
};

/** More opened entities than this make a picture nobody can read. */
const MAX_OPEN = 12;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayOf = (text: string | null): string | null => (text !== null && DAY.test(text) ? text : null);

function panelOf(given: URLSearchParams): Panel | null {
  const id = given.get('entity');
  if (id) return { kind: 'entity', id, tab: TABS.find((tab) => tab === given.get('tab')) ?? 'by' };
  const [a, b] = given.getAll('between');
  if (a && b) return { kind: 'edge', a, b };
  const article = given.get('article');
  if (article) return { kind: 'article', id: article };
  const words = given.get('claims');
  if (words) return { kind: 'claims', words };
  const claim = given.get('claim');
  if (claim) return { kind: 'claim', id: claim };
  const text = given.get('lookup');
  if (text !== null) return { kind: 'lookup', text };
  return given.has('from') ? { kind: 'paths' } : null;
}

const limitOf = (text: string | null): number =>
  Math.min(LAST_LIMIT, Math.max(FIRST_LIMIT, Math.trunc(Number(text)) || FIRST_LIMIT));

/** Reads the part of the address after `#`; whatever makes no sense there is left out. */
export function readAddress(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const [from, to] = [given.get('from'), given.get('to')];
  return {
    ui: languageOf(given.get('ui')),
    open: [...new Set(given.getAll('open').filter(Boolean))].slice(0, MAX_OPEN),
    path: from && to ? { from, to } : null,
    panel: panelOf(given),
    filters: {
      type: entityTypeOf(given.get('type')),
      language: languageOf(given.get('language')),
      source: given.get('source') || null,
      since: dayOf(given.get('since')),
      until: dayOf(given.get('until')),
      typedOnly: given.has('typed'),
    },
    limit: limitOf(given.get('limit')),
    view: given.get('view') === 'list' ? 'list' : 'graph',
  };
}

function writePanel(panel: Panel | null): readonly (readonly [string, string])[] {
  switch (panel?.kind) {
    case 'entity':
      return [['entity', panel.id], ...(panel.tab === 'by' ? [] : [['tab', panel.tab] as const])];
    case 'edge':
      return [
        ['between', panel.a],
        ['between', panel.b],
      ];
    case 'article':
      return [['article', panel.id]];
    case 'claims':
      return [['claims', panel.words]];
    case 'claim':
      return [['claim', panel.id]];
    case 'lookup':
      return [['lookup', panel.text]];
    case 'paths':
    case undefined:
      return [];
  }
}

/** The inverse of {@link readAddress}. */
export function writeAddress({ ui, open, path, panel, filters, limit, view }: Address): string {
  const { typedOnly, ...values } = filters;
  const parts: readonly (readonly [string, string | null])[] = [
    ['ui', ui],
    ...open.map((id) => ['open', id] as const),
    ['from', path?.from ?? null],
    ['to', path?.to ?? null],
    ...writePanel(panel),
    ...Object.entries(values),
    ['typed', typedOnly ? '1' : null],
    ['limit', limit === FIRST_LIMIT ? null : String(limit)],
    ['view', view === 'list' ? view : null],
  ];
  const given = parts.filter((part): part is readonly [string, string] => part[1] !== null);
  return `#${new URLSearchParams(given.map(([key, value]): [string, string] => [key, value]))}`;
}
