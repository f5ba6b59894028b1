/** The page: an address says what is shown; every part draws what of it concerns that part. */
import './styles/base.css';
import './styles/layout.css';
import './styles/search.css';
import './styles/panel.css';
import './styles/cards.css';
import './styles/graph.css';
import type { Language } from '../../domain/article.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { searchEntities } from './api-client.ts';
import { createNameBook, type PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { FilterBar } from './filter-bar.ts';
import { GraphPane } from './graph-pane.ts';
import { pageHeader } from './header.ts';
import { LABELS, preferredLanguage } from './labels/languages.ts';
import { SidePanel } from './panel.ts';
import { PathForm } from './path-form.ts';

interface Shown {
  readonly show: (before: Address | null, now: Address) => void;
  readonly destroy: () => void;
}

let address = readAddress(location.hash);

const languageOf = ({ ui }: Address): Language => ui ?? preferredLanguage(navigator.languages);

function contextFor(pathForm: () => PathForm): PageContext {
  const labels = LABELS[languageOf(address)];
  return {
    labels,
    address: () => address,
    go: (change) => show({ ...address, ...change }, true),
    names: createNameBook(labels),
    pathFrom: (entity) => pathForm().open(entity),
  };
}

/** The outlets one can filter by; without them the filter still takes one from the address. */
async function offerOutlets(filters: FilterBar): Promise<void> {
  const { facets } = await searchEntities('', 1, new AbortController().signal);
  filters.offer(Object.keys(facets.source).sort((a, b) => a.localeCompare(b)));
}

/** Builds the page in the language of the address. */
function build(): Shown {
  const context = contextFor(() => pathForm);
  const pathForm = new PathForm(context);
  const filters = new FilterBar(context);
  const graph = new GraphPane(context);
  const panel = new SidePanel(context);
  document.documentElement.lang = context.labels.locale;
  const main = h('main', {}, graph.element, panel.element);
  fill(document.body, pageHeader(context, pathForm), pathForm.element, filters.element, main);
  offerOutlets(filters).catch(() => {});
  const showAll = (before: Address | null, now: Address): void => {
    filters.show(now.filters);
    // First the panel: it takes space, and the picture should know how much is left.
    panel.show(before, now);
    document.body.classList.toggle('with-panel', now.panel !== null);
    graph.show(before, now);
  };
  return { show: showAll, destroy: () => graph.destroy() };
}

let page = build();

function show(next: Address, isStep: boolean): void {
  const before = address;
  address = next;
  if (isStep && writeAddress(next) !== location.hash) history.pushState(null, '', writeAddress(next));
  const sameLanguage = languageOf(before) === languageOf(next);
  if (!sameLanguage) {
    page.destroy();
    page = build();
  }
  page.show(sameLanguage ? before : null, next);
}

addEventListener('popstate', () => show(readAddress(location.hash), false));
page.show(null, address);
