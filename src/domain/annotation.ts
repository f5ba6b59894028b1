import type { Language } from './article.ts';
import type { Span } from './span.ts';

export const ENTITY_TYPES = ['person', 'organization', 'location', 'work', 'product', 'event', 'law', 'other'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const MENTION_KINDS = ['name', 'nominal', 'pronoun'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** One occurrence that names or refers to something. `text` is the slice of the article it covers. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Id of its coreference chain, local to the document. */
  readonly chain: string;
}

/** All mentions of one referent in one document. `name` is its fullest name there. */
export interface Chain {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Other named forms seen in the document, acronyms included, without `name`. */
  readonly aliases: readonly string[];
  /** The acronym that the document itself ties to the name ("Guardian of Peace (GOP)"). */
  readonly acronym: string | null;
}

export const QUOTATION_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

/** Someone's words as the article reports them. An incise cuts the content into several spans. */
export interface Quotation {
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
  /** The lexical verb or *selon*, *according to*; null where the layout alone attributes. */
  readonly cue: Span | null;
  /** Who is credited, as written: a name, a noun phrase ("des experts") or a pronoun. */
  readonly source: Span | null;
  /** The chain of the source; null for an unnamed source. */
  readonly speaker: string | null;
}

export const POLARITIES = ['affirmed', 'denied'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['asserted', 'possible', 'conditional', 'intended', 'demanded', 'estimated'] as const;
export type Modality = (typeof MODALITIES)[number];

export const CUE_CLASSES = [
  'assert',
  'deny',
  'accuse',
  'estimate',
  'confirm',
  'admit',
  'promise',
  'demand',
  'warn',
  'criticise',
  'claim-responsibility',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** A quantity in the text and its value: "80 millions d'euros" is 80 000 000 EUR. */
export interface Amount extends Span {
  readonly value: number;
  /** ISO 4217 code, `%`, or null for a bare count. */
  readonly unit: string | null;
}

/** A date in the text, resolved against the publication date. */
export interface DateMention extends Span {
  /** ISO 8601, as precise as the text is: `2014`, `2014-11`, `2014-W47`, `2014-11-24`. */
  readonly value: string;
}

/** One proposition that someone asserts, denies, demands … */
export interface Claim {
  readonly kind: QuotationKind | 'responsibility';
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly cueClass: CueClass;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Chains the content speaks about, in text order, the speaker left out. */
  readonly about: readonly string[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateMention[];
}

export const RELATION_TYPES = [
  'role_at',
  'leads',
  'member_of',
  'employed_by',
  'founded',
  'owns',
  'subsidiary_of',
  'part_of',
  'based_in',
  'born_in',
  'citizen_of',
  'family_of',
  'met_with',
  'attacked',
  'claimed_responsibility_for',
  'accused',
  'sued',
  'arrested',
  'charged',
  'convicted',
  'acquired',
  'merged_with',
  'invested_in',
  'supports',
  'opposes',
  'criticises',
  'sanctioned',
  'killed',
  'won_against',
  'signed_with',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** A typed tie between two chains that the text states. */
export interface Relation {
  readonly type: RelationType;
  readonly subject: string;
  readonly object: string | null;
  /** What the type leaves open: the office held, the thing attacked. */
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The chain that says so, where the relation stands inside a claim; null when the article itself states it. */
  readonly attributedTo: string | null;
  /** Whether somebody (named or not) is credited with it: then it is alleged, not established. */
  readonly alleged: boolean;
  /** The event that it is part of, where the same words speak of one. */
  readonly event: string | null;
  /**
   * From when to when it holds, ISO 8601 as precise as the text is (`2014`, `2014-11`, `2014-W47`, `2014-11-24`); both the
   * same for what happens on a day or in a period. Null where the text does not say.
   */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the text says that it holds no more ("former"), with or without a day. */
  readonly ended: boolean;
  readonly evidence: Span;
}

export const EVENT_TYPES = [
  'attack',
  'death',
  'arrest',
  'trial',
  'election',
  'acquisition',
  'meeting',
  'protest',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_ROLES = [
  'attacker',
  'target',
  'victim',
  'killer',
  'person',
  'authority',
  'defendant',
  'plaintiff',
  'court',
  'winner',
  'candidate',
  'buyer',
  'seller',
  'acquired',
  'participant',
] as const;
/** What a participant is in an event; the names are those of ACE 2005 where it has one. */
export type EventRole = (typeof EVENT_ROLES)[number];

/** The roles that each type of event has. */
export const ROLES_OF: Readonly<Record<EventType, readonly EventRole[]>> = {
  attack: ['attacker', 'target'],
  death: ['victim', 'killer'],
  arrest: ['person', 'authority'],
  trial: ['defendant', 'plaintiff', 'court'],
  election: ['winner', 'candidate'],
  acquisition: ['buyer', 'seller', 'acquired'],
  meeting: ['participant'],
  protest: ['participant', 'target'],
};

export interface Participant {
  readonly role: EventRole;
  readonly chain: string;
  /** Whether only somebody's word has it there: the group that says it is the attacker. */
  readonly alleged: boolean;
}

/** Something that happened, happens, is planned or alleged: all that one document says of it. */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  /** In text order; each role and chain once. */
  readonly participants: readonly Participant[];
  /** The chain of where it happened. */
  readonly place: string | null;
  /** ISO 8601, as precise as the text is; of a period, the first day or the period itself. */
  readonly date: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** As for a {@link Relation}: every mention of it is somebody's allegation. */
  readonly alleged: boolean;
  readonly attributedTo: string | null;
  /** The words that mention it, from its trigger to its participants, in text order. */
  readonly evidence: readonly Span[];
}

/** Two chains named close to each other, and the sentences where they first are. */
export interface CoMention extends Span {
  readonly a: string;
  readonly b: string;
}

/** Everything read out of one document. Order is text order; the same document always gives the same extraction. */
export interface Extraction {
  readonly language: Language;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
  readonly coMentions: readonly CoMention[];
}
