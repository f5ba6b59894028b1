import { ENTITY_TYPES, type EntityType, type RelationType } from '../../domain/annotation.ts';

const ACTOR = new Set<EntityType>(['person', 'organization', 'location']);
const PERSON = new Set<EntityType>(['person']);
const BODY = new Set<EntityType>(['organization']);
const POWER = new Set<EntityType>(['organization', 'location']);
const AGENT = new Set<EntityType>(['person', 'organization']);
const ANYTHING = new Set<EntityType>(ENTITY_TYPES);

type Ends = readonly [subject: ReadonlySet<EntityType>, object: ReadonlySet<EntityType>];

/** What the two ends of a tie that a verb states may be. */
const ENDS: Readonly<Partial<Record<RelationType, Ends>>> = {
  leads: [PERSON, POWER],
  member_of: [ACTOR, BODY],
  employed_by: [PERSON, POWER],
  founded: [AGENT, BODY],
  owns: [ACTOR, new Set<EntityType>(['organization', 'product', 'work'])],
  acquired: [ACTOR, new Set<EntityType>(['organization', 'product', 'work'])],
  merged_with: [BODY, BODY],
  invested_in: [ACTOR, BODY],
  met_with: [ACTOR, ACTOR],
  signed_with: [ACTOR, ACTOR],
  attacked: [ACTOR, ANYTHING],
  accused: [ACTOR, ACTOR],
  sued: [ACTOR, ACTOR],
  // Only an authority arrests: a person who does calls out, as "interpeller" says too.
  arrested: [POWER, PERSON],
  charged: [POWER, AGENT],
  convicted: [POWER, AGENT],
  sanctioned: [ACTOR, ACTOR],
  killed: [ACTOR, PERSON],
  won_against: [ACTOR, ACTOR],
  supports: [ACTOR, ANYTHING],
  opposes: [ACTOR, ANYTHING],
  criticises: [ACTOR, ANYTHING],
};

/** Whether a verb can state this tie between things of these types. */
export function fitsEnds(type: RelationType, subject: EntityType, object: EntityType): boolean {
  const ends = ENDS[type];
  if (!ends?.[0].has(subject) || !ends[1].has(object)) return false;
  // A team beats a team, a person a person; a meeting takes a person or two states.
  if (type === 'won_against') return (subject === 'person') === (object === 'person');
  return type !== 'met_with' || subject === 'person' || object === 'person';
}
