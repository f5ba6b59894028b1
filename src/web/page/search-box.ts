/** A search field with live suggestions, after the ARIA combobox pattern: arrows choose, Enter picks, Escape closes. */
import type { EntitySummary } from '../../domain/views.ts';
import { searchEntities } from './api-client.ts';
import type { PageContext } from './context.ts';
import { type Child, h } from './dom.ts';
import { failureNotice } from './loading.ts';
import { type Suggestion, SuggestionList } from './suggestion-list.ts';

/** What of the page a search needs. */
type SearchContext = Pick<PageContext, 'labels' | 'names'>;

export interface SearchOptions {
  /** Makes the ids of the field and its list. */
  readonly name: string;
  readonly label: string;
  readonly onPick: (entity: EntitySummary) => void;
  /** Offered as the last suggestion where given. */
  readonly onWords?: (words: string) => void;
  /** The same, to look the words up as a claim. */
  readonly onClaim?: (text: string) => void;
}

const SUGGESTIONS = 8;
/** Longer than most pauses between two keys, too short to be felt as waiting. */
const PAUSE_MS = 140;
const MAX_LENGTH = 200;

function contentOf(entity: EntitySummary, { labels }: SearchContext): readonly Child[] {
  const name = labels.nameOf(entity) || entity.name;
  const acronyms = entity.acronyms.filter((acronym) => acronym !== name);
  return [
    h('span', { class: `dot type-${entity.type}`, 'aria-hidden': 'true' }),
    h('span', { class: 'name' }, acronyms.length === 0 ? name : `${name} (${acronyms.join(', ')})`),
    h('span', { class: 'what' }, `${labels.types[entity.type]} · ${labels.count.articles(entity.articles)}`),
  ];
}

const fieldFor = ({ name, label }: SearchOptions, placeholder: string): HTMLInputElement =>
  h('input', {
    type: 'search',
    id: name,
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: MAX_LENGTH,
    placeholder,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${name}-options`,
  });

/** A search field and its list of suggestions. */
export class SearchBox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #context: SearchContext;
  readonly #options: SearchOptions;
  readonly #list: SuggestionList;
  #pending = new AbortController();

  constructor(context: SearchContext, options: SearchOptions) {
    this.#context = context;
    this.#options = options;
    this.input = fieldFor(options, context.labels.search.placeholder);
    this.#list = new SuggestionList(this.input, `${options.name}-options`, options.label);
    this.element = h('div', { class: 'search' }, this.input, this.#list.element);
    this.input.addEventListener('keydown', (event) => this.#onKey(event));
    this.input.addEventListener('input', () => this.#search(PAUSE_MS));
    this.input.addEventListener('focus', () => this.#list.reopen());
    this.input.addEventListener('blur', () => this.#list.close());
  }

  #onKey(event: KeyboardEvent): void {
    const act = this.#actionOf(event.key);
    if (act === undefined || event.isComposing) return;
    event.preventDefault();
    act();
  }

  #actionOf(key: string): (() => void) | undefined {
    if (key === 'ArrowDown') return () => (this.#list.isOpen ? this.#list.move(1) : this.#search(0));
    if (key === 'ArrowUp') return () => this.#list.move(-1);
    if (key === 'Enter') return () => (this.#list.isOpen ? this.#list.pickChosen() : this.#search(0));
    return key === 'Escape' && this.#list.isOpen ? () => this.#list.close() : undefined;
  }

  #search(pauseMs: number): void {
    this.#pending.abort();
    this.#pending = new AbortController();
    const { signal } = this.#pending;
    const words = this.input.value.trim();
    if (words === '') this.#list.clear();
    else setTimeout(() => signal.aborted || void this.#suggest(words, signal), pauseMs);
  }

  async #suggest(words: string, signal: AbortSignal): Promise<void> {
    try {
      const { items } = await searchEntities(words, SUGGESTIONS, signal);
      if (!signal.aborted) this.#offer(words, items);
    } catch (error) {
      if (signal.aborted) return;
      this.#list.offer(
        [],
        failureNotice(error, this.#context.labels, () => this.#search(0)),
        false,
      );
    }
  }

  #offer(words: string, found: readonly EntitySummary[]): void {
    const { labels, names } = this.#context;
    const { onPick, onWords, onClaim } = this.#options;
    names.learn(found);
    const entities = found.map(
      (entity): Suggestion => ({ content: contentOf(entity, this.#context), pick: () => onPick(entity) }),
    );
    const offer = (label: string, pick?: (words: string) => void): readonly Suggestion[] =>
      pick === undefined ? [] : [{ content: [label], pick: () => pick(words), className: 'words' }];
    const inClaims = [...offer(labels.search.claims(words), onWords), ...offer(labels.search.check(words), onClaim)];
    const none = found.length === 0 ? h('p', { class: 'none', role: 'status' }, labels.search.none) : null;
    this.#list.offer([...entities, ...inClaims], none, found.length > 0);
  }
}
