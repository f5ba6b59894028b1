/** Headlines and how their articles open: one matter in other words, in one language. */
import { join } from 'node:path';
import type { Language } from '../../src/domain/article.ts';
import type { LookupSet } from '../eval/claim-data.ts';
import { recordsOf } from './jsonl.ts';

export interface Headline {
  readonly title: string;
  readonly opening: string;
}

interface NewsRecord {
  readonly title?: string;
  /** The standfirst, where the source has one. */
  readonly heading?: string;
  readonly text: string;
}

const FILES: Readonly<Record<Language, readonly string[]>> = {
  fr: ['orangesum.fr.jsonl.gz'],
  en: ['allsides.en.jsonl.gz', 'reuters21578.en.jsonl.gz'],
};
/** Every so many is kept from the training of vectors, for the fitting of what weighs them. */
const HELD_OUT = 10;
const MIN_LENGTH = 25;
const MAX_LENGTH = 300;

/** The first sentence or so of a text, up to a length. */
function openingOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const end = /[.!?]["”»]?\s/u.exec(line.slice(60));
  return line.slice(0, Math.min(end ? end.index + 61 : line.length, MAX_LENGTH));
}

/** The headlines of a language; those held out, or the others. */
export async function* headlinesOf(data: string, language: Language, heldOut: boolean): AsyncGenerator<Headline> {
  let number = 0;
  for (const file of FILES[language])
    for await (const { title, heading, text } of recordsOf<NewsRecord>(join(data, 'text', file))) {
      const opening = heading?.slice(0, MAX_LENGTH) ?? openingOf(text);
      if (!title || title.length < MIN_LENGTH || opening.length < MIN_LENGTH) continue;
      if ((number++ % HELD_OUT === 0) === heldOut) yield { title, opening };
    }
}

/** Headlines held out, each looked up among the openings of as many articles, and the openings among the headlines. */
export async function headlineSets(data: string, language: Language, most: number): Promise<readonly LookupSet[]> {
  const found: Headline[] = [];
  for await (const headline of headlinesOf(data, language, true)) if (found.push(headline) === most) break;
  const set = (query: keyof Headline, claim: keyof Headline): LookupSet => ({
    queries: found.map((one, k) => ({ text: one[query], language, expected: new Set([`c${k}`]) })),
    pool: found.map((one, k) => ({ id: `c${k}`, text: one[claim], language })),
  });
  return [set('title', 'opening'), set('opening', 'title')];
}
