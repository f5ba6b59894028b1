/** Resolution across documents against gold: DWIE by the Wikipedia article that its concepts link to. */
import { annotatorFor } from '../../src/annotators.ts';
import type { Chain } from '../../src/domain/annotation.ts';
import { bareArticle, type Language } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import { type DwieArticle, typeOfConcept } from './dwie.ts';
import { World } from './world.ts';

/** One thing in one document: what gold links it to, and the entity it was resolved to. */
export interface Linked {
  readonly gold: string;
  readonly found: string;
}

export interface ClusterScores {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  /** Share of the pairs of one found entity that gold has as two. */
  readonly wrongPairs: number;
  readonly items: number;
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const pairsOf = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

/** B³ (Bagga & Baldwin 1998) over the items, and the pairs merged wrongly. */
export function clusterScores(items: readonly Linked[]): ClusterScores {
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const both = new Map<string, number>();
  for (const item of items) {
    add(gold, item.gold);
    add(found, item.found);
    add(both, `${item.gold}\t${item.found}`);
  }
  let p = 0;
  let r = 0;
  for (const item of items) {
    const shared = both.get(`${item.gold}\t${item.found}`) ?? 0;
    p += shared / (found.get(item.found) ?? 1);
    r += shared / (gold.get(item.gold) ?? 1);
  }
  p /= items.length;
  r /= items.length;
  const together = pairsOf(found.values());
  const wrongPairs = together === 0 ? 0 : 1 - pairsOf(both.values()) / together;
  return { p, r, f: (2 * p * r) / (p + r), wrongPairs, items: items.length };
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,6}$/u;

/** A gold concept as the chain that a perfect reader would hand on. */
function chainOf(concept: DwieArticle['concepts'][number], forms: readonly string[]): Chain | null {
  const type = typeOfConcept(concept);
  if (!type || forms.length === 0) return null;
  const spelt = forms.filter((form) => !ACRONYM.test(form));
  const name = (spelt.length > 0 ? spelt : forms).reduce((a, b) => (b.length > a.length ? b : a));
  const acronym =
    spelt.length > 0 && type === 'organization' ? (forms.find((form) => ACRONYM.test(form)) ?? null) : null;
  return { id: `${concept.id}`, name, type, aliases: forms.filter((form) => form !== name), acronym };
}

/** The forms of each concept that are names. */
function formsOf({ mentions, text }: DwieArticle): Map<number, string[]> {
  const forms = new Map<number, string[]>();
  for (const { start, end, concept } of mentions) {
    const form = text.slice(start, end);
    if (/^\p{Lu}/u.test(form)) forms.set(concept, [...new Set([...(forms.get(concept) ?? []), form])]);
  }
  return forms;
}

/** Resolution alone, over gold chains. */
export async function scoreGoldMentions(
  articles: AsyncIterable<DwieArticle>,
  report?: (item: Linked & { readonly name: string }) => void,
): Promise<ClusterScores> {
  const world = new World();
  const items: (() => Linked)[] = [];
  for await (const article of articles) {
    const forms = formsOf(article);
    const chains = article.concepts.flatMap((concept) => chainOf(concept, forms.get(concept.id) ?? []) ?? []);
    const found = world.add(chains, 'en');
    for (const { id, name } of chains) {
      const gold = article.concepts.find((concept) => `${concept.id}` === id)?.link;
      if (!gold) continue;
      items.push(() => {
        const item = { gold, found: found.get(id) as string };
        report?.({ ...item, name });
        return item;
      });
    }
  }
  world.settle();
  return clusterScores(items.map((item) => item()));
}

/** The whole of it: our own mentions and chains. An item is a gold concept; missed ones are entities of their own. */
export async function scoreOwnMentions(articles: AsyncIterable<DwieArticle>): Promise<ClusterScores> {
  const world = new World();
  const items: (() => Linked)[] = [];
  let missed = 0;
  for await (const article of articles) {
    const { extraction } = extract(bareArticle(article.text, 'en'), await annotatorFor('en'));
    const found = world.add(extraction.chains, 'en');
    const named = extraction.mentions.filter(({ kind }) => kind === 'name');
    for (const concept of article.concepts) {
      if (!concept.link || !typeOfConcept(concept)) continue;
      const own = article.mentions.filter(
        (one) => one.concept === concept.id && /^\p{Lu}/u.test(article.text.slice(one.start)),
      );
      if (own.length === 0) continue;
      const hits = own.flatMap(({ start, end }) => named.find((one) => one.start < end && start < one.end) ?? []);
      const gold = concept.link;
      items.push(() => {
        const votes = new Map<string, number>();
        for (const { chain } of hits) add(votes, found.get(chain) as string);
        const [best] = [...votes].sort((a, b) => b[1] - a[1]);
        return { gold, found: best?.[0] ?? `missed-${missed++}` };
      });
    }
  }
  world.settle();
  return clusterScores(items.map((item) => item()));
}

/** Lines read as one article: the sets do not say where theirs end. */
const BLOCK = 20;

/** Entities of the sentences of a translated text, found on both sides. */
export interface BilingualScores {
  readonly f: number;
  /** Entities on the French side that the English side has too, and the other way round. */
  readonly french: number;
  readonly english: number;
  readonly shared: number;
}

/** The entities named in each line of a block, once the world is settled. */
async function entitiesByLine(lines: readonly string[], lang: Language, world: World): Promise<() => Set<string>[]> {
  const { extraction } = extract(bareArticle(lines.join('\n'), lang), await annotatorFor(lang));
  const found = world.add(extraction.chains, lang);
  let end = -1;
  const ends = lines.map((line) => (end += line.length + 1));
  const chains = lines.map(() => new Set<string>());
  for (const { start, chain, kind } of extraction.mentions) {
    const line = kind === 'name' ? ends.findIndex((at) => start < at) : -1;
    if (line >= 0) chains[line]?.add(chain);
  }
  return () => chains.map((ids) => new Set([...ids].map((id) => found.get(id) as string)));
}

/** F1 of entity ids over sentence pairs: both languages are read into one graph, block by block. */
export async function scoreBilingual(
  pairs: readonly (readonly [fr: string, en: string])[],
  report?: (line: number, fr: ReadonlySet<string>, en: ReadonlySet<string>) => void,
): Promise<BilingualScores> {
  const world = new World();
  const blocks: { readonly at: number; readonly fr: () => Set<string>[]; readonly en: () => Set<string>[] }[] = [];
  for (let at = 0; at < pairs.length; at += BLOCK) {
    const block = pairs.slice(at, at + BLOCK);
    const fr = await entitiesByLine(
      block.map(([one]) => one),
      'fr',
      world,
    );
    const en = await entitiesByLine(
      block.map(([, other]) => other),
      'en',
      world,
    );
    blocks.push({ at, fr, en });
  }
  world.settle();
  let [french, english, shared] = [0, 0, 0];
  for (const { at, fr, en } of blocks) {
    const others = en();
    for (const [index, set] of fr().entries()) {
      const other = others[index] ?? new Set();
      french += set.size;
      english += other.size;
      shared += [...set].filter((id) => other.has(id)).length;
      report?.(at + index, set, other);
    }
  }
  return { f: (2 * shared) / (french + english), french, english, shared };
}
