/** The list under a search field: what can be picked, and which of it the arrows have come to. */
import { type Child, fill, h } from './dom.ts';

export interface Suggestion {
  readonly content: readonly Child[];
  readonly pick: () => void;
  readonly className?: string;
}

/** A listbox that belongs to a field with the role `combobox`; the focus stays in the field. */
export class SuggestionList {
  readonly element: HTMLElement;
  readonly #field: HTMLInputElement;
  #suggestions: readonly Suggestion[] = [];
  #options: readonly HTMLElement[] = [];
  #chosen = -1;

  constructor(field: HTMLInputElement, id: string, label: string) {
    this.#field = field;
    this.element = h('div', { class: 'options', id, role: 'listbox', 'aria-label': label, hidden: true });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows suggestions under a notice, the first of them chosen if `chooseFirst`. */
  offer(suggestions: readonly Suggestion[], notice: HTMLElement | null, chooseFirst: boolean): void {
    this.#suggestions = suggestions;
    this.#options = suggestions.map((suggestion, index) => this.#optionOf(suggestion, index));
    fill(this.element, notice, ...this.#options);
    this.#setOpen(true);
    this.#choose(chooseFirst ? 0 : -1);
  }

  /** Shows again what was offered last. */
  reopen(): void {
    if (this.#suggestions.length > 0) this.#setOpen(true);
  }

  close(): void {
    this.#choose(-1);
    this.#setOpen(false);
  }

  /** Closes, and forgets what was offered. */
  clear(): void {
    this.close();
    this.#suggestions = [];
    this.#options = [];
  }

  /** Moves the choice by `step`, round the ends. */
  move(step: number): void {
    const { length } = this.#suggestions;
    if (length > 0) this.#choose((this.#chosen + step + length) % length);
  }

  pickChosen(): void {
    this.#pick(this.#chosen);
  }

  #pick(index: number): void {
    const suggestion = this.#suggestions[index];
    if (suggestion === undefined) return;
    this.close();
    suggestion.pick();
  }

  #optionOf({ content, className }: Suggestion, index: number): HTMLElement {
    const id = `${this.element.id}-${index}`;
    const attributes = { class: `option ${className ?? ''}`, id, role: 'option', 'aria-selected': 'false' };
    const option = h('div', { ...attributes, onclick: () => this.#pick(index) }, ...content);
    // Else the field loses the focus before the click, and closes the list.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    return option;
  }

  #choose(index: number): void {
    this.#chosen = index;
    for (const [at, option] of this.#options.entries()) option.setAttribute('aria-selected', String(at === index));
    const option = this.#options[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', option.id);
  }

  #setOpen(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    this.#field.setAttribute('aria-expanded', String(isOpen));
  }
}
