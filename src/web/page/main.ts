/** The page: an address says what is shown; every part draws what of it concerns that part. */
import './styles/base.css';
import './styles/layout.css';
import './styles/panel.css';
import './styles/graph.css';
import { type Address, readAddress, writeAddress } from './address.ts';
import { searchEntities } from './api-client.ts';
import { createNameBook, type PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { filterBar } from './filter-bar.ts';
import { GraphPane } from './graph-pane.ts';
import { pageHeader } from './header.ts';
import { LABELS, preferredLanguage } from './labels/languages.ts';
import { SidePanel } from './panel.ts';
import { PathForm } from './path-form.ts';

let address = readAddress(location.hash);
let outlets: readonly string[] = [];

interface Shown {
  readonly show: (before: Address | null, now: Address) => void;
  readonly destroy: () => void;
}

const languageOf = ({ ui }: Address) => ui ?? preferredLanguage(navigator.languages);

/** Builds the page in the language of the address. */
function build(): Shown {
  const labels = LABELS[languageOf(address)];
  const context: PageContext = {
    labels,
    address: () => address,
    go: (change) => show({ ...address, ...change }, true),
    names: createNameBook(labels),
    pathFrom: (entity) => pathForm.open(entity),
  };
  document.documentElement.lang = labels.locale;
  const pathForm = new PathForm(context);
  const graph = new GraphPane(context);
  const panel = new SidePanel(context);
  const filters = h('div', { class: 'filter-place' });
  fill(
    document.body,
    pageHeader(context, pathForm),
    pathForm.element,
    filters,
    h('main', {}, graph.element, panel.element),
  );
  return {
    show: (before, now) => {
      if (before === null || before.filters !== now.filters) fill(filters, filterBar(context, outlets));
      graph.show(before, now);
      panel.show(before, now);
      document.body.classList.toggle('with-panel', now.panel !== null);
    },
    destroy: () => graph.destroy(),
  };
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

// The outlets one can filter by; without them the filter still takes one from the address.
searchEntities('', 1, new AbortController().signal)
  .then(({ facets }) => {
    outlets = Object.keys(facets.source).sort((a, b) => a.localeCompare(b));
    page.show({ ...address, filters: { ...address.filters } }, address);
  })
  .catch(() => {});
