import type { EntityType, EventRole, EventType } from '../../domain/annotation.ts';
import { lowerAt, type Reading, type TokenRange } from '../reading.ts';

/** A chain in a role, where the text says so; `first` is its token. */
export interface Filler {
  readonly role: EventRole;
  readonly chain: string;
  readonly first: number;
  readonly last: number;
  /** On the other side from who has no such mark: "meeting with X and Y". */
  readonly across?: boolean;
}

/** One place in the text that speaks of something that happens. */
export interface EventMention {
  readonly type: EventType;
  readonly fillers: readonly Filler[];
  /** Where it happens, when the words of the trigger say it themselves: "the London attack". */
  readonly place: string | null;
  readonly trigger: TokenRange;
  /** The verb and what stands between it and its subject; null for a noun. */
  readonly verb: TokenRange | null;
  /** A noun with a word that says it is still to come, or only may be. */
  readonly mood: 'intended' | 'possible' | null;
  /** "attacks", "protests": not one of them, unless who or when is said. */
  readonly plural: boolean;
  /** Whether the word says that the death was an attack. */
  readonly murder: boolean;
}

const PERSON: readonly EntityType[] = ['person'];
const AGENT: readonly EntityType[] = ['person', 'organization'];
const ACTOR: readonly EntityType[] = ['person', 'organization', 'location'];
const POWER: readonly EntityType[] = ['organization', 'location'];

/** What may fill a role. */
const FILLERS: Readonly<Record<EventRole, readonly EntityType[]>> = {
  attacker: ACTOR,
  target: ['person', 'organization', 'location', 'product'],
  victim: PERSON,
  killer: ACTOR,
  person: PERSON,
  authority: POWER,
  defendant: AGENT,
  plaintiff: ACTOR,
  court: POWER,
  winner: AGENT,
  candidate: PERSON,
  buyer: ACTOR,
  seller: ACTOR,
  acquired: ['organization'],
  participant: ACTOR,
};

/** Whether something of this type can have this role. */
export const canBe = (role: EventRole, type: EntityType): boolean => FILLERS[role].includes(type);

/** Whether enough is said of a mention for it to be a happening of its own and not any attack, any talks. */
export function isDefinite({
  type,
  fillers,
  place,
  plural,
  date,
}: EventMention & { readonly date: string | null }): boolean {
  const has = (...roles: readonly EventRole[]): boolean => fillers.some(({ role }) => roles.includes(role));
  if (plural && fillers.length === 0 && date === null) return false;
  switch (type) {
    case 'attack':
      return has('target') || place !== null;
    case 'death':
      return has('victim');
    case 'arrest':
      return has('person');
    case 'trial':
      return has('defendant');
    case 'acquisition':
      return has('acquired') || (has('buyer') && has('seller'));
    case 'meeting':
      return new Set(fillers.map(({ chain }) => chain)).size > 1 || (fillers.length > 0 && place !== null);
    case 'election':
      return has('winner', 'candidate') || place !== null;
    case 'protest':
      return has('participant', 'target') || place !== null;
  }
}

/** Whether a word has a capital inside a sentence: part of a name, found or not ("Tropical Storm Barry"). */
export const isProper = ({ tokens, bounds }: Reading, index: number): boolean => {
  const { text = '', sentence = 0 } = tokens[index] ?? {};
  return /^\p{Lu}/u.test(text) && bounds[sentence]?.[0] !== index;
};

/** So many words of sport make an article one of sport. */
const SPORTING = 3;

/** "Federer will meet Nadal in the final": they play. */
export function isSport(reading: Reading): boolean {
  let found = 0;
  for (let index = 0; index < reading.tokens.length && found < SPORTING; index++)
    if (reading.rules.events.sport.has(lowerAt(reading, index))) found++;
  return found === SPORTING;
}
