import type { PronounForm } from '../../language/name-rules.ts';
import type { Weigher } from '../../models/weigher.ts';
import type { FoundQuotation } from '../quotations/found.ts';
import { countLeading, lowerAt, type Reading, sentenceOf, type TokenRange } from '../reading.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { NameCluster } from './cluster-names.ts';
import type { RoleMention } from './find-roles.ts';
import { nameSource } from './name-source.ts';
import { resolveNominal } from './resolve-nominal.ts';
import { type SpeakerChoice, speakerChoices } from './speaker-choices.ts';
import { pronounIn } from './speaker-signs.ts';
import { unnamedSpeaker } from './unnamed-speaker.ts';

/** The latest cluster, by its last name before `token`, that passes the test; sources of earlier quotations first. */
function latest(
  facts: ClusterFacts,
  token: number,
  speakersSoFar: readonly (number | null)[],
  passes: (cluster: number) => boolean,
): number | null {
  const recent = speakersSoFar.at(-1);
  const sentence = facts.reading.tokens[token]?.sentence ?? 0;
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = nameBefore(facts.reading, token); index >= 0; index--) {
    const name = facts.reading.names[index];
    const cluster = name && facts.clusterOf.get(name);
    if (!name || cluster === undefined) continue;
    const distance = sentence - (facts.reading.tokens[name.first]?.sentence ?? 0);
    if (distance > 6) break;
    if (facts.quoted[name.first] === 1 || !passes(cluster)) continue;
    const subject = name.first - sentenceOf(facts.reading, name.first)[0] <= 4;
    const score =
      -distance + (subject ? 1.2 : 0) + (cluster === recent ? 2 : 0) - (distance === 0 && !subject ? 0.3 : 0);
    if (score > bestScore) [best, bestScore] = [cluster, score];
  }
  return best;
}

const nameBefore = (reading: Reading, token: number): number =>
  countLeading(reading.names, ({ last }) => last < token) - 1;

/** "they": the body that has just been speaking, if it was one. */
function pluralSpeaker({ clusters, reading }: ClusterFacts, speakers: readonly (number | null)[]): number | null {
  const last = speakers.at(-1) ?? null;
  return last !== null && reading.rules.names.pluralBodies && clusters[last]?.type === 'organization' ? last : null;
}

function resolvePronoun(
  facts: ClusterFacts,
  token: number,
  form: PronounForm,
  speakers: readonly (number | null)[],
): number | null {
  if (form.plural) return pluralSpeaker(facts, speakers);
  const wanted = form.gender === null ? 'organization' : 'person';
  return latest(facts, token, speakers, (cluster) => {
    const { type } = facts.clusters[cluster] as NameCluster;
    const gender = facts.genders[cluster];
    return type === wanted && (gender === null || form.gender === null || gender === form.gender);
  });
}

/** The cluster of a source: the name it is, else who the pronoun or the office stands for, else null. */
export function clusterOfSource(
  facts: ClusterFacts,
  source: TokenRange,
  speakers: readonly (number | null)[],
): number | null {
  const { reading, clusters, genders } = facts;
  // "The Emergencies Ministry": the article is no part of the name.
  const within = reading.nameAt[source.first + 1];
  const article = reading.rules.names.determiners.has(lowerAt(reading, source.first));
  const start =
    article && within?.first === source.first + 1 && within.last === source.last ? within.first : source.first;
  const named = reading.nameAt[start];
  if (named && named.first === start && (named.last === source.last || named.type === 'person')) {
    return facts.clusterOf.get(named) ?? null;
  }
  const pronoun = pronounIn(reading, source);
  if (pronoun) return resolvePronoun(facts, source.first, pronoun, speakers);
  return resolveNominal(
    {
      reading,
      nouns: facts.nouns,
      kinds: facts.kinds,
      offices: facts.offices,
      typeOf: (cluster) => (clusters[cluster] as NameCluster).type,
      genderOf: (cluster) => genders[cluster] ?? null,
      isNamed: (cluster, name) => facts.clusterOf.get(name) === cluster,
      rolePhrases: facts.rolePhrases,
      latest: (token, passes) => latest(facts, token, speakers, passes),
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

/** Takes one of several clusters that may have said something. */
export type SpeakerChooser = (choices: readonly SpeakerChoice[]) => SpeakerChoice;

/** The choice that a trained model gives the highest sum; the first of equals. */
export const chooseBy =
  ({ weigh }: Weigher): SpeakerChooser =>
  (choices) => {
    const sums = choices.map(({ rows }) => weigh(rows));
    return choices[sums.indexOf(Math.max(...sums))] as SpeakerChoice;
  };

/** Who speaks in each quotation (a cluster, null for nobody named), and the words that are credited. */
export interface Speakers {
  readonly speakers: readonly (number | null)[];
  readonly sources: readonly (TokenRange | null)[];
}

/** Finds the speaker of each quotation: rules propose, the chooser decides. */
export function findSpeakers(
  facts: ClusterFacts,
  roles: readonly RoleMention[],
  quotations: readonly FoundQuotation[],
  choose: SpeakerChooser,
): Speakers {
  const { reading } = facts;
  const speakers: (number | null)[] = [];
  const sources: (TokenRange | null)[] = [];
  const named = nameSource(reading, roles);
  const turns = new Map<number, number>();
  const anonymous = unnamedSpeaker(facts);
  const push = (source: TokenRange | null, speaker: number | null, quotation: FoundQuotation): void => {
    sources.push(source);
    speakers.push(speaker);
    anonymous.spoke(source, speaker, quotation);
    if (speaker !== null) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  };
  quotations.forEach((quotation, index) => {
    const carried = quotation.floating && continued(reading, quotation, quotations[index - 1]);
    const own = quotation.source && named(quotation.source);
    const source = own ?? (carried ? (sources[index - 1] ?? null) : null);
    if (quotation.settled) {
      const { speaker } = quotation.settled;
      push(source, speaker ? (facts.clusterOf.get(speaker) ?? null) : null, quotation);
      return;
    }
    const unnamed = own !== null && anonymous.speaks(own, quotation);
    const ruled = unnamed
      ? null
      : own
        ? clusterOfSource(facts, own, speakers)
        : carried
          ? (speakers[index - 1] ?? null)
          : null;
    const asked = { quotation, source: own, carried, ruled, unnamed, speakers, turns };
    push(source, choose(speakerChoices(facts, asked)).cluster, quotation);
  });
  return { speakers, sources };
}
