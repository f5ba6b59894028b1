/** The flow with the tools that ship. */
import { annotatorFor } from './annotators.ts';
import type { Matcher } from './claim-linking.ts';
import { loadMatcher } from './claim-matcher.ts';
import { loadGazetteer } from './language/gazetteer.ts';
import type { Pipeline } from './pipeline.ts';

/** The flow into a store; `embedder` is the path of a module with one of the user's own. Tools are read when needed first. */
export function createPipeline<Store extends Pipeline['store']>(
  store: Store,
  embedder: string | null = null,
): Pipeline & { readonly store: Store } {
  let made: Promise<Matcher> | null = null;
  const matcher = (): Promise<Matcher> => {
    made ??= loadMatcher(embedder);
    return made;
  };
  return { store, gazetteer: loadGazetteer(), annotatorFor, matcher };
}
