/** Two names, and the question how they are connected. */
import type { EntityRef } from '../../domain/views.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { SearchBox } from './search-box.ts';

/** The form, hidden until it is opened. */
export class PathForm {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #from: SearchBox;
  readonly #to: SearchBox;
  readonly #button: HTMLElement;
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #ends = new Map<SearchBox, string>();

  constructor(context: PageContext) {
    this.#context = context;
    const { path } = context.labels;
    this.#from = this.#endBox('path-from', path.from);
    this.#to = this.#endBox('path-to', path.to);
    this.#button = h('button', { type: 'submit', class: 'primary' }, path.find);
    this.element = this.#build();
    this.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
  }

  /** Shows the form, the first end filled in where one is given. */
  open(from: EntityRef | null): void {
    this.element.hidden = false;
    this.#status.textContent = '';
    if (from === null) this.#from.input.focus();
    else this.#take(this.#from, from);
  }

  #build(): HTMLElement {
    const { path, panel } = this.#context.labels;
    const close = h('button', { type: 'button', onclick: () => this.#close() }, panel.close);
    return h(
      'form',
      { class: 'path-form', hidden: true, 'aria-label': path.title, onsubmit: (event: Event) => this.#find(event) },
      h('h2', {}, path.title),
      h('label', { for: 'path-from' }, path.from),
      this.#from.element,
      h('label', { for: 'path-to' }, path.to),
      this.#to.element,
      this.#status,
      h('p', { class: 'actions' }, this.#button, close),
    );
  }

  #endBox(name: string, label: string): SearchBox {
    const box: SearchBox = new SearchBox(this.#context, {
      name,
      label,
      onPick: (entity) => this.#take(box, entity),
    });
    box.input.addEventListener('input', () => this.#ends.delete(box));
    return box;
  }

  #take(box: SearchBox, entity: EntityRef): void {
    this.#ends.set(box, entity.id);
    box.input.value = this.#context.names.nameOf(entity);
    const next = this.#ends.has(this.#to) ? this.#button : this.#to.input;
    next.focus();
  }

  #find(event: Event): void {
    event.preventDefault();
    const [from, to] = [this.#ends.get(this.#from), this.#ends.get(this.#to)];
    if (from === undefined || to === undefined || from === to) {
      this.#status.textContent = this.#context.labels.path.pick;
      return;
    }
    this.#close();
    this.#context.go({ path: { from, to }, open: [], panel: { kind: 'paths' } });
  }

  #close(): void {
    this.element.hidden = true;
  }
}
