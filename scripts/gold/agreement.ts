/**
 * Agreement of two annotations of the same documents; those that only one of the files holds do not count.
 *
 *   npx tsx scripts/gold/agreement.ts ONE.jsonl OTHER.jsonl
 */
import { fileURLToPath } from 'node:url';
import { readGold } from './files.ts';
import type { GoldDocument, Offsets } from './format.ts';

/** Of `gold` things and `predicted` things, `hits` were matched one to one; all three are counts. */
export interface Matches {
  readonly hits: number;
  readonly gold: number;
  readonly predicted: number;
}

/** How far two annotations agree; `quotationsBack` takes the second one as gold. */
export interface Agreement {
  readonly documents: number;
  readonly entities: Matches;
  readonly quotations: Matches;
  readonly quotationsBack: Matches;
}

/** The share of a gold piece that a predicted one must cover, as in the Gender Gap Tracker's measure. */
const COVERED = 0.8;

/** F1, 0 to 1; 1 where there was nothing to find and nothing was found. */
export const f1 = ({ hits, gold, predicted }: Matches): number =>
  gold + predicted === 0 ? 1 : (2 * hits) / (gold + predicted);

function matchEntities(gold: GoldDocument, predicted: GoldDocument): Matches {
  const keys = (document: GoldDocument): Set<string> =>
    new Set(document.entities.map(({ start, end, type }) => `${start}-${end} ${type}`));
  const [wanted, found] = [keys(gold), keys(predicted)];
  return { hits: [...wanted].filter((key) => found.has(key)).length, gold: wanted.size, predicted: found.size };
}

const shared = (a: Offsets, b: Offsets): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Greedy and one to one, in gold order: each piece takes the free one that covers most of it, the earlier among equals. */
function matchPieces(gold: GoldDocument, predicted: GoldDocument): Matches {
  const pieces = (document: GoldDocument): Offsets[] => document.quotations.flatMap((quotation) => quotation.content);
  const [wanted, found] = [pieces(gold), pieces(predicted)];
  const used = new Set<number>();
  for (const piece of wanted) {
    let best = -1;
    let most = COVERED;
    for (const [i, other] of found.entries()) {
      const share = shared(piece, other) / (piece[1] - piece[0]);
      if (!used.has(i) && share > most) [best, most] = [i, share];
    }
    if (best >= 0) used.add(best);
  }
  return { hits: used.size, gold: wanted.length, predicted: found.length };
}

const sum = (all: readonly Matches[]): Matches => ({
  hits: all.reduce((total, { hits }) => total + hits, 0),
  gold: all.reduce((total, { gold }) => total + gold, 0),
  predicted: all.reduce((total, { predicted }) => total + predicted, 0),
});

/** Agreement over the documents that both annotations hold. */
export function agreement(one: readonly GoldDocument[], other: readonly GoldDocument[]): Agreement {
  const byId = new Map(other.map((document) => [document.id, document]));
  const pairs = one.flatMap((document) => {
    const twin = byId.get(document.id);
    return twin ? [[document, twin] as const] : [];
  });
  return {
    documents: pairs.length,
    entities: sum(pairs.map(([a, b]) => matchEntities(a, b))),
    quotations: sum(pairs.map(([a, b]) => matchPieces(a, b))),
    quotationsBack: sum(pairs.map(([a, b]) => matchPieces(b, a))),
  };
}

function main([one, other]: readonly string[]): void {
  if (!one || !other) throw new Error('usage: agreement.ts ONE.jsonl OTHER.jsonl');
  const result = agreement(readGold(one).documents, readGold(other).documents);
  const line = (name: string, { hits, gold, predicted }: Matches): string =>
    `${name.padEnd(34)} F1 ${(100 * f1({ hits, gold, predicted })).toFixed(1)}  (${hits} of ${gold} and ${predicted})`;
  console.log(`${result.documents} documents in both`);
  console.log(line('entities, span and type', result.entities));
  console.log(line('quotations at 0.8, first as gold', result.quotations));
  console.log(line('quotations at 0.8, second as gold', result.quotationsBack));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
