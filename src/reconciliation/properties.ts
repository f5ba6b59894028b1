/** What can be asked of an entity: to tell it from namesakes, and to fill the columns of a table. */

import { type EntityType, RELATION_TYPES, type RelationType } from '../domain/annotation.ts';
import { foldName } from '../domain/fold-name.ts';
import type { EntityProfile, EntityTie } from '../domain/look-up.ts';
import type { Value } from './query.ts';

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** An entity has one value at most: another one is another entity. */
  readonly single: boolean;
  /** Values come from the entity's ties. */
  readonly tied: boolean;
  readonly values: (entity: EntityProfile, ties: readonly EntityTie[]) => readonly Value[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/** The protocol's dates have a time: midnight where the outlet gives the day alone. */
function dateValue(text: string | null): readonly Value[] {
  if (text === null) return [];
  if (DAY.test(text)) return [{ date: `${text}T00:00:00Z` }];
  return [MOMENT.test(text) ? { date: text } : { str: text }];
}

const words = (...texts: readonly (string | null)[]): readonly Value[] =>
  texts.filter((text) => text !== null).map((str) => ({ str }));

/** Names that are not the display names written otherwise, each once, in order of their code units. */
export function aliasesOf({ names, nameFr, nameEn }: EntityProfile): readonly string[] {
  const shown = new Set([nameFr, nameEn].map(foldName));
  const others = names.filter(({ kind, folded }) => kind !== 'demonym' && !shown.has(folded));
  return [...new Set(others.map(({ text }) => text))].sort();
}

function own(
  id: string,
  name: string,
  description: string,
  values: (entity: EntityProfile) => readonly Value[],
  single = false,
): Property {
  return { id, name, description, single, tied: false, values };
}

type Passes = (tie: EntityTie) => boolean;

function tied(id: string, name: string, description: string, passes: Passes): Property {
  const values = (_: EntityProfile, ties: readonly EntityTie[]): readonly Value[] => {
    const others = ties.filter(passes).map(({ other }) => [other.id, other.name] as const);
    return [...new Map(others)].map(([otherId, otherName]) => ({ id: otherId, name: otherName }));
  };
  return { id, name, description, single: false, tied: true, values };
}

const outgoing = (types: readonly RelationType[], ends: readonly EntityType[] | null = null): Passes => {
  return ({ type, outgoing: isSubject, other }) =>
    isSubject && types.includes(type) && (ends === null || ends.includes(other.type));
};

/** A relation of the graph as it is: what it leads to from its subject. */
const relation = (type: RelationType): Property =>
  tied(type, type.replaceAll('_', ' '), `What articles say it stands in the relation ${type} to.`, outgoing([type]));

const PLACES: readonly RelationType[] = ['based_in', 'born_in', 'citizen_of', 'part_of', 'leads', 'role_at'];
const WORK: readonly RelationType[] = ['role_at', 'leads', 'member_of', 'employed_by', 'founded'];

/** All properties; ids are the protocol's. */
export const PROPERTIES: readonly Property[] = [
  own('wikidata', 'Wikidata id', 'Such as Q312.', ({ wikidata }) => words(wikidata), true),
  own('type', 'type', 'Kind of entity.', ({ type }) => words(type), true),
  own('nameFr', 'French name', 'Its full name in French.', ({ nameFr }) => words(nameFr)),
  own('nameEn', 'English name', 'Its full name in English.', ({ nameEn }) => words(nameEn)),
  own('aliases', 'aliases', 'Its other names and acronyms.', (entity) => words(...aliasesOf(entity))),
  own('articles', 'articles', 'How many articles mention it.', ({ articles }) => [{ int: articles }]),
  own('firstAt', 'first article', 'When it was first written of.', ({ firstAt }) => dateValue(firstAt)),
  own('lastAt', 'last article', 'When it was last written of.', ({ lastAt }) => dateValue(lastAt)),
  tied(
    'country',
    'country or place',
    'Where articles say it is, comes from or governs.',
    outgoing(PLACES, ['location']),
  ),
  tied('worksFor', 'works for', 'Whom articles say it works for, leads or belongs to.', outgoing(WORK)),
  tied('related', 'related to', 'Whom it has any stated tie with.', () => true),
  ...RELATION_TYPES.map(relation),
];

const BY_ID: ReadonlyMap<string, Property> = new Map(PROPERTIES.map((property) => [property.id, property]));

/** The property of this id. */
export const propertyOf = (id: string): Property | undefined => BY_ID.get(id);
