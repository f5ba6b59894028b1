import type { Span } from './span.ts';

/** The two languages of Recoupe. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What one outlet published, cleaned. `text` is what every {@link Span} of every annotation points into. */
export interface Article {
  /** Stable across re-crawls: hash of the canonical URL, else of source and record id, else of the content. */
  readonly id: string;
  /** SHA-256 over everything of the article that reaches the graph; a changed article has another. */
  readonly contentHash: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly language: Language;
  /** ISO 8601 date or date-time, as given by the outlet. */
  readonly publishedAt: string | null;
  /** The outlet's name or host name. */
  readonly source: string | null;
  readonly author: string | null;
  /** The story several articles tell, where the input names it; else the article is a story of its own. */
  readonly story: string | null;
}

/** An article of which nothing is known but its text. */
export const bareArticle = (text: string, language: Language): Article => ({
  id: '',
  contentHash: '',
  url: null,
  title: null,
  text,
  language,
  publishedAt: null,
  source: null,
  author: null,
  story: null,
});

/** An input record that could not become an article, and why, in words for the person who sent it. */
export interface Rejected {
  readonly where: string;
  readonly reason: string;
}

/** One sentence of an article. Sentences are ordered, disjoint, and cover all text that is not white space. */
export interface Sentence extends Span {
  /** Counts lines of text from 0: a sentence never runs over a paragraph's end. */
  readonly paragraph: number;
}

/** One token: a word, an elided word with its apostrophe (`l'`), a number, or one punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  /** Lower-cased, typographic apostrophe made straight. */
  readonly lower: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** An article cut into sentences and tokens. */
export interface Document {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}
