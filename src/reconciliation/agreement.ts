/** Whether what a client says of an entity agrees with what the graph says. */
import { foldName } from '../domain/fold-name.ts';
import type { EntityProfile, EntityTie } from '../domain/look-up.ts';
import { propertyOf } from './properties.ts';
import type { GivenProperty, GivenValue, Value } from './query.ts';

/** `silent`: the graph does not say. That is no objection: articles leave most things out. */
export type Verdict = 'agrees' | 'silent' | 'differs';

/** Ids of the entities that have a folded name. */
export type Namesakes = ReadonlyMap<string, ReadonlySet<string>>;

const WIKIDATA_URL = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(?=Q\d+$)/u;

/** A given value as text, a Wikidata address as the id in it. */
export const textOf = (given: GivenValue): string =>
  (typeof given === 'string' ? given : given.id).trim().replace(WIKIDATA_URL, '');

function isSame(given: GivenValue, value: Value, namesakes: Namesakes): boolean {
  const text = textOf(given);
  if ('id' in value) return text === value.id || namesakes.get(foldName(text))?.has(value.id) === true;
  if ('int' in value) return text === String(value.int);
  if ('date' in value) return text === value.date || text === value.date.slice(0, text.length);
  return text === value.str || (foldName(text) !== '' && foldName(text) === foldName(value.str));
}

/** The verdict on one property, by the entity's own values; a property that we do not have is silent. */
export function verdictOn(
  { id, values }: GivenProperty,
  entity: EntityProfile,
  ties: readonly EntityTie[],
  namesakes: Namesakes,
): Verdict {
  const property = propertyOf(id);
  const known = property?.values(entity, ties) ?? [];
  if (known.some((value) => values.some((given) => isSame(given, value, namesakes)))) return 'agrees';
  return property?.single === true && known.length > 0 ? 'differs' : 'silent';
}
