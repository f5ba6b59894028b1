/** Resolution over many articles with the graph in memory: the flow of `pipeline.ts` without a database. */
import type { Chain } from '../../src/domain/annotation.ts';
import type { Language } from '../../src/domain/article.ts';
import type { Entity, EntityName, KeyedName, KnownEntity } from '../../src/domain/entity.ts';
import { idOf } from '../../src/graph/ids.ts';
import { loadGazetteer } from '../../src/language/gazetteer.ts';
import { keyOf } from '../../src/resolution/identity.ts';
import { anchor, type Mint, settle } from '../../src/resolution/resolve.ts';

const mint: Mint = (...parts) => idOf('e', ...parts);

/** Of one article: chain id → entity id. */
export type Found = ReadonlyMap<string, string>;

interface Read {
  readonly article: string;
  readonly language: Language;
  readonly around: ReadonlySet<string>;
  readonly open: readonly Chain[];
  readonly found: Map<string, string>;
}

/** All articles read so far, and what they are sure of. */
export class World {
  readonly #gazetteer = loadGazetteer();
  readonly #entities = new Map<string, Entity & { names: EntityName[] }>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #beside = new Map<string, Set<string>>();
  readonly #read: Read[] = [];

  get size(): number {
    return this.#entities.size;
  }

  /** Reads the chains of one more article. What is found is complete after {@link settle}. */
  add(chains: readonly Chain[], language: Language): Found {
    const { sure, open, entities } = anchor(chains, language, this.#gazetteer, mint);
    for (const entity of entities)
      if (!this.#entities.has(entity.id)) this.#entities.set(entity.id, { ...entity, names: [...entity.names] });
    for (const { entity, names } of sure) for (const name of names) this.#name(entity, name);
    const around = new Set(sure.map(({ entity }) => entity));
    for (const id of around) this.#remember(this.#beside, id, around);
    const found = new Map(sure.map(({ chain, entity }) => [chain, entity]));
    this.#read.push({ article: `article-${this.#read.length}`, language, around, open, found });
    return found;
  }

  /** Decides what is open, by all that was read. */
  settle(): void {
    for (const { article, language, around, open, found } of this.#read)
      for (const chain of open) {
        const known = [...(this.#byKey.get(keyOf(chain)) ?? [])].map((id) => this.#candidate(id, around));
        const { resolved } = settle({ chain, language, article, around }, known, this.#gazetteer, mint);
        found.set(chain.id, resolved.entity);
      }
  }

  #candidate(id: string, around: ReadonlySet<string>): KnownEntity {
    const beside = this.#beside.get(id);
    const context = [...around].filter((other) => other !== id && beside?.has(other));
    return { ...(this.#entities.get(id) as Entity), context };
  }

  #name(id: string, name: KeyedName): void {
    const entity = this.#entities.get(id);
    if (!entity?.names.some(({ text, kind }) => text === name.text && kind === name.kind)) entity?.names.push(name);
    this.#remember(this.#byKey, name.lookup, [id]);
  }

  #remember(map: Map<string, Set<string>>, key: string, ids: Iterable<string>): void {
    const known = map.get(key) ?? new Set();
    for (const id of ids) known.add(id);
    map.set(key, known);
  }
}
