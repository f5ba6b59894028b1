/** The shipped annotator of each language: rules, known names and model put together. */
import { LANGUAGES, type Language } from './domain/article.ts';
import { chooseBy } from './extraction/coreference/find-speakers.ts';
import type { Annotator } from './extraction/extract.ts';
import type { KnownPhrase, PhrasesFrom } from './extraction/known-names.ts';
import type { NameLexicon } from './extraction/name-lexicon.ts';
import { findTokenSpans } from './extraction/tokenize.ts';
import { type Gazetteer, loadDemonyms, loadGazetteer } from './language/gazetteer.ts';
import { type LanguageRules, rulesFor } from './language/rules.ts';
import {
  loadSpeakerWeigher,
  loadSpeechTagger,
  loadTagger,
  loadTypeModel,
  loadUsualTypes,
  loadWeigher,
} from './models/load-tagger.ts';

/** Lone words shorter than this are too often something else. */
const MIN_LONE = 3;

function tokensOf(name: string, rules: LanguageRules): string[] {
  const plain = name.replaceAll('’', "'");
  return findTokenSpans(plain, rules.text).map(({ start, end }) => plain.slice(start, end));
}

/** Names by first and second token, then those of one token: a hundred names begin with "Le", few go on alike. */
function twoWordIndex(index: ReadonlyMap<string, readonly KnownPhrase[]>): PhrasesFrom {
  const none: readonly KnownPhrase[] = [];
  const table = new Map<string, { alone: readonly KnownPhrase[]; byNext: Map<string, readonly KnownPhrase[]> }>();
  for (const [first, phrases] of index) {
    const alone = phrases.filter(({ words }) => words.length === 1);
    const seconds = new Set(phrases.flatMap(({ words }) => words[1] ?? []));
    const going = (second: string): KnownPhrase[] => phrases.filter(({ words }) => words[1] === second);
    const byNext = new Map([...seconds].map((second) => [second, [...going(second), ...alone]] as const));
    table.set(first, { alone, byNext });
  }
  return (token, next) => {
    const entry = table.get(token);
    return entry ? (entry.byNext.get(next) ?? entry.alone) : none;
  };
}

/** Names by first token, longest first, of the gazetteer's entities whose name is of one type. */
function phraseIndex(gazetteer: Gazetteer, rules: LanguageRules): Map<string, KnownPhrase[]> {
  const index = new Map<string, KnownPhrase[]>();
  const texts = new Set(gazetteer.entities.flatMap(({ names }) => names.map(({ text }) => text)));
  for (const text of texts) {
    const type = gazetteer.typeOf(text);
    const words = tokensOf(text, rules);
    const [first] = words;
    if (!type || !first || !/^\p{Lu}/u.test(first) || (words.length === 1 && first.length < MIN_LONE)) continue;
    const known = index.get(first);
    if (known) known.push({ words, type });
    else index.set(first, [{ words, type }]);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The names a language's tagger and rules know beforehand. */
export async function lexiconOf(language: Language): Promise<NameLexicon> {
  const rules = await rulesFor(language);
  const gazetteer = loadGazetteer();
  const demonyms = loadDemonyms(language);
  const all = [language, ...LANGUAGES.filter((other) => other !== language)].map(loadUsualTypes);
  return {
    rules,
    typeOf: gazetteer.typeOf,
    bodyKindOf: gazetteer.bodyKindOf,
    officesOf: (name) => gazetteer.officesOf(name, language),
    phrasesFrom: twoWordIndex(phraseIndex(gazetteer, rules)),
    usualType: (name) => all.find((usual) => usual.has(name))?.get(name) ?? null,
    isDemonym: (lower) => demonyms.has(lower),
    placesOf: (lower) => demonyms.get(lower) ?? [],
  };
}

const made = new Map<Language, Promise<Annotator>>();

/** The annotator of a language, made once. @throws Error if its model files or the gazetteer are missing. */
export function annotatorFor(language: Language): Promise<Annotator> {
  const known = made.get(language);
  if (known) return known;
  const annotator = lexiconOf(language).then((lexicon) => ({
    lexicon,
    tagger: loadTagger(language),
    types: loadTypeModel(),
    speech: loadSpeechTagger(language),
    weigher: loadWeigher(language),
    speaker: chooseBy(loadSpeakerWeigher()),
  }));
  made.set(language, annotator);
  return annotator;
}
