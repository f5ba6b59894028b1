import type { CueClass } from '../domain/annotation.ts';
import type { PhraseTable } from './word-set.ts';

/** What an inflected form of a verb is. */
export type VerbShape = 'finite' | 'participle' | 'gerund' | 'infinitive';

/** One inflected form of a verb of speech or thought. */
export interface CueForm {
  readonly lemma: string;
  readonly cueClass: CueClass;
  readonly shape: VerbShape | 'noun';
  /** May be followed by a clause with no *que* or *that* ("officials said the plan failed"). */
  readonly bareClause: boolean;
  /** Introduces a clause at all; else only words in quotation marks ("lance-t-il : « … »"). */
  readonly clause: boolean;
}

/** "selon", "according to": words before whoever is credited; `needsPerson` where they mean something else before a thing. */
export interface Attribution {
  readonly words: readonly string[];
  readonly needsPerson: boolean;
}

/** How one language reports speech. All words are lower case with straight apostrophes. */
export interface SpeechRules {
  readonly cueForms: ReadonlyMap<string, CueForm>;
  /** Forms that report now and then ("found", "called"), and nouns that do ("the claim that"): no rule trusts them, the trained model weighs them. */
  readonly weakCues: ReadonlyMap<string, CueForm>;
  /** Verbs by lemma that add or gain an amount rather than words: "added 0.6 percent". */
  readonly measureCues: ReadonlySet<string>;
  /** Auxiliaries that make a participle a finite verb: "a", "avait", "has". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Of those, the forms that only follow their subject in a statement: "is", "était". */
  readonly finiteAuxiliaries: ReadonlySet<string>;
  /** Verbs that an infinitive follows and that no noun phrase holds: "can", "doit". */
  readonly modals: ReadonlySet<string>;
  /** Cue forms that are as well nouns of what reports nothing: "attack", "states", "table". */
  readonly nounForms: ReadonlySet<string>;
  /** Verbs whose object is whom one has it from: "citing two officials". */
  readonly sourceVerbs: ReadonlySet<string>;
  isGerund(lower: string): boolean;
  /** Nouns that report: "the claim that". */
  readonly reportingNouns: ReadonlySet<string>;
  /** Participles of "to be" in a passive: "été", "been". */
  readonly been: ReadonlySet<string>;
  /** Words that may stand between a subject and its verb: clitics, adverbs, negations. */
  readonly beforeVerb: ReadonlySet<string>;
  /** Phrases that may part a verb from its subject or auxiliary: "pour sa part", "in turn". */
  readonly asides: readonly (readonly string[])[];
  /** Words that open a reported clause: "que", "that", "si", "whether". */
  readonly clauseMarkers: ReadonlySet<string>;
  /** Of those, the ones that belong to the content ("si", "whether"). */
  readonly keptMarkers: ReadonlySet<string>;
  /** Words that open a reported infinitive: "de", "to". */
  readonly infinitiveMarkers: ReadonlySet<string>;
  readonly isInfinitive: (lower: string) => boolean;
  /** "selon", "d'après", "according to": each as its words, and whether the comma after the source is needed. */
  readonly attributions: PhraseTable<Attribution>;
  /** Words that begin a clause of their own and so end a subject to their right. */
  readonly clauseStarters: ReadonlySet<string>;
  /** Verbs of telling, by lemma, that ask for something when an infinitive follows: "told him to leave". */
  readonly commandVerbs: ReadonlySet<string>;
  /** Words that open an adverbial clause, which is no content: "said when he returned", "a-t-elle dit, alors que". */
  readonly adverbialStarters: ReadonlySet<string>;
  /** Words that open a condition: "si", "if", "unless". */
  readonly conditions: ReadonlySet<string>;
  readonly relativePronouns: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Those of them that are nouns behind a determiner: "personne". */
  readonly nounNegations: ReadonlySet<string>;
  /** Words that only look like negations in some phrases: "sans doute", "not only". */
  readonly falseNegations: readonly (readonly string[])[];
  /** How an attack is claimed: participle and active phrases; `noun` is what the sentence must also hold, if anything. */
  readonly responsibility: {
    readonly passive: ReadonlySet<string>;
    readonly active: PhraseTable;
    readonly noun: string | null;
  };
  /** What opens a question and an answer of an interview, before a colon: "Q", "Réponse". */
  readonly questionLabels: ReadonlySet<string>;
  readonly answerLabels: ReadonlySet<string>;
  /** The agent's preposition in the passive. */
  readonly by: ReadonlySet<string>;
}
