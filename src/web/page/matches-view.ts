/** What matches a claim: counts, claims by stance, fact checks, each with why. */
import type { ClaimMatches, MatchedClaim, MatchedFactCheck } from '../../domain/claim-lookup.ts';
import { type ClaimMatch, isShared, type MatchReason, STANCES, type Stance } from '../../domain/claim-match.ts';
import { badge, claimCard } from './claim-card.ts';
import type { PageContext } from './context.ts';
import { h, webAddress } from './dom.ts';
import { dayOf, formatDate } from './formats.ts';
import type { Labels } from './labels/labels.ts';

/** Shared words shown of a match; what differs is always shown. */
const SHOWN_WORDS = 6;

const sharedWord = ({ query, claim }: MatchReason): string => (query === claim ? query : `${query} = ${claim}`);

/** What two claims have in common and where they differ: a reader sees why, and judges. */
function reasonsView({ reasons }: ClaimMatch, { check }: Labels): HTMLElement {
  const shared = reasons
    .filter(({ reason }) => isShared(reason))
    .slice(0, SHOWN_WORDS)
    .map(sharedWord);
  const differing = reasons
    .filter(({ reason }) => !isShared(reason))
    .map(({ reason, query, claim }) => `${check.reasons[reason]} : ${query || '–'} / ${claim || '–'}`);
  return h(
    'p',
    { class: 'reasons' },
    shared.length === 0 ? null : h('span', {}, `${check.shared} ${shared.join(', ')}`),
    ...differing.map((line) => h('span', { class: 'differs' }, line)),
  );
}

const stanceBadge = (stance: Stance, { check }: Labels): HTMLElement =>
  badge(`stance-${stance}`, check.stances[stance]);

function matchedCard({ claim, match }: MatchedClaim, context: PageContext): HTMLElement {
  const card = claimCard(claim, context);
  card.append(reasonsView(match, context.labels));
  return card;
}

function factCheckCard({ factCheck, match }: MatchedFactCheck, context: PageContext): HTMLElement {
  const { labels } = context;
  const { publisher, reviewDate, claimant, claimReviewed, textualRating, verdict } = factCheck;
  const url = webAddress(factCheck.url);
  const name = publisher.name ?? publisher.site;
  return h(
    'article',
    { class: 'card fact-check' },
    h(
      'header',
      {},
      badge(`verdict-${verdict}`, textualRating ?? labels.check.verdicts[verdict]),
      stanceBadge(match.stance, labels),
      claimant === null ? null : h('span', { class: 'unnamed' }, claimant.name),
    ),
    h('blockquote', { lang: factCheck.language }, claimReviewed),
    h(
      'p',
      { class: 'source' },
      url === null
        ? h('span', { class: 'outlet' }, name)
        : h('a', { class: 'outlet', href: url, rel: 'noopener noreferrer', target: '_blank' }, name),
      h('time', { datetime: dayOf(reviewDate) }, formatDate(reviewDate, labels.locale) ?? labels.evidence.noDate),
    ),
    reasonsView(match, labels),
  );
}

function countsLine({ agree, contradict }: ClaimMatches, { check, count }: Labels): HTMLElement {
  return h(
    'p',
    { class: 'figures counts' },
    h('strong', {}, check.agree(agree.statements)),
    agree.statements === 0 ? null : ` (${count.sources(agree.sources)})`,
    ' · ',
    h('strong', { class: contradict.statements > 0 ? 'contrary' : null }, check.contradict(contradict.statements)),
    contradict.statements === 0 ? null : ` (${count.sources(contradict.sources)})`,
  );
}

function section(title: string, cards: readonly HTMLElement[]): HTMLElement | null {
  if (cards.length === 0) return null;
  return h('section', {}, h('h3', {}, title), h('div', { class: 'list' }, ...cards));
}

/** Everything that matches, or `nothing`. */
export function matchesView(matches: ClaimMatches, nothing: string, context: PageContext): readonly HTMLElement[] {
  const { labels } = context;
  const { claims, factChecks } = matches;
  if (claims.length + factChecks.length === 0) return [h('p', { class: 'nothing' }, nothing)];
  const checks = factChecks.map((one) => factCheckCard(one, context));
  const byStance = STANCES.map((stance) => {
    const cards = claims.filter(({ match }) => match.stance === stance).map((one) => matchedCard(one, context));
    return section(labels.check.stances[stance], cards);
  });
  const sections = [section(labels.check.factChecks, checks), ...byStance];
  return [countsLine(matches, labels), ...sections.filter((one) => one !== null)];
}
