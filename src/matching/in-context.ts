/** What a claim says once it stands alone: with the names of those whom its pronouns stand for. */
import type { Language } from '../domain/article.ts';
import { bareArticle } from '../domain/article.ts';
import type { UnlinkedClaim } from '../domain/claim-lookup.ts';
import { foldedWords } from '../domain/fold-words.ts';
import { readDocument } from '../extraction/read-document.ts';
import type { LanguageRules } from '../language/rules.ts';

/** More names than this are a list, not what a sentence is about. */
const MAX_NAMES = 4;

/**
 * The text, and in brackets after it those it is about without naming them, and its speaker where it says "we".
 *
 * Accepts  `Nous n'avons rien volé.` by GOP → `Nous n'avons rien volé. (GOP)`
 */
export function inContext(
  { text, language, speaker, about }: Pick<UnlinkedClaim, 'text' | 'language' | 'speaker' | 'about'>,
  rules: Readonly<Record<Language, LanguageRules>>,
): string {
  const { claims, text: textRules } = rules[language];
  const { tokens } = readDocument(bareArticle(text, language), textRules);
  const speaks = tokens.some(({ lower }) => claims.firstPerson.has(lower));
  const words = new Set(foldedWords(text));
  const unnamed = [...new Set([...(speaks && speaker !== null ? [speaker] : []), ...about])].filter(
    (name) => !foldedWords(name).some((word) => words.has(word)),
  );
  return unnamed.length === 0 ? text : `${text} (${unnamed.slice(0, MAX_NAMES).join(', ')})`;
}
