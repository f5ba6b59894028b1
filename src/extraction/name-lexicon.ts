import type { EntityType } from '../domain/annotation.ts';
import type { Token } from '../domain/article.ts';
import type { BodyKind } from '../language/name-rules.ts';
import type { LanguageRules } from '../language/rules.ts';
import type { Tagger } from '../models/tagger.ts';
import type { TypeModel } from '../models/type-model.ts';
import type { UsualType } from '../models/usual-types.ts';
import type { PhrasesFrom } from './known-names.ts';

/** A run of tokens that names something. `first` and `last` are token indexes, both inclusive. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

/** The words of a name as they stand. */
export const wordsOf = (tokens: readonly Token[], { first, last }: Pick<NameSpan, 'first' | 'last'>): string[] =>
  tokens.slice(first, last + 1).map(({ text }) => text);

/** What is known of names beyond the text: the language's rules, and the gazetteer's type of a name where it has one. */
export interface NameLexicon {
  readonly rules: LanguageRules;
  typeOf(name: string): EntityType | null;
  readonly phrasesFrom: PhrasesFrom;
  /** What a name mostly is in other news, its tokens joined by spaces; null if it is rare there. */
  usualType(name: string): UsualType | null;
  /** The kind of body that a known name is of, where the gazetteer is clear. */
  bodyKindOf(name: string): BodyKind | null;
  /** What a person is or was known to be, in lower case: "ministre de la santé". */
  officesOf(name: string): readonly string[];
  /** Whether a lower-cased word names the people of a place: no name by itself. */
  isDemonym(lower: string): boolean;
  /** Folded names of the place whose people or things a lower-cased word names ("french"); none if it does not. */
  placesOf(lower: string): readonly string[];
}

/** What finding the names of a text needs. */
export interface NameReader {
  readonly lexicon: NameLexicon;
  readonly tagger: Tagger;
  readonly types: TypeModel;
}
