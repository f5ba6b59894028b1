/** Named entities of `extract` against token-level gold. */
import { annotatorFor } from '../../src/annotators.ts';
import type { EntityType } from '../../src/domain/annotation.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import { readConllDocuments } from '../training/conll.ts';
import { addExact, type Counts, counts } from './score-spans.ts';

const TYPE: Readonly<Partial<Record<EntityType, string>>> = { person: 'PER', organization: 'ORG', location: 'LOC' };

/** Counts per type, and over all three. */
export type EntityScore = Readonly<Record<'PER' | 'ORG' | 'LOC' | 'all', Counts>>;

/** Counts for one CoNLL file. */
export async function scoreEntities(path: string, language: Language): Promise<EntityScore> {
  const annotator = await annotatorFor(language);
  const total = { PER: counts(), ORG: counts(), LOC: counts(), all: counts() };
  for (const { text, names } of readConllDocuments(path)) {
    const { mentions } = extract(bareArticle(text, language), annotator).extraction;
    const found = mentions.flatMap(({ kind, type, start, end }) =>
      kind === 'name' && TYPE[type] ? [`${start} ${end} ${TYPE[type]}`] : [],
    );
    const gold = names.filter(({ type }) => type in total).map(({ start, end, type }) => `${start} ${end} ${type}`);
    addExact(total.all, new Set(gold), new Set(found));
    for (const type of ['PER', 'ORG', 'LOC'] as const) {
      const of = (keys: readonly string[]): Set<string> => new Set(keys.filter((key) => key.endsWith(type)));
      addExact(total[type], of(gold), of(found));
    }
  }
  return total;
}
