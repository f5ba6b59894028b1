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
import type { ResponsibilityClaim } from '../find-claims.ts';
import { hasWord, namesIn, type Reading, spanOf } from '../reading.ts';
import { stateOf } from '../relations/state.ts';
import { spanning, type TieReader } from '../relations/tie.ts';
import { canBe, type EventMention, type Filler, isDefinite } from './event-mention.ts';
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

/** "X and Y were killed": everyone dies for himself. */
function byVictim(mention: EventMention): EventMention[] {
  const victims = mention.fillers.filter(({ role }) => role === 'victim');
  if (victims.length < 2) return [mention];
  const others = mention.fillers.filter(({ role }) => role !== 'victim');
  return victims.map((victim) => ({ ...mention, fillers: [...others, victim] }));
}

/** Who was murdered was attacked. */
function withAttack(mention: EventMention): EventMention[] {
  if (!mention.murder) return [mention];
  const roles: Readonly<Partial<Record<EventRole, EventRole>>> = { victim: 'target', killer: 'attacker' };
  const fillers = mention.fillers.map((filler) => ({ ...filler, role: roles[filler.role] ?? filler.role }));
  return [mention, { ...mention, type: 'attack', fillers }];
}

/** "the attack", "cette arrestation": a noun that means an event spoken of elsewhere in the article. */
const isAnaphoric = ({ tokens, rules }: Reading, { verb, trigger }: PlacedMention): boolean =>
  verb === null && rules.events.definite.has(tokens[trigger.first - 1]?.lower ?? '');

/** Who claims responsibility is the attacker by their own word. */
function claimedAttacks({ reading, coreference }: TieReader, responsibility: readonly ResponsibilityClaim[]): Stated[] {
  return responsibility.flatMap(({ source, content, cue, speaker }): Stated[] => {
    if (speaker === null || !hasWord(reading, content, reading.rules.relations.attackNouns)) return [];
    const target = namesIn(reading, content)[0];
    const chain = target ? coreference.chainAt(target) : null;
    const hit: Filler[] =
      target && chain !== null && canBe('target', coreference.typeOf(chain))
        ? [{ ...target, role: 'target', chain }]
        : [];
    const mention: PlacedMention = {
      ...{
        type: 'attack',
        trigger: content,
        verb: null,
        place: null,
        date: null,
        mood: null,
        plural: false,
        murder: false,
      },
      fillers: [{ ...source, role: 'attacker', chain: speaker }, ...hit],
    };
    const evidence = spanOf(reading, spanning(source, content, cue));
    const said = { polarity: 'affirmed', modality: 'asserted', attributedTo: speaker, alleged: true } as const;
    return [{ mention, state: { ...said, evidence } }];
  });
}

/** The date beside "the attack" is mostly that of what is said of it. */
const withoutTime = ({ mention, state: said }: Stated): Stated => ({
  mention: { ...mention, date: null, place: null },
  state: said,
});

/** The relation that a noun states between two roles. */
const NOMINAL: Readonly<Partial<Record<EventType, readonly [RelationType, subject: EventRole, object: EventRole]>>> = {
  attack: ['attacked', 'attacker', 'target'],
  death: ['killed', 'killer', 'victim'],
  arrest: ['arrested', 'authority', 'person'],
  acquisition: ['acquired', 'buyer', 'acquired'],
  meeting: ['met_with', 'participant', 'participant'],
};

function nominalRelations({ mention, state: { evidence, ...said } }: Stated): Relation[] {
  // A murder is "killed" already.
  const counts = mention.verb === null && !(mention.murder && mention.type === 'attack');
  const ends = counts ? NOMINAL[mention.type] : undefined;
  if (!ends) return [];
  const [type, subjectRole, objectRole] = ends;
  const inRole = (role: EventRole): Filler[] => [
    ...new Map(mention.fillers.filter((one) => one.role === role).map((one) => [one.chain, one])).values(),
  ];
  const pairs = inRole(subjectRole).flatMap((subject, index) => {
    const objects = subjectRole === objectRole ? inRole(objectRole).slice(index + 1) : inRole(objectRole);
    // "a meeting with X and Y": they are on the same side.
    const met = objects.filter((object) => object.chain !== subject.chain && !(object.across && subject.across));
    return met.map((object) => ({ subject: subject.chain, object: object.chain }));
  });
  const { mood, date } = mention;
  const modality = mood ?? said.modality;
  return pairs.map(
    ({ subject, object }): Relation => ({
      ...{ type, subject, object, value: null },
      ...said,
      ...{ modality, alleged: said.alleged || modality !== 'asserted' },
      ...{ event: null, validFrom: date, validTo: date, ended: false, evidence },
    }),
  );
}

/** Adds what nouns like "the attack" say to the one event of their type; where there are several nobody knows which. */
function withAnaphors(events: readonly Stated[][], anaphors: readonly Stated[]): Stated[][] {
  return events.map((event) => {
    const type = event[0]?.mention.type;
    const isOnly = events.filter(([first]) => first?.mention.type === type).length === 1;
    return isOnly ? [...event, ...anaphors.filter(({ mention }) => mention.type === type).map(withoutTime)] : event;
  });
}

/**
 * What happened, happens or is planned, with who took part in which role, where and when: all mentions of one event in the
 * document are one. Only what has somebody or some place of a name in it. With the relations that its nouns state: "the
 * acquisition of X by Y".
 */
export function findEvents(
  reader: TieReader,
  claims: readonly Claim[],
  responsibility: readonly ResponsibilityClaim[],
): { readonly events: Event[]; readonly relations: Relation[] } {
  const { reading } = reader;
  const mentions = [...findVerbEvents(reader), ...findNounEvents(reader)]
    .flatMap(byVictim)
    .flatMap(withAttack)
    .map((mention): PlacedMention => ({ ...mention, place: placeOf(reader, mention), date: dateOf(reader, mention) }))
    .sort((a, b) => a.trigger.first - b.trigger.first);
  const claimed = claimedAttacks(reader, responsibility);
  const stated = [...mentions.flatMap((mention) => state(reading, claims, mention)), ...claimed];
  const definite = stated.filter(({ mention }) => isDefinite(mention));
  const byMention = new Map(definite.map((one) => [one.mention, one]));
  const events = mergeMentions(definite.map(({ mention }) => mention)).map((event) =>
    event.map((mention) => byMention.get(mention) as Stated),
  );
  const anaphors = stated.filter(
    (one) => !isDefinite(one.mention) && (claimed.includes(one) || isAnaphoric(reading, one.mention)),
  );
  return {
    events: withAnaphors(events, anaphors).map(asEvent),
    relations: definite.filter((one) => !claimed.includes(one)).flatMap(nominalRelations),
  };
}

/** The events that ties are part of: their type, and the role there of one end. */
const PART_OF: Readonly<
  Partial<Record<RelationType, readonly [type: EventType, role: EventRole, end: 'subject' | 'object']>>
> = {
  attacked: ['attack', 'target', 'object'],
  claimed_responsibility_for: ['attack', 'attacker', 'subject'],
  killed: ['death', 'victim', 'object'],
  arrested: ['arrest', 'person', 'object'],
  sued: ['trial', 'defendant', 'object'],
  charged: ['trial', 'defendant', 'object'],
  convicted: ['trial', 'defendant', 'object'],
  acquired: ['acquisition', 'acquired', 'object'],
  merged_with: ['acquisition', 'acquired', 'object'],
  met_with: ['meeting', 'participant', 'object'],
};

/** The relations with the events that they are part of. */
export function anchored(relations: readonly Relation[], events: readonly Event[]): Relation[] {
  return relations.map((relation): Relation => {
    const ends = events.length > 0 ? PART_OF[relation.type] : undefined;
    if (!ends) return relation;
    const [type, role, end] = ends;
    const event = events.find(
      (one) =>
        one.type === type &&
        one.participants.some((other) => other.role === role && other.chain === relation[end]) &&
        one.evidence.some((span) => contains(relation.evidence, span) || overlaps(relation.evidence, span)),
    );
    return event ? { ...relation, event: event.id } : relation;
  });
}
