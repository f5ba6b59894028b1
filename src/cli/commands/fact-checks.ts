import { loadMatcher } from '../../claim-matcher.ts';
import type { Config } from '../../config.ts';
import type { Rejected } from '../../domain/article.ts';
import { InputError } from '../../domain/errors.ts';
import type { FactCheck } from '../../domain/fact-check.ts';
import { importFactChecks } from '../../fact-check-import.ts';
import { readFactCheckFeed, readFactChecks } from '../../fact-checks/read-fact-checks.ts';
import { withStore } from '../open-store.ts';
import type { Terminal } from '../output.ts';

async function* allOf(paths: readonly string[]): AsyncGenerator<FactCheck | Rejected> {
  for (const path of paths)
    yield* path === '-' ? readFactCheckFeed(process.stdin, 'standard input') : readFactChecks(path);
}

/** Reads ClaimReviews into the graph. Exit status 4 where some were rejected. @throws InputError where nothing could be read. */
export async function runFactChecks(
  paths: readonly string[],
  options: { readonly json?: boolean },
  config: Config,
  to: Terminal,
): Promise<void> {
  const onRejected = ({ where, reason }: Rejected): void => to.err(`Rejected ${where}: ${reason}`);
  const summary = await withStore(config, to.err, async (store) =>
    importFactChecks(allOf(paths), store, await loadMatcher(config.embedder), { onRejected }),
  );
  to.out(options.json ? JSON.stringify(summary) : `${summary.added} fact checks kept, ${summary.rejected} rejected`);
  if (summary.added === 0) throw new InputError('No fact check was found in what was given');
  if (summary.rejected > 0) process.exitCode = 4;
}
