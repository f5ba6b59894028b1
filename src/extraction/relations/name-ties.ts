import type { RelationType } from '../../domain/annotation.ts';
import { foldName } from '../../domain/fold-name.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { hasWord, isMark, isPossessive, lowerAt, type Reading, type TokenRange } from '../reading.ts';
import { beforeArticle, nameFrom, nounTie, pastTitles, spanning, type Tie, type TieReader, tieTo } from './tie.ts';

/** Bodies one plays in or sides with rather than works for. */
const JOINED = new Set(['party', 'club']);

/** What a person of a body is to it. */
const belonging = ({ coreference }: TieReader, body: NameSpan): RelationType =>
  JOINED.has(coreference.kindOf(body) ?? '') ? 'member_of' : 'employed_by';

/** Past the noun for a body before its name, and a mark: "du laboratoire « FileGen »". */
function pastKind(reading: Reading, index: number): number {
  const { bodyNouns, kindNouns, premodified, determiners, prepositions } = reading.rules.names;
  // "of the liberal Social Democrats", "from the cyberculture organization Owni.fr"
  for (let at = index; premodified && at <= index + 2 && determiners.has(lowerAt(reading, index - 1)); at++) {
    if (reading.nameAt[at]) return at;
    if (!/^\p{Ll}[\p{L}-]*$/u.test(reading.tokens[at]?.text ?? '') || prepositions.has(lowerAt(reading, at))) break;
  }
  const word = lowerAt(reading, index);
  const noun = !reading.nameAt[index] && (bodyNouns.has(word) || kindNouns.has(word)) ? index + 1 : index;
  return isMark(lowerAt(reading, noun)) && noun > index ? noun + 1 : noun;
}

/** "Mike Ryan of the WHO", "X du Front national": the body right behind a person's name. */
function ofBody(reader: TieReader, person: NameSpan): Tie[] {
  const { reading } = reader;
  const { ofBody: links } = reading.rules.relations;
  // "Irène Frachon, du CHU de Brest,": a comma before needs one behind, or a verb.
  const comma = lowerAt(reading, person.last + 1) === ',';
  const link = comma ? person.last + 2 : person.last + 1;
  if (!links.has(lowerAt(reading, link))) return [];
  // "spied on Page from the court": not who is there, but where it comes from.
  const loose = reading.rules.relations.looseIn.has(lowerAt(reading, link));
  if (loose && reading.rules.names.prepositions.has(lowerAt(reading, person.first - 1))) return [];
  const next = nameFrom(reading, pastKind(reading, pastTitles(reading, link + 1)));
  const after = lowerAt(reading, (next?.last ?? link) + 1);
  const { auxiliaries, cueForms } = reading.rules.speech;
  if (comma && !/^[,.:;«“"(]$/u.test(after) && !auxiliaries.has(after) && !cueForms.has(after)) return [];
  // "X from Italy's Islamic Confederation"
  const owned = next && isPossessive(reading, next.last + 1) ? nameFrom(reading, next.last + 2) : undefined;
  const body = owned ?? next;
  if (body?.type !== 'organization' || isPossessive(reading, body.last + 1)) return [];
  return nounTie(reader, belonging(reader, body), person, body);
}

/** "(LR)", "(R-Ohio)" behind a person's name. */
function inBrackets(reader: TieReader, person: NameSpan): Tie[] {
  const { reading, coreference } = reader;
  if (lowerAt(reading, person.last + 1) !== '(') return [];
  const body = nameFrom(reading, person.last + 2);
  if (body?.type === 'organization' && JOINED.has(coreference.kindOf(body) ?? ''))
    return nounTie(reader, 'member_of', person, body);
  const letter = /^([a-z])\.?$|^([a-z])-/u.exec(lowerAt(reading, person.last + 2));
  const party = reading.rules.relations.partyWords.get(letter?.[1] ?? letter?.[2] ?? '');
  return party ? ofParty(reader, person, party, { first: person.first, last: person.last + 2 }) : [];
}

/** A tie to the party that has one of these names in the document. */
function ofParty(reader: TieReader, person: NameSpan, party: readonly string[], evidence: TokenRange): Tie[] {
  const object = reader.coreference.chainNamed(party);
  return object ? tieTo(reader, 'member_of', person, object, evidence) : [];
}

/** How far before a name the adjective of a party may stand. */
const NEAR = 4;

/** "Republican Rep. X", "le député socialiste X": an adjective before a person that gives the party. */
function byAdjective(reader: TieReader, person: NameSpan): Tie[] {
  const { reading } = reader;
  const { partyWords } = reading.rules.relations;
  for (let at = person.first - 1; at >= person.first - NEAR; at--) {
    const word = lowerAt(reading, at);
    const party = word.length > 1 && !reading.nameAt[at] ? partyWords.get(word) : undefined;
    if (party) return ofParty(reader, person, party, { first: at, last: person.last });
    const passes = reading.rules.names.honorifics.has(word) || reading.rules.names.roles.has(word);
    if (!passes) return [];
  }
  return [];
}

/** "le graphiste portugais X", "X, mathématicien britannique", "Russian blogger X": the people that a noun beside a person gives. */
function byPeople(reader: TieReader, person: NameSpan): Tie[] {
  const { reading, coreference } = reader;
  const { premodified, determiners, roles } = reading.rules.names;
  const { ofState } = reading.rules.relations.offices;
  const { unnamedSources } = reading.rules.names;
  // "la décision française X": only a noun for a person tells; "le jeune Suédois X" is one by itself.
  const isNoun = (index: number): boolean => /^\p{Lu}/u.test(reading.tokens[index]?.text ?? '');
  const plain = (index: number): boolean =>
    !ofState.has(lowerAt(reading, index)) &&
    (roles.has(lowerAt(reading, index)) ||
      unnamedSources.has(lowerAt(reading, index)) ||
      (!premodified && index === person.first - 2 && isNoun(index + 1)));
  const comma = lowerAt(reading, person.last + 1) === ',';
  const behind = premodified || !comma || !plain(person.last + 2) ? null : person.last + 3;
  const before = premodified ? person.first - 2 : person.first - 1;
  const noun = premodified ? person.first - 1 : person.first - 2;
  const at = [behind, plain(noun) && !determiners.has(lowerAt(reading, noun)) ? before : null].find(
    (index) => index !== null && !reading.nameAt[index] && coreference.countryOf(lowerAt(reading, index)) !== null,
  );
  const governed = reading.rules.names.nounTies.has(lowerAt(reading, beforeArticle(reading, noun)));
  if (governed && at !== behind) return [];
  const object =
    at === undefined || at === null || roles.has(lowerAt(reading, at))
      ? null
      : coreference.countryOf(lowerAt(reading, at));
  if (object === null || at === null || at === undefined) return [];
  return tieTo(reader, 'citizen_of', person, object, spanning(person, { first: at, last: at }));
}

/** "UN Security Council", "Senate Judiciary Committee": a body whose name begins with that of another in the document. */
function byFirstWords(reader: TieReader, name: NameSpan): Tie[] {
  const { reading, coreference } = reader;
  if (name.type !== 'organization' || !isPartOf(reading, { ...name, first: name.first + 1 })) return [];
  for (let last = name.last - 1; last >= name.first; last--) {
    const words = reading.tokens.slice(name.first, last + 1).map(({ text }) => text);
    const whole = coreference.chainNamed([foldName(words.join(' '))]);
    if (whole === null || coreference.typeOf(whole) !== 'organization') continue;
    const ties = tieTo(reader, 'part_of', name, whole, name);
    if (ties.length > 0) return ties;
  }
  return [];
}

/** "Bayern's Müller", "the DRC's INRB", "UN Security Council": a name that stands before another. */
function before(reader: TieReader, name: NameSpan): Tie[] {
  const { reading } = reader;
  const owned = isPossessive(reading, name.first - 1);
  const owner = reading.nameAt[owned ? name.first - 2 : name.first - 1];
  // "Merkel's CDU", "Felix Magath's Wolfsburg"
  if (owned && owner?.type === 'person' && JOINED.has(reader.coreference.kindOf(name) ?? ''))
    return nounTie(reader, 'member_of', owner, name);
  if (!owner || (owner.type !== 'organization' && owner.type !== 'location')) return [];
  if (name.type === 'person')
    return owned && owner.type === 'organization' ? nounTie(reader, belonging(reader, owner), name, owner) : [];
  if (name.type !== 'organization') return [];
  if (owner.type === 'location')
    return owned && !qualifies(reading, name) ? nounTie(reader, 'based_in', name, owner) : [];
  return isPartOf(reading, name) ? nounTie(reader, 'part_of', name, owner) : [];
}

/** Whether a name is a part's by its words: "Security Council", "Commission". */
const isPartOf = (reading: Reading, name: TokenRange): boolean =>
  hasWord(reading, name, reading.rules.relations.partWords);

/** Whether a noun that the name qualifies follows it: in "Turkey's EU accession" nothing is said of the EU. */
function qualifies(reading: Reading, { last }: NameSpan): boolean {
  const word = lowerAt(reading, last + 1);
  const { names, speech } = reading.rules;
  const sets = [
    names.determiners,
    names.prepositions,
    speech.auxiliaries,
    speech.clauseStarters,
    speech.beforeVerb,
    speech.cueForms,
  ];
  return /^\p{L}/u.test(word) && !sets.some((words) => words.has(word));
}

/** Ties that names state by standing next to each other. */
export function findNameTies(reader: TieReader): Tie[] {
  return reader.reading.names.flatMap((name) => [
    ...(name.type === 'person'
      ? [...ofBody(reader, name), ...inBrackets(reader, name), ...byAdjective(reader, name), ...byPeople(reader, name)]
      : []),
    ...before(reader, name),
    ...byFirstWords(reader, name),
  ]);
}
