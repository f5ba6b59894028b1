import type { RelationType } from '../../domain/annotation.ts';
import type { RelationVerb } from '../../language/relation-rules.ts';
import { auxiliaryBefore } from '../quotations/credits.ts';
import { lowerAt, mayBegin, type Reading, sentenceOf, startsAt } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import { fitsEnds } from './argument-types.ts';
import { spanning, type Tie, type TieReader } from './tie.ts';
import { antecedentEnds, type End, objectEnds, subjectEnds } from './verb-ends.ts';

/** How many words a date or adverbs between a verb and its object may have. */
const MAX_TIME = 5;

/** Past adverbs and a date: "a condamné [jeudi] X", "accusait [depuis le 4 décembre] X"; the index itself where none stand there. */
function pastTime(reading: Reading, index: number): number {
  const { names, quantities, speech } = reading.rules;
  let end = index;
  for (let at = index; at < index + MAX_TIME; at++) {
    const word = lowerAt(reading, at);
    if (speech.by.has(word)) break;
    if (quantities.calendar.has(word) || (at === end && speech.beforeVerb.has(word) && !names.determiners.has(word)))
      end = at + 1;
    else if (/^\p{N}+$/u.test(word) && quantities.calendar.has(lowerAt(reading, at - 1))) end = at + 1;
    else if (!/^\p{N}+$/u.test(word) && !names.prepositions.has(word) && !names.determiners.has(word)) break;
  }
  return end;
}

/** Where the object of a verb begins; null where the words that the verb needs do not follow. */
function objectStart(reading: Reading, verb: RelationVerb, index: number): number | null {
  let after = index + 1;
  if (verb.words.length > 0) {
    if (!startsAt(reading, after, verb.words)) return null;
    after += verb.words.length;
  }
  const object = pastTime(reading, after);
  if (verb.prepositions.has(lowerAt(reading, object))) return object + 1;
  return verb.needsPreposition ? null : object;
}

/** "founded [in 2010] by": past a preposition and a number. */
const pastYear = (reading: Reading, index: number): number =>
  /^(?:19|20)\d\d$/u.test(lowerAt(reading, index + 1)) && reading.rules.names.prepositions.has(lowerAt(reading, index))
    ? index + 2
    : index;

const isPassive = (reading: Reading, verb: RelationVerb, index: number): number | null => {
  const words = verb.words.length > 0 && startsAt(reading, index + 1, verb.words) ? verb.words.length : 0;
  const by = pastYear(reading, pastTime(reading, index + 1 + words));
  const agent = reading.rules.speech.by.has(lowerAt(reading, by));
  return agent && (words > 0 || verb.words.length === 0) ? by + 1 : null;
};

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

/** Who joins a company works there. */
function typeFor({ reading, coreference }: TieReader, type: RelationType, { first, chain }: End): RelationType {
  const body = reading.nameAt[first];
  const kind = body ? coreference.kindOf(body) : null;
  const firm = kind === 'company' || kind === 'media';
  return type === 'member_of' && firm && coreference.typeOf(chain) === 'organization' ? 'employed_by' : type;
}

function tiesOf(reader: TieReader, verb: RelationVerb, index: number): Tie[] {
  const { reading, coreference } = reader;
  const [first, end] = sentenceOf(reading, index);
  const agentAt = isPassive(reading, verb, index);
  const objectAt = agentAt ?? objectStart(reading, verb, index);
  if (objectAt === null) return [];
  if (verb.shape === 'participle' && agentAt === null && auxiliaryBefore(reading, index) === null) return [];
  const right = objectEnds(reader, objectAt, end - 1);
  const inverted = reading.rules.relations.objectRelatives.has(lowerAt(reading, index - 1))
    ? antecedentEnds(reader, index - 1)
    : [];
  const before = inverted.length > 0 ? inverted : subjectEnds(reader, subjectBefore(reading, index, first));
  // "Firemen Force, dirigée par X": a participle beside the name it is about.
  const left =
    before.length === 0 && agentAt !== null && verb.shape === 'participle' ? antecedentEnds(reader, index) : before;
  if (right.length === 0) return MUTUAL.has(verb.type) && agentAt === null ? mutualTies(reader, verb, index, left) : [];
  const [subjects, objects] =
    (agentAt === null && inverted.length === 0) === verb.swapped ? [right, left] : [left, right];
  return subjects.flatMap((subject) =>
    objects.flatMap((object): Tie[] => {
      const fits = fitsEnds(verb.type, coreference.typeOf(subject.chain), coreference.typeOf(object.chain));
      if (!fits || subject.chain === object.chain) return [];
      const from = Math.min((left.at(-1)?.last ?? index) + 1, index);
      return [
        {
          type: typeFor(reader, verb.type, object),
          subject: subject.chain,
          object: object.chain,
          value: null,
          evidence: spanning(subject, object, { first: index, last: index }),
          verb: { first: from, last: index },
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
      if (verb.shape === 'infinitive') continue;
      const found = tiesOf(reader, verb, index);
      ties.push(...found);
      if (found.length > 0) break;
    }
  }
  return ties;
}
