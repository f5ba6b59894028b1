/** The whole flow: article → extraction → resolution → graph update → store. */
import { linkAll, type Matcher } from './claim-linking.ts';
import type { Extraction } from './domain/annotation.ts';
import type { Article, Language } from './domain/article.ts';
import type { Resolution, ResolvedChain } from './domain/entity.ts';
import type { EventFacts, KnownEvent, ResolvedEvent } from './domain/event.ts';
import type { GraphUpdate } from './domain/graph.ts';
import type { CandidateQuery, GraphStore, UnsettledChain } from './domain/graph-store.ts';
import { type Annotator, EXTRACTOR_VERSION, extract } from './extraction/extract.ts';
import { assemble } from './graph/assemble.ts';
import { idOf } from './graph/ids.ts';
import type { Gazetteer } from './language/gazetteer.ts';
import { keyOf } from './resolution/identity.ts';
import { eventKeys, joinEvents } from './resolution/join-events.ts';
import { anchor, type Mint, settle } from './resolution/resolve.ts';
import { type OpenChain, vouchedBearers } from './resolution/weigh.ts';

/** Everything the flow needs from outside. */
export interface Pipeline {
  readonly store: Pick<
    GraphStore,
    | 'candidates'
    | 'eventCandidates'
    | 'apply'
    | 'storedVersions'
    | 'unsettled'
    | 'settle'
    | 'unlinkedClaims'
    | 'embedClaims'
    | 'nearestClaims'
    | 'linkClaims'
  >;
  readonly gazetteer: Gazetteer;
  annotatorFor(language: Language): Promise<Annotator>;
  /** What claims are compared with; asked for once there is one. */
  matcher(): Promise<Matcher>;
}

/** The version under which an article's layer is stored: equal versions need no writing. */
export const versionOf = (article: Article): string => `${article.contentHash.slice(0, 32)}.${EXTRACTOR_VERSION}`;

/** Events of updates that are not yet stored, by id, so that articles of one batch see each other's. */
export type Pending = Map<string, KnownEvent>;

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
  for (const event of pending.values())
    known.set(event.id, { id: event.id, reports: [...(known.get(event.id)?.reports ?? []), ...event.reports] });
  const joined = joinEvents(facts, [...known.values()], (event) => idOf('v', article.id, event));
  const byId = new Map(facts);
  for (const { event, into } of joined) {
    const reports = [...(pending.get(into)?.reports ?? []), byId.get(event) as EventFacts];
    pending.set(into, { id: into, reports });
  }
  return joined;
}

const mint: Mint = (...parts) => idOf('e', ...parts);

/** Who may bear the name of an open chain: those whom articles call so, and those of the gazetteer with what is known of them. */
function queryFor(open: OpenChain, { gazetteer }: Pipeline): CandidateQuery {
  const ids = vouchedBearers(open, gazetteer).map(({ id }) => id);
  return { keys: [keyOf(open.chain)], ids, around: [...open.around] };
}

/** Weighs open chains, each against those that it alone may be: so that it does not matter which are weighed together. */
async function weighAll(open: readonly OpenChain[], pipeline: Pipeline): Promise<ReturnType<typeof settle>[]> {
  const { gazetteer, store } = pipeline;
  const known = await store.candidates(open.map((one) => queryFor(one, pipeline)));
  return open.map((one, at) => settle(one, known[at] ?? [], gazetteer, mint));
}

/** Which entity each chain of an article is, by all that the graph holds now. @throws StoreError */
export async function resolveChains(
  { chains }: Extraction,
  { id, language }: Article,
  pipeline: Pipeline,
): Promise<Pick<Resolution, 'resolved' | 'entities'>> {
  const { sure, open, entities } = anchor(chains, language, pipeline.gazetteer, mint);
  const around = new Set(sure.map(({ entity }) => entity));
  const settled = await weighAll(
    open.map((chain): OpenChain => ({ chain, language, article: id, around })),
    pipeline,
  );
  return {
    resolved: [...sure, ...settled.map(({ resolved }) => resolved)],
    entities: [...entities, ...settled.map(({ entity }) => entity)],
  };
}

/** Builds the update of one article against what is stored and pending. */
export async function prepare(article: Article, pipeline: Pipeline, pending: Pending): Promise<GraphUpdate> {
  const version = versionOf(article);
  const { document, extraction } = extract(article, await pipeline.annotatorFor(article.language));
  const chains = await resolveChains(extraction, article, pipeline);
  const events = await resolveEvents(extraction, chains, article, pipeline, pending);
  return assemble(document, version, extraction, { ...chains, events });
}

/** Chains decided again at once. */
const SETTLED_AT_ONCE = 50;

/**
 * Decides again what the last changes of the graph may have decided otherwise, until nothing is left: the graph is then
 * what it would be had its articles come in any other order.
 * @throws StoreError
 */
export async function settleAll(pipeline: Pipeline): Promise<void> {
  const { store } = pipeline;
  for (;;) {
    const stale = await store.unsettled(SETTLED_AT_ONCE);
    if (stale.length === 0) return;
    const decided = await weighAll(
      stale.map((one): OpenChain => ({ ...one, around: new Set(one.around) })),
      pipeline,
    );
    await store.settle(
      decided.map(({ resolved }, at) => ({ resolved, changed: !isSame(resolved, stale[at]) })),
      decided.map(({ entity }) => entity),
    );
  }
}

/**
 * What follows once articles came or went: chains that may mean somebody else are decided again, and new claims are tied
 * to those of the same proposition.
 * @throws StoreError
 */
export async function settleAndLink(pipeline: Pipeline): Promise<void> {
  await settleAll(pipeline);
  await linkAll(pipeline.store, pipeline.matcher);
}

/** Whether a decision is that of before, for the same reasons. */
function isSame(now: ResolvedChain, before: UnsettledChain | undefined): boolean {
  const essence = (one: Pick<ResolvedChain, 'entity' | 'score' | 'evidence'> | undefined): string =>
    JSON.stringify([one?.entity, one?.score, one?.evidence]);
  return essence(now) === essence(before);
}
