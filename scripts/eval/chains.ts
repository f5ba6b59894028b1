/** Coreference chains of named mentions against gold: B³ (Bagga & Baldwin 1998), as the CoNLL scorer extends it to found mentions. */
import { annotatorFor } from '../../src/annotators.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import { type Found, World } from './world.ts';

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

const keyOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/** B³ counts over texts; a mention is the same if its offsets are. */
export async function scoreChains(texts: Iterable<ChainedText> | AsyncIterable<ChainedText>): Promise<ChainCounts> {
  const total: ChainCounts = { precision: 0, recall: 0, found: 0, wanted: 0 };
  for await (const { text, lang, mentions } of texts) {
    const { extraction } = extract(bareArticle(text, lang), await annotatorFor(lang));
    const gold = new Map(mentions.map((mention) => [keyOf(mention), mention.entity]));
    const found = new Map(
      extraction.mentions
        .filter(({ kind, type }) => kind === 'name' && TYPES.has(type))
        .map((mention) => [keyOf(mention), mention.chain]),
    );
    total.precision += shared(found, gold);
    total.recall += shared(gold, found);
    total.found += found.size;
    total.wanted += gold.size;
  }
  return total;
}

/** B³ counts of entity ids within each text, over the name mentions that both sides have. */
export interface IdentityCounts extends ChainCounts {
  /** Name mentions in gold, found or not. */
  gold: number;
}

const onlyOf = (clusters: Clusters, others: Clusters): Clusters =>
  new Map([...clusters].filter(([mention]) => others.has(mention)));

/**
 * Whether mentions that name one entity have one id and others another: chains as resolution joins and tells them apart, over
 * those mentions that extraction finds. What it misses is measured elsewhere.
 */
export async function scoreIdentity(texts: readonly ChainedText[]): Promise<IdentityCounts> {
  const total: IdentityCounts = { precision: 0, recall: 0, found: 0, wanted: 0, gold: 0 };
  const world = new World();
  const read: { readonly gold: Clusters; readonly chains: Clusters; readonly entities: Found }[] = [];
  for (const { text, lang, mentions } of texts) {
    const { extraction } = extract(bareArticle(text, lang), await annotatorFor(lang));
    const names = extraction.mentions.filter(({ kind }) => kind === 'name');
    read.push({
      gold: new Map(mentions.map((mention) => [keyOf(mention), mention.entity])),
      chains: new Map(names.map((mention) => [keyOf(mention), mention.chain])),
      entities: world.add(extraction.chains, lang),
    });
  }
  world.settle();
  for (const { gold, chains, entities } of read) {
    const all = new Map([...chains].map(([mention, chain]) => [mention, entities.get(chain) as string]));
    const [found, wanted] = [onlyOf(all, gold), onlyOf(gold, all)];
    total.precision += shared(found, wanted);
    total.recall += shared(wanted, found);
    total.found += found.size;
    total.wanted += wanted.size;
    total.gold += gold.size;
  }
  return total;
}

/** Precision, recall and F1 in percent. */
export function chainScores({ precision, recall, found, wanted }: ChainCounts): { p: number; r: number; f: number } {
  const p = (100 * precision) / Math.max(1, found);
  const r = (100 * recall) / Math.max(1, wanted);
  return { p, r, f: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}
