import { once } from 'node:events';
import { annotatorFor } from '../../annotators.ts';
import type { Extraction } from '../../domain/annotation.ts';
import { type Article, bareArticle, LANGUAGES } from '../../domain/article.ts';
import { InputError } from '../../domain/errors.ts';
import { extract } from '../../extraction/extract.ts';
import { decode } from '../../ingest/decode.ts';
import { detectLanguage } from '../../ingest/detect-language.ts';
import { isArticle, MAX_TEXT } from '../../ingest/parse-record.ts';
import { readArticles } from '../../ingest/read-articles.ts';
import { readLines } from '../../ingest/read-lines.ts';
import type { Terminal } from '../output.ts';

interface InputLine {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly lang?: unknown;
  readonly title?: unknown;
  readonly publishedAt?: unknown;
}

const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The article of one input line. The text is taken as it is, so that offsets are into what was sent. */
function articleOf(line: string, where: string): Article {
  let record: InputLine;
  try {
    record = JSON.parse(line) as InputLine;
  } catch (error) {
    throw new InputError(`${where}: broken JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof record !== 'object' || record === null || typeof record.text !== 'string')
    throw new InputError(`${where}: "text" must be a string: the article's text`);
  if (record.text.length > MAX_TEXT)
    throw new InputError(`${where}: the text has ${record.text.length} characters and the limit is ${MAX_TEXT}`);
  const stated = LANGUAGES.find((language) => language === String(record.lang).toLowerCase().split('-')[0]);
  if (record.lang && !stated)
    throw new InputError(`${where}: the language "${String(record.lang)}" is not read: only fr and en are`);
  const language = stated ?? detectLanguage(record.text);
  if (!language) throw new InputError(`${where}: the language cannot be told: state "lang": "fr" or "en"`);
  const id = record.id === undefined ? where : String(record.id);
  return {
    ...bareArticle(record.text, language),
    id,
    title: orNull(record.title),
    publishedAt: orNull(record.publishedAt),
  };
}

/** An extraction in the form of the JSON lines contract. */
export function toJson(id: string, extraction: Extraction): object {
  const { language, mentions, chains, quotations, claims, relations, events } = extraction;
  return { id, lang: language, mentions, chains, quotations, claims, relations, events };
}

/** Annotates JSON lines from standard input, one JSON object a line out; bad lines are said with their number. */
export async function extractLines(to: Terminal): Promise<void> {
  let failed = 0;
  for await (const { number, bytes } of readLines(process.stdin)) {
    const where = `line ${number}`;
    try {
      if (bytes === null) throw new InputError(`${where}: longer than any article`);
      const decoded = decode(bytes);
      if ('reason' in decoded) throw new InputError(`${where}: ${decoded.reason}`);
      const line = decoded.text;
      if (!line.trim()) continue;
      const article = articleOf(line, where);
      const { extraction } = extract(article, await annotatorFor(article.language));
      if (!process.stdout.write(`${JSON.stringify(toJson(article.id, extraction))}\n`))
        await once(process.stdout, 'drain');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed++;
      to.err(error.message);
    }
  }
  if (failed > 0) process.exitCode = 4;
}

/** Annotates files and folders, one JSON object an article out. */
export async function extractFiles(paths: readonly string[], to: Terminal): Promise<void> {
  for (const path of paths) {
    for await (const result of readArticles(path)) {
      if (isArticle(result))
        to.out(
          JSON.stringify({
            ...toJson(result.id, extract(result, await annotatorFor(result.language)).extraction),
            text: result.text,
          }),
        );
      else {
        process.exitCode = 4;
        to.err(`Rejected ${result.where}: ${result.reason}`);
      }
    }
  }
}
