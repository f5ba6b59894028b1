/**
 * Measures speed as ratios within one run, so that a busy machine does not matter: tokens per CPU-second of tagging
 * alone and of the whole of `extract`, beside compromise reading the same English texts for people, places, organizations.
 *
 *   npm run bench [-- --rounds N]
 *
 * As many rounds go before unmeasured: the engine compiles what runs often, and a long run is what is of interest.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import type * as annotators from '../src/annotators.ts';
import { type Article, LANGUAGES } from '../src/domain/article.ts';
import type * as extraction from '../src/extraction/extract.ts';
import type * as reading from '../src/extraction/read-document.ts';
import type * as matching from '../src/models/load-matching.ts';

// What is built is measured: a loader that compiles as it goes slows the program down.
const built = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as T;
const { annotatorFor } = await built<typeof annotators>('annotators');
const { extract } = await built<typeof extraction>('extraction/extract');
const { loadEmbeddings } = await built<typeof matching>('models/load-matching');
const { readDocument } = await built<typeof reading>('extraction/read-document');

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const rounds = Number(values.rounds);
const FOLDER = 'data/articles';

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const repeat = (work: () => void): void => {
  for (let round = 0; round < rounds; round++) work();
};

function texts(language: string): Article[] {
  const folder = join(FOLDER, language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map(
    (file) => ({ ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Article), language }) as Article,
  );
}

console.log(`${rounds} rounds over ${FOLDER}; tokens per CPU-second, after as many to warm up`);
for (const language of LANGUAGES) {
  const annotator = await annotatorFor(language);
  const articles = texts(language);
  const documents = articles.map((article) => readDocument(article, annotator.lexicon.rules.text));
  const sentences = documents.flatMap(({ tokens, sentences: all }) => {
    const words: string[][] = all.map(() => []);
    for (const token of tokens) words[token.sentence]?.push(token.text);
    return words;
  });
  const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0) * rounds;
  const runs: [string, () => void][] = [
    ['tag', () => sentences.forEach((words) => void annotator.tagger.tag(words, new Uint8Array(words.length)))],
    ['extract', () => articles.forEach((article) => void extract(article, annotator))],
  ];
  if (language === 'en') {
    const names = (text: string): void => {
      const document = nlp(text);
      document.people().json();
      document.places().json();
      document.organizations().json();
    };
    runs.push(['compromise', () => articles.forEach(({ text }) => void names(text))]);
  }
  const speeds = runs.map(([name, work]): [string, number] => {
    repeat(work);
    return [name, tokens / cpuSeconds(() => repeat(work))];
  });
  const compromise = speeds.find(([name]) => name === 'compromise')?.[1];
  for (const [name, speed] of speeds) {
    const ratio = compromise ? `  ${(speed / compromise).toFixed(1)} × compromise` : '';
    console.log(`${language} ${name.padEnd(11)} ${Math.round(speed).toLocaleString('en').padStart(9)}${ratio}`);
  }
}
const started = performance.now();
const { embedder } = loadEmbeddings();
console.log(`vectors read in ${Math.round(performance.now() - started)} ms`);
for (const language of LANGUAGES) {
  const { lexicon } = await annotatorFor(language);
  const sentences = texts(language).flatMap((article) =>
    readDocument(article, lexicon.rules.text).sentences.map(({ start, end }) => article.text.slice(start, end)),
  );
  const embed = (): void => {
    for (const sentence of sentences) embedder.embed(sentence, language);
  };
  repeat(embed);
  const speed = (sentences.length * rounds) / cpuSeconds(() => repeat(embed));
  console.log(`${language} embed       ${Math.round(speed).toLocaleString('en').padStart(9)} sentences`);
}
console.log(`memory at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
