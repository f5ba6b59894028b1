/** Recoupe Gold as evaluation data: the named entities of `extract` on its documents. */
import { annotatorFor } from '../../src/annotators.ts';
import { bareArticle } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import type { GoldArticle } from '../gold/load.ts';
import type { EntityScore } from './entities.ts';
import { addExact, counts } from './score-spans.ts';

const TYPE: Readonly<Record<string, 'PER' | 'ORG' | 'LOC'>> = { person: 'PER', organization: 'ORG', location: 'LOC' };

/** Counts per type, and over all three, for annotated articles. */
export async function scoreGoldEntities(articles: readonly GoldArticle[]): Promise<EntityScore> {
  const total = { PER: counts(), ORG: counts(), LOC: counts(), all: counts() };
  for (const { text, lang, entities } of articles) {
    const { mentions } = extract(bareArticle(text, lang), await annotatorFor(lang)).extraction;
    const key = ({ start, end, type }: { start: number; end: number; type: string }): string[] =>
      TYPE[type] ? [`${start} ${end} ${TYPE[type]}`] : [];
    const gold = entities.flatMap(key);
    const found = mentions.filter(({ kind }) => kind === 'name').flatMap(key);
    addExact(total.all, new Set(gold), new Set(found));
    for (const type of ['PER', 'ORG', 'LOC'] as const) {
      const of = (keys: readonly string[]): Set<string> => new Set(keys.filter((one) => one.endsWith(type)));
      addExact(total[type], of(gold), of(found));
    }
  }
  return total;
}
