/** Judgements: checked against what stands, kept, done, and taken back, each in one transaction. */
import type { KeyedEntity } from '../domain/entity.ts';
import { ConflictError, InputError, NotFoundError } from '../domain/errors.ts';
import { type Judgement, type LedgerEntry, standing } from '../domain/judgement.ts';
import type { Connection, Run } from './connection.ts';
import { entriesFor, entryOf, hearJudgement } from './ledger.ts';
import { readRedirect } from './redirects.ts';
import { WAIT_FOR_TURN } from './turn.ts';

const NEWEST = `MATCH (one:Judgement) WHERE one.at > '' RETURN one.at AS at ORDER BY one.at DESC LIMIT 1`;

const ENTITY = `
MATCH (entity:Entity {id: $args.id})
RETURN entity {
  .id, .type, .nameFr, .nameEn, .wikidata, names: COLLECT {
    MATCH (entity)-[:HAS_NAME]->(name {vouched: true})
    RETURN name {.text, .folded, .lookup, .language, .kind} ORDER BY name.key
  }
} AS entity`;

const ARTICLES_OF = `
MATCH (:Entity {id: $args.id})<-[:RESOLVED_TO]-()<-[:HAS_CHAIN]-(article)
RETURN DISTINCT article.id AS id`;

const KEEP = `
MERGE (one:Judgement {id: $args.entry.id})
SET one = $args.entry`;

const FIND = `
MATCH (one:Judgement {id: $args.id})
RETURN properties(one) AS entry`;

const UNDO = `
MATCH (one:Judgement {id: $args.id})
SET one.undoneAt = $args.at, one.undoneBy = $args.by`;

/** An entity by an id of today or before, as the ledger keeps it: with the names that are not from articles. */
async function present(run: Run, id: string): Promise<KeyedEntity> {
  const [found] = await run(ENTITY, { id: (await readRedirect(run, id)) ?? id });
  if (!found) throw new NotFoundError(`There is no entity with the id ${id}.`);
  return found['entity'] as KeyedEntity;
}

const say = ({ id, by, at, reason }: Judgement): string => `${id}, by ${by} on ${at.slice(0, 10)}: ${reason}`;

/** Judgements of two entities, whatever their ids were at the time. */
async function between(run: Run, a: string, b: string): Promise<LedgerEntry[]> {
  const entries = await entriesFor(run, [a, b]);
  const now = async (id: string): Promise<string> => (await readRedirect(run, id)) ?? id;
  const pairs = await Promise.all(entries.map(async (one) => [await now(one.a), await now(one.b)] as const));
  return entries.filter((_, at) => pairs[at]?.includes(a) && pairs[at]?.includes(b));
}

async function refuseIfJudged(run: Run, asked: Judgement, a: KeyedEntity, b: KeyedEntity): Promise<void> {
  if (a.id === b.id) {
    const merge = (await entriesFor(run, [a.id])).find(
      ({ verdict, b: gone }) => verdict === 'merge' && [asked.a, asked.b].includes(gone),
    );
    const hint = merge
      ? `by judgement ${say(merge)}. Undo it to take them apart.`
      : 'already. Split it to take it apart.';
    throw new ConflictError(`Both ids are the one entity ${a.id} ${hint}`);
  }
  const apart = (await between(run, a.id, b.id)).find(({ verdict }) => verdict === 'apart');
  if (apart) throw new ConflictError(`They are kept apart by judgement ${say(apart)}. Undo it first.`);
}

/** Of a merge, who stays: an entity of the gazetteer rather than one that only articles name. */
const inPlace = (a: KeyedEntity, b: KeyedEntity): [stays: KeyedEntity, goes: KeyedEntity] =>
  b.names.length > 0 && a.names.length === 0 ? [b, a] : [a, b];

async function settledPair(run: Run, asked: Judgement): Promise<LedgerEntry> {
  const [a, b] = [await present(run, asked.a), await present(run, asked.b)];
  await refuseIfJudged(run, asked, a, b);
  const [one, other] = asked.verdict === 'merge' ? inPlace(a, b) : [a, b];
  return { ...asked, a: one.id, b: other.id, articles: [], entities: [one, other] };
}

async function settledSplit(run: Run, asked: Judgement): Promise<LedgerEntry> {
  const a = await present(run, asked.a);
  const all = new Set((await run(ARTICLES_OF, { id: a.id })).map(({ id }) => String(id)));
  const articles = [...new Set(asked.articles)].sort();
  const other = articles.find((id) => !all.has(id));
  if (other !== undefined) throw new NotFoundError(`The article ${other} does not name the entity ${a.id}.`);
  if (articles.length === all.size)
    throw new InputError(
      `All articles that name ${a.id} are given: leave at least one out, or there is nothing to split.`,
    );
  const made: KeyedEntity = { ...a, id: asked.b, wikidata: null, names: [] };
  return { ...asked, a: a.id, articles, entities: [a, made] };
}

/** A moment after the ledger's last: its order is that of its times. */
const after = (at: string, last: unknown): string =>
  typeof last === 'string' && last >= at ? new Date(Date.parse(last) + 1).toISOString() : at;

const plain = ({ entities: _, ...judgement }: LedgerEntry): Judgement => judgement;

async function keep(run: Run, entry: LedgerEntry): Promise<void> {
  await run(KEEP, { entry: { ...entry, entities: JSON.stringify(entry.entities) } });
}

async function find(run: Run, id: string): Promise<LedgerEntry | null> {
  const [found] = await run(FIND, { id });
  return found ? entryOf(found['entry'] as Record<string, unknown>) : null;
}

/** @see JudgementStore.judge */
export const judge = (connection: Connection, asked: Judgement): Promise<Judgement> =>
  connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    const settled = asked.verdict === 'split' ? await settledSplit(run, asked) : await settledPair(run, asked);
    const [{ at } = {}] = await run(NEWEST);
    const entry = { ...settled, at: after(asked.at, at) };
    await keep(run, entry);
    await hearJudgement(run, entry);
    return plain(entry);
  });

/** @see JudgementStore.undo */
export const undo = (connection: Connection, id: string, by: string, at: string): Promise<Judgement> =>
  connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    const entry = await find(run, id);
    if (!entry) throw new NotFoundError(`There is no judgement with the id ${id}.`);
    if (entry.undoneAt !== null)
      throw new ConflictError(
        `Judgement ${id} was undone by ${entry.undoneBy} on ${entry.undoneAt.slice(0, 10)} already.`,
      );
    const undone = { ...entry, undoneAt: at, undoneBy: by };
    await run(UNDO, { id, at, by });
    await hearJudgement(run, undone);
    return plain(undone);
  });

/** @see JudgementStore.restore */
export const restore = (connection: Connection, entry: LedgerEntry): Promise<boolean> =>
  connection.write(async (run) => {
    await run(WAIT_FOR_TURN);
    const known = await find(run, entry.id);
    if (known && (known.undoneAt !== null || entry.undoneAt === null)) return false;
    await keep(run, entry);
    if (standing([known ?? entry]).length > 0) await hearJudgement(run, entry);
    return true;
  });
