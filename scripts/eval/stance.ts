/** Polarity and modality of claims, and whether the speaker is the right chain, on quotations that were found (Recoupe Gold). */
import { annotatorFor } from '../../src/annotators.ts';
import type { Extraction } from '../../src/domain/annotation.ts';
import { bareArticle } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import type { GoldArticle, GoldQuotation } from '../gold/load.ts';
import { similarity, trimmed } from './score-spans.ts';

/** Of `found` quotations, how many have the right polarity, modality, and (of those with a named speaker) speaker. */
export interface StanceCounts {
  found: number;
  polarity: number;
  modality: number;
  named: number;
  speaker: number;
}

/** A claim is the quotation's when it covers this much of its first piece. */
const COVERED = 0.8;

/** The chains that hold a mention of an entity, by the offsets of its annotated mentions. */
function chainsOf(article: GoldArticle, { mentions }: Extraction, entity: string): ReadonlySet<string> {
  const gold = article.entities.filter((one) => one.entity === entity);
  return new Set(
    mentions
      .filter(({ start, end }) => gold.some((one) => one.start < end && start < one.end))
      .map(({ chain }) => chain),
  );
}

function claimOf({ text }: GoldArticle, { claims }: Extraction, { content }: GoldQuotation) {
  const [first] = content;
  if (!first) return undefined;
  const gold = trimmed(text, { start: first[0], end: first[1] });
  return claims
    .flatMap((claim) =>
      claim.content.map((piece) => ({ claim, score: similarity(COVERED, gold, trimmed(text, piece)) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0]?.claim;
}

/** Counts over annotated articles. */
export async function scoreStance(articles: readonly GoldArticle[]): Promise<StanceCounts> {
  const total: StanceCounts = { found: 0, polarity: 0, modality: 0, named: 0, speaker: 0 };
  for (const article of articles) {
    const { extraction } = extract(bareArticle(article.text, article.lang), await annotatorFor(article.lang));
    for (const quotation of article.quotations) {
      const claim = claimOf(article, extraction, quotation);
      if (!claim) continue;
      total.found++;
      if (claim.polarity === quotation.polarity) total.polarity++;
      if (claim.modality === quotation.modality) total.modality++;
      const chains = chainsOf(article, extraction, quotation.speaker);
      if (chains.size === 0) continue;
      total.named++;
      if (claim.speaker !== null && chains.has(claim.speaker)) total.speaker++;
    }
  }
  return total;
}
