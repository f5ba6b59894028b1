/** Resolution over a stream of articles with the graph in memory: the flow of `pipeline.ts` without a database. */
import type { Chain } from '../../src/domain/annotation.ts';
import type { Language } from '../../src/domain/article.ts';
import type { Entity, KnownEntity } from '../../src/domain/entity.ts';
import { loadGazetteer } from '../../src/language/gazetteer.ts';
import { entityKeys } from '../../src/resolution/name-keys.ts';
import { blockingKeys, resolve } from '../../src/resolution/resolve.ts';
import { vouchedFor } from '../../src/resolution/vouched.ts';

/** Neighbours given as context, as the store gives them. */
const CONTEXT_SIZE = 50;

/** All entities met so far. */
export class World {
  readonly #gazetteer = loadGazetteer();
  readonly #entities = new Map<string, Entity>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #beside = new Map<string, Map<string, number>>();
  #minted = 0;

  get size(): number {
    return this.#entities.size;
  }

  /** Resolves the chains of one article and remembers what was decided; chain id → entity id. */
  resolve(chains: readonly Chain[], language: Language): ReadonlyMap<string, string> {
    const keys = [...new Set(chains.flatMap(blockingKeys))];
    const vouched = vouchedFor(keys, this.#gazetteer);
    const ids = new Set([...keys.flatMap((key) => [...(this.#byName.get(key) ?? [])]), ...vouched.map(({ id }) => id)]);
    const known = [...ids].sort().flatMap((id): KnownEntity[] => {
      const entity = this.#entities.get(id);
      return entity ? [{ ...entity, context: this.#contextOf(id) }] : [];
    });
    const { resolved, entities } = resolve(chains, language, { known, vouched }, () => `e-${this.#minted++}`);
    for (const entity of entities) this.#remember(entity);
    this.#countTogether([...new Set(resolved.map(({ entity }) => entity))]);
    return new Map(resolved.map(({ chain, entity }) => [chain, entity]));
  }

  #contextOf(id: string): string[] {
    const beside = [...(this.#beside.get(id) ?? [])];
    return beside
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, CONTEXT_SIZE)
      .map(([other]) => other);
  }

  #remember(entity: Entity): void {
    const before = this.#entities.get(entity.id);
    const names = new Map(
      [...(before?.names ?? []), ...entity.names].map((name) => [`${name.text}|${name.kind}|${name.language}`, name]),
    );
    const whole = { ...entity, names: [...names.values()] };
    this.#entities.set(entity.id, whole);
    for (const key of new Set([...whole.names.map(({ folded }) => folded), ...entityKeys(whole)])) {
      const ids = this.#byName.get(key) ?? new Set();
      this.#byName.set(key, ids.add(entity.id));
    }
  }

  #countTogether(ids: readonly string[]): void {
    for (const id of ids) {
      const beside = this.#beside.get(id) ?? new Map<string, number>();
      for (const other of ids) if (other !== id) beside.set(other, (beside.get(other) ?? 0) + 1);
      this.#beside.set(id, beside);
    }
  }
}
