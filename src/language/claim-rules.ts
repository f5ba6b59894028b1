import type { PhraseTable } from './word-set.ts';

/** A thing that is one way or its opposite; the same names stand for the same things in every language. */
export const OPPOSITIONS = [
  'accept',
  'attend',
  'begin',
  'build',
  'buy',
  'change',
  'compulsory',
  'continue',
  'early',
  'effective',
  'employ',
  'find',
  'free',
  'gratis',
  'guilty',
  'improve',
  'keep',
  'legal',
  'live',
  'majority',
  'more',
  'open',
  'permit',
  'profit',
  'public',
  'renew',
  'rise',
  'safe',
  'send',
  'stay',
  'strong',
  'succeed',
  'support',
  'take',
  'true',
  'win',
] as const;
export type Opposition = (typeof OPPOSITIONS)[number];

/** Which end of an opposition a word stands for: 1 the one it is named after, −1 the other. */
export interface Pole {
  readonly opposition: Opposition;
  readonly end: 1 | -1;
}

/** A word or phrase as it is written, with the ends it may stand for. */
export interface PolePhrase {
  readonly words: readonly string[];
  readonly poles: readonly Pole[];
}

/** A number written in words. */
export interface NumberPhrase {
  readonly words: readonly string[];
  readonly value: number;
  /** `%` for parts of a whole. */
  readonly unit: string | null;
}

/** How one language contradicts, counts and compares. All words are lower case with straight apostrophes. */
export interface ClaimRules {
  /** Forms of verbs, and nouns, that deny what they govern: "refuse", "dément", "denial". */
  readonly denials: ReadonlySet<string>;
  /** Phrases that do: "il est faux que", "ruled out". */
  readonly denialPhrases: PhraseTable;
  /** Things whose name has a word of denial in it: "denial of service". */
  readonly namedDenials: PhraseTable;
  /** What negates beside the negations of speech: "sans", "without". */
  readonly privatives: ReadonlySet<string>;
  /** "ne … que": limits instead of negating; "ne … plus": negates though "plus" alone does not. Null where there is none. */
  readonly limit: {
    readonly open: ReadonlySet<string>;
    readonly close: ReadonlySet<string>;
    readonly ceased: ReadonlySet<string>;
  } | null;
  /** Words that open a clause beside the main one: "qui", "because". */
  readonly subordinators: ReadonlySet<string>;
  /** Words and phrases that stand for an end of an opposition. */
  readonly poles: PhraseTable<PolePhrase>;
  readonly numerals: ReadonlyMap<string, number>;
  /** "third", by its number. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly numberPhrases: PhraseTable<NumberPhrase>;
  /** "more than", "at least"; "less than", "up to": the number after them is a bound. */
  readonly above: PhraseTable;
  readonly below: PhraseTable;
  /** Lengths of time that `dates.units` lacks, in years. */
  readonly spans: ReadonlyMap<string, number>;
  /** Words for whoever speaks. */
  readonly firstPerson: ReadonlySet<string>;
  /** Words before a place where something happens: "in", "à". */
  readonly placing: ReadonlySet<string>;
}
