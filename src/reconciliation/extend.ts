import type { EntityLookUp } from '../domain/look-up.ts';
import type { Property } from './properties.ts';
import type { Value } from './query.ts';

/** Values by entity id and property id. */
export type Extension = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>;

/** The values of these properties of these entities; an entity that is not there has none. */
export async function extend(
  store: EntityLookUp,
  ids: readonly string[],
  properties: readonly Property[],
): Promise<Extension> {
  const needsTies = properties.some(({ tied }) => tied);
  const [profiles, ties] = await Promise.all([store.profiles(ids), store.ties(needsTies ? ids : [])]);
  return new Map(
    ids.map((id) => {
      const profile = profiles.get(id);
      const valuesOf = ({ values }: Property) => (profile === undefined ? [] : values(profile, ties.get(id) ?? []));
      return [id, new Map(properties.map((property) => [property.id, valuesOf(property)]))];
    }),
  );
}
