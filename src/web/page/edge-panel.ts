/** What ties two entities: each relation with its sentences, and where they are only named together. */
import type { EntityDetail, EntityRef, Evidence, RelationView } from '../../domain/views.ts';
import type { Filters } from './address.ts';
import { getCoMentions, getEntity, manyRelationsOf } from './api-client.ts';
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

/** The relations between two entities, looked up from the end that is named less: it has fewer to look through. */
async function relationsBetween(
  ends: readonly [EntityDetail, EntityDetail],
  filters: Filters,
  signal: AbortSignal,
): Promise<readonly RelationView[]> {
  const [one, other] = ends;
  const quieter = one.articles <= other.articles ? one : other;
  const all = await manyRelationsOf(quieter.id, filters, signal);
  return all.filter((relation) => joins(relation, one.id, other.id));
}

/** The panel of the tie between `a` and `b`. */
export async function edgePanel(
  a: string,
  b: string,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const { filters } = context.address();
  const ends = await Promise.all([getEntity(a, signal), getEntity(b, signal)]);
  context.names.learn(ends);
  const [stated, together] = await Promise.all([relationsBetween(ends, filters, signal), getCoMentions(a, b, signal)]);
  const near = together.items.filter((evidence) => isWithin(evidence, filters));
  const forms = ends.flatMap((entity) => entity.names.map(({ text }) => text));
  const relationCards = stated.map((relation) => relationCard(relation, context));
  const nearCards = near.map((evidence) => namesCard(evidence, forms, context));
  const { panel, evidence } = context.labels;
  const sections = [section(panel.relations, relationCards), section(evidence.together, nearCards)];
  const shown = sections.filter((part) => part !== null);
  return [heading(ends, context), ...(shown.length > 0 ? shown : [h('p', { class: 'nothing' }, panel.nothing)])];
}
