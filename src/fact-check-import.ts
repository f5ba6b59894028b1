/** Fact checks into the store, with the vectors by which they are found. */
import { embed, type Matcher } from './claim-linking.ts';
import { LANGUAGES, type Rejected } from './domain/article.ts';
import type { ClaimMatchStore, EmbeddedFactCheck } from './domain/claim-lookup.ts';
import type { FactCheck } from './domain/fact-check.ts';
import { isFactCheck } from './fact-checks/parse-claim-review.ts';
import { parseFactChecks } from './fact-checks/parse-fact-checks.ts';

/** Fact checks written in one transaction. */
const BATCH = 200;

/** What a run tells on its way, and counts. */
export interface ImportEvents {
  onRejected?(rejected: Rejected): void;
}

/** Counts of a run. */
export interface ImportSummary {
  readonly added: number;
  readonly rejected: number;
}

async function embedded(check: FactCheck, { embedder }: Matcher): Promise<EmbeddedFactCheck> {
  const language = LANGUAGES.find((one) => one === check.language);
  return { ...check, vector: language ? await embed(embedder, check.claimReviewed, language) : null };
}

/**
 * Keeps fact checks; one that is known already is put in the place of what was known, so a run may be repeated.
 * @throws StoreError where the database refuses or dies; what was written before stays.
 */
export async function importFactChecks(
  found: AsyncIterable<FactCheck | Rejected> | Iterable<FactCheck | Rejected>,
  store: Pick<ClaimMatchStore, 'addFactChecks'>,
  matcher: Matcher,
  events: ImportEvents = {},
): Promise<ImportSummary> {
  let batch: EmbeddedFactCheck[] = [];
  let [added, rejected] = [0, 0];
  const flush = async (): Promise<void> => {
    const latest = [...new Map(batch.map((one) => [one.id, one])).values()];
    await store.addFactChecks(latest);
    added += latest.length;
    batch = [];
  };
  for await (const one of found) {
    if (!isFactCheck(one)) {
      rejected++;
      events.onRejected?.(one);
      continue;
    }
    batch.push(await embedded(one, matcher));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return { added, rejected };
}

/** Keeps the fact checks of a JSON-LD document that came over HTTP. @throws StoreError */
export async function addFactChecks(
  document: unknown,
  store: Pick<ClaimMatchStore, 'addFactChecks'>,
  matcher: Matcher,
): Promise<{ readonly added: number; readonly rejected: readonly Rejected[] }> {
  const rejected: Rejected[] = [];
  const found = parseFactChecks(JSON.stringify(document), 'the document');
  const { added } = await importFactChecks(found, store, matcher, { onRejected: (one) => rejected.push(one) });
  return { added, rejected };
}
