import { createHash } from 'node:crypto';
import type {
  Claim,
  EntityType,
  EventRole,
  EventType,
  MentionKind,
  Modality,
  Polarity,
  RelationType,
} from '../../src/domain/annotation.ts';
import type { Article, Language } from '../../src/domain/article.ts';
import type { KeyedEntity, KeyedName, NameKind } from '../../src/domain/entity.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import type { ChainNode, ClaimNode, EventNode, Excerpt, GraphUpdate, RelationNode } from '../../src/domain/graph.ts';
import type { Span } from '../../src/domain/span.ts';

/** A chain by its name; it is `entity` (default: an id made of the name) and occurs wherever the text has the name. */
export interface ChainSketch {
  readonly name: string;
  readonly entity?: string | null;
  readonly type?: EntityType;
  readonly kind?: MentionKind;
}

export interface ClaimSketch extends Partial<Pick<Claim, 'kind' | 'cueClass' | 'polarity' | 'modality' | 'amounts'>> {
  /** Words of the article. */
  readonly text: string;
  /** Name of a chain; null for nobody named. */
  readonly speaker?: string | null;
  readonly source?: string;
  readonly cue?: string;
  readonly about?: readonly string[];
}

export interface RelationSketch {
  readonly type: RelationType;
  readonly subject: string;
  readonly object?: string | null;
  readonly value?: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly alleged?: boolean;
  readonly attributedTo?: string;
  readonly time?: Partial<Pick<RelationNode, 'validFrom' | 'validTo' | 'ended'>>;
}

export interface EventSketch extends Partial<Pick<EventNode, 'polarity' | 'modality' | 'alleged' | 'date' | 'window'>> {
  readonly type: EventType;
  /** Names of chains by role; `place` among them. */
  readonly who: readonly (readonly [role: EventRole | 'place', name: string, alleged?: boolean])[];
  /** The event across articles. */
  readonly into: string;
}

export interface UpdateSketch extends Partial<Omit<Article, 'id'>> {
  readonly id: string;
  readonly version?: string;
  readonly chains?: readonly (ChainSketch | string)[];
  readonly claims?: readonly ClaimSketch[];
  readonly relations?: readonly RelationSketch[];
  readonly events?: readonly EventSketch[];
  readonly coMentions?: readonly (readonly [string, string])[];
  readonly quotations?: GraphUpdate['quotations'];
  /** Entities other than the plain ones that the chains name. */
  readonly entities?: readonly KeyedEntity[];
}

/** The id of the entity that a chain of this name is, where the sketch gives none. */
export const entityId = (name: string): string => `e-${foldName(name).replaceAll(' ', '-')}`;

export function buildEntity(
  entity: Partial<KeyedEntity> & { readonly id: string; readonly nameEn: string },
): KeyedEntity {
  const nameFr = entity.nameFr ?? entity.nameEn;
  const names = [...new Set([entity.nameEn, nameFr])].map((text) => buildName(text));
  return { type: 'organization', wikidata: null, ...entity, nameFr, names: [...names, ...(entity.names ?? [])] };
}

export const buildName = (text: string, kind: NameKind = 'name', language: Language | null = null): KeyedName => ({
  text,
  folded: foldName(text),
  lookup: foldName(text),
  language,
  kind,
});

/** An update as the pipeline would make it of this article, by default one without claims or relations. */
export function buildUpdate(sketch: UpdateSketch): GraphUpdate {
  const sketches = (sketch.chains ?? []).map((chain) => (typeof chain === 'string' ? { name: chain } : chain));
  const article = buildArticle(sketch, sketches);
  const chainId = (name: string) => chainIdOf(article.id, sketches, name);
  const { coMentions = [], claims = [], relations = [], quotations = [] } = sketch;
  return {
    article,
    version: sketch.version ?? `${article.contentHash}-1`,
    story: article.story ?? `story-of-${article.id}`,
    chains: sketches.map((chain) => buildChain(article, chain, chainId(chain.name))),
    quotations,
    claims: claims.map((claim, index) => buildClaim(article, claim, index, chainId)),
    relations: relations.map((relation, index) => buildRelation(article, relation, index, chainId)),
    events: (sketch.events ?? []).map((event, index) => buildEvent(article, event, index, chainId)),
    coMentions: coMentions.map(([a, b]) => ({ a: chainId(a), b: chainId(b), excerpt: excerptOf(article.text, a) })),
    entities: [...plainEntities(sketches, sketch.entities ?? []), ...(sketch.entities ?? [])],
    resolved: sketches.flatMap(({ name, entity }) => {
      if (entity === null) return [];
      const evidence = [{ feature: 'same name', score: 1, detail: name }];
      const sure = { openKey: null, names: [buildName(name)], unsure: [] };
      return [
        {
          chain: chainId(name),
          entity: entity ?? entityId(name),
          score: 1,
          method: 'name' as const,
          evidence,
          ...sure,
        },
      ];
    }),
  };
}

function buildArticle(sketch: UpdateSketch, chains: readonly ChainSketch[]): Article {
  const claims = (sketch.claims ?? []).map((claim) => claim.text);
  const text = sketch.text ?? `${chains.map(({ name }) => name).join(', ')} – ${claims.join(' ')}`;
  const given = {
    id: sketch.id,
    url: sketch.url ?? null,
    title: sketch.title ?? null,
    text,
    language: sketch.language ?? ('en' as const),
    publishedAt: sketch.publishedAt === undefined ? '2024-05-01' : sketch.publishedAt,
    source: sketch.source === undefined ? 'The Daily' : sketch.source,
    author: sketch.author ?? null,
    story: sketch.story ?? null,
  };
  const contentHash = createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 16);
  return { ...given, contentHash };
}

function chainIdOf(article: string, chains: readonly ChainSketch[], name: string): string {
  const index = chains.findIndex((chain) => chain.name === name);
  if (index < 0) throw new Error(`the sketch of ${article} has no chain "${name}"`);
  return `${article}/chain/${index}`;
}

function buildChain(
  { text }: Article,
  { name, type = 'organization', kind = 'name' }: ChainSketch,
  id: string,
): ChainNode {
  const mentions = spansOf(text, name).map((span) => ({ ...span, text: name, type, kind, chain: id }));
  return { id, name, type, aliases: [], acronym: null, mentions };
}

function buildClaim(
  article: Article,
  sketch: ClaimSketch,
  index: number,
  chainId: (name: string) => string,
): ClaimNode {
  const { text, speaker = null, source, cue, about = [], amounts = [] } = sketch;
  return {
    id: `${article.id}/claim/${index}`,
    kind: sketch.kind ?? 'direct',
    content: [spanOf(article.text, text)],
    speaker: speaker === null ? null : chainId(speaker),
    source: source === undefined ? null : spanOf(article.text, source),
    cue: cue === undefined ? null : spanOf(article.text, cue),
    cueClass: sketch.cueClass ?? 'assert',
    polarity: sketch.polarity ?? 'affirmed',
    modality: sketch.modality ?? 'asserted',
    about: about.map(chainId),
    amounts,
    dates: [],
    text,
    sourceText: source ?? null,
    excerpt: excerptOf(article.text, text),
  };
}

function buildRelation(
  article: Article,
  sketch: RelationSketch,
  index: number,
  chainId: (name: string) => string,
): RelationNode {
  const { type, subject, object = null, value = null, attributedTo } = sketch;
  const excerpt = excerptOf(article.text, subject);
  return {
    id: `${article.id}/relation/${index}`,
    type,
    subject: chainId(subject),
    object: object === null ? null : chainId(object),
    value,
    polarity: sketch.polarity ?? 'affirmed',
    modality: sketch.modality ?? 'asserted',
    attributedTo: attributedTo === undefined ? null : chainId(attributedTo),
    alleged: sketch.alleged ?? attributedTo !== undefined,
    ...{ event: null, validFrom: null, validTo: null, ended: false },
    ...sketch.time,
    evidence: { start: excerpt.start, end: excerpt.end },
    excerpt,
  };
}

function buildEvent(
  article: Article,
  sketch: EventSketch,
  index: number,
  chainId: (name: string) => string,
): EventNode {
  const { type, who, into, date = null, window = null } = sketch;
  const [, first = ''] = who[0] ?? [];
  const excerpt = excerptOf(article.text, first);
  const place = who.find(([role]) => role === 'place')?.[1];
  return {
    id: `${article.id}/event/${index}`,
    ...{ type, into, date, window, score: 1, matches: [], attributedTo: null, excerpt },
    participants: who.flatMap(([role, name, alleged = false]) =>
      role === 'place' ? [] : [{ role, chain: chainId(name), alleged }],
    ),
    place: place === undefined ? null : chainId(place),
    polarity: sketch.polarity ?? 'affirmed',
    modality: sketch.modality ?? 'asserted',
    alleged: sketch.alleged ?? false,
    evidence: [{ start: excerpt.start, end: excerpt.end }],
  };
}

function plainEntities(chains: readonly ChainSketch[], given: readonly KeyedEntity[]): readonly KeyedEntity[] {
  return chains
    .filter(({ name, entity }) => entity !== null && !given.some(({ id }) => id === (entity ?? entityId(name))))
    .map(({ name, entity, type }) =>
      buildEntity({ id: entity ?? entityId(name), nameEn: name, ...(type && { type }) }),
    );
}

/** The words where the text first has them, with the whole text as their sentence. */
export function excerptOf(text: string, words: string): Excerpt {
  return { ...spanOf(text, words), text: words, sentence: text, sentenceStart: 0 };
}

function spanOf(text: string, words: string): Span {
  const [first] = spansOf(text, words);
  if (first === undefined) throw new Error(`the text does not have "${words}"`);
  return first;
}

function spansOf(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    spans.push({ start, end: start + words.length });
  }
  return spans;
}
