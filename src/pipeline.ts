/** The whole flow: article → extraction → resolution → graph update → store. */
import type { Chain } from './domain/annotation.ts';
import type { Article, Language } from './domain/article.ts';
import type { Entity, KnownEntity } from './domain/entity.ts';
import type { GraphUpdate } from './domain/graph.ts';
import type { GraphStore } from './domain/graph-store.ts';
import { type Annotator, EXTRACTOR_VERSION, extract } from './extraction/extract.ts';
import { assemble, chainIds } from './graph/assemble.ts';
import { idOf } from './graph/ids.ts';
import type { Gazetteer } from './language/gazetteer.ts';
import { blockingKeys, resolve } from './resolution/resolve.ts';

/** Everything the flow needs from outside. */
export interface Pipeline {
  readonly store: Pick<GraphStore, 'candidates' | 'apply' | 'storedVersions'>;
  readonly gazetteer: Gazetteer;
  annotatorFor(language: Language): Promise<Annotator>;
}

/** The version under which an article's layer is stored: equal versions need no writing. */
export const versionOf = (article: Article): string => `${article.contentHash.slice(0, 32)}.${EXTRACTOR_VERSION}`;

/** Entities of updates that are not yet stored, so that articles of one batch see each other's. */
export type Pending = Map<string, KnownEntity>;

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

function remember(pending: Pending, update: GraphUpdate): void {
  const context = update.resolved.map(({ entity }) => entity);
  for (const entity of update.entities)
    pending.set(
      entity.id,
      combined(pending.get(entity.id), { ...entity, context: context.filter((id) => id !== entity.id) }),
    );
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
  const known = joined([...stored, ...pending.values()]);
  const mint = (chain: Chain): string => idOf('e', ids.get(chain.id) ?? chain.id);
  const resolution = resolve(extraction.chains, article.language, { known, vouched }, mint);
  const update = assemble(document, version, extraction, resolution);
  remember(pending, update);
  return update;
}
