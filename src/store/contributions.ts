import type { EntityType } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { ChainFact, LayerFacts } from './layer-facts.ts';

/**
 * How often sure chains of an entity were read as a thing of each type; the entity is of the type it was most often read
 * as. Open chains are weighed by that type, so they have no say in it: else each would wait for the other for ever.
 */
export const TYPE_COUNTERS = {
  person: 'asPerson',
  organization: 'asOrganization',
  location: 'asLocation',
  work: 'asWork',
  product: 'asProduct',
  event: 'asEvent',
  law: 'asLaw',
  other: 'asOther',
} as const satisfies Record<EntityType, string>;

/** The same of open chains: for entities that have no other. */
export const OPEN_TYPE_COUNTERS = {
  person: 'openAsPerson',
  organization: 'openAsOrganization',
  location: 'openAsLocation',
  work: 'openAsWork',
  product: 'openAsProduct',
  event: 'openAsEvent',
  law: 'openAsLaw',
  other: 'openAsOther',
} as const satisfies Record<EntityType, string>;

/** All counters that only entities have. */
export const READ_AS: readonly (keyof Counts)[] = [
  ...Object.values(TYPE_COUNTERS),
  ...Object.values(OPEN_TYPE_COUNTERS),
];
type TypeCounter = (typeof TYPE_COUNTERS | typeof OPEN_TYPE_COUNTERS)[EntityType];

/** Counters that count an article once, whatever it says how often. */
const ONCE = ['nArticles', 'nArticlesFr', 'nArticlesEn', 'nSure'] as const;
const ADDED = [
  ...(['nMentions', 'nAffirmed', 'nDenied', 'nAlleged', 'nEnded'] as const),
  ...Object.values(TYPE_COUNTERS),
  ...Object.values(OPEN_TYPE_COUNTERS),
] as const;

/** The counters of the projection; on entities, on their names, on edges, or on several of these. */
export const COUNTERS: readonly (keyof Counts)[] = [...ONCE, ...ADDED];
export type Counts = Readonly<Record<(typeof ONCE)[number] | (typeof ADDED)[number], number>>;

/** The parts of the projection, in the order in which they are written. */
export const PROJECTED = ['entity', 'name', 'REPORTED_BY', 'CO_OCCURS', 'RELATED'] as const;
export type Projected = (typeof PROJECTED)[number];

/** What one article adds to one entity, name or edge of the projection. */
export interface Contribution extends Partial<Counts> {
  readonly article: string;
  readonly story: string;
  /** When the article was published. */
  readonly at: string | null;
  readonly key: string;
  /** The ends of an edge, and what kind of tie it is; of a name, its entity and itself; null of an entity. */
  readonly from: string | null;
  readonly to: string | null;
  readonly type: string | null;
}

export type Contributions = Readonly<Record<Projected, readonly Contribution[]>>;

const COUNTER_OF = { fr: 'nArticlesFr', en: 'nArticlesEn' } as const satisfies Record<Language, keyof Counts>;

/** One article's story with one entity or edge, as a member of a set. */
export const inStory = ({ story, key }: Pick<Contribution, 'story' | 'key'>): string => `${story}|${key}`;

type Article = LayerFacts['articles'][number];
type Given = Omit<Contribution, 'article' | 'story' | 'at'>;
const BARE = { from: null, to: null, type: null };

/**
 * What each of the articles adds to the projection: at most once to an entity or edge, however often it says so.
 * Two chains that are one entity are tied to no-one by each other.
 */
export function contributionsOf(facts: LayerFacts): Contributions {
  const articles = new Map(facts.articles.map((article) => [article.id, article]));
  const chains = new Map(facts.chains.map((one) => [one.chain, one]));
  const gather = <T extends { readonly article: string }>(
    rows: readonly T[],
    contribute: (row: T, article: Article) => readonly Given[],
  ): readonly Contribution[] => {
    const all = rows.flatMap((row) => {
      const article = articles.get(row.article);
      if (article === undefined) return [];
      return contribute(row, article).map((one) => ({
        ...one,
        article: article.id,
        story: article.story,
        at: article.at,
      }));
    });
    return oncePerArticle(all);
  };
  return {
    entity: gather(facts.chains, ({ entity, count, type, sure }, { language }) => {
      const readAs: TypeCounter = (sure ? TYPE_COUNTERS : OPEN_TYPE_COUNTERS)[type];
      return [{ ...BARE, key: entity, nMentions: count, [COUNTER_OF[language]]: 1, [readAs]: 1 }];
    }),
    name: gather(facts.chains, ({ entity, names, sure }, { language }) =>
      names.map((name) => {
        const counters = { nSure: sure ? 1 : 0, [COUNTER_OF[language]]: 1 };
        return { key: `${entity}|${name}`, from: entity, to: name, type: null, ...counters };
      }),
    ),
    REPORTED_BY: gather(facts.chains, ({ entity }, { source }) =>
      source === null ? [] : [{ key: `${entity}|${source}`, from: entity, to: source, type: null }],
    ),
    CO_OCCURS: gather(facts.together, ({ a, b }) => together(chains.get(a), chains.get(b))),
    RELATED: gather(facts.statements, (one) => stated(one, chains.get(one.subject), chains.get(one.object))),
  };
}

function together(a: ChainFact | undefined, b: ChainFact | undefined): Given[] {
  if (a === undefined || b === undefined || a.entity === b.entity) return [];
  const [from, to] = a.entity < b.entity ? [a.entity, b.entity] : [b.entity, a.entity];
  return [{ key: `${from}|${to}`, from, to, type: null, nSure: a.sure && b.sure ? 1 : 0 }];
}

function stated(
  { type, affirmed, alleged, ended }: LayerFacts['statements'][number],
  subject: ChainFact | undefined,
  object: ChainFact | undefined,
): Given[] {
  if (subject === undefined || object === undefined || subject.entity === object.entity) return [];
  const counts = {
    ...{ nAffirmed: affirmed ? 1 : 0, nDenied: affirmed ? 0 : 1 },
    ...{ nAlleged: affirmed && alleged ? 1 : 0, nEnded: affirmed && ended ? 1 : 0 },
  };
  const [from, to] = [subject.entity, object.entity];
  return [{ key: `${from}|${type}|${to}`, from, to, type, ...counts }];
}

/** Mentions and statements add up; the article counts once, whatever its language. */
function oncePerArticle(contributions: readonly Contribution[]): readonly Contribution[] {
  const gathered = new Map<string, Contribution>();
  for (const one of contributions) {
    const id = `${one.article}|${one.key}`;
    const known = gathered.get(id);
    const sums = ADDED.map((counter) => [counter, (known?.[counter] ?? 0) + (one[counter] ?? 0)]);
    const nSure = Math.max(known?.nSure ?? 0, one.nSure ?? 0);
    gathered.set(id, { ...one, nArticles: 1, nSure, ...Object.fromEntries(sums) });
  }
  return [...gathered.values()];
}
