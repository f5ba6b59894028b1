/** The head of an entity's panel: what it is called, how often it appears, what can be done with it. */
import type { EntityDetail } from '../../domain/views.ts';
import type { PageContext } from './context.ts';
import { type Child, h } from './dom.ts';
import type { Labels } from './labels/labels.ts';

/** More names than this are read nowhere; the list under "why" has them all by article. */
const MOST_NAMES = 12;

function otherNames(entity: EntityDetail, labels: Labels): HTMLElement | null {
  const shown = labels.nameOf(entity) || entity.name;
  const all = [labels.otherNameOf(entity), ...entity.acronyms, ...entity.names.map(({ text }) => text)];
  const others = [...new Set(all)].filter((name) => name !== '' && name !== shown).slice(0, MOST_NAMES);
  if (others.length === 0) return null;
  return h('p', { class: 'names' }, h('span', {}, `${labels.panel.alsoKnown} `), others.join(' · '));
}

function resolutionLines(entity: EntityDetail, { labels }: PageContext): HTMLElement | null {
  if (entity.resolutions.length === 0) return null;
  const lines = entity.resolutions.map(({ article, chainName, score, evidence }) => {
    const reasons = evidence
      .map(({ feature, detail }) => (detail === '' ? feature : `${feature}: ${detail}`))
      .join('; ');
    const outlet = article.source ?? labels.evidence.noSource;
    return h('li', {}, h('b', {}, chainName), ` — ${outlet}, ${score.toFixed(2)} (${reasons})`);
  });
  return h('details', { class: 'matched' }, h('summary', {}, labels.panel.matched), h('ul', {}, ...lines));
}

const WIKIDATA_ID = /^Q\d+$/;

function wikidataLink({ wikidata }: EntityDetail, labels: Labels): HTMLElement | null {
  if (wikidata === null || !WIKIDATA_ID.test(wikidata)) return null;
  const href = `https://www.wikidata.org/wiki/${wikidata}`;
  return h('a', { class: 'action', href, rel: 'noopener noreferrer', target: '_blank' }, labels.panel.wikidata);
}

function actions(entity: EntityDetail, { labels: { panel }, address, go, pathFrom }: PageContext): readonly Child[] {
  const { open } = address();
  const isOpen = open.includes(entity.id);
  const toggle = (): void =>
    go({ open: isOpen ? open.filter((id) => id !== entity.id) : [...open, entity.id], path: null });
  const action = (name: string, label: string, onclick: () => void): HTMLElement =>
    h('button', { type: 'button', class: 'action', 'data-action': name, onclick }, label);
  return [
    action('expand', isOpen ? panel.collapse : panel.expand, toggle),
    action('path', panel.pathFrom, () => pathFrom(entity)),
  ];
}

/** The head of the panel of `entity`. */
export function entityHeader(entity: EntityDetail, context: PageContext): HTMLElement {
  const { labels } = context;
  return h(
    'header',
    { class: 'entity-header' },
    h('p', { class: `kind type-${entity.type}` }, labels.types[entity.type]),
    h('h2', {}, labels.nameOf(entity) || entity.name),
    otherNames(entity, labels),
    h('p', { class: 'figures' }, `${labels.count.articles(entity.articles)} · ${labels.count.stories(entity.stories)}`),
    h('p', { class: 'actions' }, ...actions(entity, context), wikidataLink(entity, labels)),
    resolutionLines(entity, context),
  );
}
