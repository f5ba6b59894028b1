/** What the graph and the lists are narrowed to: type, language, outlet, days. */
import { type Filters, NO_FILTERS } from './address.ts';
import type { PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { ENTITY_TYPES, entityTypeOf, LABELS, languageOf } from './labels/languages.ts';

type Choice = readonly [value: string, text: string];

/** A day that is typed passes through years such as 0002; the wait lets it become what is meant. */
const TYPING_MS = 700;

const field = (text: string, control: HTMLElement): HTMLElement => h('label', {}, h('span', {}, text), control);

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const optionsOf = (any: string, choices: readonly Choice[]): readonly HTMLElement[] =>
  [['', any] as Choice, ...choices].map(([value, text]) => h('option', { value }, text));

const choicesOf = (names: readonly string[]): readonly Choice[] => names.map((name) => [name, name]);

/** The controls. They are made once, so that none loses the focus or a half typed day when the page changes. */
export class FilterBar {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #type: HTMLSelectElement;
  readonly #language: HTMLSelectElement;
  readonly #source: HTMLSelectElement;
  readonly #since: HTMLInputElement;
  readonly #until: HTMLInputElement;
  readonly #typedOnly: HTMLInputElement;
  readonly #reset: HTMLElement;
  #outlets: readonly string[] = [];

  constructor(context: PageContext) {
    this.#context = context;
    const { types, filters } = context.labels;
    this.#type = this.#select(
      optionsOf(
        filters.any,
        ENTITY_TYPES.map((type) => [type, capitalized(types[type])]),
      ),
    );
    const languages = Object.entries(LABELS).map(([language, { languageName }]): Choice => [language, languageName]);
    this.#language = this.#select(optionsOf(filters.anyFeminine, languages));
    this.#source = this.#select([]);
    this.#since = this.#day();
    this.#until = this.#day();
    this.#typedOnly = h('input', { type: 'checkbox', onchange: () => this.#apply() });
    const reset = (): void => context.go({ filters: NO_FILTERS });
    this.#reset = h('button', { type: 'button', class: 'link', onclick: reset }, filters.reset);
    this.element = this.#build();
  }

  /** Shows the filters in force. */
  show(filters: Filters): void {
    const known = filters.source === null || this.#outlets.includes(filters.source);
    const outlets = known ? this.#outlets : [filters.source ?? '', ...this.#outlets];
    fill(this.#source, ...optionsOf(this.#context.labels.filters.any, choicesOf(outlets)));
    this.#type.value = filters.type ?? '';
    this.#language.value = filters.language ?? '';
    this.#source.value = filters.source ?? '';
    this.#since.value = filters.since ?? '';
    this.#until.value = filters.until ?? '';
    this.#typedOnly.checked = filters.typedOnly;
    this.#reset.hidden = Object.values(filters).every((value) => value === null || value === false);
  }

  /** The outlets one can choose from. */
  offer(outlets: readonly string[]): void {
    this.#outlets = outlets;
    this.show(this.#context.address().filters);
  }

  #apply(): void {
    const filters: Filters = {
      type: entityTypeOf(this.#type.value),
      language: languageOf(this.#language.value),
      source: this.#source.value || null,
      since: this.#since.value || null,
      until: this.#until.value || null,
      typedOnly: this.#typedOnly.checked,
    };
    this.#context.go({ filters });
  }

  #select(options: readonly HTMLElement[]): HTMLSelectElement {
    return h('select', { onchange: () => this.#apply() }, ...options);
  }

  #day(): HTMLInputElement {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.#apply(), TYPING_MS);
    };
    return h('input', { type: 'date', max: '9999-12-31', onchange: wait });
  }

  #build(): HTMLElement {
    const { filters } = this.#context.labels;
    const isWide = matchMedia('(min-width: 720px)').matches;
    return h(
      'details',
      { class: 'filters', open: isWide },
      h('summary', {}, filters.title),
      h(
        'form',
        { 'aria-label': filters.title, onsubmit: (event: Event) => event.preventDefault() },
        field(filters.type, this.#type),
        field(filters.language, this.#language),
        field(filters.source, this.#source),
        field(filters.since, this.#since),
        field(filters.until, this.#until),
        h('label', { class: 'check' }, this.#typedOnly, filters.typedOnly),
        this.#reset,
      ),
    );
  }
}
