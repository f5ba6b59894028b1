/** What ties two entities: each relation with its sentences, and where they are only named together. */
import type { EntityRef, Evidence, RelationView } from '../../domain/views.ts';
import type { Filters } from './address.ts';
import { getCoMentions, getEntity, relationsAtOnce } from './api-client.ts';
import { relationCard } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import { entityLink, namesCard } from './evidence-view.ts';

const joins = (relation: RelationView, a: string, b: string): boolean => {
  const ends = [relation.subject.id, relation.object?.id];
  return ends.includes(a) && ends.includes(b);
};

const isWithin = ({ article: { publishedAt, language, source } }: Evidence, filters: Filters): boolean => {
  const day = publishedAt?.slice(0, 10) ?? '';
  return (
    (filters.language === null || filters.language === language) &&
    (filters.source === null || filters.source === source) &&
    (filters.since === null || filters.since <= day) &&
    (filters.until === null || day <= filters.until)
  );
};

const section = (title: string, cards: readonly HTMLElement[]): HTMLElement | null =>
  cards.length === 0
    ? null
    : h('section', {}, h('h3', {}, `${title} (${cards.length})`), h('div', { class: 'list' }, ...cards));

function heading(ends: readonly [EntityRef, EntityRef], context: PageContext): HTMLElement {
  const [one, other] = ends.map((entity) => entityLink(entity, context));
  return h('header', { class: 'edge-header' }, h('h2', {}, one ?? null, ' — ', other ?? null));
}

/** The panel of the tie between `a` and `b`. Its relations are looked up from the end that is named less. */
export async function edgePanel(
  a: string,
  b: string,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const { labels, address, names } = context;
  const { filters } = address();
  const [one, other] = await Promise.all([getEntity(a, signal), getEntity(b, signal)]);
  names.learn([one, other]);
  const quieter = one.articles <= other.articles ? a : b;
  const [relations, together] = await Promise.all([
    relationsAtOnce(quieter, filters, signal),
    getCoMentions(a, b, signal),
  ]);
  const stated = relations.items.filter((relation) => joins(relation, a, b));
  const near = together.items.filter((evidence) => isWithin(evidence, filters));
  const forms = [one, other].flatMap((entity) => entity.names.map(({ text }) => text));
  const sections = [
    section(
      labels.panel.relations,
      stated.map((relation) => relationCard(relation, context)),
    ),
    section(
      labels.evidence.together,
      near.map((evidence) => namesCard(evidence, forms, context)),
    ),
  ].filter((part) => part !== null);
  const nothing = sections.length === 0 ? [h('p', { class: 'nothing' }, labels.panel.nothing)] : [];
  return [heading([one, other], context), ...sections, ...nothing];
}
