/** Claims and relations as cards: who, how sure, in which words, where. */
import type { Modality, Polarity } from '../../domain/annotation.ts';
import type { ClaimView, RelationView } from '../../domain/views.ts';
import type { PageContext } from './context.ts';
import { type Child, h } from './dom.ts';
import { entityLink, sentenceView, sourceLine } from './evidence-view.ts';
import { formatInexact } from './formats.ts';
import type { Labels } from './labels/labels.ts';
import { pageLink } from './page-link.ts';

export const badge = (kind: string, text: string): HTMLElement => h('span', { class: `badge ${kind}` }, text);

/** Only what departs from a plain affirmation is worth a badge. */
export function stanceBadges(polarity: Polarity, modality: Modality, labels: Labels): readonly HTMLElement[] {
  return [
    ...(polarity === 'denied' ? [badge('denied', labels.polarities.denied)] : []),
    ...(modality === 'asserted' ? [] : [badge('modality', labels.modalities[modality])]),
  ];
}

function speakerOf(claim: ClaimView, context: PageContext): Child {
  if (claim.speaker !== null) return entityLink(claim.speaker, context);
  return h('span', { class: 'unnamed' }, claim.source ?? context.labels.evidence.unnamed);
}

function aboutLine(claim: ClaimView, context: PageContext): HTMLElement | null {
  if (claim.about.length === 0) return null;
  const entities = claim.about.map((entity) => entityLink(entity, context));
  return h('p', { class: 'about' }, h('span', {}, `${context.labels.evidence.about} `), ...entities);
}

/** A claim: its speaker and cue, its stance, its sentence, what it is about, its source. */
export function claimCard(claim: ClaimView, context: PageContext): HTMLElement {
  const { labels } = context;
  return h(
    'article',
    { class: 'card claim', 'data-claim': claim.id },
    h(
      'header',
      {},
      speakerOf(claim, context),
      h('span', { class: 'cue' }, claim.cue ?? labels.cues[claim.cueClass]),
      ...stanceBadges(claim.polarity, claim.modality, labels),
    ),
    sentenceView(claim.evidence.excerpt, claim.language),
    aboutLine(claim, context),
    sourceLine(claim.evidence.article, context, matchLink(claim, context)),
  );
}

/** The way to everybody who says the same, unless that is what is shown. */
function matchLink({ id }: ClaimView, context: PageContext): HTMLElement | null {
  const { panel } = context.address();
  if (panel?.kind === 'claim' && panel.id === id) return null;
  return pageLink(context, { panel: { kind: 'claim', id } }, { class: 'cross-check' }, context.labels.check.crossCheck);
}

/** Who is credited: one who denies is not one who alleges. */
function attribution({ alleged, attributedTo, polarity }: RelationView, context: PageContext): readonly Child[] {
  if (!alleged) return [];
  const { evidence, graph } = context.labels;
  const isDenied = polarity === 'denied';
  const word = isDenied ? evidence.deniedBy : evidence.attributedTo;
  const by = attributedTo === null ? [] : [word, entityLink(attributedTo, context)];
  return [isDenied ? null : badge('alleged', graph.alleged), ...by];
}

/** When a relation holds, or when what it says happened. */
function timeOf({ validFrom, validTo, ended }: RelationView, { labels }: PageContext): HTMLElement | null {
  const [from, to] = [formatInexact(validFrom, labels.locale), formatInexact(validTo, labels.locale)];
  const { time } = labels;
  const words =
    from !== null && from === to
      ? from
      : [from && `${time.from} ${from}`, to && `${time.until} ${to}`, ended && !to && time.ended]
          .filter(Boolean)
          .join(' ');
  return words === '' ? null : h('span', { class: 'valid' }, words);
}

/** A relation: subject, tie, object, whether it is alleged and by whom, its sentence, its source. */
export function relationCard(relation: RelationView, context: PageContext): HTMLElement {
  const { labels } = context;
  const value = relation.value === null ? null : h('span', { class: 'value' }, relation.value);
  return h(
    'article',
    { class: 'card relation' },
    h(
      'header',
      {},
      entityLink(relation.subject, context),
      h('span', { class: 'cue' }, labels.relations[relation.type]),
      relation.object === null ? null : entityLink(relation.object, context),
      value,
      timeOf(relation, context),
      ...stanceBadges(relation.polarity, relation.modality, labels),
      ...attribution(relation, context),
    ),
    sentenceView(relation.evidence.excerpt, relation.evidence.article.language),
    sourceLine(relation.evidence.article, context),
  );
}
