/**
 * Measures extraction on annotated news and prints it beside the peers' published or measured figures.
 *
 *   npm run eval [-- --data FOLDER] [--test]
 *
 * The evaluation data does not ship, Recoupe Gold's own articles apart; a set that is not there is named and left out. Of
 * Recoupe Gold's news the dev half is read; `--test` reads the test half, which nothing is tuned on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../src/domain/article.ts';
import { type ChainedText, chainScores, scoreChains, scoreIdentity } from './eval/chains.ts';
import { readDwie, typeOfConcept } from './eval/dwie.ts';
import { conllTexts, type EntityScore, goldNamedTexts, scoreEntities } from './eval/entities.ts';
import { scoreEvents, scoreTimes } from './eval/events.ts';
import { POPCORN_SCHEME, readPopcorn } from './eval/popcorn.ts';
import {
  goldQuotedTexts,
  type QuotationScore,
  type QuotedText,
  readQuotedTexts,
  scoreQuotations,
} from './eval/quotations.ts';
import {
  DWIE_GROUPS,
  DWIE_SCHEME,
  GOLD_SCHEME,
  goldTiedTexts,
  scoreTies,
  type TieCounts,
  type TiedText,
} from './eval/relations.ts';
import { type ClusterScores, scoreBilingual, scoreGoldMentions, scoreOwnMentions } from './eval/resolution.ts';
import { scores } from './eval/score-spans.ts';
import { scoreStance } from './eval/stance.ts';
import { textFile } from './gold/files.ts';
import { type GoldArticle, loadGold, setName } from './gold/load.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, test: { type: 'boolean', default: false } },
});

const ENTITIES: readonly (readonly [file: string, language: Language, peers: string])[] = [
  ['worldwide.en.dev.conll', 'en', 'CoreNLP 75.9 (its test half), compromise 47.5'],
  ['dwie.en.train.conll.gz', 'en', 'CoreNLP 84.8 (its test half), compromise 49.6'],
  ['conll03.en.evalonly_val.conll', 'en', 'CoreNLP 89.9 (trained on it), compromise 47.2'],
  ['fenec1_modern.fr.test.conll', 'fr', 'CoreNLP 60.0, spaCy sm 56.1, fr-compromise 9.8'],
  ['fenec2_modern.fr.test.conll', 'fr', 'CoreNLP 66.3, spaCy sm 64.0, fr-compromise 19.5'],
];
const QUOTATIONS: readonly (readonly [file: string, language: Language, peers: string])[] = [
  ['polnear-dev.en.jsonl', 'en', 'Gender Gap Tracker 40.6, CoreNLP 31.9 (PolNeAR test)'],
  ['gum-news.en.jsonl', 'en', 'marks and nearest name 37'],
  ['newstest-dev.fr.jsonl', 'fr', 'Gender Gap Tracker 62.9'],
];
const GOLD = [
  'news/wikinews100.fr.jsonl',
  'news/wikinews_en_2019_2020.en.jsonl',
  'ours/articles.fr.jsonl',
  'ours/articles.en.jsonl',
] as const;
const LEVELS = [
  { level: 'exact', kind: null },
  { level: 0.8, kind: null },
  { level: 0.3, kind: null },
  { level: 0.3, kind: 'direct' },
  { level: 0.3, kind: 'mixed' },
  { level: 0.3, kind: 'indirect' },
] as const;

const round = (value: number): string => value.toFixed(1).padStart(5);
const share = (part: number, whole: number): string => round((100 * part) / Math.max(1, whole));

function present(path: string): boolean {
  if (existsSync(path)) return true;
  console.log(`${path}: not there, left out`);
  return false;
}

function printEntities(name: string, total: EntityScore, peers: string): void {
  const { p, r, f } = scores(total.all);
  const byType = (['PER', 'ORG', 'LOC'] as const).map((type) => `${type} ${round(scores(total[type]).f)}`).join('  ');
  console.log(`${name.padEnd(36)} P ${round(p)}  R ${round(r)}  F1 ${round(f)}   ${byType}   | ${peers}`);
}

function printQuotations(name: string, found: readonly QuotationScore[], peers: string): void {
  const [exact, high, low, ...kinds] = found;
  if (!exact || !high || !low) return;
  const e2e = (200 * low.both) / (2 * low.tp + low.fp + low.fn);
  const recall = kinds.map((kind, index) => `${LEVELS[index + 3]?.kind} ${round(scores(kind).r)}`).join('  ');
  const levels = `exact ${round(scores(exact).f)}  @0.8 ${round(scores(high).f)}  @0.3 ${round(scores(low).f)}`;
  const who = `source ${share(low.sourceRight, low.withSource)}  e2e@0.3 ${round(e2e)}`;
  console.log(`${name.padEnd(36)} ${levels}  ${who}   | ${peers}`);
  console.log(`${''.padEnd(36)} recall@0.3: ${recall}`);
}

/** The gold articles of a set, or null where their texts are not at hand. */
async function goldArticles(file: string): Promise<readonly GoldArticle[] | null> {
  const path = join('data/gold', file);
  const texts = join(values.data, 'text');
  if (!present(path)) return null;
  if (!file.startsWith('ours/') && !textFile(texts, setName(path))) {
    console.log(`${path}: its texts are not in ${texts}, left out`);
    return null;
  }
  const split = file.startsWith('news/') ? { split: values.test ? ('test' as const) : ('dev' as const) } : {};
  return loadGold(path, { texts, ...split });
}

async function* dwieChains(path: string): AsyncGenerator<ChainedText> {
  for await (const { text, mentions, concepts } of readDwie(path)) {
    const wanted = new Set(concepts.filter((concept) => typeOfConcept(concept)).map(({ id }) => id));
    const named = mentions.filter(({ start, concept }) => wanted.has(concept) && /^\p{Lu}/u.test(text.slice(start)));
    yield {
      text,
      lang: 'en',
      mentions: named.map(({ start, end, concept }) => ({ start, end, entity: `${concept}` })),
    };
  }
}

const NAMED: ReadonlySet<string> = new Set(['person', 'organization', 'location']);
const goldChains = (articles: readonly GoldArticle[]): ChainedText[] =>
  articles.map(({ text, lang, entities }) => ({
    ...{ text, lang },
    mentions: entities.filter(({ type }) => NAMED.has(type)),
  }));

async function* dwieTies(path: string): AsyncGenerator<TiedText> {
  for await (const { text, mentions, concepts, relations } of readDwie(path)) {
    const wanted = new Set(concepts.filter((concept) => typeOfConcept(concept)).map(({ id }) => id));
    const named = mentions.filter(({ start, concept }) => wanted.has(concept) && /^\p{Lu}/u.test(text.slice(start)));
    yield {
      ...{ text, lang: 'en' },
      mentions: named.map(({ start, end, concept }) => ({ start, end, entity: `${concept}` })),
      ties: relations.flatMap(({ s, p, o }) => {
        const kind = DWIE_GROUPS[p];
        return kind ? [{ kind, subject: `${s}`, object: `${o}`, value: null }] : [];
      }),
    };
  }
}

/** Precision, recall and F1 of some counts. */
function rates(counts: { readonly tp: number; readonly fp: number; readonly fn: number }): string {
  const { p, r, f } = scores(counts);
  return `P ${round(p)}  R ${round(r)}  F1 ${round(f)}`;
}

function printTies(name: string, { byKind, ...all }: TieCounts): void {
  const { p, r, f } = scores(all);
  const kinds = [...byKind].sort(([, a], [, b]) => b.tp + b.fn - a.tp - a.fn).slice(0, 5);
  const most = kinds.map(([kind, one]) => `${kind} ${round(scores(one).p)}/${round(scores(one).r)}`).join('  ');
  console.log(`${name.padEnd(36)} P ${round(p)}  R ${round(r)}  F1 ${round(f)}   ${most}`);
}

async function printChains(name: string, texts: Iterable<ChainedText> | AsyncIterable<ChainedText>): Promise<void> {
  const { p, r, f } = chainScores(await scoreChains(texts));
  console.log(`${name.padEnd(36)} P ${round(p)}  R ${round(r)}  F1 ${round(f)}`);
}

const NEWSTEST = [2009, 2010, 2011, 2012] as const;

/** The line pairs of a translated text that neither side leaves empty; none where it is not at hand. */
function parallel(path: string): (readonly [fr: string, en: string])[] {
  if (!present(`${path}.fr`) || !present(`${path}.en`)) return [];
  const [fr = [], en = []] = ['fr', 'en'].map((language) => readFileSync(`${path}.${language}`, 'utf8').split('\n'));
  return fr.flatMap((line, index) => {
    const other = en[index]?.trim();
    return line.trim() && other ? [[line.trim(), other] as const] : [];
  });
}

const gold: (readonly [name: string, articles: readonly GoldArticle[]])[] = [];
for (const file of GOLD) {
  const articles = await goldArticles(file);
  const half = file.startsWith('news/') ? ` (${values.test ? 'test' : 'dev'})` : '';
  if (articles) gold.push([`${setName(file)}${half}`, articles]);
}

console.log('Named entities: exact match, micro over person, organization, location');
for (const [file, language, peers] of ENTITIES) {
  const path = join(values.data, 'ner', file);
  if (present(path)) printEntities(file, await scoreEntities(conllTexts(path, language)), peers);
}
for (const [name, articles] of gold) printEntities(name, await scoreEntities(goldNamedTexts(articles)), 'Recoupe Gold');

console.log('\nChains of named mentions: B³');
const dwie = join(values.data, 'relations/dwie-train.en.jsonl.gz');
if (present(dwie)) await printChains('dwie-train.en', dwieChains(dwie));
for (const [name, articles] of gold) await printChains(name, goldChains(articles));

console.log('\nEntities within a document: B³ over the name mentions that are found');
for (const [name, articles] of gold) {
  const counts = await scoreIdentity(goldChains(articles));
  const { p, r, f } = chainScores(counts);
  const part = `${counts.wanted} of ${counts.gold} mentions`;
  console.log(`${name.padEnd(36)} P ${round(p)}  R ${round(r)}  F1 ${round(f)}   (${part})`);
}

console.log('\nEntities across documents: B³, share of merged pairs that gold keeps apart');
const printClusters = (name: string, { p, r, f, wrongPairs }: ClusterScores): void =>
  console.log(
    `${name.padEnd(36)} P ${round(100 * p)}  R ${round(100 * r)}  F1 ${round(100 * f)}   wrong pairs ${(100 * wrongPairs).toFixed(2)} %`,
  );
if (present(dwie)) {
  printClusters('dwie-train.en, gold mentions', await scoreGoldMentions(readDwie(dwie)));
  printClusters('dwie-train.en, our own mentions', await scoreOwnMentions(readDwie(dwie)));
}
const pairs = NEWSTEST.flatMap((year) => parallel(join(values.data, `parallel/newstest${year}`)));
if (pairs.length > 0) {
  const { f, french, english, shared } = await scoreBilingual(pairs);
  console.log(
    `${'newstest 2009–2012, French and English'.padEnd(36)} F1 ${round(100 * f)}   ${shared} of ${french} and ${english} entities`,
  );
}

console.log('\nQuotations: content spans (F1), source of matched ones, end to end (both right)');
for (const [file, language, peers] of QUOTATIONS) {
  const path = join(values.data, 'quotes', file);
  if (present(path)) printQuotations(file, await scoreQuotations(readQuotedTexts(path, language), LEVELS), peers);
}
for (const [name, articles] of gold) {
  const texts: QuotedText[] = goldQuotedTexts(articles);
  printQuotations(name, await scoreQuotations(texts, LEVELS), 'Recoupe Gold');
}

console.log('\nClaims of quotations found at 0.8: polarity, modality, and speaker of those whose speaker has a name');
for (const [name, articles] of gold) {
  const { found, polarity, modality, named, speaker } = await scoreStance(articles);
  const right = `polarity ${share(polarity, found)}  modality ${share(modality, found)}  speaker ${share(speaker, named)}`;
  console.log(`${name.padEnd(36)} ${right}   (${found} quotations, ${named} with a named speaker)`);
}

console.log('\nRelations between named entities: precision, recall; of the five most frequent types P/R');
if (present(dwie)) printTies('dwie-train.en, by group', await scoreTies(dwieTies(dwie), DWIE_SCHEME));
const popcorn = join(values.data, 'relations/pop_test.json');
if (present(popcorn)) printTies('popcorn.fr test', await scoreTies(readPopcorn(popcorn), POPCORN_SCHEME));
for (const [name, articles] of gold) printTies(name, await scoreTies(goldTiedTexts(articles), GOLD_SCHEME));

console.log('\nTimes of the relations found: from, to, over');
for (const [name, articles] of gold) {
  const counts = await scoreTimes(articles);
  console.log(`${name.padEnd(36)} ${rates(counts)}   (${counts.tp + counts.fn} in gold)`);
}

console.log('\nEvents; of those found: participants in their roles, place, date');
for (const [name, articles] of gold) {
  const { events, roles, places, dates } = await scoreEvents(articles);
  console.log(
    `${name.padEnd(36)} ${rates(events)}   roles ${rates(roles)}   place ${rates(places)}   date ${rates(dates)}`,
  );
}
