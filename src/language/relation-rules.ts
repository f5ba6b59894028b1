import type { RelationType } from '../domain/annotation.ts';
import type { PhraseTable } from './word-set.ts';

/** How one language states ties between actors. All words are lower case. */
export interface RelationRules {
  /** Inflected verb form → the relations between its subject and its object, the most special first. */
  readonly verbs: VerbTable<RelationType>;
  readonly offices: OfficeRules;
  /** Nouns for a relative: "wife", "fils". */
  readonly familyNouns: ReadonlySet<string>;
  /** Bodies that a noun for a relative is said of: "maison mère", "sister company". */
  readonly kinBodies: ReadonlySet<string>;
  /** Adjectives behind such a noun: "fils aîné". */
  readonly familyAdjectives: ReadonlySet<string>;
  /** Possessives that stand for a person: "his", "son"; those that may for a body: "its". */
  readonly possessives: ReadonlySet<string>;
  readonly bodyPossessives: ReadonlySet<string>;
  /** Nouns for somebody beside another: "proche", "ally". */
  readonly companions: ReadonlySet<string>;
  /** Pronouns that turn a verb on its subject: "se rejeter la faute". */
  readonly reflexives: ReadonlySet<string>;
  /** Nouns for a body's part: "filiale", "subsidiary". */
  readonly partNouns: ReadonlyMap<string, RelationType>;
  /** Words in the names of bodies that are part of another: "committee", "conseil". */
  readonly partWords: ReadonlySet<string>;
  /** Words before the place where a body sits: "basée", "headquartered". */
  readonly basedWords: ReadonlySet<string>;
  /** Ends of a word that begins with the place a body sits in: "-based". */
  readonly basedEnding: RegExp | null;
  /** Words in the names of bodies that are a house somewhere: "university", "hôpital". */
  readonly houseWords: ReadonlySet<string>;
  /** Nouns for the seat of a body: "siège", "headquarters". */
  readonly seatNouns: ReadonlySet<string>;
  /** Words before the place or day of birth. */
  readonly bornWords: ReadonlySet<string>;
  /** Relative pronouns that are an object, the subject being behind the verb: "que dirige X". */
  readonly objectRelatives: ReadonlySet<string>;
  /** Prepositions of place that say "not in it". */
  readonly looseIn: ReadonlySet<string>;
  /** Prepositions of place. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Words between a person's name and that of the body they belong to: "of", "du". */
  readonly ofBody: ReadonlySet<string>;
  /** "stake", "capital": what part of a body somebody has. */
  readonly shareWords: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Adjectives and letters that give a member's party ("socialiste", "R-Ohio"), with the party's names, folded. */
  readonly partyWords: ReadonlyMap<string, readonly string[]>;
  readonly times: TimeWords;
  /** Nouns for an attack someone can claim. */
  readonly attackNouns: ReadonlySet<string>;
}

/** What is over, and what a verb says begins or ends. */
export interface TimeWords {
  /** "former", "ancien"; "ex-" before the noun itself. */
  readonly former: ReadonlySet<string>;
  readonly formerPrefix: RegExp;
  /** "was elected", "a rejoint"; "resigned", "n'est plus". */
  readonly begins: PhraseTable;
  readonly ends: PhraseTable;
  /** Participles before "as" that only say how somebody is seen: "considered", "présenté". */
  readonly hedges: ReadonlySet<string>;
}

/** What an office noun says of its holder. */
export interface OfficeRules {
  /** Offices whose holder leads, of several words: "prime minister", "directeur général". */
  readonly leading: PhraseTable;
  /** Nouns whose holder leads the body that they govern at once, and not otherwise: "director of X", "X's editor". */
  readonly leadingOf: ReadonlySet<string>;
  /** Offices whose noun leads elsewhere but not here: "chef de cabinet", "chief of staff". */
  readonly notLeading: PhraseTable;
  /** Nouns that are an office only with a body: a bare "chef" cooks. */
  readonly needsBody: ReadonlySet<string>;
  /** Titles before a name that are an office: "Sen.", "Gov."; the value: whether the holder leads. */
  readonly titles: ReadonlyMap<string, boolean>;
  /** Words that make a head somebody's second: "vice", "adjoint". */
  readonly seconds: ReadonlySet<string>;
  /** Whoever is called so has founded the body. */
  readonly founders: ReadonlySet<string>;
  /** Nouns for those who belong to a body without an office in it: "member", "joueur". */
  readonly members: ReadonlySet<string>;
  /** Trades: an office only at a body that is named. */
  readonly trades: ReadonlySet<string>;
  /** Trades that are an office with the words that follow: "attorney general". */
  readonly posts: PhraseTable;
  /** Offices of a state, whose country an adjective may give: "French president". */
  readonly ofState: ReadonlySet<string>;
  /** Nouns for a state that an adjective makes a country's: "république équatorienne". */
  readonly stateNouns: ReadonlySet<string>;
  /** Words between an office and its place that tie them ("of", "to"), and that may stand there beside a tie ("in"). */
  readonly toPlace: ReadonlySet<string>;
  readonly atPlace: ReadonlySet<string>;
  /** How adjectives end that narrow an office down without changing its body: "directeur régional". */
  readonly adjectiveEnding: RegExp;
  /** Verbs between a person and what they are: "is", "devient", "nommé". */
  readonly copulas: ReadonlySet<string>;
  /** Words before an office that somebody takes or leaves: "as", "comme". */
  readonly as: ReadonlySet<string>;
}

/** A verb form of a table and what it needs around it. */
export interface TableVerb<Kind extends string> {
  readonly type: Kind;
  readonly shape: 'finite' | 'participle' | 'gerund' | 'infinitive';
  /** Words that follow the verb before its object: "a lawsuit against", "en examen". */
  readonly words: readonly string[];
  /** Prepositions that may stand before the object ("met with", "fusionner avec"). */
  readonly prepositions: ReadonlySet<string>;
  /** Whether the object needs one of them. */
  readonly needsPreposition: boolean;
  /** Whether the subject is at the other end: who "lost to" somebody. */
  readonly swapped: boolean;
  /** Whether a share of the object may stand before it ("owns 15 % of X"), or must. */
  readonly share: 'no' | 'may' | 'must';
}

/** Inflected form → its verbs, those that need most words first. */
export type VerbTable<Kind extends string> = ReadonlyMap<string, readonly TableVerb<Kind>[]>;
export type RelationVerb = TableVerb<RelationType>;

type Conjugate = (infinitive: string) => readonly (readonly [form: string, shape: RelationVerb['shape']])[];

/**
 * Inflects a table `kind: "verb verb+preposition verb_its_words"` (a preposition after `+` is required, after `~` optional;
 * words after `_` stand between verb and object; `!` before it swaps the ends; behind `%` a share of the object may stand,
 * behind `%%` must).
 */
export function verbTable<Kind extends string>(
  verbs: Readonly<Partial<Record<Kind, string>>>,
  conjugate: Conjugate,
): VerbTable<Kind> {
  const table = new Map<string, TableVerb<Kind>[]>();
  for (const [type, list] of Object.entries(verbs) as [Kind, string][]) {
    for (const entry of list.trim().split(/\s+/)) {
      const swapped = entry.startsWith('!');
      const share = entry.endsWith('%%') ? 'must' : entry.endsWith('%') ? 'may' : 'no';
      const [verb = '', ...prepositions] = entry.replace(/[!%]/gu, '').split(/[+~]/);
      const [lemma = '', ...words] = verb.split('_');
      for (const [form, shape] of conjugate(lemma)) {
        const known = table.get(form) ?? [];
        const isKnown = known.some(
          (one) => one.type === type && one.shape === shape && one.words.join() === words.join(),
        );
        if (isKnown) continue;
        const needsPreposition = entry.includes('+');
        const made: TableVerb<Kind> = {
          ...{ type, shape, words, prepositions: new Set(prepositions), needsPreposition, swapped, share },
        };
        table.set(
          form,
          [...known, made].sort((a, b) => b.words.length - a.words.length),
        );
      }
    }
  }
  return table;
}
