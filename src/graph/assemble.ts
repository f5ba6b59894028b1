/** From what was read in one article and what it was resolved to, all that the article brings to the graph. */
import type { Chain, Claim, Event, Extraction, Mention, Relation } from '../domain/annotation.ts';
import type { Document } from '../domain/article.ts';
import type { Resolution } from '../domain/entity.ts';
import type { ChainNode, ClaimNode, CoMentionEdge, EventNode, GraphUpdate, RelationNode } from '../domain/graph.ts';
import { compareSpans, type Span } from '../domain/span.ts';
import { excerptOf } from './excerpt.ts';
import { idOf } from './ids.ts';

/** Between pieces of a quotation that an incise cut apart. */
const ELLIPSIS = ' […] ';

/** Chain ids of the graph: of article, version and where the chain is first mentioned. */
function chainIds(articleId: string, version: string, extraction: Extraction): ReadonlyMap<string, string> {
  const starts = new Map<string, number>();
  for (const { chain, start } of extraction.mentions) if (!starts.has(chain)) starts.set(chain, start);
  return new Map(
    extraction.chains.map(({ id }): [string, string] => [id, idOf('c', articleId, version, starts.get(id) ?? -1, id)]),
  );
}

function mentionsByChain({ mentions }: Extraction): Map<string, Mention[]> {
  const byChain = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byChain.get(mention.chain);
    if (list) list.push(mention);
    else byChain.set(mention.chain, [mention]);
  }
  return byChain;
}

const hull = (spans: readonly Span[]): Span =>
  spans.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));

/** Builds the update. `version` is the content hash and the extractor's version together. Pure. */
export function assemble(
  document: Document,
  version: string,
  extraction: Extraction,
  resolution: Resolution,
): GraphUpdate {
  const { article } = document;
  const ids = chainIds(article.id, version, extraction);
  const graphId = (chain: string): string => {
    const id = ids.get(chain);
    if (!id) throw new Error(`the extraction of ${article.id} refers to a chain ${chain} that it does not have`);
    return id;
  };
  const mentions = mentionsByChain(extraction);
  const optional = (chain: string | null): string | null => (chain === null ? null : graphId(chain));
  const chainNode = (chain: Chain): ChainNode => ({
    ...chain,
    id: graphId(chain.id),
    mentions: (mentions.get(chain.id) ?? []).sort(compareSpans),
  });
  const claimNode = (claim: Claim): ClaimNode => ({
    ...claim,
    id: idOf(
      'q',
      article.id,
      version,
      claim.kind,
      ...claim.content.flatMap(({ start, end }) => [start, end]),
      claim.source?.start ?? -1,
    ),
    speaker: optional(claim.speaker),
    about: claim.about.map(graphId),
    text: claim.content.map(({ start, end }) => article.text.slice(start, end)).join(ELLIPSIS),
    sourceText: claim.source ? article.text.slice(claim.source.start, claim.source.end) : null,
    excerpt: excerptOf(document, hull(claim.content)),
  });
  const eventId = (event: string): string => idOf('n', article.id, version, event);
  const joined = new Map(resolution.events.map((one) => [one.event, one]));
  const eventNode = (event: Event): EventNode[] => {
    const into = joined.get(event.id);
    const [first] = event.evidence;
    if (!into || !first) return [];
    const { evidence: matches, event: _, ...resolved } = into;
    return [
      {
        ...event,
        ...resolved,
        matches,
        id: eventId(event.id),
        participants: event.participants.map((one) => ({ ...one, chain: graphId(one.chain) })),
        place: optional(event.place),
        attributedTo: optional(event.attributedTo),
        excerpt: excerptOf(document, first),
      },
    ];
  };
  const relationNode = (relation: Relation): RelationNode => ({
    ...relation,
    id: idOf(
      'r',
      article.id,
      version,
      relation.type,
      relation.subject,
      relation.object ?? '',
      relation.evidence.start,
      relation.evidence.end,
    ),
    event: relation.event === null ? null : eventId(relation.event),
    subject: graphId(relation.subject),
    object: optional(relation.object),
    attributedTo: optional(relation.attributedTo),
    excerpt: excerptOf(document, relation.evidence),
  });
  const coMention = ({ a, b, start, end }: Extraction['coMentions'][number]): CoMentionEdge => {
    const [from, to] = [graphId(a), graphId(b)].sort() as [string, string];
    return { a: from, b: to, excerpt: excerptOf(document, { start, end }) };
  };
  return {
    article,
    version,
    story: article.story ?? idOf('s', article.id),
    chains: extraction.chains.map(chainNode),
    quotations: extraction.quotations.map((quotation) => ({ ...quotation, speaker: optional(quotation.speaker) })),
    claims: unique(extraction.claims.map(claimNode)),
    relations: unique(extraction.relations.map(relationNode)),
    events: extraction.events.flatMap(eventNode),
    coMentions: extraction.coMentions.map(coMention),
    entities: resolution.entities,
    resolved: resolution.resolved.map((one) => ({ ...one, chain: graphId(one.chain) })),
  };
}

const unique = <T extends { readonly id: string }>(nodes: readonly T[]): T[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
];
