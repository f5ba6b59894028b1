/** Between events and relations: what nouns for events state, and which relations are part of an event. */
import type { Event, EventRole, EventType, Relation, RelationType } from '../../domain/annotation.ts';
import { contains, overlaps } from '../../domain/span.ts';
import type { Filler } from './event-mention.ts';
import type { Stated } from './stated.ts';

/** The relation that a noun states between two roles. */
const NOMINAL: Readonly<Partial<Record<EventType, readonly [RelationType, subject: EventRole, object: EventRole]>>> = {
  attack: ['attacked', 'attacker', 'target'],
  death: ['killed', 'killer', 'victim'],
  arrest: ['arrested', 'authority', 'person'],
  acquisition: ['acquired', 'buyer', 'acquired'],
  meeting: ['met_with', 'participant', 'participant'],
};

/** The relations that the noun of a mention states. */
export function nominalRelations({ mention, state: { evidence, ...said } }: Stated): Relation[] {
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
