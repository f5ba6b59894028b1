import type { Language, Token } from '../domain/article.ts';
import type { Entity } from '../domain/entity.ts';
import { foldedWords } from '../domain/fold-words.ts';

/** A name that the gazetteer knows, as folded words, and what it may name. */
interface KnownName {
  readonly words: readonly string[];
  readonly entities: readonly Entity[];
  /** Whether it has to begin with a capital; words for peoples need not in French. */
  readonly capital: boolean;
}

/** Finds known names among tokens. */
export type FindNames = (tokens: readonly Token[], language: Language) => readonly NameSpan[];

/** A name in a claim: tokens `first` to `last`. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** What it may name; empty where it only looks like a name. */
  readonly entities: readonly Entity[];
}

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
): FindNames {
  const byText = new Map<string, KnownName>();
  for (const { names } of entities)
    for (const { text, folded } of names) {
      const words = foldedWords(text);
      const key = words.join(' ');
      if (key.length > 1 && !byText.has(key)) byText.set(key, { words, entities: named(folded), capital: true });
    }
  const shared = indexOf([...byText.values()]);
  const peoples = new Map(
    [...demonyms].map(([language, table]): [Language, Index] => [
      language,
      indexOf(
        [...table].map(([word, places]) => ({
          words: foldedWords(word),
          entities: [...new Map(places.flatMap(named).map((entity) => [entity.id, entity])).values()],
          capital: false,
        })),
      ),
    ]),
  );
  return (tokens, language) => {
    const words = tokens.map(({ text }) => foldedWords(text));
    const found: NameSpan[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const first = words[at]?.[0];
      if (first === undefined) continue;
      const capital = /^[\p{Lu}\p{N}]/u.test(tokens[at]?.text ?? '');
      const name =
        (capital ? longest(shared.get(first), words, at) : undefined) ??
        longest(peoples.get(language)?.get(first), words, at);
      if (!name) continue;
      const text = tokens
        .slice(at, name.last + 1)
        .map((token) => token.text)
        .join(' ');
      found.push({ first: at, last: name.last, text, entities: name.known.entities });
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
): { readonly known: KnownName; readonly last: number } | undefined {
  for (const known of names ?? []) {
    let [last, done] = [at - 1, 0];
    while (done < known.words.length && last + 1 < words.length) {
      last++;
      for (const word of words[last] ?? []) done = word === known.words[done] ? done + 1 : Number.POSITIVE_INFINITY;
    }
    if (done === known.words.length) return { known, last };
  }
  return undefined;
}
