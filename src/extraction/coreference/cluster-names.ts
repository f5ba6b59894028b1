import type { EntityType } from '../../domain/annotation.ts';
import type { Token } from '../../domain/article.ts';
import { foldName } from '../../domain/fold-name.ts';
import { isBracketedPair } from '../acronyms.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { lowerAt, type Reading } from '../reading.ts';

/** Names of one referent, before ids are given. `members` are indexes into `reading.names`. */
export interface NameCluster {
  readonly members: number[];
  type: EntityType;
  name: string;
  forms: Set<string>;
  acronym: string | null;
}

/** The words of a name as they stand, one space between them. */
function surfaceOf({ tokens, document }: Reading, { first, last }: NameSpan): string {
  const { start, text } = tokens[first] as Token;
  return first === last ? text : document.text.slice(start, (tokens[last] as Token).end).replace(/\s+/gu, ' ');
}

const wordsOf = (reading: Reading, name: NameSpan): string[] =>
  reading.tokens.slice(name.first, name.last + 1).map((token) => token.text);

/** The name as it is compared: folded, without a legal form at its end. */
function keyOf(reading: Reading, text: string): string {
  const words = foldName(text).split(' ');
  while (words.length > 1 && reading.rules.names.legalForms.has(words.at(-1) as string)) words.pop();
  return words.join(' ');
}

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

/** The key of each name; a surface is folded once. */
function keysOf(reading: Reading, surfaces: readonly string[]): string[] {
  const folded = new Map<string, string>();
  return surfaces.map((text) => {
    const key = folded.get(text) ?? keyOf(reading, text);
    folded.set(text, key);
    return key;
  });
}

/** Clusters by key, in order of first mention. A lone word that is the family name of one person joins that person. */
function byKey(reading: Reading, surfaces: readonly string[]): Map<string, NameCluster> {
  const clusters = new Map<string, NameCluster>();
  const keys = keysOf(reading, surfaces);
  const families = familyNames(reading, keys);
  reading.names.forEach((name, index) => {
    const own = keys[index] as string;
    const key = familyOf(reading, name, own, families) ?? own;
    const cluster = clusters.get(key) ?? {
      members: [],
      type: name.type,
      name: '',
      forms: new Set<string>(),
      acronym: null,
    };
    cluster.members.push(index);
    clusters.set(key, cluster);
  });
  return clusters;
}

/** Full names of persons by family name; null where two persons share it. */
function familyNames(reading: Reading, keys: readonly string[]): Map<string, string | null> {
  const families = new Map<string, string | null>();
  for (const [index, name] of reading.names.entries()) {
    const key = keys[index] as string;
    if (name.type !== 'person' || !key.includes(' ')) continue;
    for (const family of [lastWord(key), key.slice(key.indexOf(' ') + 1)]) {
      const known = families.get(family);
      families.set(family, known === undefined || known === key ? key : null);
    }
  }
  return families;
}

function familyOf(reading: Reading, name: NameSpan, key: string, families: Map<string, string | null>): string | null {
  const full = families.get(key) ?? null;
  if (full === null || full === key) return null;
  const placed = name.type === 'location' && reading.rules.names.prepositions.has(lowerAt(reading, name.first - 1));
  return placed ? null : full;
}

/** Joins an acronym's cluster with its expansion's: side by side in brackets, or initials and type that agree. */
function joinAcronyms(reading: Reading, clusters: NameCluster[]): NameCluster[] {
  const of = new Array<NameCluster | undefined>(reading.names.length);
  for (const cluster of clusters) for (const member of cluster.members) of[member] = cluster;
  const merge = (short: NameCluster, long: NameCluster, acronym: string): void => {
    if (short === long) return;
    for (const member of short.members) long.members.push(member);
    long.members.sort((a, b) => a - b);
    long.acronym = acronym;
    for (const member of short.members) of[member] = long;
    short.members.length = 0;
  };
  reading.names.forEach((name, index) => {
    const next = reading.names[index + 1];
    if (
      !next ||
      lowerAt(reading, name.last + 1) !== '(' ||
      next.first !== name.last + 2 ||
      lowerAt(reading, next.last + 1) !== ')'
    )
      return;
    const [a, b] = [wordsOf(reading, name), wordsOf(reading, next)];
    const [left, right] = [of[index], of[index + 1]];
    if (!left || !right || !isBracketedPair(a, b)) return;
    if (a.length === 1) merge(left, right, a[0] as string);
    else merge(right, left, b[0] as string);
  });
  return clusters.filter((cluster) => cluster.members.length > 0);
}

function majorityType(reading: Reading, members: readonly number[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const member of members) {
    const name = reading.names[member] as NameSpan;
    // A full name tells its type better than a lone word; "other" is the tagger's last resort.
    const weight = (name.last > name.first ? 2 : 1) * (name.type === 'other' ? 0.5 : 1);
    votes.set(name.type, (votes.get(name.type) ?? 0) + weight);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/** The name's clusters of a document in order of first mention, each with its type, fullest name and other forms. */
export function clusterNames(reading: Reading): NameCluster[] {
  const surfaces = reading.names.map((name) => surfaceOf(reading, name));
  const clusters = joinAcronyms(reading, [...byKey(reading, surfaces).values()]);
  for (const cluster of clusters) {
    cluster.type = majorityType(reading, cluster.members);
    const forms = cluster.members.map((member) => surfaces[member] as string);
    cluster.forms = new Set(forms);
    const spelt = forms.filter((form) => form !== cluster.acronym);
    cluster.name = mostTelling(spelt.length > 0 ? spelt : forms);
  }
  return clusters.sort((a, b) => (a.members[0] as number) - (b.members[0] as number));
}

/** The form with most words; among equals the most frequent, then the first. All capitals lose to mixed case. */
function mostTelling(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const rank = (form: string): number =>
    form.split(' ').length * 1000 + (form === form.toUpperCase() ? 0 : 500) + (counts.get(form) ?? 0);
  return [...counts.keys()].reduce((best, form) => (rank(form) > rank(best) ? form : best));
}
