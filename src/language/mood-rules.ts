import type { PhraseTable } from './word-set.ts';

/** How one language shows how sure a speaker is. All words are lower case with straight apostrophes. */
export interface MoodRules {
  /** Verbs of speech that settle it, by lemma: who hopes or fears says what may be. */
  readonly possibleCues: ReadonlySet<string>;
  /** Words of hearsay and supposition: the press conditional of an auxiliary, "allegedly". */
  readonly hearsay: ReadonlySet<string>;
  /** Whether a verb is in the conditional by its form. */
  readonly isConditional: (lower: string) => boolean;
  readonly possible: ReadonlySet<string>;
  /** Words right beside one of them by which it says what cannot be: "ne peut", "may not". */
  readonly negators: ReadonlySet<string>;
  /** Verbs and adverbs of intention, whatever their subject. */
  readonly intended: ReadonlySet<string>;
  /** Verb forms of the future: an intention where the subject is {@link ownSubjects}. */
  readonly future: (lower: string) => boolean;
  /** Subjects by which speakers mean themselves in their own words: "je", "nous". */
  readonly ownSubjects: ReadonlySet<string>;
  /** The same in reported speech: "il", "elle". */
  readonly reportedSubjects: ReadonlySet<string>;
  /** What a pronoun that stands for nobody is followed by: "il y aura", "il s'agira". */
  readonly afterExpletive: ReadonlySet<string>;
  /** Verbs that demand only with an infinitive or one of {@link callMarkers} after them, and else give a name: "appeler", "call". */
  readonly namingVerbs: ReadonlySet<string>;
  /** "appeler au calme", "call for a review". */
  readonly callMarkers: ReadonlySet<string>;
  readonly demanded: ReadonlySet<string>;
  readonly demandedPhrases: PhraseTable;
  /** Whether a first word of quoted speech gives an order. */
  readonly isImperative: (lower: string) => boolean;
  readonly estimated: ReadonlySet<string>;
  /** Words that make a reported clause a question: "si", "whether", "pourquoi". */
  readonly interrogatives: ReadonlySet<string>;
}
