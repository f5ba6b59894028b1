import type { Claim, Event, EventRole, Participant, Relation } from '../../domain/annotation.ts';
import { dayOf, isoDay } from '../../domain/calendar.ts';
import { compareSpans } from '../../domain/span.ts';
import type { ResponsibilityClaim } from '../find-claims.ts';
import type { Reading } from '../reading.ts';
import { stateOf } from '../relations/state.ts';
import { spanning, type TieReader } from '../relations/tie.ts';
import { claimedAttacks } from './claimed-attacks.ts';
import { type EventMention, isDefinite } from './event-mention.ts';
import { nominalRelations } from './event-relations.ts';
import { mergeMentions, type PlacedMention } from './merge-mentions.ts';
import { findNounEvents } from './noun-events.ts';
import type { State, Stated } from './stated.ts';
import { findVerbEvents } from './verb-events.ts';
import { dateOf, placeOf } from './when-where.ts';

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

/** The date beside "the attack" is mostly that of what is said of it. */
const withoutTime = ({ mention, state: said }: Stated): Stated => ({
  mention: { ...mention, date: null, place: null },
  state: said,
});

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
