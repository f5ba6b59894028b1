/** The gazetteer as resolution asks it: by name, and by the canonical name that both languages write to. */
import type { Chain } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import { canonicalName, lookupKey } from './name-keys.ts';

/** What resolution asks the gazetteer. */
export interface Vouched {
  readonly entities: readonly Entity[];
  /** Entities that have a name, by its folded form; the best known first. */
  named(folded: string): readonly Entity[];
  byId(id: string): Entity | undefined;
  /** The entities that a name of several things is told apart by. */
  surroundingsOf(id: string): readonly string[];
}

interface Index {
  readonly canonical: ReadonlyMap<string, readonly Entity[]>;
  readonly lookup: ReadonlyMap<string, readonly Entity[]>;
}

const indexes = new WeakMap<Vouched, Index>();

function addTo(index: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = index.get(key);
  if (!list) index.set(key, [entity]);
  else if (!list.includes(entity)) list.push(entity);
}

/** Made at the first question of a gazetteer. */
function indexOf(vouched: Vouched): Index {
  const known = indexes.get(vouched);
  if (known) return known;
  const canonical = new Map<string, Entity[]>();
  const lookup = new Map<string, Entity[]>();
  for (const entity of vouched.entities)
    for (const { folded, kind } of entity.names) {
      if (kind !== 'acronym') addTo(canonical, canonicalName(folded, entity.type), entity);
      addTo(lookup, lookupKey(folded, entity.type), entity);
    }
  const index = { canonical, lookup };
  indexes.set(vouched, index);
  return index;
}

/** Those that have a name in an article's language, or in both; where none has, those that have it in the other. */
export function namedIn(vouched: Vouched, folded: string, language: Language): readonly Entity[] {
  const all = vouched.named(folded);
  if (all.length < 2) return all;
  const own = all.filter(({ names }) =>
    names.some((name) => name.folded === folded && (name.language === null || name.language === language)),
  );
  return own.length > 0 ? own : all;
}

/** Those that have the chain's own name, likewise. */
export const namedAs = (vouched: Vouched, { name }: Chain, language: Language): readonly Entity[] =>
  namedIn(vouched, foldName(name), language);

/** Whether the gazetteer has the name, of whatever type. */
export const isClaimed = (vouched: Vouched, { name }: Chain): boolean => vouched.named(foldName(name)).length > 0;

/** Those whose names are the chain's own, word by word or by ear. */
export const namedLike = (vouched: Vouched, { name, type }: Chain): readonly Entity[] =>
  indexOf(vouched).canonical.get(canonicalName(foldName(name), type)) ?? [];

/** Those that may be meant by a lookup key. */
export const foundBy = (vouched: Vouched, key: string): readonly Entity[] => indexOf(vouched).lookup.get(key) ?? [];
