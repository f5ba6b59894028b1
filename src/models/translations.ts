import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../domain/article.ts';
import type { Translation, Translator } from '../domain/translator.ts';

/** A word, and translations by their place in the other language's list. */
export interface LexiconEntry {
  readonly word: string;
  readonly translations: readonly { readonly place: number; readonly share: number }[];
}

/** The words of each language, the most frequent first. */
export type Lexicon = Readonly<Record<Language, readonly LexiconEntry[]>>;

const HEAD = 'recoupe-translations-1';
/** Shares are kept in steps, one digit each. */
const STEPS = 35;

/** Gzipped lines: a head with the number of words per language, then `word place place … digits`. */
export function packTranslations(lexicon: Lexicon): Buffer {
  const head = [HEAD, ...LANGUAGES.map((language) => lexicon[language].length)].join(' ');
  const lines = LANGUAGES.flatMap((language) =>
    lexicon[language].map(({ word, translations }) => {
      const places = translations.map(({ place }) => place.toString(36));
      const digits = translations.map(({ share }) => Math.max(1, Math.round(share * STEPS)).toString(36)).join('');
      return translations.length === 0 ? word : [word, ...places, digits].join(' ');
    }),
  );
  return gzipSync([head, ...lines].join('\n'), { level: 9 });
}

const NONE: readonly Translation[] = [];
/** Words that are more frequent than this say next to nothing; the weight rises with the logarithm of the rank. */
const FIRST_RANK = 20;

/** Reads what {@link packTranslations} wrote. @throws Error if the file is missing or not of this version. */
export function readTranslations(path: string): Translator {
  const [head = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const [name, ...counts] = head.split(' ');
  if (name !== HEAD) throw new Error(`${path} is not of this version: rebuild it with "npm run train" or reinstall`);
  const lists = new Map<Language, readonly string[][]>();
  let from = 0;
  LANGUAGES.forEach((language, k) => {
    const to = from + Number(counts[k]);
    lists.set(
      language,
      lines.slice(from, to).map((line) => line.split(' ')),
    );
    from = to;
  });
  const tables = new Map(LANGUAGES.map((language) => [language, tableOf(lists, language)]));
  return {
    translationsOf: (word, language) => tables.get(language)?.get(word)?.translations ?? NONE,
    weightOf: (word, language) => tables.get(language)?.get(word)?.weight ?? 1,
  };
}

interface Known {
  readonly translations: readonly Translation[];
  readonly weight: number;
}

function tableOf(lists: ReadonlyMap<Language, readonly string[][]>, language: Language): ReadonlyMap<string, Known> {
  const entries = lists.get(language) ?? [];
  const others = [...lists].filter(([other]) => other !== language).flatMap(([, list]) => list);
  const scale = Math.log(1 + entries.length / FIRST_RANK);
  return new Map(
    entries.map(([word = '', ...rest], rank) => {
      const digits = rest.at(-1) ?? '';
      const translations = rest.slice(0, -1).map((place, k) => ({
        word: others[Number.parseInt(place, 36)]?.[0] ?? '',
        share: Number.parseInt(digits[k] ?? '0', 36) / STEPS,
      }));
      return [word, { translations, weight: Math.log(1 + rank / FIRST_RANK) / scale }];
    }),
  );
}
