import { wordSet } from './word-set.ts';

/** Gender and number of a pronoun, as far as it tells. */
export interface PronounForm {
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
}

/** How one language names people, bodies and offices. All words are lower case. */
/** Kinds of organizations that the gazetteer tells apart. */
export type BodyKind = 'media' | 'company' | 'party' | 'club';

export interface NameRules {
  /** Words before a person's name that are not part of it: "M.", "Mrs", "Dr". */
  readonly honorifics: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Articles of what has not been spoken of before, with the gender they show: "une", "another". */
  readonly indefinites: ReadonlyMap<string, 'm' | 'f' | null>;
  /** Words that tie a noun to its complement: "de", "of". */
  readonly nounTies: ReadonlySet<string>;
  /** Prepositions: a noun phrase right after one is not a subject. */
  readonly prepositions: ReadonlySet<string>;
  /** Subject pronouns of the third person. */
  readonly pronouns: ReadonlyMap<string, PronounForm>;
  /** Whether a body may be spoken of in the plural: "the company … they". */
  readonly pluralBodies: boolean;
  /** Pronouns after a preposition: "selon lui", "according to them". */
  readonly tonicPronouns: ReadonlyMap<string, PronounForm>;
  /** Subject pronouns tied to the verb before them ("avance-t-il"): what they follow is a verb. */
  readonly enclitics: ReadonlySet<string>;
  /** Nouns for an office held somewhere: "directeur", "spokesman". The value: whether the holder leads the body. */
  readonly roles: ReadonlyMap<string, boolean>;
  /** Words that may stand between an article and the noun of an office: "ancien", "then", "deputy". */
  readonly officeModifiers: ReadonlySet<string>;
  /** Whether nouns narrow an office down before it: "Senate Minority Leader". */
  readonly premodified: boolean;
  /** Nouns for people or bodies that speak without a name: "experts", "officials", "police". */
  readonly unnamedSources: ReadonlySet<string>;
  /** Words that make a group a named one: "baptisé", "dubbed". */
  readonly namingWords: ReadonlySet<string>;
  /** Nouns for a body that may stand right before its name: "l'entreprise X", "the company X". */
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns for what a body or person says or publishes: "communiqué", "figures"; who is behind it speaks. */
  readonly documentNouns: ReadonlySet<string>;
  /** Nouns for a body by the kind of body they may stand for ("quotidien": media). */
  readonly kindNouns: ReadonlyMap<string, BodyKind>;
  /** Words within a name that make it a body's: "Pictures", "Université". */
  readonly bodyWords: ReadonlySet<string>;
  /** Last words of company names that add nothing to them: "SA", "Inc.". */
  readonly legalForms: ReadonlySet<string>;
  /** Endings of nouns for a woman, for a man: "actrice", "spokesman". */
  readonly feminineNoun: RegExp;
  readonly masculineNoun: RegExp;
  /** Given names that tell gender. */
  readonly givenNames: ReadonlyMap<string, 'm' | 'f'>;
  /** First words of a sentence that a name never begins with: articles, pronouns, conjunctions. */
  readonly neverNames: ReadonlySet<string>;
}

/** Offices and whether their holder leads, those held before, together or in second place included: "ex-maire", "vice-ministre". */
export const officeTable = (leads: boolean, list: string): [string, boolean][] =>
  [...wordSet(list)].flatMap((word): [string, boolean][] => [
    [word, leads],
    [`ex-${word}`, leads],
    [`co-${word}`, leads],
    [`vice-${word}`, false],
  ]);
