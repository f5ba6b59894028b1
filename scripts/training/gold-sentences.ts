/** Sentences of Recoupe Gold as the tagger is trained on them. */
import type { EntityType } from '../../src/domain/annotation.ts';
import { bareArticle } from '../../src/domain/article.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import type { TextRules } from '../../src/language/text-rules.ts';
import type { GoldArticle } from '../gold/load.ts';
import type { TaggedSentence } from './conll.ts';

const LABEL: Readonly<Partial<Record<EntityType, string>>> = { person: 'PER', organization: 'ORG', location: 'LOC' };

/** The sentences of an annotated article, in our tokens; types other than the three are MISC. */
export function goldSentences(article: GoldArticle, rules: TextRules): TaggedSentence[] {
  const { tokens, sentences } = readDocument(bareArticle(article.text, article.lang), rules);
  const made = sentences.map((): { words: string[]; labels: string[] } => ({ words: [], labels: [] }));
  let next = 0;
  for (const token of tokens) {
    while ((article.entities[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const entity = article.entities[next];
    const inside = entity !== undefined && entity.start < token.end;
    const begins = inside && token.start <= entity.start;
    const sentence = made[token.sentence];
    sentence?.words.push(token.text);
    sentence?.labels.push(inside ? `${begins ? 'B' : 'I'}-${LABEL[entity.type] ?? 'MISC'}` : 'O');
  }
  for (const { labels } of made)
    labels.forEach((label, index) => {
      // A name that runs over a sentence's end begins anew.
      if (label.startsWith('I-') && (labels[index - 1] ?? 'O').slice(2) !== label.slice(2))
        labels[index] = `B-${label.slice(2)}`;
    });
  return made.filter(({ words }) => words.length > 0);
}
