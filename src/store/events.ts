import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { EVENT_ROLES, EVENT_TYPES } from '../domain/annotation.ts';
import type { EventKey, KnownEvent } from '../domain/event.ts';
import type { EventQuery } from '../domain/graph-store.ts';
import type { EventView, Page } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { articlePasses, decodeCursor, encodeCursor, isInRange, isNarrowed, orNull, pageOf } from './pages.ts';
import { eventView, oneValue } from './rows.ts';
import { eventViewOf } from './shapes.ts';
import { sortRange } from './sort-key.ts';

/** Most events looked at for one key, and most reports of each: more would decide nothing. */
const MOST_EVENTS = 50;
const MOST_REPORTS = 20;

const CANDIDATES = `
UNWIND $args.keys AS key
CALL (key) {
  MATCH (:Entity {id: key.entity})<-[:INVOLVES]-(event:Event {type: key.type})
  WHERE key.from IS NULL OR event.firstDay IS NULL OR (event.firstDay <= key.to AND event.lastDay >= key.from)
  RETURN DISTINCT event ORDER BY event.sortKey DESC LIMIT $args.mostEvents
}
WITH DISTINCT event
RETURN event {.id, reports: COLLECT {
  MATCH (event)<-[:OF_EVENT]-(mention)-[:MENTIONED_IN]->(article)
  WITH event, mention, article ORDER BY mention.sortKey DESC LIMIT $args.mostReports
  RETURN {
    type: event.type, date: mention.date, reportedAt: article.publishedAt, planned: mention.modality = 'intended',
    place: head([(mention)-[part:PARTICIPANT {role: 'place'}]->()-[:RESOLVED_TO]->(entity) | entity.id]),
    participants: [(mention)-[part:PARTICIPANT]->()-[:RESOLVED_TO]->(entity) WHERE part.role <> 'place' |
      {role: part.role, entity: entity.id}]
  }
}} AS value
ORDER BY value.id`;

const knownEvent = z.object({
  id: z.string(),
  reports: z.array(
    z.object({
      type: z.enum(EVENT_TYPES),
      date: z.string().nullable(),
      reportedAt: z.string().nullable(),
      planned: z.boolean(),
      place: z.string().nullable(),
      participants: z.array(z.object({ role: z.enum(EVENT_ROLES), entity: z.string() })),
    }),
  ),
}) satisfies z.ZodType<KnownEvent>;

const ALL = `
MATCH (event:Event)
WHERE`;

const OF_ENTITY = `
MATCH (:Entity {id: $args.entity})<-[:INVOLVES]-(event:Event)
WITH DISTINCT event
WHERE`;

const PASSES = ` event.sortKey < $args.before AND ($args.type IS NULL OR event.type = $args.type)`;

const REPORTED = `
  AND EXISTS {
    (event)<-[:OF_EVENT]-(mention)-[:MENTIONED_IN]->(article)
    WHERE ${isInRange('mention')} AND ${articlePasses('article')}
  }`;

const NEWEST_FIRST = `
WITH event ORDER BY event.sortKey DESC LIMIT $args.limit
RETURN ${eventViewOf('event')} AS event, event.sortKey AS sortKey
ORDER BY sortKey DESC`;

const EVENT = `
MATCH (event:Event {id: $args.id})
RETURN ${eventViewOf('event')} AS value`;

const row = z.object({ event: eventView, sortKey: z.string() });

/** Reports shown with an event in a list, and with one alone. */
const SHOWN = { reports: neo4j.int(5) };
const ALL_SHOWN = { reports: neo4j.int(100) };

/** Events of these types that these entities had part in, around these days. */
export async function eventCandidates(
  connection: Connection,
  keys: readonly EventKey[],
): Promise<readonly KnownEvent[]> {
  if (keys.length === 0) return [];
  const most = { mostEvents: neo4j.int(MOST_EVENTS), mostReports: neo4j.int(MOST_REPORTS) };
  return connection.read(CANDIDATES, { keys, ...most }, oneValue(knownEvent));
}

/**
 * Events, the latest first: by when they happened, else by when they were reported.
 * @throws InputError where the cursor is not of this list.
 */
export async function listEvents(connection: Connection, query: EventQuery): Promise<Page<EventView>> {
  const { entity, type, limit, language, source } = query;
  const before = decodeCursor('events', query.cursor) ?? '~';
  const parameters = {
    ...orNull({ language, source, type, entity }),
    ...sortRange(query, null),
    ...SHOWN,
    before,
    limit: neo4j.int(limit + 1),
  };
  const start = entity === undefined ? ALL : OF_ENTITY;
  const statement = start + PASSES + (isNarrowed(query) ? REPORTED : '') + NEWEST_FIRST;
  const found = await connection.read(statement, parameters, row);
  return pageOf(
    found,
    limit,
    ({ event }) => event,
    ({ sortKey }) => encodeCursor('events', sortKey),
  );
}

/** One event with its reports; null where there is none. */
export async function readEvent(connection: Connection, id: string): Promise<EventView | null> {
  const [found] = await connection.read(EVENT, { id, ...ALL_SHOWN }, oneValue(eventView));
  return found ?? null;
}
