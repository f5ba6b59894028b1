import type { Language } from '../domain/article.ts';
import type { LayerFacts } from './layer-facts.ts';

/** The counters of the projection; on entities, on edges, or on both. */
export const COUNTERS = [
  'nArticles',
  'nArticlesFr',
  'nArticlesEn',
  'nMentions',
  'nAffirmed',
  'nDenied',
  'nAlleged',
  'nEnded',
] as const;
export type Counts = Readonly<Record<(typeof COUNTERS)[number], number>>;

/** The parts of the projection, in the order in which they are written. */
export const PROJECTED = ['entity', 'REPORTED_BY', 'CO_OCCURS', 'RELATED'] as const;
export type Projected = (typeof PROJECTED)[number];

/** What one article adds to one entity or one edge of the projection. */
export interface Contribution extends Partial<Counts> {
  readonly article: string;
  readonly story: string;
  /** When the article was published. */
  readonly at: string | null;
  readonly key: string;
  /** The ends of an edge, and what kind of tie it is; null of an entity. */
  readonly from: string | null;
  readonly to: string | null;
  readonly type: string | null;
}

export type Contributions = Readonly<Record<Projected, readonly Contribution[]>>;

const COUNTER_OF = { fr: 'nArticlesFr', en: 'nArticlesEn' } as const satisfies Record<Language, keyof Counts>;

/** One article's story with one entity or edge, as a member of a set. */
export const inStory = ({ story, key }: Pick<Contribution, 'story' | 'key'>): string => `${story}|${key}`;

type Article = LayerFacts['articles'][number];

/**
 * What each of the articles adds to the projection: at most once to an entity or edge, however often it says so.
 * Two chains that are one entity are tied to no-one by each other.
 */
export function contributionsOf(facts: LayerFacts): Contributions {
  const articles = new Map(facts.articles.map((article) => [article.id, article]));
  const gather = <T extends { readonly article: string }>(
    rows: readonly T[],
    contribute: (row: T, article: Article) => Omit<Contribution, 'article' | 'story' | 'at'> | null,
  ): readonly Contribution[] => {
    const all = rows.flatMap((row) => {
      const article = articles.get(row.article);
      const one = article && contribute(row, article);
      return article && one ? { ...one, article: article.id, story: article.story, at: article.at } : [];
    });
    return oncePerArticle(all);
  };
  return {
    entity: gather(facts.mentions, ({ entity, count }, { language }) => {
      return { key: entity, from: null, to: null, type: null, nMentions: count, [COUNTER_OF[language]]: 1 };
    }),
    REPORTED_BY: gather(facts.mentions, ({ entity }, { source }) => {
      return source === null ? null : { key: `${entity}|${source}`, from: entity, to: source, type: null };
    }),
    CO_OCCURS: gather(facts.together, ({ a, b }) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      return from === to ? null : { key: `${from}|${to}`, from, to, type: null };
    }),
    RELATED: gather(facts.statements, statementCounts),
  };
}

function statementCounts({ subject, type, object, affirmed, alleged, ended }: LayerFacts['statements'][number]) {
  if (subject === object) return null;
  const key = `${subject}|${type}|${object}`;
  const counts = {
    ...{ nAffirmed: affirmed ? 1 : 0, nDenied: affirmed ? 0 : 1 },
    ...{ nAlleged: affirmed && alleged ? 1 : 0, nEnded: affirmed && ended ? 1 : 0 },
  };
  return { key, from: subject, to: object, type, ...counts };
}

/** Mentions and statements add up; the article counts once, whatever its language. */
function oncePerArticle(contributions: readonly Contribution[]): readonly Contribution[] {
  const gathered = new Map<string, Contribution>();
  for (const one of contributions) {
    const id = `${one.article}|${one.key}`;
    const known = gathered.get(id);
    const add = (counter: keyof Counts) => (known?.[counter] ?? 0) + (one[counter] ?? 0);
    const sums = {
      nMentions: add('nMentions'),
      nAffirmed: add('nAffirmed'),
      nDenied: add('nDenied'),
      nAlleged: add('nAlleged'),
      nEnded: add('nEnded'),
    };
    gathered.set(id, { ...one, nArticles: 1, ...sums });
  }
  return [...gathered.values()];
}
