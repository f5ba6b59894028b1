import type { EventRole } from '../../domain/annotation.ts';
import { NOUN_FRAMES, type NounFrame } from '../../language/event-rules.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { isDeterminer, isPreposition } from '../noun-phrase.ts';
import { isPossessive, lowerAt, mayBegin, namesIn, type Reading, sentenceOf, startsAt } from '../reading.ts';
import type { TieReader } from '../relations/tie.ts';
import { type End, named, objectEnds, subjectEnds } from '../relations/verb-ends.ts';
import { subjectBefore } from '../subjects.ts';
import { canBe, type EventMention, type Filler, isProper, isSport } from './event-mention.ts';

/** How many tokens behind a noun what belongs to it may begin. */
const REACH = 10;
/** How many adjectives may stand between a name and the noun: "the Sony cyber attack". */
const ADJECTIVES = 2;

/** A place in a role of these events is where they happen: "the London attack", "le sommet de Paris". */
const PLACED = new Set(['attack', 'protest', 'election', 'meeting']);

/** Roles that only persons have beside a noun: a "party's election" is not one that it wins, a "drug trial" no case. */
const PERSONAL: ReadonlySet<EventRole> = new Set<EventRole>(['winner', 'defendant']);

interface Slots {
  readonly fillers: readonly Filler[];
  readonly place: string | null;
}

/** Whether the form at `index` is a noun here: behind "to" or a helper it is the verb. */
function isNoun(reading: Reading, index: number): boolean {
  const before = lowerAt(reading, index - 1);
  const { events, speech, names } = reading.rules;
  if (events.adjectival.has(lowerAt(reading, index)) && !names.determiners.has(before)) return false;
  if (events.compounds.has(lowerAt(reading, index + 1))) return false;
  return !events.beforeInfinitive.has(before) && !speech.modals.has(before) && !names.pronouns.has(before);
}

/** Who fills a slot; a place goes where places go. */
function fill({ coreference }: TieReader, frame: NounFrame, role: EventRole | null, ends: readonly End[]): Slots {
  const isPlace = ({ chain }: End): boolean => coreference.typeOf(chain) === 'location' && PLACED.has(frame.type);
  // What is attacked may be a place; a state meets, and is protested against.
  const taken = role === null ? [] : ends.filter((end) => !isPlace(end));
  return {
    fillers: taken.flatMap(({ chain, first, last }) =>
      role !== null &&
      canBe(role, coreference.typeOf(chain)) &&
      (!PERSONAL.has(role) || coreference.typeOf(chain) === 'person')
        ? [{ role, chain, first, last }]
        : [],
    ),
    place: ends.find(isPlace)?.chain ?? null,
  };
}

/** Sharp words: an "attack on" a person is mostly none. */
const isSharp = (frame: NounFrame, role: EventRole, person: boolean): boolean =>
  person && role === 'target' && frame === NOUN_FRAMES.attack;

/** Roles in which a place takes part itself: "the attack on Syria", "talks with Iran". */
function actors({ coreference }: TieReader, frame: NounFrame, role: EventRole | null, ends: readonly End[]): Slots {
  const fillers = ends.flatMap(({ chain, first, last }) => {
    const type = coreference.typeOf(chain);
    const fits = role !== null && canBe(role, type) && !isSharp(frame, role, type === 'person');
    return fits ? [{ role, chain, first, last }] : [];
  });
  return { fillers, place: null };
}

const across = ({ fillers, place }: Slots): Slots => ({
  fillers: fillers.map((filler) => ({ ...filler, across: true })),
  place,
});

/** What stands behind the noun, by the prepositions that lead to it. */
function behind(reader: TieReader, frame: NounFrame, noun: number): Slots[] {
  const { reading } = reader;
  const { events, names, speech } = reading.rules;
  const [, end] = sentenceOf(reading, noun);
  const found: Slots[] = [];
  let tied = true;
  // "a visit to Europe coincided with tensions between X and Y": too much stands between.
  let others = 0;
  for (let index = noun + 1; index < Math.min(end, noun + REACH); index++) {
    const word = lowerAt(reading, index);
    const name = reading.nameAt[index];
    if (name) {
      index = name.last;
      continue;
    }
    const hits = (events.hitting.get(word) ?? []).find((words) => startsAt(reading, index, words));
    if (hits) found.push(actors(reader, frame, frame.against, objectEnds(reader, index + hits.length, end - 1)));
    if (/^(?:[,;:.!?…()«»“”"]|[-–—]+)$/u.test(word) || speech.auxiliaries.has(word) || speech.clauseStarters.has(word))
      break;
    if (speech.cueForms.get(word)?.shape === 'finite' && !names.determiners.has(lowerAt(reading, index - 1))) break;
    const ends = (): End[] => objectEnds(reader, index + 1, end - 1);
    if (events.by.has(word)) found.push(actors(reader, frame, frame.by, ends()));
    else if (events.against.has(word)) found.push(actors(reader, frame, frame.against, ends()));
    else if (events.between.has(word) && others <= 1) found.push(actors(reader, frame, frame.with, ends()));
    else if (events.with.has(word) && others <= 1) found.push(across(actors(reader, frame, frame.with, ends())));
    // Only what the noun itself governs is its own: not "the attack in the town of X".
    else if (names.nounTies.has(word) && tied) found.push(fill(reader, frame, frame.of, ends()));
    if (names.prepositions.has(word)) tied = false;
    else if (/^\p{Ll}/u.test(reading.tokens[index]?.text ?? '') && !names.determiners.has(word)) others++;
  }
  return found;
}

/** The token before adjectives that stand before a noun. */
function beforeAdjectives(reading: Reading, noun: number): number {
  const { names } = reading.rules;
  let at = noun - 1;
  while (
    at >= noun - ADJECTIVES &&
    !reading.nameAt[at] &&
    /^\p{Ll}[\p{L}-]*$/u.test(reading.tokens[at]?.text ?? '') &&
    ![names.determiners, names.prepositions, names.nounTies].some((words) => words.has(lowerAt(reading, at)))
  )
    at--;
  return at;
}

/** The one person or body that the sentence has named before "his" or "sa". */
function owned(reader: TieReader, index: number): End[] {
  const { reading } = reader;
  const { possessives, bodyPossessives } = reading.rules.relations;
  const word = lowerAt(reading, index);
  if (!possessives.has(word) && !bodyPossessives.has(word)) return [];
  const [first] = sentenceOf(reading, index);
  const before = namesIn(reading, { first, last: index - 1 });
  const fitting = before.filter(({ type }) => (possessives.has(word) ? type === 'person' : type === 'organization'));
  return fitting.length === 1 ? named(reader, fitting[0]) : [];
}

/** Who announces it: "X [announced] the acquisition of Y", "X a annoncé le rachat de Y". */
function announcer(reader: TieReader, determiner: number): End[] {
  const { reading } = reader;
  // "a annoncé [mardi] le rachat"
  const day = reading.rules.quantities.calendar.has(lowerAt(reading, determiner - 1));
  const verb = day ? determiner - 2 : determiner - 1;
  if (!isDeterminer(reading, determiner) || !reading.rules.events.announcing.has(lowerAt(reading, verb))) return [];
  return subjectEnds(reader, subjectBefore(reading, verb, sentenceOf(reading, determiner)[0]));
}

/** What stands before the noun: "X's arrest", "his death", "the Sony hack", "the French election". */
function before(reader: TieReader, frame: NounFrame, noun: number): Slots[] {
  const { reading, coreference } = reader;
  const at = beforeAdjectives(reading, noun);
  const asEnds = (name: NameSpan | undefined): End[] => {
    const chain = name ? coreference.chainAt(name) : null;
    return name && chain !== null ? [{ first: name.first, last: name.last, chain }] : [];
  };
  if (isPossessive(reading, at)) return [fill(reader, frame, frame.owner, asEnds(reading.nameAt[at - 1]))];
  const his = owned(reader, at);
  if (his.length > 0) return [fill(reader, frame, frame.owner, his)];
  const announced = frame.type === 'acquisition' ? announcer(reader, at) : [];
  if (announced.length > 0) return [fill(reader, frame, frame.owner, announced)];
  if (reading.rules.names.premodified && reading.nameAt[at])
    return [fill(reader, frame, frame.before, asEnds(reading.nameAt[at]))];
  return PLACED.has(frame.type) ? [{ fillers: [], place: countryBeside(reader, noun) }] : [];
}

/** The country whose adjective stands beside the noun: "the French presidential election". */
function countryBeside({ reading, coreference }: TieReader, noun: number): string | null {
  const { premodified } = reading.rules.names;
  for (const index of premodified ? [noun - 1, noun - 2, noun - 3] : [noun + 1, noun + 2]) {
    if (!/^\p{L}/u.test(lowerAt(reading, index)) || isPreposition(reading, index) || isDeterminer(reading, index))
      break;
    const country = reading.nameAt[index] ? null : coreference.countryOf(lowerAt(reading, index));
    if (country !== null) return country;
  }
  return null;
}

/** A word beside the noun that says it is to come, or may be. */
function moodOf(reading: Reading, noun: number): EventMention['mood'] {
  const { planned, supposed } = reading.rules.events;
  for (const index of [noun - 1, noun - 2, noun + 1]) {
    if (planned.has(lowerAt(reading, index))) return 'intended';
    if (supposed.has(lowerAt(reading, index))) return 'possible';
  }
  return null;
}

/** Who buys where it is also said what: "X's acquisition of Y"; what is bought where only the buyer is: "Y's acquisition by X". */
function withBuyer(fillers: readonly Filler[]): readonly Filler[] {
  const roles = new Set(fillers.map(({ role }) => role));
  const buyers = fillers.filter(({ role }) => role === 'buyer');
  if (roles.has('acquired') || buyers.length < 2) return fillers;
  const [first] = buyers;
  return fillers.map((filler) => (filler === first ? { ...filler, role: 'acquired' } : filler));
}

function mentionAt(reader: TieReader, index: number, last: number, frame: NounFrame): EventMention {
  const slots = [...before(reader, frame, index), ...behind(reader, frame, last)];
  return {
    type: frame.type,
    fillers: withBuyer(slots.flatMap(({ fillers }) => fillers)),
    place: slots.find(({ place }) => place !== null)?.place ?? null,
    trigger: { first: index, last },
    verb: null,
    mood: moodOf(reader.reading, index),
    murder: frame === NOUN_FRAMES.murder,
    plural: frame.type !== 'election' && lowerAt(reader.reading, index).endsWith('s'),
  };
}

/**
 * What nouns name that happened to those named around them.
 *
 * Accepts  the arrest of X by Y   /   X's trial   /   la mort de X   /   the Sony hack   /   French elections
 * Refuses  to attack X: a verb.
 */
export function findNounEvents(reader: TieReader): EventMention[] {
  const { reading } = reader;
  const { nouns } = reading.rules.events;
  const found: EventMention[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'eventNoun') || reading.nameAt[index] || !isNoun(reading, index)) continue;
    if (isProper(reading, index)) continue;
    const noun = nouns.get(lowerAt(reading, index))?.find(({ words }) => startsAt(reading, index, words));
    const plays = noun?.frame === 'meeting' && isSport(reading);
    if (noun && !plays) found.push(mentionAt(reader, index, index + noun.words.length - 1, NOUN_FRAMES[noun.frame]));
  }
  return found;
}
