/** The head of the page: search, the path tool, the other language. */
import { NO_FILTERS } from './address.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { LABELS, otherLanguage } from './labels/languages.ts';
import { pageLink } from './page-link.ts';
import type { PathForm } from './path-form.ts';
import { SearchBox } from './search-box.ts';

function mainSearch({ labels, names, go }: PageContext): SearchBox {
  const search: SearchBox = new SearchBox(
    { labels, names },
    {
      name: 'search',
      label: labels.search.label,
      onPick: (entity) => {
        search.input.value = names.nameOf(entity);
        go({ open: [entity.id], path: null, panel: { kind: 'entity', id: entity.id, tab: 'by' } });
      },
      onWords: (words) => go({ panel: { kind: 'claims', words } }),
      onClaim: (text) => go({ panel: { kind: 'lookup', text } }),
    },
  );
  return search;
}

/** The head of the page; `pathForm` is what its button opens. */
export function pageHeader(context: PageContext, pathForm: PathForm): HTMLElement {
  const { labels } = context;
  const search = mainSearch(context);
  const other = otherLanguage(labels.locale);
  const nothing = { open: [], path: null, panel: null, filters: NO_FILTERS };
  const brand = pageLink(context, nothing, { class: 'brand' }, 'Recoupe');
  brand.addEventListener('click', () => {
    search.input.value = '';
  });
  const openCheck = (): void => context.go({ panel: { kind: 'lookup', text: '' } });
  const openPath = (): void => pathForm.open(null);
  const switchTo = (): void => context.go({ ui: other });
  return h(
    'header',
    { class: 'page-header' },
    brand,
    h('search', {}, search.element),
    h('button', { type: 'button', class: 'check-button', onclick: openCheck }, labels.check.open),
    h('button', { type: 'button', class: 'path-button', onclick: openPath }, labels.path.open),
    h('button', { type: 'button', class: 'ui-language', lang: other, onclick: switchTo }, LABELS[other].languageName),
  );
}
