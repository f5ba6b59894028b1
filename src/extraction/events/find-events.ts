import type {
  Claim,
  Event,
  EventRole,
  EventType,
  Participant,
  Relation,
  RelationType,
} from '../../domain/annotation.ts';
import { dayOf, isoDay } from '../../domain/calendar.ts';
import { compareSpans, contains, overlaps } from '../../domain/span.ts';
import type { Reading } from '../reading.ts';
import { stateOf } from '../relations/state.ts';
import { spanning, type TieReader } from '../relations/tie.ts';
import { isDefinite } from './event-mention.ts';
import { mergeMentions, type PlacedMention } from './merge-mentions.ts';
import { findNounEvents } from './noun-events.ts';
import { findVerbEvents } from './verb-events.ts';
import { dateOf, placeOf } from './when-where.ts';

type State = NonNullable<ReturnType<typeof stateOf>>;

/** A mention in the light of who says it. */
interface Stated {
  readonly mention: PlacedMention;
  readonly state: State;
}

/** Whether a date lies behind the day of publication: what happens then is planned. */
function isAhead({ document }: Reading, date: string | null): boolean {
  const published = document.article.publishedAt?.slice(0, 10) ?? null;
  // The day after may be the same day elsewhere.
  const [year = 0, month = 1, day = 1] = published?.split('-').map(Number) ?? [];
  return published !== null && date !== null && date > isoDay(dayOf(year, month, day) + 1) && !date.includes('W');
}

function state(reading: Reading, claims: readonly Claim[], mention: PlacedMention): Stated[] {
  const found = stateOf(reading, claims, {
    evidence: spanning(mention.trigger, ...mention.fillers),
    verb: mention.verb,
  });
  if (!found) return [];
  const modality =
    mention.mood ?? (found.modality === 'asserted' && isAhead(reading, mention.date) ? 'intended' : found.modality);
  return [{ mention, state: { ...found, modality } }];
}

/** How sure each role of each chain is, over all mentions. */
function participantsOf(stated: readonly Stated[]): Participant[] {
  const found = new Map<string, Participant>();
  for (const {
    mention,
    state: { alleged, polarity },
  } of stated)
    for (const { role, chain } of mention.fillers) {
      const key = `${role}|${chain}`;
      const known = found.get(key);
      const only = (alleged || polarity === 'denied') && (known?.alleged ?? true);
      found.set(key, { role, chain, alleged: only });
    }
  return [...found.values()];
}

function asEvent(stated: readonly Stated[], index: number): Event {
  const states = stated.map((one) => one.state);
  // What the article itself says plainly counts before what somebody says in it.
  const plain = states.find(({ alleged, polarity }) => !alleged && polarity === 'affirmed');
  const lead = plain ?? (states[0] as State);
  const mentions = stated.map(({ mention }) => mention);
  return {
    id: `e${index + 1}`,
    type: (mentions[0] as PlacedMention).type,
    participants: participantsOf(stated),
    place: mentions.find(({ place }) => place !== null)?.place ?? null,
    date: mentions.map(({ date }) => date).sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? null,
    ...{ polarity: lead.polarity, modality: lead.modality, alleged: lead.alleged, attributedTo: lead.attributedTo },
    evidence: states.map(({ evidence }) => evidence).sort(compareSpans),
  };
}

/**
 * What happened, happens or is planned, with who took part in which role, where and when: all mentions of one event in the
 * document are one. Only what has somebody or some place of a name in it.
 */
export function findEvents(reader: TieReader, claims: readonly Claim[]): Event[] {
  const { reading } = reader;
  const mentions = [...findVerbEvents(reader), ...findNounEvents(reader)]
    .map((mention): PlacedMention => ({ ...mention, place: placeOf(reader, mention), date: dateOf(reader, mention) }))
    .filter(isDefinite)
    .sort((a, b) => a.trigger.first - b.trigger.first);
  const stated = mentions.flatMap((mention) => state(reading, claims, mention));
  const byMention = new Map(stated.map((one) => [one.mention, one]));
  return mergeMentions(stated.map(({ mention }) => mention)).map((event, index) =>
    asEvent(
      event.map((mention) => byMention.get(mention) as Stated),
      index,
    ),
  );
}

type Ends = readonly [type: EventType, subject: EventRole, object: EventRole];

/** The events that ties are part of, and the roles of their ends there. */
const PART_OF: Readonly<Partial<Record<RelationType, Ends>>> = {
  attacked: ['attack', 'attacker', 'target'],
  claimed_responsibility_for: ['attack', 'attacker', 'target'],
  killed: ['death', 'killer', 'victim'],
  arrested: ['arrest', 'authority', 'person'],
  sued: ['trial', 'plaintiff', 'defendant'],
  charged: ['trial', 'plaintiff', 'defendant'],
  convicted: ['trial', 'court', 'defendant'],
  acquired: ['acquisition', 'buyer', 'acquired'],
  merged_with: ['acquisition', 'acquired', 'acquired'],
  met_with: ['meeting', 'participant', 'participant'],
};

/** The relations with the events that they are part of. */
export function anchored(relations: readonly Relation[], events: readonly Event[]): Relation[] {
  return relations.map((relation): Relation => {
    const ends = PART_OF[relation.type];
    if (!ends || events.length === 0) return relation;
    const [type, , role] = ends;
    const event = events.find(
      (one) =>
        one.type === type &&
        one.participants.some((other) => other.role === role && other.chain === relation.object) &&
        one.evidence.some((span) => contains(relation.evidence, span) || overlaps(relation.evidence, span)),
    );
    return event ? { ...relation, event: event.id } : relation;
  });
}
