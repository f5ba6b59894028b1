import type { BodyKind } from '../../language/name-rules.ts';
import type { NameLexicon, NameSpan } from '../name-lexicon.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { lowerAt, type Reading, type TokenRange } from '../reading.ts';
import { clusterNames, type NameCluster } from './cluster-names.ts';
import type { RoleMention } from './find-roles.ts';

/** What is known of the clusters of a document's names before anybody's words are given to one. Clusters are numbers. */
export interface ClusterFacts {
  readonly reading: Reading;
  readonly clusters: readonly NameCluster[];
  readonly clusterOf: ReadonlyMap<NameSpan, number>;
  readonly genders: readonly ('m' | 'f' | null)[];
  /** Nouns that name the office or kind of each cluster, lower case. */
  readonly nouns: readonly ReadonlySet<string>[];
  readonly kinds: readonly (BodyKind | null)[];
  /** Words of the offices each person is known for beyond the text, lower case. */
  readonly offices: readonly ReadonlySet<string>[];
  /** 1 for tokens in words between marks: whom they name is not who says them. */
  readonly quoted: Uint8Array;
  /** The office phrases of each cluster, in token indexes. */
  readonly rolePhrases: readonly (readonly TokenRange[])[];
}

const FEMALE_TITLES = /^(?:mme|mme\.|madame|mlle|mrs|mrs\.|ms|ms\.|miss)$/u;
const MALE_TITLES = /^(?:m\.|monsieur|mr|mr\.|sir)$/u;

function genderOf(reading: Reading, cluster: NameCluster): 'm' | 'f' | null {
  if (cluster.type !== 'person') return null;
  for (const member of cluster.members) {
    const name = reading.names[member];
    const title = lowerAt(reading, (name?.first ?? 0) - 1);
    if (FEMALE_TITLES.test(title)) return 'f';
    if (MALE_TITLES.test(title)) return 'm';
  }
  return reading.rules.names.givenNames.get(cluster.name.split(' ')[0]?.toLowerCase() ?? '') ?? null;
}

function rolePhrasesOf(
  reading: Reading,
  clusters: readonly NameCluster[],
  clusterOf: ReadonlyMap<NameSpan, number>,
  roles: readonly RoleMention[],
): TokenRange[][] {
  const phrases = clusters.map((): TokenRange[] => []);
  for (const { holder, phrase } of roles) phrases[clusterOf.get(reading.names[holder] as NameSpan) ?? -1]?.push(phrase);
  return phrases;
}

/** The kind of body each cluster is, as the gazetteer has one of its names. */
const kindsOf = (
  clusters: readonly NameCluster[],
  bodyKindOf: (name: string) => BodyKind | null,
): (BodyKind | null)[] =>
  clusters.map(({ type, forms }) =>
    type === 'organization' ? ([...forms].map(bodyKindOf).find((kind) => kind !== null) ?? null) : null,
  );

/** Words of what a person is known to be, by any full name that the text has. */
const officesOf = ({ type, forms }: NameCluster, lexicon: Pick<NameLexicon, 'officesOf'>): ReadonlySet<string> =>
  new Set(
    type === 'person' ? [...forms].flatMap(lexicon.officesOf).flatMap((office) => office.split(/[\s'’-]+/u)) : [],
  );

function nounsOf(
  reading: Reading,
  clusters: readonly NameCluster[],
  clusterOf: ReadonlyMap<NameSpan, number>,
  roles: readonly RoleMention[],
): Set<string>[] {
  const nouns = clusters.map(() => new Set<string>());
  const add = (name: NameSpan, word: string): void => void nouns[clusterOf.get(name) ?? -1]?.add(word);
  for (const { holder, head } of roles) add(reading.names[holder] as NameSpan, lowerAt(reading, head));
  for (const name of reading.names) {
    if (name.type !== 'organization') continue;
    // "le parquet de Paris" is "le parquet", "the Supreme Court" is "the court".
    for (let at = name.first; at <= name.last; at++) {
      const word = lowerAt(reading, at);
      if (reading.rules.names.unnamedSources.has(word) || reading.rules.names.bodyWords.has(word)) add(name, word);
    }
    // "l'entreprise de cybersécurité X", "le groupe X": the noun tells what X is.
    for (let at = name.first - 1; at >= Math.max(0, name.first - 4); at--) {
      if (reading.rules.names.unnamedSources.has(lowerAt(reading, at))) add(name, lowerAt(reading, at));
    }
  }
  return nouns;
}

/** Reads the names of a document into clusters and gathers what it tells of each; words in direct quotations name nobody who says them. */
export function clusterFacts(
  reading: Reading,
  roles: readonly RoleMention[],
  quotations: readonly FoundQuotation[],
  lexicon: Pick<NameLexicon, 'bodyKindOf' | 'officesOf'>,
): ClusterFacts {
  const clusters = clusterNames(reading);
  const clusterOf = new Map(
    clusters.flatMap(({ members }, index) =>
      members.map((member): [NameSpan, number] => [reading.names[member] as NameSpan, index]),
    ),
  );
  const quoted = new Uint8Array(reading.tokens.length);
  for (const { kind, content } of quotations)
    if (kind === 'direct') for (const { first, last } of content) quoted.fill(1, first, last + 1);
  return {
    reading,
    clusters,
    clusterOf,
    quoted,
    genders: clusters.map((cluster) => genderOf(reading, cluster)),
    nouns: nounsOf(reading, clusters, clusterOf, roles),
    offices: clusters.map((cluster) => officesOf(cluster, lexicon)),
    kinds: kindsOf(clusters, lexicon.bodyKindOf),
    rolePhrases: rolePhrasesOf(reading, clusters, clusterOf, roles),
  };
}
