import neo4j, { type Integer } from 'neo4j-driver';
import type { Article, Language } from '../domain/article.ts';
import type { ResolvedChain } from '../domain/entity.ts';
import type {
  ChainNode,
  ClaimNode,
  CoMentionEdge,
  EventNode,
  Excerpt,
  GraphUpdate,
  RelationNode,
} from '../domain/graph.ts';
import type { Span } from '../domain/span.ts';
import { nameText } from './names.ts';
import { sortKey } from './sort-key.ts';

/** Properties of one node or edge, and the ids of what it is tied to. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that one article becomes: a list for each statement that writes them. */
export interface LayerRows {
  readonly chains: readonly Row[];
  readonly claims: readonly Row[];
  readonly abouts: readonly Row[];
  readonly relations: readonly Row[];
  readonly events: readonly Row[];
  readonly participants: readonly Row[];
  readonly unsure: readonly Row[];
  readonly coMentions: readonly Row[];
}

/** The role of where an event happens, beside those of its participants. */
export const PLACE = 'place';

/** The property that holds the words of a claim or fact check, by language: each has a full-text index with its own stemmer. */
export const TEXT_PROPERTY = { fr: 'textFr', en: 'textEn' } as const satisfies Record<Language, string>;

/** JavaScript has one kind of number; a count or an offset sent as such would be stored as a float. */
const int = (value: number): Integer => neo4j.int(value);
const ints = (values: readonly number[]): readonly Integer[] => values.map(int);
const starts = (spans: readonly Span[]) => ints(spans.map((span) => span.start));
const ends = (spans: readonly Span[]) => ints(spans.map((span) => span.end));

/** The node of the article itself. `recordedAt` is when this version of it reached the graph. */
export function articleRow({ article, version, story, quotations }: GraphUpdate, recordedAt: string): Row {
  const properties = {
    ...article,
    version,
    storyId: story,
    recordedAt,
    quotations: JSON.stringify(quotations),
    sortKey: sortKey(article.publishedAt, article.id),
  };
  return { id: article.id, story, source: article.source, properties };
}

/** The text layer of one article: what its text says, before and after resolution. */
export function layerRows(update: GraphUpdate): LayerRows {
  const resolved = new Map(update.resolved.map((one) => [one.chain, one]));
  return {
    chains: once(update.chains).map((chain) => ({
      article: update.article.id,
      properties: chainProperties(chain, resolved.get(chain.id)),
      ...resolvedRow(resolved.get(chain.id)),
    })),
    claims: once(update.claims).map((claim) => ({
      article: update.article.id,
      speaker: claim.speaker,
      properties: claimProperties(claim, update),
    })),
    abouts: once(update.claims).flatMap((claim) =>
      [...new Set(claim.about)].map((chain, position) => ({ claim: claim.id, chain, position: int(position) })),
    ),
    relations: once(update.relations).map((relation) => ({
      article: update.article.id,
      subject: relation.subject,
      object: relation.object,
      attributedTo: relation.attributedTo,
      event: relation.event,
      properties: relationProperties(relation, update),
    })),
    events: once(update.events).map((event) => ({
      article: update.article.id,
      into: event.into,
      attributedTo: event.attributedTo,
      joined: { score: event.score, evidence: JSON.stringify(event.matches) },
      properties: eventProperties(event, update),
    })),
    participants: once(update.events).flatMap(({ id, participants, place }) => [
      ...participants.map(({ role, chain, alleged }) => ({ mention: id, chain, tie: { role, alleged } })),
      ...(place === null ? [] : [{ mention: id, chain: place, tie: { role: PLACE, alleged: false } }]),
    ]),
    unsure: unsureRows(update.resolved),
    coMentions: pairsOf(update).map((pair) => coMentionRow(pair, update.article)),
  };
}

/** One id is one thing: of two under the same id the first is kept, rather than lose the whole batch to a refusal. */
export function once<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function resolvedRow(resolved: ResolvedChain | undefined): Row {
  if (resolved === undefined) return { entity: null, resolution: {} };
  return { entity: resolved.entity, resolution: resolutionProperties(resolved) };
}

/** What `RESOLVED_TO` holds. `auto` is the entity by the rules alone, whatever judgements make of it. */
export function resolutionProperties({ entity, score, method, evidence, openKey, names }: ResolvedChain): Row {
  const sure = openKey === null;
  return { auto: entity, score, method, evidence: JSON.stringify(evidence), sure, names: names.map(nameText) };
}

/** Which other entities chains may be: rows for `MAYBE`. */
export const unsureRows = (resolved: readonly ResolvedChain[]): readonly Row[] =>
  resolved.flatMap(({ chain, unsure }) =>
    unsure.map(({ entity, score, evidence }) => ({
      chain,
      entity,
      properties: { score, evidence: JSON.stringify(evidence) },
    })),
  );

function chainProperties({ id, name, type, aliases, acronym, mentions }: ChainNode, resolved?: ResolvedChain): Row {
  const kinds = mentions.map((mention) => mention.kind);
  const openKey = resolved?.openKey ?? null;
  return { id, name, type, aliases, acronym, openKey, starts: starts(mentions), ends: ends(mentions), kinds };
}

function claimProperties(claim: ClaimNode, { article }: GraphUpdate): Row {
  return {
    id: claim.id,
    kind: claim.kind,
    language: article.language,
    [TEXT_PROPERTY[article.language]]: claim.text,
    starts: starts(claim.content),
    ends: ends(claim.content),
    sourceText: claim.sourceText,
    // Cut here and never in Cypher, which counts characters otherwise than JavaScript does.
    cue: claim.cue === null ? null : article.text.slice(claim.cue.start, claim.cue.end),
    cueClass: claim.cueClass,
    polarity: claim.polarity,
    modality: claim.modality,
    amounts: JSON.stringify(claim.amounts),
    dates: JSON.stringify(claim.dates),
    sortKey: sortKey(article.publishedAt, claim.id),
    // Until it was compared with the others.
    unlinked: true,
    ...excerptProperties(claim.excerpt),
  };
}

function relationProperties(relation: RelationNode, { article }: GraphUpdate): Row {
  const { id, type, value, polarity, modality, alleged, validFrom, validTo, ended, excerpt } = relation;
  const said = { type, value, polarity, modality, alleged, validFrom, validTo, ended };
  return { id, ...said, sortKey: sortKey(article.publishedAt, id), ...excerptProperties(excerpt) };
}

function eventProperties(event: EventNode, { article }: GraphUpdate): Row {
  const { id, type, date, polarity, modality, alleged, evidence, window, excerpt } = event;
  const [firstDay, lastDay] = window ?? [null, null];
  const said = { type, date, polarity, modality, alleged, firstDay, lastDay };
  const places = { starts: starts(evidence), ends: ends(evidence) };
  return { id, ...said, ...places, sortKey: sortKey(article.publishedAt, id), ...excerptProperties(excerpt) };
}

/**
 * Each two chains that the text names together, once: those the update says, and the two ends of every relation, whose
 * sentence is the evidence. So wherever entities are RELATED they also CO_OCCUR, and paths need only the latter.
 */
export function pairsOf({ coMentions, relations }: GraphUpdate): readonly CoMentionEdge[] {
  const related = relations.flatMap(({ subject, object, excerpt }) =>
    object === null ? [] : [{ a: subject, b: object, excerpt }],
  );
  const pairs = new Map<string, CoMentionEdge>();
  for (const { a, b, excerpt } of [...coMentions, ...related]) {
    const [from, to] = a < b ? [a, b] : [b, a];
    if (from !== to && !pairs.has(`${from}|${to}`)) pairs.set(`${from}|${to}`, { a: from, b: to, excerpt });
  }
  return [...pairs.values()];
}

function coMentionRow({ a, b, excerpt }: CoMentionEdge, { id, publishedAt }: Article): Row {
  const key = `${a}|${b}`;
  const order = sortKey(publishedAt, key);
  return { from: a, to: b, properties: { key, article: id, sortKey: order, ...excerptProperties(excerpt) } };
}

function excerptProperties(excerpt: Excerpt): Row {
  return {
    text: excerpt.text,
    start: int(excerpt.start),
    end: int(excerpt.end),
    sentence: excerpt.sentence,
    sentenceStart: int(excerpt.sentenceStart),
  };
}
