/** Takes chains for other entities: what a merge, a split, their undoing and a new decision have in common. */
import type { KeyedEntity, ResolvedChain } from '../domain/entity.ts';
import { resolutionProperties } from './article-rows.ts';
import { type Run, runOver } from './connection.ts';
import { storedFacts, withChains } from './layer-facts.ts';
import { nameText } from './names.ts';
import { eventsOf, settleEvents } from './settle-events.ts';
import { markUnsettled } from './unsettled.ts';
import { settleEntities, writeEntities } from './write-entities.ts';
import { countProjection, projectionChange, redateProjection } from './write-projection.ts';

/** A chain and the entity it is taken for from now on. */
export interface Move {
  readonly article: string;
  readonly chain: string;
  readonly from: string;
  readonly entity: string;
  /** The judgement that says so; null where the rules do. */
  readonly judgement: string | null;
  /** Where the rules decided anew: what they decided. */
  readonly decided: ResolvedChain | null;
}

/** Articles whose facts are in memory at once. */
const AT_ONCE = 500;

const MOVE = `
UNWIND $args.rows AS row
MATCH (chain:Chain {id: row.chain})-[old:RESOLVED_TO]->()
MATCH (entity:Entity {id: row.entity})
CREATE (chain)-[new:RESOLVED_TO]->(entity)
SET new = properties(old), new += row.decided, new.judgement = row.judgement
DELETE old`;

// An id that led to an entity leads to where its chains went.
const REDIRECT = `
UNWIND $args.rows AS row
OPTIONAL MATCH (entity:Entity {id: row.from})
WITH row, entity WHERE entity IS NULL
MERGE (redirect:Redirect {id: row.from})
SET redirect.to = row.to`;

/** Moves chains within the caller's transaction; `entities` are those that may not be there. */
export async function rebind(run: Run, moves: readonly Move[], entities: readonly KeyedEntity[]): Promise<void> {
  const byArticle = new Map<string, Move[]>();
  for (const move of moves) byArticle.set(move.article, [...(byArticle.get(move.article) ?? []), move]);
  const articles = [...byArticle.keys()].sort();
  await writeEntities(run, entities);
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const ids = articles.slice(start, start + AT_ONCE);
    await rebindIn(
      run,
      ids,
      ids.flatMap((id) => byArticle.get(id) ?? []),
    );
  }
  await runOver(run, REDIRECT, [...new Map(moves.map(({ from, entity }) => [from, { from, to: entity }])).values()]);
}

async function rebindIn(run: Run, articles: readonly string[], moves: readonly Move[]): Promise<void> {
  const before = await storedFacts(run, articles);
  const events = await eventsOf(run, articles);
  const facts = moves.map(({ chain, entity, decided }) =>
    decided === null ? { chain, entity } : { chain, entity, names: decided.names.map(nameText) },
  );
  const change = await projectionChange(run, before, withChains(before, facts));
  const undated = await countProjection(run, change);
  await runOver(
    run,
    MOVE,
    moves.map(({ chain, entity, judgement, decided }) => {
      return { chain, entity, judgement, decided: decided === null ? {} : resolutionProperties(decided) };
    }),
  );
  await settleEvents(run, [...events].sort());
  await redateProjection(run, undated);
  await settleEntities(run, [...new Set([...change.touched, ...moves.map(({ entity }) => entity)])].sort());
  await markUnsettled(run, change);
}
