import type { Language } from './domain/article.ts';
import type { Annotator } from './extraction/extract.ts';
import { loadGazetteer } from './language/gazetteer.ts';
import { rulesFor } from './language/rules.ts';
import { loadTagger } from './models/load-tagger.ts';

/** The shipped annotator of a language. @throws Error if its model files are missing. */
export function annotatorFor(language: Language): Annotator {
  return { lexicon: { rules: rulesFor(language), typeOf: loadGazetteer().typeOf }, tagger: loadTagger(language) };
}
