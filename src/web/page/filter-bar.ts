/** What the graph and the lists are narrowed to: type, language, outlet, days. */
import { type Filters, NO_FILTERS } from './address.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { ENTITY_TYPES, entityTypeOf, LABELS, languageOf } from './labels/languages.ts';

type Choice = readonly [value: string, text: string];

const field = (text: string, control: HTMLElement): HTMLElement => h('label', {}, h('span', {}, text), control);

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function choose(
  any: string,
  choices: readonly Choice[],
  current: string | null,
  onChange: (value: string | null) => void,
): HTMLElement {
  const options = [['', any] as Choice, ...choices].map(([value, text]) =>
    h('option', { value, selected: value === (current ?? '') }, text),
  );
  const select = h('select', { onchange: () => onChange(select.value || null) }, ...options);
  return select;
}

function day(current: string | null, onChange: (value: string | null) => void): HTMLElement {
  const input = h('input', { type: 'date', value: current, onchange: () => onChange(input.value || null) });
  return input;
}

/** The filters in force as controls; `outlets` are the names one can choose from. */
export function filterBar({ labels, address, go }: PageContext, outlets: readonly string[]): HTMLElement {
  const { filters } = address();
  const words = labels.filters;
  const change = (part: Partial<Filters>): void => go({ filters: { ...filters, ...part } });
  const types = ENTITY_TYPES.map((type): Choice => [type, capitalized(labels.types[type])]);
  const languages = Object.entries(LABELS).map(([language, { languageName }]): Choice => [language, languageName]);
  const known = filters.source === null || outlets.includes(filters.source) ? outlets : [filters.source, ...outlets];
  const typedOnly = h('input', {
    type: 'checkbox',
    checked: filters.typedOnly,
    onchange: () => change({ typedOnly: typedOnly.checked }),
  });
  const isFiltered = Object.values(filters).some((value) => value !== null && value !== false);
  return h(
    'details',
    { class: 'filters', open: matchMedia('(min-width: 720px)').matches || isFiltered },
    h('summary', {}, words.title),
    h(
      'form',
      { 'aria-label': words.title, onsubmit: (event: Event) => event.preventDefault() },
      field(
        words.type,
        choose(words.any, types, filters.type, (type) => change({ type: entityTypeOf(type) })),
      ),
      field(
        words.language,
        choose(words.anyFeminine, languages, filters.language, (to) => change({ language: languageOf(to) })),
      ),
      field(
        words.source,
        choose(
          words.any,
          known.map((name): Choice => [name, name]),
          filters.source,
          (source) => change({ source }),
        ),
      ),
      field(
        words.since,
        day(filters.since, (since) => change({ since })),
      ),
      field(
        words.until,
        day(filters.until, (until) => change({ until })),
      ),
      h('label', { class: 'check' }, typedOnly, words.typedOnly),
      isFiltered
        ? h('button', { type: 'button', class: 'link', onclick: () => go({ filters: NO_FILTERS }) }, words.reset)
        : null,
    ),
  );
}
