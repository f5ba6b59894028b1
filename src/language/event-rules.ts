import type { EventRole, EventType } from '../domain/annotation.ts';
import type { VerbTable } from './relation-rules.ts';
import type { PhraseTable } from './word-set.ts';

interface Frame {
  readonly type: EventType;
  readonly subject: EventRole | null;
  readonly object: EventRole | null;
}

const frame = (type: EventType, subject: EventRole | null, object: EventRole | null): Frame => ({
  ...{ type, subject, object },
});

/** What the subject and the object of a verb are in what happens. */
export const FRAMES = {
  attack: frame('attack', 'attacker', 'target'),
  /** Verbs that also mean sharp words: only bodies and places are attacked so, and no person attacks. */
  strike: frame('attack', 'attacker', 'target'),
  die: frame('death', 'victim', null),
  kill: frame('death', 'killer', 'victim'),
  /** A death and an attack in one. */
  murder: frame('death', 'killer', 'victim'),
  arrest: frame('arrest', 'authority', 'person'),
  prosecute: frame('trial', 'plaintiff', 'defendant'),
  convict: frame('trial', 'court', 'defendant'),
  appear: frame('trial', 'defendant', null),
  elect: frame('election', null, 'winner'),
  win: frame('election', 'winner', null),
  run: frame('election', 'candidate', null),
  acquire: frame('acquisition', 'buyer', 'acquired'),
  sell: frame('acquisition', 'seller', 'acquired'),
  merge: frame('acquisition', 'acquired', 'acquired'),
  meet: frame('meeting', 'participant', 'participant'),
  /** A country votes: where, not who. */
  vote: frame('election', null, null),
  protest: frame('protest', 'participant', 'target'),
  /** Those who march somewhere. */
  march: frame('protest', 'participant', null),
} as const satisfies Record<string, Frame>;
export type FrameName = keyof typeof FRAMES;

type Slot = EventRole | null;

/** What stands round a noun for what happens, by how it is tied to it. */
export interface NounFrame {
  readonly type: EventType;
  /** "of X", "de X". */
  readonly of: Slot;
  /** "by X". */
  readonly by: Slot;
  /** "against X", "on X". */
  readonly against: Slot;
  /** "with X", "between X and Y". */
  readonly with: Slot;
  /** "X's", "son". */
  readonly owner: Slot;
  /** "the X trial". */
  readonly before: Slot;
}

const noun = (type: EventType, slots: Partial<Omit<NounFrame, 'type'>>): NounFrame => ({
  ...{ type, of: null, by: null, against: null, with: null, owner: null, before: null },
  ...slots,
});

const ASSAULT = { by: 'attacker', against: 'target', owner: 'attacker' } as const;

/** A place in a slot is where it happened, unless the slot says that it was attacked or took part. */
export const NOUN_FRAMES = {
  /** "the attack of X" is by X. */
  attack: noun('attack', { ...ASSAULT, of: 'attacker' }),
  /** "the bombing of X" and "the X bombing" are on X. */
  bombing: noun('attack', { ...ASSAULT, of: 'target', before: 'target' }),
  death: noun('death', { of: 'victim', by: 'killer', owner: 'victim', before: 'victim' }),
  /** A death and an attack in one. */
  murder: noun('death', { of: 'victim', by: 'killer', owner: 'victim', before: 'victim' }),
  arrest: noun('arrest', { of: 'person', by: 'authority', owner: 'person', before: 'person' }),
  trial: noun('trial', {
    of: 'defendant',
    by: 'plaintiff',
    against: 'defendant',
    owner: 'defendant',
    before: 'defendant',
  }),
  lawsuit: noun('trial', { by: 'plaintiff', against: 'defendant', owner: 'plaintiff' }),
  election: noun('election', { of: 'winner', owner: 'winner' }),
  acquisition: noun('acquisition', { of: 'acquired', by: 'buyer', owner: 'buyer', before: 'acquired' }),
  sale: noun('acquisition', { of: 'acquired', by: 'seller', owner: 'seller' }),
  merger: noun('acquisition', { of: 'acquired', with: 'acquired', owner: 'acquired' }),
  meeting: noun('meeting', { of: 'participant', with: 'participant', owner: 'participant', before: 'participant' }),
  protest: noun('protest', { of: 'participant', by: 'participant', against: 'target', owner: 'participant' }),
} as const satisfies Record<string, NounFrame>;
export type NounFrameName = keyof typeof NOUN_FRAMES;

/** A noun for what happens, of one word or several: "mise en examen". */
export interface EventNoun {
  readonly frame: NounFrameName;
  readonly words: readonly string[];
}

/** How one language speaks of what happens. All words are lower case. */
export interface EventRules {
  readonly verbs: VerbTable<FrameName>;
  /** Nouns, singular and plural, by their first word. */
  readonly nouns: ReadonlyMap<string, readonly EventNoun[]>;
  /** Words of sport: those who meet there play. */
  readonly sport: ReadonlySet<string>;
  /** Nouns that are adjectives too and need an article: "la présidentielle". */
  readonly adjectival: ReadonlySet<string>;
  /** Words behind a noun that lead to what was hit: "visant", "ayant visé". */
  readonly hitting: PhraseTable;
  /** Words before an infinitive, with or without its marker, that say it is planned: "agreed", "va", "prévoit". */
  readonly commits: ReadonlySet<string>;
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** Nouns before which one of these only qualifies: "election campaign", "attack ad". */
  readonly compounds: ReadonlySet<string>;
  /** Articles and the like by which a noun means what has been spoken of: "the attack", "cette attaque". */
  readonly definite: ReadonlySet<string>;
  /** Verbs by which a buyer speaks of its own purchase: "announced", "a finalisé". */
  readonly announcing: ReadonlySet<string>;
  /** Forms of "be" that make a participle passive. */
  readonly passives: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  /** "between X and Y": those on both sides. */
  readonly between: ReadonlySet<string>;
  /** Prepositions before where something happens. */
  readonly places: ReadonlySet<string>;
  /** Nouns that a place's name explains: "the city of X". */
  readonly placeNouns: ReadonlySet<string>;
  /** Words beside a noun that say it is still to come, or only may: "planned", "éventuel". */
  readonly planned: ReadonlySet<string>;
  readonly supposed: ReadonlySet<string>;
  /** Words before a form that make it a verb: "to attack", "we protest". */
  readonly beforeInfinitive: ReadonlySet<string>;
}

/** The nouns of lists, `_` between the words of one, by their first word; the longer before the shorter. */
export function nounTable(lists: Readonly<Record<NounFrameName, string>>): ReadonlyMap<string, readonly EventNoun[]> {
  const table = new Map<string, EventNoun[]>();
  for (const [frame, list] of Object.entries(lists) as [NounFrameName, string][])
    for (const entry of list.trim().split(/\s+/)) {
      const words = entry.split('_');
      const known = table.get(words[0] as string) ?? [];
      table.set(
        words[0] as string,
        [...known, { frame, words }].sort((one, other) => other.words.length - one.words.length),
      );
    }
  return table;
}
