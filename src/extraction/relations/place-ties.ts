import type { RelationType } from '../../domain/annotation.ts';
import { foldName } from '../../domain/fold-name.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { hasWord, lowerAt, mayBegin, type Reading, sentenceOf } from '../reading.ts';
import { nameFrom, namesJoined, nounTie, pastTitles, type Tie, type TieReader, tieTo } from './tie.ts';

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

/** "X, basée à L", "Y, born in L"; a pronoun before the participle stands for whom it stands. */
function participleTies(reader: TieReader, index: number, type: RelationType): Tie[] {
  const { reading, coreference } = reader;
  const places = placesNear(reading, index + 1);
  const owner = ownerBefore(reading, index, type === 'born_in' ? 'person' : 'organization');
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

/** "Brussels-based X", "the Paris-based group X": the word begins with a place that the document names. */
function compoundTies(reader: TieReader, index: number): Tie[] {
  const { reading, coreference } = reader;
  const { basedEnding } = reading.rules.relations;
  const word = reading.tokens[index]?.text ?? '';
  if (!basedEnding?.test(word.toLowerCase())) return [];
  const place = coreference.chainNamed([foldName(word.replace(basedEnding, ''))]);
  if (place === null) return [];
  for (let at = index + 1; at <= index + REACH; at++) {
    const body = nameFrom(reading, at);
    if (body) {
      if (body.type !== 'organization') return [];
      return tieTo(reader, 'based_in', body, place, { first: index, last: body.last });
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

/** Whether a name or the noun before it is of a house. */
const isHouse = (reading: Reading, { first, last }: NameSpan): boolean =>
  hasWord(reading, { first: first - 1, last }, reading.rules.relations.houseWords);

/** Where bodies sit and persons were born. */
export function findPlaceTies(reader: TieReader): Tie[] {
  const { reading } = reader;
  const { basedWords, bornWords, seatNouns } = reading.rules.relations;
  const ties = reading.names.flatMap((name) => housed(reader, name));
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
