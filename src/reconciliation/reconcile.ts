/** Compares rows of a list with the graph. */
import { foldName } from '../domain/fold-name.ts';
import type { EntityLookUp, EntityProfile, EntityTie } from '../domain/look-up.ts';
import { type Namesakes, textOf, verdictOn } from './agreement.ts';
import { propertyOf } from './properties.ts';
import type { Candidate, GivenProperty, Query } from './query.ts';
import { ranked, scoreOf } from './score.ts';

/** Entities compared with each text: the surest kinds of match come first. */
const COMPARED = 15;

type Found = ReadonlyMap<string, readonly EntityProfile[]>;
type Ties = ReadonlyMap<string, readonly EntityTie[]>;

const isTied = ({ id }: GivenProperty): boolean => propertyOf(id)?.tied === true;

/** What entities are looked up by: the name, and ids that are given as a property. */
function textsOf({ name, properties }: Query): readonly string[] {
  const ids = properties.filter(({ id }) => id === 'wikidata').flatMap(({ values }) => values.map(textOf));
  return [...(name === null ? [] : [name]), ...ids];
}

async function findEntities(store: EntityLookUp, queries: readonly Query[]): Promise<Found> {
  const texts = [...new Set(queries.flatMap(textsOf))];
  const found = await store.lookUpNames(texts, COMPARED);
  return new Map(texts.map((text, index) => [text, found[index] ?? []]));
}

function entitiesOf(query: Query, found: Found): readonly EntityProfile[] {
  const entities = textsOf(query).flatMap((text) => found.get(text) ?? []);
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

/** Whom the values of tied properties name; nothing is asked where there are none. */
function readNamesakes(store: EntityLookUp, queries: readonly Query[]): Promise<Namesakes> {
  const values = queries.flatMap(({ properties }) => properties.filter(isTied).flatMap(({ values }) => values));
  return store.namedExactly(values.map((value) => foldName(textOf(value))).filter((folded) => folded !== ''));
}

function readTies(store: EntityLookUp, queries: readonly Query[], found: Found): Promise<Ties> {
  const asking = queries.filter(({ properties }) => properties.some(isTied));
  return store.ties(asking.flatMap((query) => entitiesOf(query, found).map(({ id }) => id)));
}

/**
 * For each query the entities that it may mean, best first. A query is answered the same whatever others are beside it;
 * together they cost one round trip for their names and two more where properties lead to other entities.
 */
export async function reconcile(
  store: EntityLookUp,
  queries: readonly Query[],
): Promise<readonly (readonly Candidate[])[]> {
  const found = await findEntities(store, queries);
  const [namesakes, ties] = await Promise.all([readNamesakes(store, queries), readTies(store, queries, found)]);
  return queries.map((query) => {
    const scored = entitiesOf(query, found).map((entity) => {
      const own = ties.get(entity.id) ?? [];
      return scoreOf(
        query,
        entity,
        query.properties.map((given) => verdictOn(given, entity, own, namesakes)),
      );
    });
    return ranked(
      scored.filter((one) => one !== null),
      query.limit,
    );
  });
}
