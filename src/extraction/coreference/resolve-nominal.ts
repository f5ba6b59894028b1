import type { EntityType } from '../../domain/annotation.ts';
import type { BodyKind } from '../../language/name-rules.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { lowerAt, namesIn, type Reading, type TokenRange } from '../reading.ts';

/** What is known of a document's clusters when a noun phrase is resolved. Clusters are numbers. */
export interface NominalContext {
  readonly reading: Reading;
  /** Nouns that name the office or kind of each cluster, lower case. */
  readonly nouns: readonly ReadonlySet<string>[];
  readonly kinds: readonly (BodyKind | null)[];
  /** Words of the offices each person is known for beyond the text, lower case. */
  readonly offices: readonly ReadonlySet<string>[];
  readonly rolePhrases: readonly (readonly TokenRange[])[];
  typeOf(cluster: number): EntityType;
  genderOf(cluster: number): 'm' | 'f' | null;
  isNamed(cluster: number, name: NameSpan): boolean;
  /** The latest cluster before a token that passes a test. */
  latest(token: number, passes: (cluster: number) => boolean): number | null;
}

const DEFINITE = /^(?:le|la|l'|les|du|ce|cet|cette|the|this|that)$/u;
const FEMININE = /^(?:la|cette)$/u;
const MASCULINE = /^(?:le|ce|cet)$/u;

/** The noun a phrase is about: its first that names an office, a kind of body or of speaker. */
export function headOf(reading: Reading, { first, last }: TokenRange): string | null {
  const { names } = reading.rules;
  for (let index = first; index <= last; index++) {
    const word = lowerAt(reading, index);
    const next = index < last ? lowerAt(reading, index + 1) : '';
    // "chief executive": the last of several nouns for an office is its head.
    if (names.roles.has(word) && names.roles.has(next)) continue;
    if (names.roles.has(word) || names.kindNouns.has(word) || names.unnamedSources.has(word)) return word;
  }
  return null;
}

/** Words of an office that tell offices apart: "Justice" in "le ministre américain de la Justice". */
export function tellingWords({ tokens, rules }: Reading, { first, last }: TokenRange, head: string): string[] {
  return tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .filter(
      (word) =>
        word.length > 2 && word !== head && !rules.names.determiners.has(word) && !rules.names.nounTies.has(word),
    );
}

/** "selon les informations du Monde", "a report by the UN": whose document it is; null if no document is named. */
function behindDocument({ reading, isNamed, latest }: NominalContext, phrase: TokenRange): number | null {
  const { documentNouns, roles } = reading.rules.names;
  const words = reading.tokens.slice(phrase.first, phrase.last + 1).map(({ lower }) => lower);
  const noun = words.findIndex((word) => documentNouns.has(word));
  if (noun < 0 || words.slice(0, noun).some((word) => roles.has(word))) return null;
  // "a report by the UN", "the UN's latest report".
  const named = namesIn(reading, phrase).find(
    ({ first, last, type }) =>
      type !== 'location' && (first > phrase.first + noun || lowerAt(reading, last + 1) === "'s"),
  );
  return named ? latest(named.last + 1, (cluster) => isNamed(cluster, named)) : null;
}

/** Holders of the office named: the same noun, and every telling word of the phrase is in the office or its complement. */
function byOffice(context: NominalContext, phrase: TokenRange, head: string): number | null {
  const { reading, nouns, rolePhrases, offices: known } = context;
  const telling = tellingWords(reading, phrase, head);
  const names = namesIn(reading, phrase);
  return context.latest(phrase.first, (cluster) => {
    const inText = nouns[cluster]?.has(head) ?? false;
    if ((!inText && !known[cluster]?.has(head)) || context.typeOf(cluster) !== 'person') return false;
    if (names.some((name) => context.isNamed(cluster, name))) return false;
    if (telling.length === 0) return true;
    const offices = (rolePhrases[cluster] ?? []).flatMap(({ first, last }) =>
      reading.tokens.slice(first, last + 1).map(({ lower }) => lower),
    );
    const matched = telling.filter((word) => offices.includes(word) || known[cluster]?.has(word));
    return matched.length > 0 && matched.length * 2 >= telling.length;
  });
}

/** How many quotations back whoever spoke may still be "le ministre", "the analyst". */
const RECENT_SPEAKERS = 3;

/** Whether a definite phrase is of a man or a woman, by its article or the ending of its noun; null if neither tells. */
export function genderOfPhrase(reading: Reading, { first, last }: TokenRange): 'm' | 'f' | null {
  const { feminineNoun, masculineNoun } = reading.rules.names;
  const article = lowerAt(reading, first);
  if (FEMININE.test(article)) return 'f';
  if (MASCULINE.test(article)) return 'm';
  const noun = lowerAt(reading, Math.min(first + 1, last));
  return feminineNoun.test(noun) ? 'f' : masculineNoun.test(noun) ? 'm' : null;
}

/** The one person named shortly before who may be meant; none if there are several. */
function personsNear(context: NominalContext, phrase: TokenRange): number[] {
  const { latest, typeOf, genderOf } = context;
  const wanted = genderOfPhrase(context.reading, phrase);
  const fits = (cluster: number): boolean => {
    const gender = genderOf(cluster);
    return typeOf(cluster) === 'person' && (wanted === null || gender === null || gender === wanted);
  };
  const one = latest(phrase.first, fits);
  const other = latest(phrase.first, (cluster) => fits(cluster) && cluster !== one);
  return one === null || (other !== null && wanted === null) ? [] : [one];
}

/** "l'animateur", "the lawyer" with no office in the text that fits: the one person who has just been speaking. */
function byTurn(context: NominalContext, phrase: TokenRange, speakers: readonly (number | null)[]): number | null {
  const recent = new Set(speakers.slice(-RECENT_SPEAKERS).filter((one): one is number => one !== null));
  const [only] = recent;
  const near = personsNear(context, phrase)[0] ?? null;
  if (only === undefined || recent.size > 1 || context.typeOf(only) !== 'person') return near;
  const gender = context.genderOf(only);
  const wanted = genderOfPhrase(context.reading, phrase);
  return gender !== null && wanted !== null && gender !== wanted ? near : only;
}

/**
 * Whom a noun phrase that is credited with words stands for; null for an unnamed source.
 *
 * Accepts  le directeur technique (Arnaud Kopp)   /   le quotidien (Le Monde)   /   le parquet (le parquet de Paris)
 * Refuses  un porte-parole, des experts: not definite   /   l'avocat de M. Roy: a complement that fits nobody's office.
 */
export function resolveNominal(
  context: NominalContext,
  phrase: TokenRange,
  speakers: readonly (number | null)[],
): number | null {
  const { reading, nouns, kinds } = context;
  const publisher = behindDocument(context, phrase);
  if (publisher !== null) return publisher;
  const head = headOf(reading, phrase);
  if (!DEFINITE.test(lowerAt(reading, phrase.first))) return null;
  if (head === null)
    return namesIn(reading, phrase).length === 0 && phrase.last - phrase.first < 4
      ? byTurn(context, phrase, speakers)
      : null;
  const { roles, kindNouns, nounTies } = reading.rules.names;
  if (roles.has(head)) {
    const holder = byOffice(context, phrase, head);
    if (holder !== null) return holder;
    const bare = phrase.last - phrase.first < 3 && namesIn(reading, phrase).length === 0;
    return bare ? byTurn(context, phrase, speakers) : null;
  }
  for (let index = phrase.first; index <= phrase.last; index++)
    if (reading.nameAt[index] || nounTies.has(lowerAt(reading, index))) return null;
  const kind = kindNouns.get(head);
  return context.latest(
    phrase.first,
    (cluster) =>
      context.typeOf(cluster) === 'organization' &&
      (nouns[cluster]?.has(head) || (kind !== undefined && kinds[cluster] === kind)),
  );
}
