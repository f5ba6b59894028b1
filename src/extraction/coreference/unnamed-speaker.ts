import type { PronounForm } from '../../language/name-rules.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { countLeading, isPossessive, lowerAt, namesIn, type Reading, type TokenRange } from '../reading.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import { genderOfPhrase } from './resolve-nominal.ts';
import { pronounIn } from './speaker-signs.ts';

/** A person without a name who has just spoken: the words that were credited. */
export type UnnamedSpeaker = TokenRange | null;

/** How many sentences a pronoun may come after whom it stands for. */
const REACH = 6;

/** "a White House spokesman", "un porte-parole": one person by office, not known before and with no person's name. */
function isUnnamedPerson(reading: Reading, { first, last }: TokenRange): boolean {
  const { roles, nounTies, indefinites } = reading.rules.names;
  if (!indefinites.has(lowerAt(reading, first))) return false;
  if (namesIn(reading, { first, last }).some(({ type }) => type === 'person')) return false;
  for (let index = first; index <= last; index++) {
    const word = lowerAt(reading, index);
    if (roles.has(word)) return true;
    // "the office of the mayor"
    if (nounTies.has(word) && !isPossessive(reading, index)) return false;
  }
  return false;
}

const genderOf = (reading: Reading, phrase: TokenRange): 'm' | 'f' | null =>
  reading.rules.names.indefinites.get(lowerAt(reading, phrase.first)) ?? genderOfPhrase(reading, phrase);

const agree = (a: 'm' | 'f' | null, b: 'm' | 'f' | null): boolean => a === null || b === null || a === b;

/** Whether the writer names a person between two places whom the pronoun fits; whom a quotation names is not meant. */
function isNamedBetween(
  { reading, clusterOf, clusters, genders, quoted }: ClusterFacts,
  [from, to]: readonly [from: number, to: number],
  { gender }: PronounForm,
  contents: readonly TokenRange[],
): boolean {
  for (let index = countLeading(reading.names, ({ last }) => last < to) - 1; index >= 0; index--) {
    const name = reading.names[index];
    if (!name || name.first <= from) return false;
    const cluster = clusterOf.get(name);
    if (cluster === undefined || clusters[cluster]?.type !== 'person' || quoted[name.first] === 1) continue;
    const said = contents.some(({ first, last }) => first <= name.first && name.last <= last);
    if (!said && agree(genders[cluster] ?? null, gender)) return true;
  }
  return false;
}

/** Whether a singular pronoun stands for the person without a name who spoke last. */
function isAgain(
  facts: ClusterFacts,
  unnamed: TokenRange,
  source: TokenRange,
  contents: readonly TokenRange[],
): boolean {
  const { reading } = facts;
  const form = pronounIn(reading, source);
  if (!form || form.plural || form.gender === null || source.first <= unnamed.last) return false;
  const sentence = (index: number): number => reading.tokens[index]?.sentence ?? 0;
  return (
    sentence(source.first) - sentence(unnamed.first) <= REACH &&
    agree(genderOf(reading, unnamed), form.gender) &&
    !isNamedBetween(facts, [unnamed.last, source.first], form, contents)
  );
}

/**
 * Follows the person without a name who speaks: "a spokesman said …. He said …".
 *
 * Only one who is brought in as new: "the president" may well be somebody named.
 */
export function unnamedSpeaker(facts: ClusterFacts) {
  let unnamed: UnnamedSpeaker = null;
  let contents: readonly TokenRange[] = [];
  return {
    /** Whether the words credited are a pronoun for the unnamed person who spoke last. */
    speaks: (source: TokenRange | null, { content }: FoundQuotation): boolean =>
      unnamed !== null && source !== null && isAgain(facts, unnamed, source, [...contents, ...content]),
    /** Remembers who spoke. */
    spoke: (source: TokenRange | null, speaker: number | null, { content }: FoundQuotation): void => {
      const pronoun = source !== null && pronounIn(facts.reading, source) !== undefined;
      if (speaker !== null || source === null) unnamed = null;
      else if (!pronoun) unnamed = isUnnamedPerson(facts.reading, source) ? source : null;
      contents = unnamed === null ? [] : [...contents, ...content];
    },
  };
}
