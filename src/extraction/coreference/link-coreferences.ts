import type { Chain, EntityType, Mention } from '../../domain/annotation.ts';
import { foldName } from '../../domain/fold-name.ts';
import type { BodyKind } from '../../language/name-rules.ts';
import type { NameLexicon, NameSpan } from '../name-lexicon.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { type Reading, spanOf, type TokenRange } from '../reading.ts';
import { type ClusterFacts, clusterFacts } from './cluster-facts.ts';
import type { NameCluster } from './cluster-names.ts';
import { findRoles, type RoleMention } from './find-roles.ts';
import { clusterOfSource, findSpeakers, type SpeakerChooser, type Speakers } from './find-speakers.ts';
import { pronounIn } from './speaker-signs.ts';

/** Chains of a document, and who speaks in each of its quotations. */
export interface Coreference {
  readonly chains: readonly Chain[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly RoleMention[];
  /** The chain of a name; null if it is none of the document's. */
  chainAt(name: NameSpan): string | null;
  /** The chain that a name, a pronoun or an office stands for; null if none does. */
  referent(range: TokenRange): string | null;
  typeOf(chain: string): EntityType;
  /** The kind of body a name's chain is, as far as the gazetteer knows. */
  kindOf(name: NameSpan): BodyKind | null;
  /** The chain of the place whose people or things a lower-cased word names; null if the document does not name it. */
  countryOf(lower: string): string | null;
  /** The first chain that has one of these folded names. */
  chainNamed(folded: readonly string[]): string | null;
  /** Chain of the speaker of each quotation, in the order given; null for an unnamed source. */
  readonly speakers: readonly (string | null)[];
  /** What is credited for each quotation: its own source, or that of the quotation it continues. */
  readonly sources: readonly (TokenRange | null)[];
}

/** Joins the mentions of each referent into a chain and finds the speaker of each quotation. Never throws. */
export function linkCoreferences(
  reading: Reading,
  quotations: readonly FoundQuotation[],
  lexicon: Pick<NameLexicon, 'bodyKindOf' | 'officesOf' | 'placesOf'>,
  choose: SpeakerChooser,
): Coreference {
  const roles = findRoles(reading);
  const facts = clusterFacts(reading, roles, quotations, lexicon);
  const found = findSpeakers(facts, roles, quotations, choose);
  const credited = quotations.map((quotation, index) => ({
    ...quotation,
    source: quotation.source && (found.sources[index] ?? null),
  }));
  return { ...assemble(facts, roles, credited, found), ...lookups(facts, lexicon) };
}

/** What can be asked of the chains of a document. */
type Lookups = Pick<Coreference, 'chainAt' | 'referent' | 'typeOf' | 'kindOf' | 'countryOf' | 'chainNamed'>;

function lookups(facts: ClusterFacts, { placesOf }: Pick<NameLexicon, 'placesOf'>): Lookups {
  const { clusters, clusterOf, kinds } = facts;
  const idOf = (cluster: number | null | undefined): string | null =>
    cluster === null || cluster === undefined ? null : chainId(cluster);
  let byName: Map<string, number> | null = null;
  const chainNamed = (folded: readonly string[]): string | null => {
    byName ??= new Map(
      clusters.flatMap(({ forms }, cluster) => [...forms].map((form): [string, number] => [foldName(form), cluster])),
    );
    return idOf(folded.map((name) => byName?.get(name)).find((cluster) => cluster !== undefined));
  };
  return {
    chainAt: (name) => idOf(clusterOf.get(name)),
    referent: (range) => idOf(clusterOfSource(facts, range, [])),
    typeOf: (chain) => (clusters[Number(chain.slice(1)) - 1] as NameCluster).type,
    kindOf: (name) => kinds[clusterOf.get(name) ?? -1] ?? null,
    countryOf: (lower) => {
      const places = placesOf(lower);
      return places.length > 0 ? chainNamed(places) : null;
    },
    chainNamed,
  };
}

const chainId = (cluster: number): string => `c${cluster + 1}`;

function assemble(
  { reading, clusters, clusterOf }: ClusterFacts,
  roles: readonly RoleMention[],
  quotations: readonly FoundQuotation[],
  { speakers, sources }: Speakers,
): Omit<Coreference, keyof Lookups> {
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
    speakers: speakers.map((cluster) => (cluster === null ? null : (ids[cluster] as string))),
    sources,
  };
}
