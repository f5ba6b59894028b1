import type { RelationType } from '../../domain/annotation.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { phraseAt } from '../noun-phrase.ts';
import { auxiliaryBefore } from '../quotations/credits.ts';
import { hasWord, lowerAt, mayBegin, type Reading, sentenceOf } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import { onlyBody } from './office-bodies.ts';
import {
  beforeArticle,
  nameFrom,
  namesJoined,
  nounTie,
  pastTitles,
  spanning,
  type Tie,
  type TieReader,
  tieTo,
} from './tie.ts';
import { type End, subjectEnds } from './verb-ends.ts';

/** How far before "based" its subject may end, and how far behind a seat its place may stand. */
const REACH = 6;
const SEAT_REACH = 10;

/** The places behind a preposition at `index`: "à [Paris]", "in [Cary], North Carolina". */
function placesAt(reading: Reading, index: number): NameSpan[] {
  if (!reading.rules.relations.placePrepositions.has(lowerAt(reading, index))) return [];
  return namesJoined(reading, index + 1).filter(({ type }) => type === 'location');
}

/** The places behind a participle, a date or bracket passed over: "née le 1er mai 1940 à [Lillebonne]". */
function placesNear(reading: Reading, index: number): NameSpan[] {
  for (let at = index; at < index + REACH; at++) {
    const places = placesAt(reading, at);
    if (places.length > 0) return places;
    // "born to a father born in Mexico": the place is the other's.
    if (reading.rules.relations.bornWords.has(lowerAt(reading, at))) return [];
    if (/^[.;:!?]$/u.test(lowerAt(reading, at)) || reading.nameAt[at]) return [];
  }
  return [];
}

/** The name of a type right before a participle: only a comma, an auxiliary, an adverb or a relative pronoun may part them. */
function ownerBefore(reading: Reading, index: number, type: NameSpan['type']): NameSpan | null {
  const [first] = sentenceOf(reading, index);
  const { auxiliaries, beforeVerb, relativePronouns } = reading.rules.speech;
  for (let at = index - 1; at >= Math.max(first, index - REACH); at--) {
    const name = reading.nameAt[at];
    if (name) return name.type === type ? name : null;
    const word = lowerAt(reading, at);
    const passes = word === ',' || auxiliaries.has(word) || beforeVerb.has(word) || relativePronouns.has(word);
    if (!passes && word !== ')' && word !== '(') return null;
  }
  return null;
}

/** "Née à Hambourg, Angela Merkel": the name or pronoun behind the comma of a participle that opens its sentence. */
function ownerBehind(reader: TieReader, index: number): End[] {
  const { reading } = reader;
  const [first, end] = sentenceOf(reading, index);
  if (index > first + 1) return [];
  for (let at = index + 1; at < end; at++)
    if (lowerAt(reading, at) === ',' && !reading.nameAt[at + 1]?.type.startsWith('location'))
      return subjectEnds(reader, phraseAt(reading, at + 1, end - 1));
  return [];
}

/** Whom a participle is about where no name stands right before it: the subject of its verb, or what follows. */
function subjectOf(reader: TieReader, index: number, type: NameSpan['type']): End[] {
  const { reading } = reader;
  const before =
    auxiliaryBefore(reading, index) === null ? null : subjectBefore(reading, index, sentenceOf(reading, index)[0]);
  const ends = before ? subjectEnds(reader, before) : ownerBehind(reader, index);
  return ends.filter(({ chain }) => reader.coreference.typeOf(chain) === type);
}

/** "X, basée à L", "Y, born in L"; a pronoun before the participle stands for whom it stands. */
function participleTies(reader: TieReader, index: number, type: RelationType): Tie[] {
  const { reading, coreference } = reader;
  const places = placesNear(reading, index + 1);
  const owners = type === 'born_in' ? 'person' : 'organization';
  const owner = ownerBefore(reading, index, owners);
  const subject = owner ? [] : subjectOf(reader, index, owners);
  if (subject.length > 0)
    return subject.flatMap((end) => places.flatMap((place) => endTie(reader, type, end, place, index)));
  if (owner) return places.flatMap((place) => nounTie(reader, type, owner, place, { value: null }));
  const pronoun = [index - 2, index - 3].find((at) => reading.rules.names.pronouns.has(lowerAt(reading, at)));
  const chain = pronoun === undefined ? null : coreference.referent({ first: pronoun, last: pronoun });
  if (
    chain === null ||
    pronoun === undefined ||
    coreference.typeOf(chain) !== (type === 'born_in' ? 'person' : 'organization')
  )
    return [];
  return places.flatMap((place): Tie[] => {
    const object = coreference.chainAt(place);
    return object
      ? [{ type, subject: chain, object, value: null, evidence: { first: pronoun, last: place.last }, verb: null }]
      : [];
  });
}

/** A tie of whom words name to a place. */
function endTie({ coreference }: TieReader, type: RelationType, end: End, place: NameSpan, index: number): Tie[] {
  const object = coreference.chainAt(place);
  const evidence = spanning(end, place, { first: index, last: index });
  return object ? [{ type, subject: end.chain, object, value: null, evidence, verb: null }] : [];
}

/** "the San Francisco company", "le groupe de Redmond": a noun for a firm named before, with the place of its seat. */
function describedTies(reader: TieReader, noun: number): Tie[] {
  const { reading, coreference } = reader;
  const { premodified, nounTies, kindNouns } = reading.rules.names;
  const word = lowerAt(reading, noun);
  if (reading.nameAt[noun] || kindNouns.get(word) !== 'company') return [];
  const place = premodified
    ? reading.nameAt[noun - 1]
    : nounTies.has(lowerAt(reading, noun + 1))
      ? nameFrom(reading, noun + 2)
      : undefined;
  const article = premodified ? (place?.first ?? 0) - 1 : noun - 1;
  if (place?.type !== 'location' || !reading.rules.events.definite.has(lowerAt(reading, article))) return [];
  // "the Florida company X": the name follows.
  if (reading.nameAt[premodified ? noun + 1 : place.last + 1]?.type === 'organization') return [];
  const body = onlyBody(reading, coreference, article);
  if (body === null) return [];
  return endTie(reader, 'based_in', { first: article, last: noun, chain: body }, place, noun);
}

/** "Brussels-based X", "the Paris-based group X": the ending is a token of its own behind the place. */
function compoundTies(reader: TieReader, index: number): Tie[] {
  const { reading, coreference } = reader;
  const { basedEnding } = reading.rules.relations;
  const before = reading.nameAt[index - 1];
  if (!basedEnding?.test(lowerAt(reading, index)) || before?.type !== 'location') return [];
  const place = coreference.chainAt(before);
  if (place === null) return [];
  for (let at = index + 1; at <= index + REACH; at++) {
    const body = nameFrom(reading, at);
    if (body) {
      if (body.type !== 'organization') return [];
      return tieTo(reader, 'based_in', body, place, { first: before.first, last: body.last });
    }
    if (/^[,.;:!?]$/u.test(lowerAt(reading, at))) return [];
  }
  return [];
}

/** The body whose seat is spoken of: "le siège de X", "X, dont le siège", "its headquarters". */
function bodyOfSeat({ reading, coreference }: TieReader, noun: number): string | null {
  const own = nameFrom(reading, pastTitles(reading, noun + 2));
  if (reading.rules.names.nounTies.has(lowerAt(reading, noun + 1)) && own?.type === 'organization')
    return coreference.chainAt(own);
  const [first] = sentenceOf(reading, noun);
  for (let at = noun - 1; at >= Math.max(first, noun - REACH); at--) {
    const name = reading.nameAt[at];
    if (name?.type === 'organization') return coreference.chainAt(name);
    if (name) return null;
  }
  return null;
}

function seatTies(reader: TieReader, noun: number): Tie[] {
  const { reading, coreference } = reader;
  const body = bodyOfSeat(reader, noun);
  if (body === null) return [];
  for (let at = noun + 1; at <= noun + SEAT_REACH; at++) {
    if (/^[.;:!?]$/u.test(lowerAt(reading, at))) return [];
    const [place] = placesAt(reading, at);
    const object = place ? coreference.chainAt(place) : null;
    if (place && object && object !== body)
      return [
        {
          type: 'based_in',
          subject: body,
          object,
          value: null,
          evidence: { first: Math.max(0, noun - 2), last: place.last },
          verb: null,
        },
      ];
  }
  return [];
}

/** "the Charité in Berlin", "l'école Ozar Hatorah à Toulouse": a house that stands somewhere. */
function housed(reader: TieReader, body: NameSpan): Tie[] {
  const { reading } = reader;
  if (body.type !== 'organization') return [];
  const house = isHouse(reading, body);
  // "a meeting of the UN in Paris": the meeting is there.
  if (!house && isElsewhere(reading, body)) return [];
  const at = lowerAt(reading, body.last + 1) === ',' ? body.last + 2 : body.last + 1;
  const bracket =
    lowerAt(reading, body.last + 1) === '(' && lowerAt(reading, body.last + 3) === ')' ? body.last + 4 : at;
  if (reading.rules.relations.looseIn.has(lowerAt(reading, bracket))) return [];
  const places = placesAt(reading, bracket);
  // "Bespoke Investment Group in Harrison, New York": of other bodies only where the phrase ends with the place.
  const next = lowerAt(reading, (places.at(-1)?.last ?? -2) + 1);
  const { auxiliaries, cueForms } = reading.rules.speech;
  const closes = /^(?:[,.;:)]|and|et)$/u.test(next) || auxiliaries.has(next) || cueForms.has(next);
  return house || closes ? places.flatMap((place) => nounTie(reader, 'based_in', body, place)) : [];
}

/** Whether a happening of a body is spoken of, which is where it is and not where the body sits. */
function isElsewhere(reading: Reading, body: NameSpan): boolean {
  const tie = beforeArticle(reading, body.first);
  const noun = lowerAt(reading, tie - 1);
  return reading.rules.names.nounTies.has(lowerAt(reading, tie)) && reading.rules.events.nouns.has(noun);
}

/** Whether a name or the noun before it is of a house. */
const isHouse = (reading: Reading, { first, last }: NameSpan): boolean =>
  hasWord(reading, { first: first - 1, last }, reading.rules.relations.houseWords);

/** Where bodies sit and persons were born. */
export function findPlaceTies(reader: TieReader): Tie[] {
  const { reading } = reader;
  const { basedWords, bornWords, seatNouns } = reading.rules.relations;
  const ties = reading.names.flatMap((name) => [
    ...housed(reader, name),
    ...(name.type === 'location'
      ? describedTies(reader, reading.rules.names.premodified ? name.last + 1 : name.first - 2)
      : []),
  ]);
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'nominalTie')) continue;
    const word = lowerAt(reading, index);
    if (basedWords.has(word)) ties.push(...participleTies(reader, index, 'based_in'));
    else if (bornWords.has(word)) ties.push(...participleTies(reader, index, 'born_in'));
    else if (seatNouns.has(word)) ties.push(...seatTies(reader, index));
    else ties.push(...compoundTies(reader, index));
  }
  return ties;
}
