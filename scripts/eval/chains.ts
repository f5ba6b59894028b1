/** Coreference chains of named mentions against gold: B³ (Bagga & Baldwin 1998), as the CoNLL scorer extends it to found mentions. */
import { annotatorFor } from '../../src/annotators.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';

/** A text with its named mentions of persons, organizations and locations, each with what it names. */
export interface ChainedText {
  readonly text: string;
  readonly lang: Language;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entity: string }[];
}

/** Sums over mentions: of precision and recall, and how many mentions were found and wanted. */
export interface ChainCounts {
  precision: number;
  recall: number;
  found: number;
  wanted: number;
}

type Clusters = ReadonlyMap<string, string>;

function members(clusters: Clusters): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const [mention, cluster] of clusters) {
    const list = of.get(cluster);
    if (list) list.push(mention);
    else of.set(cluster, [mention]);
  }
  return of;
}

/** Sum over the mentions of `left` of the share of their cluster that `right` puts together with them. */
function shared(left: Clusters, right: Clusters): number {
  let sum = 0;
  for (const list of members(left).values()) {
    const together = new Map<string, number>();
    for (const mention of list) {
      const other = right.get(mention);
      if (other !== undefined) together.set(other, (together.get(other) ?? 0) + 1);
    }
    for (const count of together.values()) sum += (count * count) / list.length;
  }
  return sum;
}

const TYPES: ReadonlySet<string> = new Set(['person', 'organization', 'location']);

/** B³ counts over texts; a mention is the same if its offsets are. */
export async function scoreChains(texts: Iterable<ChainedText> | AsyncIterable<ChainedText>): Promise<ChainCounts> {
  const total: ChainCounts = { precision: 0, recall: 0, found: 0, wanted: 0 };
  for await (const { text, lang, mentions } of texts) {
    const { extraction } = extract(bareArticle(text, lang), await annotatorFor(lang));
    const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
    const gold = new Map(mentions.map((mention) => [key(mention), mention.entity]));
    const found = new Map(
      extraction.mentions
        .filter(({ kind, type }) => kind === 'name' && TYPES.has(type))
        .map((mention) => [key(mention), mention.chain]),
    );
    total.precision += shared(found, gold);
    total.recall += shared(gold, found);
    total.found += found.size;
    total.wanted += gold.size;
  }
  return total;
}

/** Precision, recall and F1 in percent. */
export function chainScores({ precision, recall, found, wanted }: ChainCounts): { p: number; r: number; f: number } {
  const p = (100 * precision) / Math.max(1, found);
  const r = (100 * recall) / Math.max(1, wanted);
  return { p, r, f: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}
