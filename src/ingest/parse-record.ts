import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Article, LANGUAGES, type Rejected } from '../domain/article.ts';
import { cleanText } from './clean-text.ts';
import { detectLanguage } from './detect-language.ts';

/** Longer texts are no article; a whole book or dump is a mistake. In UTF-16 code units. */
export const MAX_TEXT = 10_000_000;
/** Under this many letters there is nothing to read. */
const MIN_LETTERS = 20;

const text = (limit: number) => z.string().max(limit).nullish();
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ][\d:.,+Z-]{1,30})?)?)?$/u;

/** Whether a text is a date of the calendar, as precise as it may be. */
export const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)));

const isoDate = z
  .string()
  .refine((date) => date === '' || isDate(date), 'must be an ISO 8601 date such as 2014-12-15')
  .nullish();

/** One input record. Unknown fields are let pass: sources have many. */
export const RecordSchema = z.looseObject({
  id: z
    .union([z.string().min(1).max(500), z.number()])
    .transform(String)
    .optional(),
  text: z.string({ error: "must be a string: the article's text" }),
  title: text(2_000),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .nullish()
    .or(z.literal('')),
  lang: z.string().max(20).nullish(),
  language: z.string().max(20).nullish(),
  publishedAt: isoDate,
  date: text(100),
  source: text(300),
  author: text(500),
  story: text(300),
});

type InputRecord = z.infer<typeof RecordSchema>;

const sha = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Drops what does not change the page: fragment, tracking parameters, default port, letter case of the host. */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const key of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|xtor|at_\w+|ref|cmpid)$/iu.test(key)) url.searchParams.delete(key);
  url.searchParams.sort();
  return url.href;
}

function articleId(record: InputRecord, body: string): string {
  const key = record.url
    ? `url:${canonicalUrl(record.url)}`
    : record.id
      ? `id:${record.source ?? ''}:${record.id}`
      : `text:${body}`;
  return `a-${sha(key).slice(0, 20)}`;
}

function publishedAt(record: InputRecord): string | null {
  if (record.publishedAt) return record.publishedAt;
  return record.date && isDate(record.date) ? record.date : null;
}

const orNull = (value: string | null | undefined): string | null => cleanText(value ?? '') || null;

/** Why a text cannot become an article; null if it can. */
function refusal(body: string): string | null {
  if (body.length > MAX_TEXT)
    return `the text has ${body.length} characters and the limit is ${MAX_TEXT}: cut it into articles`;
  if ((body.slice(0, 5_000).match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS)
    return 'the text is empty or has hardly a word: give the whole article';
  return null;
}

/** The article a record holds, or why it holds none. `where` names the record for the person who sent it. Never throws. */
export function parseRecord(input: unknown, where: string): Article | Rejected {
  const parsed = RecordSchema.safeParse(input);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `"${path.join('.')}" ${message}` : message,
    );
    return { where, reason: `not an article record: ${reasons.join('; ')}` };
  }
  const record = parsed.data;
  const body = cleanText(record.text);
  const refused = refusal(body);
  if (refused) return { where, reason: refused };
  const stated = (record.lang ?? record.language)?.toLowerCase().split('-')[0];
  const language = stated ? LANGUAGES.find((one) => one === stated) : detectLanguage(body);
  if (!language)
    return {
      where,
      reason: stated
        ? `the language "${stated}" is not read: only French (fr) and English (en) are`
        : 'the text is neither French nor English, or too short to tell: state "lang": "fr" or "en"',
    };
  const article = {
    url: record.url ? canonicalUrl(record.url) : null,
    title: orNull(record.title),
    text: body,
    language,
    publishedAt: publishedAt(record),
    source: orNull(record.source) ?? (record.url ? new URL(record.url).hostname.replace(/^www\./, '') : null),
    author: orNull(record.author),
    story: orNull(record.story),
  };
  return { id: articleId(record, body), contentHash: sha(JSON.stringify(article)), ...article };
}

/** Whether a record became an article. */
export const isArticle = (result: Article | Rejected): result is Article => 'contentHash' in result;
