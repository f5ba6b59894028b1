/** Quotations of annotated texts with whom they may be of and whom gold says they are of. */
import { bareArticle } from '../../src/domain/article.ts';
import { type ClusterFacts, clusterFacts } from '../../src/extraction/coreference/cluster-facts.ts';
import { findRoles } from '../../src/extraction/coreference/find-roles.ts';
import { findSpeakers, type SpeakerChooser } from '../../src/extraction/coreference/find-speakers.ts';
import { findNames } from '../../src/extraction/find-names.ts';
import type { NameReader } from '../../src/extraction/name-lexicon.ts';
import { findQuotations, type QuotationReader } from '../../src/extraction/quotations/find-quotations.ts';
import type { FoundQuotation } from '../../src/extraction/quotations/found.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import { readNames, spanOf } from '../../src/extraction/reading.ts';
import type { GoldArticle, GoldQuotation } from '../gold/load.ts';
import type { RankExample } from './rank.ts';

/** A found content is gold's if they share at least this much of what either covers. */
const SAME = 0.5;

function goldOf(facts: ClusterFacts, article: GoldArticle, { content }: FoundQuotation): GoldQuotation | undefined {
  const spans = content.map((piece) => spanOf(facts.reading, piece));
  return article.quotations.find((gold) =>
    gold.content.some(([start, end]) =>
      spans.some((span) => {
        const shared = Math.min(end, span.end) - Math.max(start, span.start);
        return shared / (Math.max(end, span.end) - Math.min(start, span.start)) >= SAME;
      }),
    ),
  );
}

/** Clusters that have a mention of the gold speaker; null alone where nobody named speaks. */
function rightOf({ reading, clusterOf }: ClusterFacts, article: GoldArticle, gold: GoldQuotation): Set<number | null> {
  const mentions = article.entities.filter(({ entity }) => entity === gold.speaker);
  if (mentions.length === 0) return new Set([null]);
  const right = new Set<number | null>();
  for (const [name, cluster] of clusterOf) {
    const span = spanOf(reading, name);
    if (mentions.some(({ start, end }) => start < span.end && span.start < end)) right.add(cluster);
  }
  return right;
}

/**
 * One example per found quotation that gold has too. `choose` decides what the quotations after it see as spoken by whom;
 * null: gold itself.
 */
export function speakerExamples(
  article: GoldArticle,
  reader: NameReader,
  speech: QuotationReader,
  choose: SpeakerChooser | null,
): RankExample[] {
  const { lexicon } = reader;
  const document = readDocument(bareArticle(article.text, article.lang), lexicon.rules.text);
  const reading = readNames(document, lexicon.rules, findNames(document, reader));
  const quotations = findQuotations(reading, speech);
  const roles = findRoles(reading);
  const facts = clusterFacts(reading, roles, quotations, lexicon);
  const examples: RankExample[] = [];
  let at = 0;
  findSpeakers(facts, roles, quotations, (choices) => {
    const gold = goldOf(facts, article, quotations[at++] as FoundQuotation);
    const right = gold ? rightOf(facts, article, gold) : new Set<number | null>();
    const fits = choices.flatMap(({ cluster }, index) => (right.has(cluster) ? [index] : []));
    if (fits.length > 0) examples.push({ choices: choices.map(({ rows }) => rows), right: fits });
    return choose ? choose(choices) : (choices[fits[0] ?? 0] as (typeof choices)[number]);
  });
  return examples;
}
