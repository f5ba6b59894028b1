/** The whole flow: article → extraction → resolution → graph update → store. */
import type { Chain, Extraction } from './domain/annotation.ts';
import type { Article, Language } from './domain/article.ts';
import type { Entity, KnownEntity, Resolution } from './domain/entity.ts';
import type { EventFacts, KnownEvent, ResolvedEvent } from './domain/event.ts';
import type { GraphUpdate } from './domain/graph.ts';
import type { GraphStore } from './domain/graph-store.ts';
import { type Annotator, EXTRACTOR_VERSION, extract } from './extraction/extract.ts';
import { assemble, chainIds } from './graph/assemble.ts';
import { idOf } from './graph/ids.ts';
import type { Gazetteer } from './language/gazetteer.ts';
import { eventKeys, joinEvents } from './resolution/join-events.ts';
import { blockingKeys, resolve } from './resolution/resolve.ts';

/** Everything the flow needs from outside. */
export interface Pipeline {
  readonly store: Pick<GraphStore, 'candidates' | 'eventCandidates' | 'apply' | 'storedVersions'>;
  readonly gazetteer: Gazetteer;
  annotatorFor(language: Language): Promise<Annotator>;
}

/** The version under which an article's layer is stored: equal versions need no writing. */
export const versionOf = (article: Article): string => `${article.contentHash.slice(0, 32)}.${EXTRACTOR_VERSION}`;

/** Entities and events of updates that are not yet stored, so that articles of one batch see each other's. */
export interface Pending {
  readonly entities: Map<string, KnownEntity>;
  readonly events: Map<string, KnownEvent>;
}

/** Nothing is pending. */
export const nothingPending = (): Pending => ({ entities: new Map(), events: new Map() });

/** An entity with the names and the context of two copies of it: a batch adds to what is stored. */
function combined(known: KnownEntity | undefined, entity: KnownEntity): KnownEntity {
  if (!known) return entity;
  const names = new Map(
    [...known.names, ...entity.names].map((name) => [`${name.text}|${name.kind}|${name.language}`, name]),
  );
  return { ...entity, names: [...names.values()], context: [...new Set([...known.context, ...entity.context])] };
}

/** One of each entity. */
function joined(entities: readonly KnownEntity[]): KnownEntity[] {
  const byId = new Map<string, KnownEntity>();
  for (const entity of entities) byId.set(entity.id, combined(byId.get(entity.id), entity));
  return [...byId.values()];
}

function remember({ entities: pending }: Pending, update: GraphUpdate): void {
  const context = update.resolved.map(({ entity }) => entity);
  for (const entity of update.entities)
    pending.set(
      entity.id,
      combined(pending.get(entity.id), { ...entity, context: context.filter((id) => id !== entity.id) }),
    );
}

/** The events of an extraction with their chains as entities. */
function factsOf(
  { events }: Extraction,
  { resolved }: Pick<Resolution, 'resolved'>,
  { publishedAt }: Article,
): [id: string, facts: EventFacts][] {
  const entityOf = new Map(resolved.map(({ chain, entity }) => [chain, entity]));
  return events.map(({ id, type, participants, place, date, modality }) => [
    id,
    {
      ...{ type, date, reportedAt: publishedAt, planned: modality === 'intended' },
      participants: participants.flatMap(({ role, chain }) => {
        const entity = entityOf.get(chain);
        return entity === undefined ? [] : [{ role, entity }];
      }),
      place: place === null ? null : (entityOf.get(place) ?? null),
    },
  ]);
}

/** Which events across articles those of an article are. */
async function resolveEvents(
  extraction: Extraction,
  resolution: Pick<Resolution, 'resolved'>,
  article: Article,
  pipeline: Pipeline,
  pending: Pending,
): Promise<ResolvedEvent[]> {
  const facts = factsOf(extraction, resolution, article);
  if (facts.length === 0) return [];
  const stored = await pipeline.store.eventCandidates(facts.flatMap(([, one]) => eventKeys(one)));
  const known = new Map(stored.map((event) => [event.id, event]));
  for (const event of pending.events.values())
    known.set(event.id, { id: event.id, reports: [...(known.get(event.id)?.reports ?? []), ...event.reports] });
  const joined = joinEvents(facts, [...known.values()], (event) => idOf('v', article.id, event));
  const byId = new Map(facts);
  for (const { event, into } of joined) {
    const reports = [...(pending.events.get(into)?.reports ?? []), byId.get(event) as EventFacts];
    pending.events.set(into, { id: into, reports });
  }
  return joined;
}

/** Builds the update of one article against what is stored and pending. */
export async function prepare(article: Article, pipeline: Pipeline, pending: Pending): Promise<GraphUpdate> {
  const version = versionOf(article);
  const { document, extraction } = extract(article, await pipeline.annotatorFor(article.language));
  const ids = chainIds(article.id, version, extraction);
  const keys = [...new Set(extraction.chains.flatMap(blockingKeys))];
  const vouched = [
    ...new Map(
      keys.flatMap((key) => pipeline.gazetteer.named(key)).map((entity): [string, Entity] => [entity.id, entity]),
    ).values(),
  ];
  const stored =
    keys.length > 0
      ? await pipeline.store.candidates(
          keys,
          vouched.map(({ id }) => id),
        )
      : [];
  const known = joined([...stored, ...pending.entities.values()]);
  const mint = (chain: Chain): string => idOf('e', ids.get(chain.id) ?? chain.id);
  const chains = resolve(extraction.chains, article.language, { known, vouched }, mint);
  const events = await resolveEvents(extraction, chains, article, pipeline, pending);
  const resolution = { ...chains, events };
  const update = assemble(document, version, extraction, resolution);
  remember(pending, update);
  return update;
}
