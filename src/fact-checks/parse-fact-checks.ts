import type { Rejected } from '../domain/article.ts';
import type { FactCheck } from '../domain/fact-check.ts';
import { findScripts } from './find-scripts.ts';
import { readLinkedData } from './linked-data.ts';
import { parseClaimReview } from './parse-claim-review.ts';

export type Results = readonly (FactCheck | Rejected)[];

/** Line breaks and tabs inside strings, which editors write and JSON forbids; outside of strings they are mere space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROL = /[\u0000-\u001F]/gu;

type Parsed = { readonly value: unknown } | { readonly reason: string };

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text.replace(CONTROL, ' ')) };
  } catch (error) {
    return { reason: `broken JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function factChecksOf(document: unknown, where: string): Results {
  const data = readLinkedData(document);
  const { claimReviews } = data;
  return claimReviews.map((review, index) =>
    parseClaimReview(review, data, claimReviews.length === 1 ? where : `${where}, review ${index + 1}`),
  );
}

const orNone = (results: Results, where: string): Results =>
  results.length > 0 ? results : [{ where, reason: 'there is no ClaimReview in it' }];

/** Scripts of a page may refer to each other's nodes, so they are one document; others than ClaimReviews may be broken. */
function parsePage(html: string, where: string): Results {
  const scripts = findScripts(html).map((script) => ({ ...parseJson(script), script }));
  const broken = scripts.flatMap((parsed) =>
    'reason' in parsed && parsed.script.includes('ClaimReview') ? [{ where, reason: parsed.reason }] : [],
  );
  const document = scripts.flatMap((parsed) => ('value' in parsed ? [parsed.value] : []));
  return orNone([...factChecksOf(document, where), ...broken], where);
}

/**
 * The fact checks in a text: JSON-LD (one ClaimReview, a list, `@graph`, a DataFeed), or an HTML page that carries such
 * in scripts. What is none comes with the reason, and does not keep the others from being read. Never throws.
 */
export function parseFactChecks(text: string, where: string): Results {
  if (/^[\s\uFEFF]*</u.test(text)) return parsePage(text, where);
  const parsed = parseJson(text.replace(/^\uFEFF/u, ''));
  return 'reason' in parsed ? [{ where, reason: parsed.reason }] : orNone(factChecksOf(parsed.value, where), where);
}
