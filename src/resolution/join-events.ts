/** Whether events of several articles are one: type, participants, place and date have to agree. */
import type { EventRole, EventType } from '../domain/annotation.ts';
import { type DaySpan, daysOf, isoDay } from '../domain/calendar.ts';
import type { MatchEvidence } from '../domain/entity.ts';
import type { EventFacts, EventKey, KnownEvent, ResolvedEvent } from '../domain/event.ts';

/** Clocks differ: the day before or after is the same day elsewhere. */
const SLACK = 1;
/** News with no date tells of the last days; what is planned lies in the next weeks. */
const RECENT = 10;
const PLANNED = 60;
/** Two dates of a case, or two reports of one sale, may lie this far apart. */
const CASE_DAYS = 3 * 366;

/** How the events of a type are told apart. */
interface Identity {
  /** Roles of which one must be shared. */
  readonly key: readonly EventRole[];
  /** How many of the key's participants must be shared. */
  readonly shared: number;
  /** Whether the place may stand in for the participants, the date being exact. */
  readonly byPlace: boolean;
  /** Days that the dates may differ by; null: it happens once. */
  readonly slack: number | null;
}

const IDENTITY: Readonly<Record<EventType, Identity>> = {
  attack: { key: ['target'], shared: 1, byPlace: true, slack: SLACK },
  death: { key: ['victim'], shared: 1, byPlace: false, slack: null },
  arrest: { key: ['person'], shared: 1, byPlace: false, slack: SLACK },
  trial: { key: ['defendant'], shared: 1, byPlace: false, slack: CASE_DAYS },
  election: { key: ['winner', 'candidate'], shared: 1, byPlace: true, slack: SLACK },
  acquisition: { key: ['acquired'], shared: 1, byPlace: false, slack: CASE_DAYS },
  meeting: { key: ['participant'], shared: 2, byPlace: true, slack: SLACK },
  protest: { key: ['participant', 'target'], shared: 1, byPlace: true, slack: SLACK },
};

/** The parties that set two cases or sales of one defendant or company apart. */
const OTHER_SIDE: Readonly<Partial<Record<EventType, EventRole>>> = { trial: 'plaintiff', acquisition: 'buyer' };

/** From this score on two events are one; the features and their weights: */
const THRESHOLD = 0.8;
const WEIGHTS = { participants: 0.5, place: 0.25, day: 0.35, period: 0.3, reported: 0.3, once: 0.4, others: 0.1 };

/** The days an event may have happened on, as far as a report tells. */
function daysFor({ date, reportedAt, planned }: EventFacts): { days: DaySpan; exact: boolean } | null {
  const said = date === null ? null : daysOf(date);
  if (said) return { days: said, exact: true };
  const reported = reportedAt === null ? null : daysOf(reportedAt.slice(0, 10));
  if (!reported) return null;
  return {
    days: planned ? [reported[0], reported[0] + PLANNED] : [reported[0] - RECENT, reported[0] + SLACK],
    exact: false,
  };
}

/** First and last ISO day of an event by one report; null where nothing tells. */
export function windowOf(facts: EventFacts): ResolvedEvent['window'] {
  const found = daysFor(facts);
  return found && [isoDay(found.days[0]), isoDay(found.days[1])];
}

/** How two reports agree in time; null where they do not. */
function timeOf(one: EventFacts, other: EventFacts, slack: number | null): MatchEvidence | null {
  if (slack === null) return { feature: 'once', score: WEIGHTS.once, detail: 'it happens once' };
  const [mine, theirs] = [daysFor(one), daysFor(other)];
  if (!mine || !theirs) return null;
  const [a, b] = [mine.days, theirs.days];
  if (a[0] - slack > b[1] || b[0] - slack > a[1]) return null;
  const detail = `${one.date ?? `reported ${one.reportedAt?.slice(0, 10)}`}, ${other.date ?? `reported ${other.reportedAt?.slice(0, 10)}`}`;
  if (!mine.exact || !theirs.exact) return { feature: 'reported', score: WEIGHTS.reported, detail };
  const day = a[0] === a[1] && b[0] === b[1];
  return day ? { feature: 'day', score: WEIGHTS.day, detail } : { feature: 'period', score: WEIGHTS.period, detail };
}

const entitiesIn = ({ participants }: EventFacts, roles: readonly EventRole[]): string[] =>
  participants.filter(({ role }) => roles.includes(role)).map(({ entity }) => entity);

/** Whether both name the other side and not the same: another case, another sale. */
function differs(one: EventFacts, other: EventFacts): boolean {
  const role = OTHER_SIDE[one.type];
  const [mine, theirs] = role ? [entitiesIn(one, [role]), entitiesIn(other, [role])] : [[], []];
  return mine.length > 0 && theirs.length > 0 && !mine.some((entity) => theirs.includes(entity));
}

/** Why two reports are of one event, with the weight of each reason; null where they are not. */
export function agreement(one: EventFacts, other: EventFacts): readonly MatchEvidence[] | null {
  if (one.type !== other.type || differs(one, other)) return null;
  const { key, shared: needed, byPlace, slack } = IDENTITY[one.type];
  const time = timeOf(one, other, slack);
  if (!time) return null;
  const [mine, theirs] = [entitiesIn(one, key), entitiesIn(other, key)];
  const shared = [...new Set(mine)].filter((entity) => theirs.includes(entity));
  const samePlace = one.place !== null && one.place === other.place;
  const isConflict = mine.length >= needed && theirs.length >= needed && shared.length === 0;
  const enough =
    shared.length >= needed ||
    (byPlace && samePlace && !isConflict && (time.feature === 'day' || one.type === 'election'));
  if (!enough) return null;
  const place = samePlace ? [{ feature: 'place', score: WEIGHTS.place, detail: one.place as string }] : [];
  const who =
    shared.length >= needed
      ? [{ feature: 'participants', score: WEIGHTS.participants, detail: shared.join(', ') }]
      : [{ feature: 'place alone', score: WEIGHTS.others + WEIGHTS.place, detail: 'same day and place' }];
  return [...who, ...place, time];
}

const scoreOf = (evidence: readonly MatchEvidence[]): number =>
  Math.min(
    1,
    evidence.reduce((sum, { score }) => sum + score, 0),
  );

/** Whether both say when, and not the same time. */
function contradicts(one: EventFacts, other: EventFacts): boolean {
  const { slack } = IDENTITY[one.type];
  return slack !== null && one.date !== null && other.date !== null && timeOf(one, other, slack) === null;
}

interface Match {
  readonly id: string;
  readonly evidence: readonly MatchEvidence[];
  readonly score: number;
}

function bestMatch(facts: EventFacts, known: readonly KnownEvent[]): Match | null {
  const matches = known.flatMap(({ id, reports }): Match[] => {
    if (reports.some((report) => contradicts(facts, report))) return [];
    const found = reports.flatMap((report) => {
      const evidence = agreement(facts, report);
      return evidence ? [{ id, evidence, score: scoreOf(evidence) }] : [];
    });
    return found.sort((a, b) => b.score - a.score).slice(0, 1);
  });
  const [best] = matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return best && best.score >= THRESHOLD ? best : null;
}

/** Where to look for the events that one of an article may be. */
export function eventKeys(facts: EventFacts): EventKey[] {
  const { key, byPlace, slack } = IDENTITY[facts.type];
  const found = daysFor(facts);
  const anchors = [...entitiesIn(facts, key), ...(byPlace && facts.place !== null ? [facts.place] : [])];
  const span = slack === null || !found ? null : [isoDay(found.days[0] - slack), isoDay(found.days[1] + slack)];
  return [...new Set(anchors)].map((entity) => ({
    ...{ type: facts.type, entity },
    ...{ from: span?.[0] ?? null, to: span?.[1] ?? null },
  }));
}

/** Joins the events of one article to known ones, or mints an id for each that is new. Pure. */
export function joinEvents(
  events: readonly (readonly [id: string, facts: EventFacts])[],
  known: readonly KnownEvent[],
  mint: (id: string) => string,
): ResolvedEvent[] {
  return events.map(([event, facts]) => {
    const match = bestMatch(facts, known);
    const window = windowOf(facts);
    return match
      ? { event, into: match.id, score: match.score, evidence: match.evidence, window }
      : { event, into: mint(event), score: 1, evidence: [], window };
  });
}
