/** The ledger of judgements: read, kept, and heard wherever chains are bound to entities. */
import type { KeyedEntity } from '../domain/entity.ts';
import { type Judgement, judged, type LedgerEntry, standing } from '../domain/judgement.ts';
import type { Run } from './connection.ts';
import { type Move, rebind } from './rebind.ts';

const IS_EMPTY = `RETURN NOT EXISTS { MATCH (one:Judgement) WHERE one.at > '' } AS empty`;

/** Whether nothing was ever judged: then nothing else needs to be asked. */
export async function isLedgerEmpty(run: Run): Promise<boolean> {
  const [{ empty } = {}] = await run(IS_EMPTY);
  return empty === true;
}

const NAMING = `
CALL () {
  UNWIND $args.ids AS id
  MATCH (one:Judgement {a: id})
  RETURN one
  UNION
  UNWIND $args.ids AS id
  MATCH (one:Judgement {b: id})
  RETURN one
}
WITH one WHERE one.undoneAt IS NULL
RETURN properties(one) AS entry`;

/** All that stand and bear on these entities, directly or through others. */
export async function entriesFor(run: Run, ids: readonly string[]): Promise<readonly LedgerEntry[]> {
  const found = new Map<string, LedgerEntry>();
  const asked = new Set<string>();
  let next = [...new Set(ids)];
  while (next.length > 0) {
    for (const id of next) asked.add(id);
    for (const { entry } of await run(NAMING, { ids: next })) {
      const one = entryOf(entry as Record<string, unknown>);
      found.set(one.id, one);
    }
    next = [...new Set([...found.values()].flatMap(({ a, b }) => [a, b]))].filter((id) => !asked.has(id));
  }
  return standing([...found.values()]);
}

/** What is stored of a judgement as the ledger's entry. */
export function entryOf(properties: Record<string, unknown>): LedgerEntry {
  const { entities, ...rest } = properties;
  const given = { undoneAt: null, undoneBy: null, ...rest } as unknown as Judgement;
  return { ...given, entities: JSON.parse(String(entities)) as KeyedEntity[] };
}

const CHAINS_OF_ARTICLES = `
UNWIND $args.ids AS id
MATCH (article:Article {id: id})-[:HAS_CHAIN]->(chain)-[resolution:RESOLVED_TO]->(entity)
RETURN article.id AS article, chain.id AS chain, entity.id AS entity, resolution.auto AS auto`;

const CHAINS_OF_ENTITIES = `
UNWIND $args.ids AS id
MATCH (entity:Entity {id: id})<-[resolution:RESOLVED_TO]-(chain)<-[:HAS_CHAIN]-(article)
RETURN article.id AS article, chain.id AS chain, entity.id AS entity, resolution.auto AS auto`;

interface Bound {
  readonly article: string;
  readonly chain: string;
  readonly entity: string;
  readonly auto: string;
}

/** Where chains are bound otherwise than the judgements want. */
function movesOf(bound: readonly Bound[], entries: readonly LedgerEntry[]): Move[] {
  return bound.flatMap(({ article, chain, entity, auto }) => {
    const { entity: wanted, judgement } = judged(auto, article, entries);
    return wanted === entity ? [] : { article, chain, from: entity, entity: wanted, judgement, decided: null };
  });
}

/** Entities of the ledger that chains are moved to. */
export const targetsOf = (moves: readonly Pick<Move, 'entity'>[], entries: readonly LedgerEntry[]): KeyedEntity[] => {
  const wanted = new Set(moves.map(({ entity }) => entity));
  const known = new Map(entries.flatMap(({ entities }) => entities).map((entity) => [entity.id, entity]));
  return [...known.values()].filter(({ id }) => wanted.has(id));
};

/** Makes the chains of these articles what the judgements say they are. */
export async function hearLedger(run: Run, articles: readonly string[]): Promise<void> {
  if (articles.length === 0 || (await isLedgerEmpty(run))) return;
  const bound = (await run(CHAINS_OF_ARTICLES, { ids: articles })) as unknown as Bound[];
  const entries = await entriesFor(
    run,
    bound.map(({ auto }) => auto),
  );
  await move(run, movesOf(bound, entries), entries);
}

/**
 * Makes all chains of the entities that a judgement bears on what the judgements say, once one was added or taken back.
 * `named`: the judgement itself, which does not stand any more where it was taken back.
 */
export async function hearJudgement(run: Run, named: LedgerEntry): Promise<void> {
  const entries = await entriesFor(run, [named.a, named.b]);
  const ids = new Set([named, ...entries].flatMap(({ a, b }) => [a, b]));
  const bound = (await run(CHAINS_OF_ENTITIES, { ids: [...ids].sort() })) as unknown as Bound[];
  await move(run, movesOf(bound, entries), [...entries, named]);
}

async function move(run: Run, moves: readonly Move[], entries: readonly LedgerEntry[]): Promise<void> {
  if (moves.length > 0) await rebind(run, moves, targetsOf(moves, entries));
}
