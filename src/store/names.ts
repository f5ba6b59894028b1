import type { Language } from '../domain/article.ts';
import type { EntityName, NameKind } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';

/** A name as one text, as `RESOLVED_TO.names` and the keys of names have it: kind, language, text. */
export const nameText = ({ kind, language, text }: EntityName): string => [kind, language ?? '', text].join('|');

/** The name of such a text. */
export function readName(name: string): EntityName {
  const [kind = '', language = '', ...text] = name.split('|');
  const words = text.join('|');
  return { text: words, folded: foldName(words), language: (language || null) as Language | null, kind: kind as NameKind };
}

/** What a name node holds beside its key: `last` is the last word, by which a person is looked up. */
export function nameProperties({ text, folded, language, kind }: EntityName): Readonly<Record<string, unknown>> {
  const last = kind !== 'acronym' && folded.includes(' ') ? folded.slice(folded.lastIndexOf(' ') + 1) : null;
  return { text, folded, last, language, kind };
}
