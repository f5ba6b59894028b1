import { FRAMES, type FrameName } from '../../language/event-rules.ts';
import type { TableVerb } from '../../language/relation-rules.ts';
import { WORDLIKE } from '../noun-phrase.ts';
import { lowerAt, mayBegin, type Reading, startsAt } from '../reading.ts';
import type { TieReader } from '../relations/tie.ts';
import { clauseAt, isInfinitive, plannedBy } from '../relations/verb-clause.ts';
import { antecedentEnds, type End } from '../relations/verb-ends.ts';
import { canBe, type EventMention, type Filler, isProper, isSport } from './event-mention.ts';

/** How far before a participle its auxiliary may stand. */
const REACH = 5;

/** Whether a form of "be" makes the participle at `index` passive: "was arrested", "a été arrêté". */
function isPassive(reading: Reading, index: number): boolean {
  const { passives } = reading.rules.events;
  const { auxiliaries, beforeVerb } = reading.rules.speech;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const word = lowerAt(reading, at);
    if (passives.has(word)) return true;
    if (!auxiliaries.has(word) && !beforeVerb.has(word)) return false;
  }
  return false;
}

/** "X, arrested in May, …": a participle behind the comma of the name it is about. "X, élue de Paris" is an office. */
const isApposed = (reading: Reading, verb: TableVerb<FrameName>, index: number): boolean =>
  verb.shape === 'participle' &&
  lowerAt(reading, index - 1) === ',' &&
  reading.nameAt[index - 2] !== undefined &&
  (verb.type !== 'elect' || reading.rules.names.roles.has(lowerAt(reading, index + 1)));

/** How long an apposition before a participle may be. */
const APPOSED = 6;

/** "X, a manager [arrested by the FBI]", "X, an American [who died]": the name before the apposition that a word belongs to. */
function describedBefore(reader: TieReader, index: number): End[] {
  const { reading } = reader;
  const { names } = reading.rules;
  for (let at = index - 1; at >= index - APPOSED; at--) {
    const word = lowerAt(reading, at);
    if (word === ',') return at < index - 1 ? antecedentEnds(reader, at + 1) : [];
    // "X, frère de l'homme tué": another than X.
    if (!WORDLIKE.test(word) || reading.nameAt[at] || names.nounTies.has(word) || names.prepositions.has(word))
      return [];
  }
  return [];
}

/** What is said of a noun in apposition without more words: others are adjectives there ("seule élue", "le plus vendu"). */
const SUFFERED: ReadonlySet<FrameName> = new Set<FrameName>([
  'attack',
  'die',
  'kill',
  'murder',
  'arrest',
  'prosecute',
  'convict',
]);

/** Past helpers before a verb, the relative pronoun that is its subject: "[who] had died"; null if none is. */
function relativeBefore({ tokens, rules }: Reading, index: number): number | null {
  const { auxiliaries, beforeVerb, relativePronouns } = rules.speech;
  let at = index - 1;
  while (auxiliaries.has(tokens[at]?.lower ?? '') || beforeVerb.has(tokens[at]?.lower ?? '')) at--;
  return relativePronouns.has(tokens[at]?.lower ?? '') ? at : null;
}

/** The name that a noun in apposition stands for, where the verb says something of the noun. */
function apposedEnds(reader: TieReader, verb: TableVerb<FrameName>, index: number): Ends {
  const relative = relativeBefore(reader.reading, index);
  if (relative === null && verb.shape !== 'participle') return [[], []];
  const ends = describedBefore(reader, relative ?? index);
  const { object } = FRAMES[verb.type];
  // "an engineer arrested": with no pronoun the form is a participle.
  return relative === null && object !== null ? [[], ends] : [ends, []];
}

/** What happens somewhere even when nobody in it has a name. */
const ANYBODY: ReadonlySet<FrameName> = new Set<FrameName>(['attack', 'protest', 'march']);

type Ends = readonly [subjects: readonly End[], objects: readonly End[]];

/** Subject and object of the verb in the order of the active voice; null where the form at hand is none that tells. */
function endsOf(reader: TieReader, verb: TableVerb<FrameName>, index: number): Ends | null {
  const { reading } = reader;
  const { object } = FRAMES[verb.type];
  const planning = isInfinitive(reading, verb, index) ? plannedBy(reading, index) : index;
  if (planning === null) return null;
  const clause = clauseAt(reader, verb, index, planning);
  if (clause?.voice === 'agent')
    return [clause.subjects, clause.objects.length > 0 ? clause.objects : describedBefore(reader, index)];
  if (object !== null && verb.shape !== 'gerund') {
    if (isPassive(reading, index)) return clause ? [[], clause.left] : null;
    if (verb.shape === 'participle' && isApposed(reading, verb, index)) return [[], antecedentEnds(reader, index - 1)];
  }
  if (clause && (clause.left.length > 0 || clause.right.length > 0)) return [clause.subjects, clause.objects];
  const isWhole = startsAt(reading, index + 1, verb.words);
  if (isWhole && SUFFERED.has(verb.type) && verb.shape !== 'gerund') return apposedEnds(reader, verb, index);
  return clause && [clause.subjects, clause.objects];
}

/** "bought a Lamborghini": one of many. */
const isAny = ({ reading }: TieReader, role: Filler['role'], first: number): boolean =>
  role === 'acquired' &&
  reading.rules.names.determiners.has(lowerAt(reading, first - 1)) &&
  !reading.rules.events.definite.has(lowerAt(reading, first - 1));

/** "l'AFP l'a rencontré": a paper that meets somebody asks questions. */
const reports = ({ reading, coreference }: TieReader, role: Filler['role'], first: number): boolean => {
  const name = reading.nameAt[first];
  return role === 'participant' && name !== undefined && coreference.kindOf(name) === 'media';
};

function fillersOf(reader: TieReader, frame: FrameName, [subjects, objects]: Ends): Filler[] {
  const { coreference } = reader;
  const { subject, object } = FRAMES[frame];
  const fill = (role: Filler['role'] | null, ends: readonly End[]): Filler[] =>
    role === null
      ? []
      : ends.flatMap(({ chain, first, last }) =>
          canBe(role, coreference.typeOf(chain)) && !isAny(reader, role, first) && !reports(reader, role, first)
            ? [{ role, chain, first, last }]
            : [],
        );
  return [...fill(subject, subjects), ...fill(object, objects)];
}

/** Sharp words are no attack: with these verbs only bodies and places are attacked, and by no person. */
function isStrike({ coreference }: TieReader, fillers: readonly Filler[]): boolean {
  return (
    fillers.some(({ role }) => role === 'target') &&
    fillers.every(
      ({ role, chain }) => coreference.typeOf(chain) !== 'person' && (role !== 'attacker' || fillers.length > 1),
    )
  );
}

/** "Britain voted to leave": a place that votes. */
function voteAt({ coreference }: TieReader, [subjects]: Ends, index: number): EventMention | null {
  const place = subjects.find(({ chain }) => coreference.typeOf(chain) === 'location')?.chain;
  const at = { first: index, last: index };
  return place === undefined
    ? null
    : { type: 'election', fillers: [], place, trigger: at, verb: at, mood: null, plural: false, murder: false };
}

function mentionAt(reader: TieReader, verb: TableVerb<FrameName>, index: number): EventMention | null {
  const ends = endsOf(reader, verb, index);
  if (!ends) return null;
  const fillers = fillersOf(reader, verb.type, ends);
  if (verb.type === 'vote') return voteAt(reader, ends, index);
  if (verb.type === 'meet' && isSport(reader.reading)) return null;
  if (fillers.length === 0 && !(ANYBODY.has(verb.type) && verb.shape === 'finite')) return null;
  if (verb.type === 'strike' && !isStrike(reader, fillers)) return null;
  const before = Math.max(-1, ...fillers.filter(({ last }) => last < index).map(({ last }) => last));
  const trigger = { first: index, last: index + verb.words.length };
  const range = { first: before < 0 ? index : before + 1, last: index };
  const mood = isInfinitive(reader.reading, verb, index) ? 'intended' : null;
  return {
    type: FRAMES[verb.type].type,
    fillers,
    place: null,
    trigger,
    verb: range,
    mood,
    plural: false,
    murder: verb.type === 'murder',
  };
}

/**
 * What verbs say happens to those named around them.
 *
 * Accepts  X was arrested   /   la police a arrêté X   /   X, arrested in May,   /   X died   /   X a été élu
 * Refuses  X attacked the plan: nothing happens to a name.
 */
export function findVerbEvents(reader: TieReader): EventMention[] {
  const { reading } = reader;
  const { verbs } = reading.rules.events;
  const found: EventMention[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'eventVerb') || reading.nameAt[index] || isProper(reading, index)) continue;
    if (reading.rules.names.determiners.has(lowerAt(reading, index - 1))) continue;
    for (const verb of verbs.get(lowerAt(reading, index)) ?? []) {
      const mention = mentionAt(reader, verb, index);
      if (!mention) continue;
      found.push(mention);
      break;
    }
  }
  return found;
}
