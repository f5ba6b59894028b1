/** The head of the page: search, the path tool, the other language. */
import type { EntitySummary } from '../../domain/views.ts';
import { NO_FILTERS } from './address.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { LABELS, otherLanguage } from './labels/languages.ts';
import type { PathForm } from './path-form.ts';
import { SearchBox } from './search-box.ts';

/** The head of the page; `pathForm` is what its button opens. */
export function pageHeader(context: PageContext, pathForm: PathForm): HTMLElement {
  const { labels, go } = context;
  const open = (entity: EntitySummary): void =>
    go({ open: [entity.id], path: null, panel: { kind: 'entity', id: entity.id, tab: 'by' } });
  const search: SearchBox = new SearchBox(context, {
    name: 'search',
    label: labels.search.label,
    onPick: (entity) => {
      search.input.value = context.names.nameOf(entity);
      open(entity);
    },
    onWords: (words) => go({ panel: { kind: 'claims', words } }),
  });
  const home = (event: Event): void => {
    event.preventDefault();
    search.input.value = '';
    go({ open: [], path: null, panel: null, filters: NO_FILTERS });
  };
  const other = otherLanguage(labels.locale);
  return h(
    'header',
    { class: 'page-header' },
    h('a', { class: 'brand', href: '/', onclick: home }, 'Recoupe'),
    h('search', {}, search.element),
    h('button', { type: 'button', class: 'path-button', onclick: () => pathForm.open(null) }, labels.path.open),
    h(
      'button',
      { type: 'button', class: 'ui-language', lang: other, onclick: () => go({ ui: other }) },
      LABELS[other].languageName,
    ),
  );
}
