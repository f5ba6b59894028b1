/** One claim of the graph: its sentence, everybody who says the same or the contrary, and fact checks of it. */
import { getClaim, getClaimMatches } from './api-client.ts';
import { claimCard } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { fillWhenLoaded } from './loading.ts';
import { matchesView } from './matches-view.ts';

/** The panel of one claim; what matches it is loaded after the claim is there. */
export async function claimPanel(
  id: string,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const { labels } = context;
  const claim = await getClaim(id, signal);
  const content = h('div', { class: 'matches' });
  void fillWhenLoaded(content, labels, signal, async () => {
    const matches = await getClaimMatches(id, signal);
    return () => fill(content, ...matchesView(matches, labels.check.alone, context));
  });
  const data = h(
    'a',
    { class: 'action', href: `/api/v1/claims/${encodeURIComponent(id)}/json-ld`, target: '_blank' },
    labels.check.jsonLd,
  );
  return [
    h('header', { class: 'entity-header' }, h('h2', {}, labels.check.claim), h('p', { class: 'actions' }, data)),
    claimCard(claim, context),
    content,
  ];
}
