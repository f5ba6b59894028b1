/** Ids that entities had before they were taken for others: still good in links and filters. */
import { NotFoundError } from '../domain/errors.ts';
import type { GraphStore } from '../domain/graph-store.ts';

/** The entity that was asked for by an old id is at another. */
export class MovedError extends Error {
  override readonly name = 'MovedError';
  /** Its id now. */
  readonly to: string;
  constructor(to: string) {
    super(`It is ${to} now.`);
    this.to = to;
  }
}

/**
 * Says that there is no such entity.
 * @throws MovedError where the id leads to one that is there
 * @throws NotFoundError where it does not
 */
export async function noEntity(store: GraphStore, id: string): Promise<never> {
  const to = await store.redirect(id);
  if (to !== null) throw new MovedError(to);
  throw new NotFoundError(`There is no entity with the id ${id}.`);
}

/** A query with today's ids in place of those given for these parameters. An id that is not known stays as it is. */
export async function withCurrentIds<Q extends object>(
  store: GraphStore,
  query: Q,
  names: readonly (keyof Q)[],
): Promise<Q> {
  const mapped: Partial<Q> = {};
  for (const name of names) {
    const given: unknown = query[name];
    if (typeof given === 'string') mapped[name] = ((await store.redirect(given)) ?? given) as Q[keyof Q];
  }
  return { ...query, ...mapped };
}
