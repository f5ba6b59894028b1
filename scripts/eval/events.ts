/** Events, and the times of relations, against Recoupe Gold. */
import { annotatorFor } from '../../src/annotators.ts';
import type { Event, Extraction } from '../../src/domain/annotation.ts';
import { bareArticle } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import type { GoldEvent } from '../gold/format.ts';
import type { GoldArticle } from '../gold/load.ts';
import { entitiesOf, valuesAgree } from './relations.ts';

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** Events, and of those found the participants in their roles, the places and the dates. */
export interface EventCounts {
  readonly events: Counts;
  readonly roles: Counts;
  readonly places: Counts;
  readonly dates: Counts;
}

/** An event by the names that gold has for its chains. */
interface NamedEvent extends Pick<Event, 'type' | 'date' | 'evidence'> {
  readonly participants: readonly string[];
  readonly place: string | null;
}

const zero = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

export const goldExtraction = async ({ text, lang, publishedAt }: GoldArticle): Promise<Extraction> =>
  extract({ ...bareArticle(text, lang), publishedAt }, await annotatorFor(lang)).extraction;

function named(
  { type, date, evidence, participants, place }: Event,
  entities: ReadonlyMap<string, string>,
): NamedEvent {
  const nameOf = (chain: string): string => entities.get(chain) ?? `?${chain}`;
  return {
    ...{ type, date, evidence },
    participants: participants.map(({ role, chain }) => `${role}=${nameOf(chain)}`),
    place: place === null ? null : nameOf(place),
  };
}

const rolesOf = ({ participants }: GoldEvent): string[] => participants.map(({ role, entity }) => `${role}=${entity}`);

/** How much two events have in common: shared roles first, then the place, then the date; 0 where they are not the same. */
function likeness(found: NamedEvent, gold: GoldEvent): number {
  if (found.type !== gold.type) return 0;
  const shared = rolesOf(gold).filter((role) => found.participants.includes(role)).length;
  const place = found.place !== null && found.place === gold.place;
  const at = found.evidence.some(({ start, end }) => start < gold.evidence[1] && gold.evidence[0] < end);
  if (shared === 0 && !place) return 0;
  return 10 * shared + (place ? 3 : 0) + (at ? 2 : 0) + (found.date !== null && found.date === gold.date ? 1 : 0);
}

/** Dates are the same where the less exact of them holds the other. */
const sameDate = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

function countValue(
  counts: Counts,
  found: string | null,
  gold: string | null,
  same = (a: string, b: string) => a === b,
) {
  if (found !== null && gold !== null && same(found, gold)) counts.tp++;
  else {
    if (found !== null) counts.fp++;
    if (gold !== null) counts.fn++;
  }
}

function countParts(counts: EventCounts, found: NamedEvent, gold: GoldEvent): void {
  const wanted = rolesOf(gold);
  const right = found.participants.filter((role) => wanted.includes(role)).length;
  counts.roles.tp += right;
  counts.roles.fp += found.participants.length - right;
  counts.roles.fn += wanted.length - right;
  countValue(counts.places, found.place, gold.place);
  countValue(counts.dates, found.date, gold.date, sameDate);
}

/** Pairs found events with gold ones, the likest first, each once. */
function pairs(found: readonly NamedEvent[], gold: readonly GoldEvent[]): (readonly [NamedEvent, GoldEvent])[] {
  const all = found.flatMap((one) => gold.map((other) => ({ one, other, like: likeness(one, other) })));
  const made: (readonly [NamedEvent, GoldEvent])[] = [];
  const used = new Set<unknown>();
  for (const { one, other } of all.filter(({ like }) => like > 0).sort((a, b) => b.like - a.like)) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    made.push([one, other]);
  }
  return made;
}

/** Counts over articles whose events are annotated. */
export async function scoreEvents(
  articles: readonly GoldArticle[],
  report?: (what: 'fp' | 'fn', article: GoldArticle, event: NamedEvent | GoldEvent) => void,
): Promise<EventCounts> {
  const counts: EventCounts = { events: zero(), roles: zero(), places: zero(), dates: zero() };
  for (const article of articles) {
    if (!article.events) continue;
    const extraction = await goldExtraction(article);
    const entities = entitiesOf(extraction, article.entities);
    const found = extraction.events.map((event) => named(event, entities));
    const matched = pairs(found, article.events);
    for (const [one, other] of matched) countParts(counts, one, other);
    const false_ = found.filter((one) => !matched.some(([hit]) => hit === one));
    const missed = article.events.filter((one) => !matched.some(([, hit]) => hit === one));
    counts.events.tp += matched.length;
    counts.events.fp += false_.length;
    counts.events.fn += missed.length;
    for (const one of false_) report?.('fp', article, one);
    for (const one of missed) report?.('fn', article, one);
  }
  return counts;
}

/** The facts of a time: when from, until when, whether it is over. */
function facts(from: string | null, to: string | null, ended: boolean): Map<string, string> {
  const all: [string, string | null][] = [
    ['from', from],
    ['to', to],
    ['ended', ended ? 'yes' : null],
  ];
  return new Map(all.filter((fact): fact is [string, string] => fact[1] !== null));
}

/** Facts of time of the relations that were found at all: from, to, ended. */
export async function scoreTimes(
  articles: readonly GoldArticle[],
  report?: (article: GoldArticle, relation: string, found: string, gold: string) => void,
): Promise<Counts> {
  const counts = zero();
  for (const article of articles) {
    if (!article.events) continue;
    const extraction = await goldExtraction(article);
    const entities = entitiesOf(extraction, article.entities);
    for (const { type, subject, object, value, time } of article.relations) {
      const hits = extraction.relations.filter(
        (one) =>
          one.type === type &&
          entities.get(one.subject) === subject &&
          (object === null
            ? valuesAgree(value, one.value)
            : one.object !== null && entities.get(one.object) === object),
      );
      if (hits.length === 0) continue;
      const gold = facts(time?.from ?? null, time?.to ?? null, time?.ended ?? false);
      const found = new Map(hits.flatMap((hit) => [...facts(hit.validFrom, hit.validTo, hit.ended)]));
      for (const [what, is] of found) {
        const wanted = gold.get(what);
        if (wanted !== undefined && sameDate(is, wanted)) counts.tp++;
        else counts.fp++;
      }
      for (const [what, is] of gold) {
        const got = found.get(what);
        if (got === undefined || !sameDate(got, is)) counts.fn++;
      }
      if ([...found].join() !== [...gold].join())
        report?.(article, [type, subject, object ?? value].join(' | '), [...found].join(' '), [...gold].join(' '));
    }
  }
  return counts;
}
