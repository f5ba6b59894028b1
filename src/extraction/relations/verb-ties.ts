import type { RelationType } from '../../domain/annotation.ts';
import type { RelationVerb } from '../../language/relation-rules.ts';
import { isPreposition, phraseAt } from '../noun-phrase.ts';
import { lowerAt, mayBegin, namesIn, type Reading, sentenceOf } from '../reading.ts';
import { fitsEnds } from './argument-types.ts';
import { spanning, type Tie, type TieReader } from './tie.ts';
import { type Clause, clauseAt, isInfinitive, plannedBy } from './verb-clause.ts';
import type { End } from './verb-ends.ts';

/** What two do with each other. */
const MUTUAL = new Set<RelationType>(['met_with', 'merged_with']);

/** "X and Y met in Paris", "X et Y se sont rencontrés". */
function mutualTies({ coreference }: TieReader, verb: RelationVerb, index: number, ends: readonly End[]): Tie[] {
  const [one, ...others] = ends;
  return others.flatMap((other): Tie[] => {
    if (!one || !fitsEnds(verb.type, coreference.typeOf(one.chain), coreference.typeOf(other.chain))) return [];
    const evidence = spanning(one, other, { first: index, last: index });
    return [
      {
        type: verb.type,
        subject: one.chain,
        object: other.chain,
        value: null,
        evidence,
        verb: { first: other.last + 1, last: index },
      },
    ];
  });
}

/** What one holds of plans and decisions, which have no name. */
const STANCES = new Set<RelationType>(['supports', 'opposes', 'criticises']);
/** What a stance is about, in so many words at most. */
const MAX_MATTER = 12;

/** "coming back", "win back": what stands behind another word is no verb of its own. */
function isVerbAt(reading: Reading, index: number): boolean {
  const { speech, names, events, relations } = reading.rules;
  const before = lowerAt(reading, index - 1);
  if (relations.reflexives.has(before)) return false;
  const passes = [speech.auxiliaries, speech.modals, speech.beforeVerb, speech.relativePronouns, names.pronouns];
  return (
    reading.nameAt[index - 1] !== undefined ||
    /^[),]$/u.test(before) ||
    events.infinitiveMarkers.has(before) ||
    passes.some((words) => words.has(before)) ||
    reading.rules.relations.and.has(before)
  );
}

/** "Amazon supports a federal minimum wage": a tie to what has no name, which is the value. */
function stanceTies(
  { reading, coreference }: TieReader,
  verb: RelationVerb,
  index: number,
  { left, objectAt }: Clause,
): Tie[] {
  const [, end] = sentenceOf(reading, index);
  const { dates, events, relations } = reading.rules;
  const word = lowerAt(reading, objectAt);
  // "défendu au micro": a preposition with its article.
  const opens = [events.definite, relations.possessives, dates.indefinite].some((words) => words.has(word));
  const means = opens && !isPreposition(reading, objectAt) && isVerbAt(reading, index);
  const matter = means ? phraseAt(reading, objectAt, Math.min(end - 1, objectAt + MAX_MATTER)) : null;
  if (!matter || matter.last === matter.first || dates.units.has(lowerAt(reading, matter.last))) return [];
  if (namesIn(reading, matter).some(({ type }) => type === 'person')) return [];
  return left.flatMap((subject): Tie[] => {
    if (!['person', 'organization', 'location'].includes(coreference.typeOf(subject.chain))) return [];
    const range = { first: Math.min(subject.last + 1, index), last: index };
    return [
      {
        type: verb.type,
        subject: subject.chain,
        object: null,
        value: matter,
        evidence: spanning(subject, matter),
        verb: range,
      },
    ];
  });
}

/** Who joins a company works there. */
function typeFor({ reading, coreference }: TieReader, type: RelationType, { first, chain }: End): RelationType {
  const body = reading.nameAt[first];
  const kind = body ? coreference.kindOf(body) : null;
  const firm = kind === 'company' || kind === 'media';
  return type === 'member_of' && firm && coreference.typeOf(chain) === 'organization' ? 'employed_by' : type;
}

function tiesOf(reader: TieReader, verb: RelationVerb, index: number): Tie[] {
  const { coreference, reading } = reader;
  const infinitive = isInfinitive(reading, verb, index);
  const finite = infinitive ? plannedBy(reading, index) : index;
  if (finite === null) return [];
  const clause = clauseAt(reader, verb, index, finite);
  if (!clause) return [];
  const { subjects, objects, left, right, voice } = clause;
  if (right.length === 0 && voice === 'active' && STANCES.has(verb.type))
    return stanceTies(reader, verb, index, clause);
  if (right.length === 0)
    return MUTUAL.has(verb.type) && voice === 'active' ? mutualTies(reader, verb, index, left) : [];
  return subjects.flatMap((subject) =>
    objects.flatMap((object): Tie[] => {
      const fits = fitsEnds(verb.type, coreference.typeOf(subject.chain), coreference.typeOf(object.chain));
      if (!fits || subject.chain === object.chain) return [];
      const type = typeFor(reader, verb.type, object);
      // A company that joins another works for nobody.
      if (type === 'employed_by' && coreference.typeOf(subject.chain) !== 'person') return [];
      const from = Math.min((left.at(-1)?.last ?? index) + 1, index);
      return [
        {
          type,
          subject: subject.chain,
          object: object.chain,
          value: null,
          evidence: spanning(subject, object, { first: index, last: index }),
          verb: { first: from, last: index },
          planned: infinitive,
        },
      ];
    }),
  );
}

/**
 * Ties between the subject and the object of a verb.
 *
 * Accepts  X a racheté Y   /   Y was acquired by X   /   X and Y founded Z   /   X, who leads Y,   /   He founded Y
 * Refuses  X acquired Y's office: the object is not Y   /   a rencontré le succès: no name.
 */
export function findVerbTies(reader: TieReader): Tie[] {
  const { reading } = reader;
  const { verbs } = reading.rules.relations;
  const ties: Tie[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'verbalTie') || reading.nameAt[index]) continue;
    if (reading.rules.names.determiners.has(lowerAt(reading, index - 1))) continue;
    for (const verb of verbs.get(lowerAt(reading, index)) ?? []) {
      const found = tiesOf(reader, verb, index);
      ties.push(...found);
      if (found.length > 0) break;
    }
  }
  return ties;
}
