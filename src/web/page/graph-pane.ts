/** The left of the page: the picture or the table of ties, and what belongs to it; the start view where nothing is open. */
import type { Address } from './address.ts';
import type { PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { type Fetched, fetchContent, samePicture } from './graph-content.ts';
import { type Picture, pictureOf } from './graph-model.ts';
import { notes, pictureTools, tableTools } from './graph-tools.ts';
import { type GraphEvents, GraphView, hasWebgl } from './graph-view.ts';
import { legend } from './legend.ts';
import { fillWhenLoaded } from './loading.ts';
import { startView } from './start-view.ts';
import { tiesTable } from './ties-table.ts';

const selectedIn = ({ panel, path }: Address): readonly string[] => {
  if (panel?.kind === 'entity') return [panel.id];
  if (panel?.kind === 'paths' && path !== null) return [path.from, path.to];
  return panel?.kind === 'edge' ? [panel.a, panel.b] : [];
};

const isEmpty = ({ open, path }: Address): boolean => open.length === 0 && path === null;

/** Sigma takes two clicks within 300 ms for a double click. */
const DOUBLE_CLICK_MS = 320;

/**
 * What clicks do. A click that opens the panel moves the picture, and a double click would then miss its node: so it
 * waits for a second click. With the panel open nothing moves, and it acts at once.
 */
function eventsFor({ address, go }: PageContext): GraphEvents {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const entityPanel = (id: string) => ({ kind: 'entity', id, tab: 'by' }) as const;
  const show = (id: string): void => go({ panel: entityPanel(id) });
  return {
    onNode: (id) => {
      if (address().panel === null) waiting = setTimeout(show, DOUBLE_CLICK_MS, id);
      else show(id);
    },
    onOpen: (id) => {
      clearTimeout(waiting);
      go({ open: [...new Set([...address().open, id])], path: null, panel: entityPanel(id) });
    },
    onEdge: (a, b) => go({ panel: { kind: 'edge', a, b } }),
  };
}

/** The pane. A picture lives as long as something is open, so that nodes keep their places. */
export class GraphPane {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #canvas = h('div', { class: 'canvas', role: 'img' });
  readonly #canDraw = hasWebgl();
  #picture: Picture | null = null;
  #isCut = false;
  #view: GraphView | null = null;
  #pending = new AbortController();

  constructor(context: PageContext) {
    this.#context = context;
    this.element = h('section', { class: 'graph-pane', 'aria-label': context.labels.graph.title });
  }

  /** Shows what changed from one address to the next. */
  show(before: Address | null, now: Address): void {
    if (before === null || !samePicture(before, now)) this.#reload(now);
    else if (before.view !== now.view) this.#draw();
    else this.#view?.select(selectedIn(now));
  }

  destroy(): void {
    this.#pending.abort();
    this.#closeView();
  }

  #reload(now: Address): void {
    this.#pending.abort();
    this.#pending = new AbortController();
    const { signal } = this.#pending;
    const empty = isEmpty(now);
    this.element.classList.toggle('start', empty);
    if (empty) this.#forget();
    const load = (): Promise<() => void> => (empty ? this.#loadStart(signal) : this.#loadPicture(signal));
    void fillWhenLoaded(this.element, this.#context.labels, signal, load, this.#view !== null);
  }

  async #loadStart(signal: AbortSignal): Promise<() => void> {
    const children = await startView(this.#context, signal);
    return () => fill(this.element, ...children);
  }

  async #loadPicture(signal: AbortSignal): Promise<() => void> {
    const content = await fetchContent(this.#context, signal);
    return () => this.#take(content);
  }

  #take(content: Fetched): void {
    this.#isCut = content.truncated;
    this.#picture = pictureOf(content, this.#picture, this.element.clientWidth / this.element.clientHeight);
    this.#draw();
  }

  #draw(): void {
    if (this.#picture === null) return;
    if (this.#canDraw && this.#context.address().view === 'graph') this.#drawPicture(this.#picture);
    else this.#drawTable(this.#picture);
  }

  #drawPicture(picture: Picture): void {
    const tools = pictureTools(this.#context, (how) => this.#view?.zoom(how));
    this.#view ??= new GraphView(this.#canvas, this.#context, eventsFor(this.#context));
    const { labels } = this.#context;
    const described = `${labels.graph.title}: ${labels.count.entities(picture.order)}, ${labels.count.ties(picture.size)}`;
    this.#canvas.setAttribute('aria-label', described);
    const foot = h('footer', {}, legend(picture, labels), this.#notes(picture));
    fill(this.element, this.#canvas, tools, foot);
    this.#view.draw(picture);
    this.#view.select(selectedIn(this.#context.address()));
  }

  #drawTable(picture: Picture): void {
    this.#closeView();
    const { labels } = this.#context;
    const why = this.#canDraw ? null : h('p', { class: 'notice', role: 'status' }, labels.graph.noWebgl);
    const frame = h('div', { class: 'ties-frame', tabindex: 0 }, why, tiesTable(picture, this.#context));
    fill(this.element, frame, tableTools(this.#context, this.#canDraw), h('footer', {}, this.#notes(picture)));
  }

  #notes(picture: Picture): HTMLElement {
    return notes(this.#context, picture.size, this.#isCut, this.#view !== null);
  }

  #forget(): void {
    this.#closeView();
    this.#picture = null;
  }

  #closeView(): void {
    this.#view?.destroy();
    this.#view = null;
  }
}
