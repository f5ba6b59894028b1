import type { EntityType } from '../domain/annotation.ts';

/** A name of the gazetteer, cut into tokens. */
export interface KnownPhrase {
  readonly words: readonly string[];
  readonly type: EntityType;
}

/** Known names that begin with a token, the longest first; only names of one type. Those that go on otherwise than `next` may be left out. */
export type PhrasesFrom = (token: string, next: string) => readonly KnownPhrase[];

/** A known name in a text; `first` and `last` are word indexes, both inclusive. */
export interface KnownSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

const plain = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word);

/** Known names begin with a capital; most words and marks of a text do not, and need no look-up. */
function mayBegin(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 128 || (code >= 65 && code <= 90);
}

/** The longest known name that begins at a word. */
function knownAt(words: readonly string[], index: number, phrasesFrom: PhrasesFrom): KnownSpan | null {
  const first = words[index] as string;
  if (!mayBegin(first)) return null;
  for (const { words: phrase, type } of phrasesFrom(plain(first), plain(words[index + 1] ?? '')))
    if (follows(words, index, phrase)) return { first: index, last: index + phrase.length - 1, type };
  return null;
}

/** Whether the words of a phrase after its first follow the word at `index`. */
function follows(words: readonly string[], index: number, phrase: readonly string[]): boolean {
  for (let k = 1; k < phrase.length; k++) if (plain(words[index + k] ?? '') !== phrase[k]) return false;
  return true;
}

/** The known names in a text, left to right, the longest at each place, none overlapping. */
export function findKnown(words: readonly string[], phrasesFrom: PhrasesFrom): KnownSpan[] {
  const found: KnownSpan[] = [];
  for (let index = 0; index < words.length; index++) {
    const known = knownAt(words, index, phrasesFrom);
    if (!known) continue;
    found.push(known);
    index = known.last;
  }
  return found;
}

const CODES: Readonly<Partial<Record<EntityType, number>>> = { person: 0, organization: 1, location: 2 };
const OTHER = 3;

/**
 * What the known names say of each of `length` words, for the tagger: 0 nothing; else 1 + 4 × type (person, organization,
 * location, other) + 2 if the name has several words + 1 if the word is not its first.
 */
export function nameHints(known: readonly KnownSpan[], length: number): Uint8Array {
  const hints = new Uint8Array(length);
  for (const { first, last, type } of known) {
    const code = 1 + 4 * (CODES[type] ?? OTHER) + (last > first ? 2 : 0);
    for (let at = first; at <= last; at++) hints[at] = code + (at > first ? 1 : 0);
  }
  return hints;
}
