import type { Article, Document } from '../domain/article.ts';
import type { TextRules } from '../language/text-rules.ts';
import { splitSentences } from './split-sentences.ts';
import { findTokenSpans, tokensIn } from './tokenize.ts';

/** Cuts an article into sentences and tokens. Never throws; an empty text has none of either. */
export function readDocument(article: Article, rules: TextRules): Document {
  const spans = findTokenSpans(article.text, rules);
  const sentences = splitSentences(article.text, spans, rules);
  return { article, text: article.text, sentences, tokens: tokensIn(article.text, spans, sentences) };
}
