/** Claims as they come out of real articles: what a look-up has to leave aside. */
import { join } from 'node:path';
import { annotatorFor } from '../../src/annotators.ts';
import type { Language } from '../../src/domain/article.ts';
import type { ClaimCandidate } from '../../src/domain/claim-match.ts';
import { extract } from '../../src/extraction/extract.ts';
import { isArticle } from '../../src/ingest/parse-record.ts';
import { readArticles } from '../../src/ingest/read-articles.ts';
import type { LanguageRules } from '../../src/language/rules.ts';
import { inContext } from '../../src/matching/in-context.ts';

const FILES = ['orangesum.fr.jsonl.gz', 'allsides.en.jsonl.gz'];
/** Articles read are this far apart: neighbours tell of the same days. */
const EVERY = 10;

/** Claims of news in both languages, from one place on; as many of each as are wanted. */
export async function* newsClaims(
  data: string,
  from: number,
  wanted: number,
  rules: Readonly<Record<Language, LanguageRules>>,
): AsyncGenerator<ClaimCandidate> {
  for (const file of FILES) {
    let [read, kept] = [0, 0];
    for await (const article of readArticles(join(data, 'text', file))) {
      if (!isArticle(article) || read++ % EVERY !== from) continue;
      const { language, text } = article;
      const { extraction } = extract(article, await annotatorFor(language));
      const names = new Map(extraction.chains.map(({ id, name }) => [id, name]));
      for (const { content, speaker, about } of extraction.claims) {
        const said = content.map(({ start, end }) => text.slice(start, end)).join(' […] ');
        const named = about.map((chain) => names.get(chain) ?? '');
        const who = speaker === null ? null : (names.get(speaker) ?? null);
        yield {
          id: `${file}-${kept}`,
          text: inContext({ text: said, language, speaker: who, about: named }, rules),
          language,
        };
        if (++kept >= wanted) break;
      }
      if (kept >= wanted) break;
    }
  }
}
