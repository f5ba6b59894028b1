import type { Language, Token } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { Realms } from '../language/realms.ts';

/** A name that the gazetteer knows, as folded words, and what it may name. */
interface KnownName {
  readonly words: readonly string[];
  readonly entities: readonly Entity[];
  /** Whether it has to be written in capitals: "AU" is no "Au". */
  readonly capitals: boolean;
}

/** Finds known names among tokens, whose folded words are given. */
export type FindNames = (
  tokens: readonly Token[],
  words: readonly (readonly string[])[],
  language: Language,
) => readonly NameSpan[];

/** A name in a claim: tokens `first` to `last`. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** What it may name; empty where it only looks like a name. */
  readonly entities: readonly Entity[];
  /** The country that all of those belong to, and whether it stands for that country as a whole; null where none is known. */
  readonly country: string | null;
  readonly state: boolean;
}

/** The country of entities where they have one in common, and whether one of them stands for it. */
function realmOf(entities: readonly Entity[], { countryOf, states }: Realms): Pick<NameSpan, 'country' | 'state'> {
  const countries = new Set(entities.map(({ id }) => countryOf.get(id) ?? null));
  const [country = null, ...others] = countries;
  // Of several things of one name, the state is what news speak of.
  const chief =
    others.length === 0 ? country : (countryOf.get(entities.find(({ id }) => states.has(id))?.id ?? '') ?? null);
  return { country: chief, state: chief !== null && entities.some(({ id }) => states.has(id)) };
}

/** Capitals of an acronym so short that its letters may be a word. */
const SHORT_ACRONYM = 4;
const isAcronym = (text: string): boolean => text.length <= SHORT_ACRONYM && text === text.toUpperCase();

type Index = ReadonlyMap<string, readonly KnownName[]>;

function indexOf(names: readonly KnownName[]): Index {
  const index = new Map<string, KnownName[]>();
  for (const name of names) {
    const key = name.words[0] ?? '';
    const known = index.get(key);
    if (known) known.push(name);
    else index.set(key, [name]);
  }
  for (const known of index.values()) known.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * A finder over the entities of a gazetteer. `demonyms` are the words for the people of a place, with the folded names of
 * the place, by language.
 */
export function findKnownNames(
  entities: readonly Entity[],
  named: (folded: string) => readonly Entity[],
  demonyms: ReadonlyMap<Language, ReadonlyMap<string, readonly string[]>>,
  realms: Realms,
): FindNames {
  const byText = new Map<string, KnownName>();
  for (const { names } of entities)
    for (const { text, folded } of names) {
      const words = foldedWords(text);
      const key = words.join(' ');
      if (key.length > 1 && !byText.has(key))
        byText.set(key, { words, entities: named(folded), capitals: isAcronym(text) });
    }
  const shared = indexOf([...byText.values()]);
  const peoples = new Map(
    [...demonyms].map(([language, table]): [Language, Index] => [
      language,
      indexOf(
        [...table].map(([word, places]) => ({
          words: foldedWords(word),
          entities: [...new Map(places.flatMap(named).map((entity) => [entity.id, entity])).values()],
          capitals: false,
        })),
      ),
    ]),
  );
  return (tokens, words, language) => {
    const isInCapitals = (at: number): boolean => /^\P{Ll}+$/u.test(tokens[at]?.text ?? '');
    const found: NameSpan[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const first = words[at]?.[0];
      if (first === undefined) continue;
      const capital = /^[\p{Lu}\p{N}]/u.test(tokens[at]?.text ?? '');
      const name =
        (capital ? longest(shared.get(first), words, at, isInCapitals) : undefined) ??
        longest(peoples.get(language)?.get(first), words, at, isInCapitals);
      if (!name) continue;
      const text = tokens
        .slice(at, name.last + 1)
        .map((token) => token.text)
        .join(' ');
      const { entities: meant } = name.known;
      found.push({ first: at, last: name.last, text, entities: meant, ...realmOf(meant, realms) });
      at = name.last;
    }
    return found;
  };
}

/** The longest of some names whose words stand at a token; a name ends where a token does. */
function longest(
  names: readonly KnownName[] | undefined,
  words: readonly (readonly string[])[],
  at: number,
  isInCapitals: (at: number) => boolean,
): { readonly known: KnownName; readonly last: number } | undefined {
  for (const known of names ?? []) {
    let [last, done] = [at - 1, 0];
    while (done < known.words.length && last + 1 < words.length) {
      last++;
      for (const word of words[last] ?? []) done = word === known.words[done] ? done + 1 : Number.POSITIVE_INFINITY;
    }
    if (done === known.words.length && (!known.capitals || isInCapitals(at))) return { known, last };
  }
  return undefined;
}
