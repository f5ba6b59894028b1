import type { Language } from '../domain/article.ts';
import type { EntityName, KeyedName, NameKind } from '../domain/entity.ts';
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

/** A name is stored for each key it may be looked up by; shown once, with the articles of all, the most used first. */
export function distinctNames<N extends EntityName & { readonly vouched?: boolean; readonly articles?: number }>(
  names: readonly N[],
): readonly N[] {
  const shown = new Map<string, N>();
  for (const name of names) {
    const id = [name.text, name.kind, name.language].join('|');
    const known = shown.get(id);
    const more = known && {
      vouched: known.vouched === true || name.vouched === true,
      articles: (known.articles ?? 0) + (name.articles ?? 0),
    };
    shown.set(id, { ...name, ...more });
  }
  return [...shown]
    .sort(([a, one], [b, other]) => (other.articles ?? 0) - (one.articles ?? 0) || (a < b ? -1 : 1))
    .map(([, name]) => name);
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
