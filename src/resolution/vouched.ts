/** The gazetteer by the keys of resolution. */
import type { Entity } from '../domain/entity.ts';
import type { Gazetteer } from '../language/gazetteer.ts';
import { entityKeys } from './name-keys.ts';

const indexes = new WeakMap<Gazetteer, ReadonlyMap<string, readonly Entity[]>>();

function indexOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly Entity[]> {
  const known = indexes.get(gazetteer);
  if (known) return known;
  const index = new Map<string, Entity[]>();
  for (const entity of gazetteer.entities)
    for (const key of entityKeys(entity)) {
      const list = index.get(key);
      if (list) list.push(entity);
      else index.set(key, [entity]);
    }
  indexes.set(gazetteer, index);
  return index;
}

/** The entities that the gazetteer has under any of the blocking keys, those of the very name first. */
export function vouchedFor(keys: readonly string[], gazetteer: Gazetteer): Entity[] {
  const index = indexOf(gazetteer);
  const found = [...keys.flatMap(gazetteer.named), ...keys.flatMap((key) => index.get(key) ?? [])];
  return [...new Map(found.map((entity): [string, Entity] => [entity.id, entity])).values()];
}
