import type { Language } from '../domain/article.ts';
import type { KeyedName, NameKind } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';

/** A name as one text, as `RESOLVED_TO.names` and the keys of names have it: kind, language, key, text. */
export const nameText = ({ kind, language, lookup, text }: KeyedName): string =>
  [kind, language ?? '', lookup, text].join('|');

/** The name of such a text. Folded names and keys have no bar. */
export function readName(name: string): KeyedName {
  const [kind = '', language = '', lookup = '', ...rest] = name.split('|');
  const text = rest.join('|');
  return {
    ...{ text, folded: foldName(text), lookup },
    language: (language || null) as Language | null,
    kind: kind as NameKind,
  };
}

/** What a name node holds beside its key. */
export const nameProperties = ({
  text,
  folded,
  lookup,
  language,
  kind,
}: KeyedName): Readonly<Record<string, unknown>> => ({
  ...{ text, folded, lookup, language, kind },
});
