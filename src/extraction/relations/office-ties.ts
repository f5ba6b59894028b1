import type { RoleMention } from '../coreference/find-roles.ts';
import { connected } from '../coreference/role-phrases.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { lowerAt, sentenceOf } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import { isTrade, mannerOf, type Office, officeNoun, officesIn, officeValue } from './office.ts';
import {
  bodiesBefore,
  bodiesBehind,
  bodyAfterHolder,
  countryOf,
  isParty,
  partiesIn,
  unnamedBody,
} from './office-bodies.ts';
import { nounTie, spanning, type Tie, type TieReader, tieTo } from './tie.ts';
import { subjectEnds } from './verb-ends.ts';

/** "the American singer X", "le graphiste portugais X": whoever is no officer of a state is of the country. */
function countryTie(reader: TieReader, { phrase, head }: Office, holder: NameSpan): Tie[] {
  const { reading, coreference } = reader;
  const { offices } = reading.rules.relations;
  if (!isTrade(reading, lowerAt(reading, head)) || offices.ofState.has(lowerAt(reading, head))) return [];
  const at = [phrase.first - 1, phrase.first, head - 1, head + 1].find(
    (index) => !reading.nameAt[index] && coreference.countryOf(lowerAt(reading, index)) !== null,
  );
  const object = at === undefined ? null : coreference.countryOf(lowerAt(reading, at));
  return object ? tieTo(reader, 'citizen_of', holder, object, spanning(holder, phrase)) : [];
}

/** The body that gives an office or takes it away: "[OpenAI] named X chief executive", "[Nissan], which removed X as chairman". */
function giverOf(reader: TieReader, { givenBy }: RoleMention): string | null {
  if (givenBy === null) return null;
  const { reading, coreference } = reader;
  const [first] = sentenceOf(reading, givenBy);
  const [giver, ...others] = subjectEnds(reader, subjectBefore(reading, givenBy, first));
  return giver && others.length === 0 && coreference.typeOf(giver.chain) === 'organization' ? giver.chain : null;
}

function officeTies(reader: TieReader, mention: RoleMention, holder: NameSpan, office: Office): Tie[] {
  const { reading, coreference } = reader;
  const noun = lowerAt(reading, office.head);
  const apposed = mention.phrase.last < holder.first ? bodyAfterHolder(reading, holder) : [];
  const found = [...bodiesBehind(reader, office), ...bodiesBefore(reading, office), ...apposed];
  const bodies = found.filter(({ name }) => coreference.chainAt(name) !== coreference.chainAt(holder));
  const taken = new Set(bodies.map(({ name }) => coreference.chainAt(name)));
  const own = partiesIn(reader, office).filter(
    (party) => !taken.has(coreference.chainAt(party)) && lowerAt(reading, party.first - 1) !== '(',
  );
  const joined = [
    ...own.flatMap((party) => nounTie(reader, 'member_of', holder, party)),
    ...countryTie(reader, office, holder),
  ];
  const [body = null] = bodies;
  const manner = mannerOf(reading, office, body);
  if (manner === null || (manner === 'member_of' && body?.name.type === 'location')) return joined;
  const value =
    manner === 'member_of' || manner === 'founded'
      ? { first: office.head, last: office.head }
      : officeValue(reading, office, body);
  const within = office.phrase;
  if (!body) {
    const ofState = reading.rules.relations.offices.ofState.has(noun);
    const meant = countryOf(reader, office) ?? (ofState ? null : unnamedBody(reader, office));
    const giver = meant ?? giverOf(reader, mention);
    const other = giver === coreference.chainAt(holder) ? null : giver;
    return [...joined, ...tieTo(reader, manner, holder, other, spanning(holder, within), value)];
  }
  const all = bodies.filter(
    (one) => one === body || reading.rules.relations.and.has(lowerAt(reading, one.name.first - 1)),
  );
  return [...joined, ...all.flatMap(({ name }) => nounTie(reader, manner, holder, name, { value, within }))];
}

/**
 * Offices: who leads a body, holds an office at it, founded it, belongs to it.
 *
 * Accepts  X, directeur de Y   /   US President X   /   President X of Y   /   Y's coach X   /   X est devenu maire de Y
 * Refuses  the singer X: a trade at no body is no office.
 */
export function findOfficeTies(reader: TieReader): Tie[] {
  const { reading, coreference } = reader;
  const held = coreference.roles.flatMap((mention) => {
    const holder = reading.names[mention.holder];
    const chain = holder ? coreference.chainAt(holder) : null;
    if (!holder || chain === null || coreference.typeOf(chain) !== 'person') return [];
    return officesIn(reading, mention).flatMap((office) => officeTies(reader, mention, holder, office));
  });
  return [...held, ...spokenTies(reader), ...reading.names.flatMap((name) => titleTies(reader, name))];
}

/** "La présidente du RN estime": an office credited with words is that of whoever is taken to speak, if its body is named. */
function spokenTies(reader: TieReader): Tie[] {
  const { reading, coreference } = reader;
  return coreference.sources.flatMap((source, index): Tie[] => {
    const chain = coreference.speakers[index] ?? null;
    if (!source || chain === null || coreference.typeOf(chain) !== 'person' || reading.nameAt[source.first]) return [];
    const first = reading.rules.names.determiners.has(lowerAt(reading, source.first)) ? source.first + 1 : source.first;
    const head = officeNoun(reading, first, source.last);
    if (head === null || first === source.first) return [];
    const office = { phrase: { first, last: source.last }, head };
    const [behind] = bodiesBehind(reader, office);
    // "the president took to Twitter": what a verb parts from the office is no body of it.
    if (behind && !connected(reading, head + 1, behind.name.first - 1)) return [];
    const body = behind ?? bodiesBefore(reading, office)[0];
    const manner = body ? mannerOf(reading, office, body) : null;
    const object = body ? coreference.chainAt(body.name) : null;
    if (!body || !object || object === chain || (manner !== 'leads' && manner !== 'role_at')) return [];
    return [
      { type: manner, subject: chain, object, value: officeValue(reading, office, body), evidence: source, verb: null },
    ];
  });
}

/** "Louisiana Gov. X", "Sen. X of Illinois": a title that is an office, with the place before or behind it. */
function titleTies(reader: TieReader, holder: NameSpan): Tie[] {
  const { reading } = reader;
  const title = holder.first - 1;
  const leads = reading.rules.relations.offices.titles.get(lowerAt(reading, title));
  if (leads === undefined || holder.type !== 'person') return [];
  const before = reading.nameAt[title - 1];
  const [after] = bodyAfterHolder(reading, holder);
  const place = before && before.type !== 'person' && !isParty(reader, before) ? before : (after?.name ?? null);
  const value = { first: title, last: title };
  const party = before && isParty(reader, before) ? nounTie(reader, 'member_of', holder, before) : [];
  return [...party, ...nounTie(reader, leads ? 'leads' : 'role_at', holder, place, { value, within: value })];
}
