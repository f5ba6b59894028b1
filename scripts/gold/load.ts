import { basename } from 'node:path';
import { InputError } from '../../src/domain/errors.ts';
import { sha256 } from './compile-notes.ts';
import { readGold, readRecords, textFile } from './files.ts';
import type { GoldDocument } from './format.ts';
import { type Split, splitOf } from './splits.ts';

export type { GoldDocument, GoldEntity, GoldQuotation, GoldRelation, Offsets } from './format.ts';
export type { Split } from './splits.ts';

/** An annotated document joined with the very text that was annotated. */
export type GoldArticle = GoldDocument & { readonly text: string; readonly publishedAt: string | null };

/** Where texts are looked for unless the caller says otherwise. */
export const TEXT_FOLDER = '../shared/data/text';

/** `texts` is the folder of text files; `split` keeps one half of `news`. */
export interface LoadOptions {
  readonly texts?: string;
  readonly split?: Split;
}

/** The name of a set in a gold file's path: `wikinews100.fr` in `data/gold/news/wikinews100.fr.jsonl`. */
export const setName = (path: string): string => basename(path, '.jsonl');

/** A text and the day it was published, where that is known. */
export interface DatedText {
  readonly text: string;
  readonly publishedAt: string | null;
}

/** The texts of these documents by id, from their own lines or from the folder; those not found are left out. */
export async function textsFor(
  path: string,
  documents: readonly GoldDocument[],
  folder: string,
): Promise<ReadonlyMap<string, DatedText>> {
  const texts = new Map(
    documents.flatMap(({ id, text }): [string, DatedText][] =>
      text === undefined ? [] : [[id, { text, publishedAt: null }]],
    ),
  );
  const missing = new Set(documents.flatMap(({ id }) => (texts.has(id) ? [] : [id])));
  const file = textFile(folder, setName(path));
  if (missing.size === 0 || !file) return texts;
  for (const [id, { text, date }] of await readRecords(file, missing))
    texts.set(id, { text, publishedAt: date ?? null });
  return texts;
}

/**
 * The documents of a gold file with their texts, in file order.
 *
 * @throws InputError where a line is no annotation, a text is not there, or it is not the text that was annotated.
 */
export async function loadGold(path: string, options: LoadOptions = {}): Promise<readonly GoldArticle[]> {
  const { documents, problems } = readGold(path);
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  const wanted = documents.filter(({ id }) => !options.split || splitOf(id) === options.split);
  const folder = options.texts ?? TEXT_FOLDER;
  const texts = await textsFor(path, wanted, folder);
  return wanted.map((document) => {
    const found = texts.get(document.id);
    if (found === undefined)
      throw new InputError(`${document.id}: its text is not in ${folder} (${setName(path)}.jsonl)`);
    if (sha256(found.text) !== document.sha256) throw new InputError(`${document.id}: not the text that was annotated`);
    return { ...document, ...found };
  });
}
