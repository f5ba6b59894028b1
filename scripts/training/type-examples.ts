/** Names of annotated texts, as a tagger that never saw them reads them, with the types they may have. */
import { resolve } from 'node:path';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { nameCandidates } from '../../src/extraction/find-names.ts';
import type { NameLexicon } from '../../src/extraction/name-lexicon.ts';
import { type NameGroup, nameGroups } from '../../src/extraction/name-types.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import type { Tagger } from '../../src/models/tagger.ts';
import { eachTypeRow, TYPE_LABELS, type TypeLabel } from '../../src/models/type-features.ts';
import { loadGold } from '../gold/load.ts';
import { readConllDocuments } from './conll.ts';
import type { Fold } from './name-sets.ts';
import type { ClassExample } from './softmax.ts';

/** Sets with texts like news and their weight; gold sets tell all types. */
const CONLL: Readonly<Record<Language, readonly string[]>> = {
  fr: ['popcorn.fr.train.conll'],
  en: ['worldwide.en.train.conll.gz', 'wikigold.en.test.conll'],
};
const GOLD: Readonly<Record<Language, readonly string[]>> = {
  fr: ['training/orangesum.fr.jsonl'],
  en: ['training/allsides.en.jsonl'],
};
/** Gold has our own types and few texts. */
const GOLD_WEIGHT = 2;

const FROM_CONLL: Readonly<Record<string, readonly TypeLabel[]>> = {
  PER: ['person'],
  ORG: ['organization'],
  LOC: ['location'],
  // Peoples and languages are among these: no names to us.
  MISC: ['work', 'product', 'event', 'law', 'other', 'none'],
};

/** A text with the labels its names may have; `complete` if what it does not name is no name. */
interface TypedText {
  readonly text: string;
  readonly names: readonly (Span & { readonly labels: readonly TypeLabel[] })[];
  readonly complete: boolean;
}

async function typedTexts(language: Language, data: string, fold: Fold): Promise<TypedText[]> {
  const texts: TypedText[] = [];
  for (const file of GOLD[language]) {
    const articles = await loadGold(resolve('data/gold', file), { texts: resolve(data, 'text') });
    for (const { text, entities } of articles.filter((_, index) => index % 2 !== fold))
      texts.push({ text, names: entities.map((one) => ({ ...one, labels: [one.type] })), complete: true });
  }
  for (const file of CONLL[language])
    for (const { text, names } of [...readConllDocuments(resolve(data, 'ner', file))].filter((_, i) => i % 2 !== fold))
      texts.push({
        text,
        names: names.map((one) => ({ ...one, labels: FROM_CONLL[one.type] ?? [] })),
        complete: false,
      });
  return texts;
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The labels most mentions of a name may have; null where gold does not say. */
function labelsOf(
  { spans }: NameGroup,
  offsets: (span: NameGroup['spans'][number]) => Span,
  { names, complete }: TypedText,
): readonly TypeLabel[] | null {
  const votes = new Map<string, number>();
  for (const span of spans) {
    const at = offsets(span);
    const name = names.find((one) => 2 * overlap(one, at) > Math.max(one.end - one.start, at.end - at.start));
    const touched = name ?? names.find((one) => overlap(one, at) > 0);
    const key = name ? name.labels.join(' ') : touched || !complete ? '' : 'none';
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [''];
  return best === '' ? null : (best.split(' ') as TypeLabel[]);
}

/** Examples from the half of the texts that `tagger` was not trained on. */
export async function typeExamples(
  language: Language,
  data: string,
  fold: Fold,
  { lexicon, tagger }: { readonly lexicon: NameLexicon; readonly tagger: Tagger },
): Promise<ClassExample[]> {
  const examples: ClassExample[] = [];
  for (const typed of await typedTexts(language, data, fold)) {
    const document = readDocument(bareArticle(typed.text, language), lexicon.rules.text);
    const { tokens } = document;
    const offsets = ({ first, last }: { first: number; last: number }): Span => ({
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
    });
    for (const group of nameGroups(nameCandidates(document, lexicon, tagger), tokens, lexicon, tagger)) {
      const labels = labelsOf(group, offsets, typed);
      if (!labels) continue;
      const rows: number[] = [];
      const values: number[] = [];
      eachTypeRow(group.evidence, (row, value) => {
        rows.push(row);
        values.push(value);
      });
      examples.push({
        rows: Uint32Array.from(rows),
        values: Float32Array.from(values),
        allowed: labels.map((label) => TYPE_LABELS.indexOf(label)),
        weight: typed.complete ? GOLD_WEIGHT : 1,
      });
    }
  }
  return examples;
}
