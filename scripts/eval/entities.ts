/** Named entities of `extract` against gold: token-level CoNLL, and Recoupe Gold. */
import { annotatorFor } from '../../src/annotators.ts';
import type { EntityType } from '../../src/domain/annotation.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { extract } from '../../src/extraction/extract.ts';
import type { GoldArticle } from '../gold/load.ts';
import { readConllDocuments } from '../training/conll.ts';
import { addExact, type Counts, counts } from './score-spans.ts';

const TYPE: Readonly<Partial<Record<EntityType, string>>> = { person: 'PER', organization: 'ORG', location: 'LOC' };

/** Counts per type, and over all three. */
export type EntityScore = Readonly<Record<'PER' | 'ORG' | 'LOC' | 'all', Counts>>;

/** A text and its names; types other than PER, ORG and LOC do not count. */
export interface NamedText {
  readonly text: string;
  readonly lang: Language;
  readonly names: readonly (Span & { readonly type: string })[];
}

/** The documents of a CoNLL file. */
export function* conllTexts(path: string, lang: Language): Generator<NamedText> {
  for (const document of readConllDocuments(path)) yield { ...document, lang };
}

const named = (spans: readonly (Span & { readonly type: EntityType })[]): NamedText['names'] =>
  spans.flatMap(({ start, end, type }) => (TYPE[type] ? [{ start, end, type: TYPE[type] }] : []));

/** Annotated articles. */
export const goldNamedTexts = (articles: readonly GoldArticle[]): NamedText[] =>
  articles.map(({ text, lang, entities }) => ({ text, lang, names: named(entities) }));

/** Counts over texts. */
export async function scoreEntities(texts: Iterable<NamedText>): Promise<EntityScore> {
  const total = { PER: counts(), ORG: counts(), LOC: counts(), all: counts() };
  for (const { text, lang, names } of texts) {
    const { mentions } = extract(bareArticle(text, lang), await annotatorFor(lang)).extraction;
    const keys = (spans: NamedText['names']): string[] =>
      spans.map(({ start, end, type }) => `${start} ${end} ${type}`);
    const found = keys(named(mentions.filter(({ kind }) => kind === 'name')));
    const gold = keys(names.filter(({ type }) => type in total));
    addExact(total.all, new Set(gold), new Set(found));
    for (const type of ['PER', 'ORG', 'LOC'] as const) {
      const of = (all: readonly string[]): Set<string> => new Set(all.filter((key) => key.endsWith(type)));
      addExact(total[type], of(gold), of(found));
    }
  }
  return total;
}
