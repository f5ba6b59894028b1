import type { Chain, Mention } from '../../domain/annotation.ts';
import type { BodyKind, PronounForm } from '../../language/name-rules.ts';
import type { NameLexicon, NameSpan } from '../name-lexicon.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { countLeading, lowerAt, type Reading, spanOf, type TokenRange } from '../reading.ts';
import { clusterNames, type NameCluster } from './cluster-names.ts';
import { findRoles, type RoleMention } from './find-roles.ts';
import { nameSource } from './name-source.ts';
import { resolveNominal } from './resolve-nominal.ts';

/** Chains of a document, and who speaks in each of its quotations. */
export interface Coreference {
  readonly chains: readonly Chain[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly RoleMention[];
  /** The chain of a name; null if it is none of the document's. */
  chainAt(name: NameSpan): string | null;
  /** Chain of the speaker of each quotation, in the order given; null for an unnamed source. */
  readonly speakers: readonly (string | null)[];
  /** What is credited for each quotation: its own source, or that of the quotation it continues. */
  readonly sources: readonly (TokenRange | null)[];
}

interface State {
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

/** The latest cluster, by its last name before `token`, that passes the test; sources of earlier quotations first. */
function latest(
  state: State,
  token: number,
  speakersSoFar: readonly (number | null)[],
  passes: (cluster: number) => boolean,
): number | null {
  const recent = speakersSoFar.at(-1);
  const sentence = state.reading.tokens[token]?.sentence ?? 0;
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = nameBefore(state.reading, token); index >= 0; index--) {
    const name = state.reading.names[index];
    const cluster = name && state.clusterOf.get(name);
    if (!name || cluster === undefined) continue;
    const distance = sentence - (state.reading.tokens[name.first]?.sentence ?? 0);
    if (distance > 6) break;
    if (state.quoted[name.first] === 1 || !passes(cluster)) continue;
    const subject = name.first - (state.reading.bounds[state.reading.tokens[name.first]?.sentence ?? 0]?.[0] ?? 0) <= 4;
    const score =
      -distance + (subject ? 1.2 : 0) + (cluster === recent ? 2 : 0) - (distance === 0 && !subject ? 0.3 : 0);
    if (score > bestScore) [best, bestScore] = [cluster, score];
  }
  return best;
}

const nameBefore = (reading: Reading, token: number): number =>
  countLeading(reading.names, ({ last }) => last < token) - 1;

/** "they": the body that has just been speaking, if it was one. */
function pluralSpeaker({ clusters, reading }: State, speakers: readonly (number | null)[]): number | null {
  const last = speakers.at(-1) ?? null;
  return last !== null && reading.rules.names.pluralBodies && clusters[last]?.type === 'organization' ? last : null;
}

function resolvePronoun(
  state: State,
  token: number,
  form: PronounForm,
  speakers: readonly (number | null)[],
): number | null {
  if (form.plural) return pluralSpeaker(state, speakers);
  const wanted = form.gender === null ? 'organization' : 'person';
  return latest(state, token, speakers, (cluster) => {
    const { type } = state.clusters[cluster] as NameCluster;
    const gender = state.genders[cluster];
    return type === wanted && (gender === null || form.gender === null || gender === form.gender);
  });
}

/** The pronoun that a source is; undefined if it is more than one. */
function pronounIn(reading: Reading, { first, last }: TokenRange): PronounForm | undefined {
  const { pronouns, tonicPronouns } = reading.rules.names;
  const word = lowerAt(reading, first);
  return first === last ? (pronouns.get(word) ?? tonicPronouns.get(word)) : undefined;
}

/** The cluster of a source: the name it is, else who the pronoun or the office stands for, else null. */
function clusterOfSource(state: State, source: TokenRange, speakers: readonly (number | null)[]): number | null {
  const { reading, clusters, genders } = state;
  // "The Emergencies Ministry": the article is no part of the name.
  const within = reading.nameAt[source.first + 1];
  const article = reading.rules.names.determiners.has(lowerAt(reading, source.first));
  const start =
    article && within?.first === source.first + 1 && within.last === source.last ? within.first : source.first;
  const named = reading.nameAt[start];
  if (named && named.first === start && (named.last === source.last || named.type === 'person')) {
    return state.clusterOf.get(named) ?? null;
  }
  const pronoun = pronounIn(reading, source);
  if (pronoun) return resolvePronoun(state, source.first, pronoun, speakers);
  return resolveNominal(
    {
      reading,
      nouns: state.nouns,
      kinds: state.kinds,
      offices: state.offices,
      typeOf: (cluster) => (clusters[cluster] as NameCluster).type,
      genderOf: (cluster) => genders[cluster] ?? null,
      isNamed: (cluster, name) => state.clusterOf.get(name) === cluster,
      rolePhrases: state.rolePhrases,
      latest: (token, passes) => latest(state, token, speakers, passes),
    },
    source,
    speakers,
  );
}

/** A quotation with no source of its own has the one before it, if that is in this paragraph or the one above. */
function continued(reading: Reading, quotation: FoundQuotation, previous: FoundQuotation | undefined): boolean {
  const paragraph = (index: number): number =>
    reading.document.sentences[reading.tokens[index]?.sentence ?? 0]?.paragraph ?? 0;
  const [here, before] = [quotation.content[0]?.first, previous?.content.at(-1)?.last];
  return here !== undefined && before !== undefined && paragraph(here) - paragraph(before) <= 1;
}

/** Joins the mentions of each referent into a chain and finds the speaker of each quotation. Never throws. */
export function linkCoreferences(
  reading: Reading,
  quotations: readonly FoundQuotation[],
  lexicon: Pick<NameLexicon, 'bodyKindOf' | 'officesOf'>,
): Coreference {
  const clusters = clusterNames(reading);
  const clusterOf = new Map(
    clusters.flatMap(({ members }, index) =>
      members.map((member): [NameSpan, number] => [reading.names[member] as NameSpan, index]),
    ),
  );
  const roles = findRoles(reading);
  const genders = clusters.map((cluster) => genderOf(reading, cluster));
  const quoted = new Uint8Array(reading.tokens.length);
  for (const { kind, content } of quotations)
    if (kind === 'direct') for (const { first, last } of content) quoted.fill(1, first, last + 1);
  const state: State = {
    quoted,
    reading,
    clusters,
    clusterOf,
    genders,
    nouns: nounsOf(reading, clusters, clusterOf, roles),
    offices: clusters.map((cluster) => officesOf(cluster, lexicon)),
    kinds: kindsOf(clusters, lexicon.bodyKindOf),
    rolePhrases: rolePhrasesOf(reading, clusters, clusterOf, roles),
  };
  const speakers: (number | null)[] = [];
  const sources: (TokenRange | null)[] = [];
  const named = nameSource(reading, roles);
  quotations.forEach((quotation, index) => {
    const carried = quotation.floating && continued(reading, quotation, quotations[index - 1]);
    const own = quotation.source && named(quotation.source);
    sources.push(own ?? (carried ? (sources[index - 1] ?? null) : null));
    if (own) speakers.push(clusterOfSource(state, own, speakers));
    else speakers.push(carried ? (speakers[index - 1] ?? null) : null);
  });
  const credited = quotations.map((quotation, index) => ({
    ...quotation,
    source: quotation.source && (sources[index] ?? null),
  }));
  return assemble(state, roles, credited, speakers, sources);
}

const chainId = (cluster: number): string => `c${cluster + 1}`;

function assemble(
  state: State,
  roles: readonly RoleMention[],
  quotations: readonly FoundQuotation[],
  speakers: readonly (number | null)[],
  sources: readonly (TokenRange | null)[],
): Coreference {
  const { reading, clusters, clusterOf } = state;
  const ids = clusters.map((_, index) => chainId(index));
  const mention = (range: TokenRange, kind: Mention['kind'], cluster: number): Mention => {
    const { start, end } = spanOf(reading, range);
    const { type } = clusters[cluster] as NameCluster;
    return { start, end, text: reading.document.text.slice(start, end), type, kind, chain: ids[cluster] as string };
  };
  const named = reading.names.map((name) => mention(name, 'name', clusterOf.get(name) as number));
  const nominal = roles
    .filter(({ holder, phrase }) => phrase.first > (reading.names[holder]?.last ?? 0))
    .map(({ holder, phrase }) =>
      mention(phrase, 'nominal', clusterOf.get(reading.names[holder] as NameSpan) as number),
    );
  const spoken = quotations.flatMap(({ source }, index) => {
    const cluster = speakers[index];
    if (!source || cluster === null || cluster === undefined || reading.nameAt[source.first]) return [];
    return [mention(source, pronounIn(reading, source) ? 'pronoun' : 'nominal', cluster)];
  });
  // Names never share their words.
  const unique = new Map([...nominal, ...spoken].map((one) => [`${one.start}-${one.end}-${one.kind}`, one]));
  return {
    chains: clusters.map((cluster, index) => ({
      id: ids[index] as string,
      name: cluster.name,
      type: cluster.type,
      aliases: [...cluster.forms].filter((form) => form !== cluster.name),
      acronym: cluster.acronym,
    })),
    mentions: [...named, ...unique.values()].sort((a, b) => a.start - b.start || b.end - a.end),
    roles,
    chainAt: (name) => {
      const cluster = clusterOf.get(name);
      return cluster === undefined ? null : (ids[cluster] as string);
    },
    speakers: speakers.map((cluster) => (cluster === null ? null : (ids[cluster] as string))),
    sources,
  };
}
