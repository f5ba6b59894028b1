import { expect, test } from 'vitest';
import type { Chain, EntityType } from '../../src/domain/annotation.ts';
import type { Language } from '../../src/domain/article.ts';
import type { Entity, KnownEntity, NameKind, ResolvedChain } from '../../src/domain/entity.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import { createGazetteer, loadGazetteer } from '../../src/language/gazetteer.ts';
import { keyOf, namesOf } from '../../src/resolution/identity.ts';
import { anchor, settle } from '../../src/resolution/resolve.ts';
import type { Vouched } from '../../src/resolution/vouched-names.ts';

const chain = (name: string, type: EntityType, more: Partial<Chain> = {}): Chain => ({
  ...{ id: `c-${name}`, name, type, aliases: [], acronym: null },
  ...more,
});

type Name = readonly [text: string, kind: NameKind, language?: Language];

const entity = (id: string, type: EntityType, names: readonly Name[], wikidata: string | null = null): Entity => ({
  ...{ id, type, wikidata },
  nameFr: names[0]?.[0] ?? '',
  nameEn: names[0]?.[0] ?? '',
  names: names.map(([text, kind, language = null]) => ({ text, folded: foldName(text), language, kind })),
});

const beside = (one: Entity, ...context: string[]): KnownEntity => ({ ...one, context });
const mint = (...parts: readonly string[]): string => `minted ${parts.join(' / ')}`;
const SHIPPED = loadGazetteer();
const NOTHING = createGazetteer([]);

/** What the article's own names say: chain name → entity, or "open". */
function anchored(chains: readonly Chain[], vouched: Vouched = SHIPPED, language: Language = 'en') {
  const { sure, open } = anchor(chains, language, vouched, mint);
  return new Map([
    ...sure.map((one): [string, string] => [one.chain.slice(2), one.entity]),
    ...open.map(({ name }): [string, string] => [name, 'open']),
  ]);
}
const entityOf = (one: Chain, vouched: Vouched = SHIPPED, language: Language = 'en'): string =>
  anchored([one], vouched, language).get(one.name) as string;

function settled(
  one: Chain,
  known: readonly KnownEntity[],
  around: readonly string[] = [],
  vouched: Vouched = SHIPPED,
): ResolvedChain {
  const open = { chain: one, language: 'en' as const, article: 'a1', around: new Set(around) };
  return settle(open, known, vouched, mint).resolved;
}

const HACKERS = entity('e-hackers', 'organization', [
  ['Guardians of Peace', 'name'],
  ['GOP', 'acronym'],
]);
const PARTY = entity(
  'Q29468',
  'organization',
  [
    ['Republican Party', 'name'],
    ['GOP', 'acronym'],
  ],
  'Q29468',
);
const SONY = entity('e-sony', 'organization', [['Sony Pictures', 'name']]);

test('a full name is known again, whatever its accents, its case, and the article it stands in', () => {
  const written = entityOf(chain('Ségolène Dupré', 'person'), NOTHING);
  expect(entityOf(chain('SEGOLENE DUPRE', 'person'), NOTHING)).toBe(written);
});

test('a name unheard of is one thing, whatever type a tagger gave it; one that is known of a place is not', () => {
  expect(entityOf(chain('Farmet', 'location'))).toBe(entityOf(chain('Farmet', 'organization')));
  expect(entityOf(chain('Germany', 'organization'))).not.toBe(entityOf(chain('Germany', 'location')));
});

test('names spelt by ear are one, and names that sound alike only are not', () => {
  const same = [
    ['Viatcheslav Fetissov', 'Viacheslav Fetisov'],
    ['Alexandre Kozouline', 'Alexander Kozulin'],
    ['Iouri Potemkine', 'Yuri Potemkin'],
    ['Richard D. Lugar', 'Richard Lugar'],
  ] as const;
  for (const [fr, en] of same)
    expect(entityOf(chain(fr, 'person'), NOTHING), fr).toBe(entityOf(chain(en, 'person'), NOTHING));
  const apart = [
    ['George Klein', 'George Colony'],
    ['Marin Jol', 'Martin Jol'],
    ['Jean Martin', 'Jane Martini'],
  ] as const;
  for (const [one, other] of apart)
    expect(entityOf(chain(one, 'person'), NOTHING), one).not.toBe(entityOf(chain(other, 'person'), NOTHING));
});

test('names translated word by word are one', () => {
  const same = [
    ['Chemins de fer tchèques', 'Czech Railways'],
    ['Commission électorale abkhaze', 'Abkhazian Electoral Commission'],
    ['Fonds pour les terres de Heilbronn', 'Heilbronn Land Fund'],
    ['Société royale du Canada', 'Royal Society of Canada'],
    ['Police de Kent', 'Kent Police'],
  ] as const;
  for (const [fr, en] of same)
    expect(entityOf(chain(fr, 'organization'), NOTHING, 'fr'), fr).toBe(entityOf(chain(en, 'organization'), NOTHING));
  expect(entityOf(chain('Kent Police', 'organization'))).not.toBe(entityOf(chain('Kent Hospital', 'organization')));
});

test('a known thing is found by what its name means or how it sounds, where its very name is not known', () => {
  expect(entityOf(chain('Vladímir Poutine', 'person'), SHIPPED, 'fr')).toBe('Q7747');
  expect(entityOf(chain('Vladimir Puttin', 'person'))).toBe('Q7747');
  expect(entityOf(chain('Boeing Co.', 'organization'))).toBe('Q66');
  expect(entityOf(chain('Toronto University', 'organization'))).toBe('Q180865');
});

test('a name of two things in two languages is that of its own', () => {
  expect(entityOf(chain('Mexico', 'location'), SHIPPED, 'fr')).toBe('Q1489');
  expect(entityOf(chain('Mexico', 'location'), SHIPPED, 'en')).toBe('Q96');
});

test('letters of one known thing are sure, also where French writes them like a word', () => {
  expect(entityOf(chain('USA', 'location'))).toBe('Q30');
  expect(entityOf(chain('Otan', 'organization'), SHIPPED, 'fr')).toBe('Q7184');
  expect(entityOf(chain('ONU', 'organization'), SHIPPED, 'fr')).toBe(entityOf(chain('UN', 'organization')));
});

test('a short name is open', () => {
  expect([
    ...anchored([
      chain('Martin', 'person'),
      chain('M. Monti', 'person'),
      chain('GOP', 'organization'),
      chain('PS', 'organization'),
      chain('Georgia', 'location'),
      chain('Oil Ministry', 'organization'),
    ]).values(),
  ]).toEqual(['open', 'open', 'open', 'open', 'open', 'open']);
});

test('Sony Pictures is not Sony, and a party of another country not the party', () => {
  expect(entityOf(chain('Sony Pictures', 'organization'))).not.toBe(entityOf(chain('Sony', 'organization')));
  expect(entityOf(chain('Parti communiste cubain', 'organization'), SHIPPED, 'fr')).not.toBe(
    entityOf(chain('Parti communiste français', 'organization'), SHIPPED, 'fr'),
  );
});

test('letters that an article spells out are what it says', () => {
  const hackers = chain('Guardians of Peace', 'organization', { acronym: 'GOP', aliases: ['GOP'] });
  expect(entityOf(hackers)).toBe(
    entityOf(chain('Guardian Of Peace', 'organization', { acronym: 'GOP', aliases: ['GOP'] })),
  );
  expect(entityOf(hackers)).not.toBe(PARTY.id);
  const { sure } = anchor([hackers], 'en', SHIPPED, mint);
  expect(sure[0]?.names.map(({ text, kind }) => [text, kind])).toEqual([
    ['Guardians of Peace', 'alias'],
    ['GOP', 'acronym'],
  ]);
});

test('letters alone go to the body that the article speaks of, else to the well-known one', () => {
  const known = [beside(HACKERS, 'e-sony', 'e-hq')];
  const parties = createGazetteer([PARTY]);
  expect(settled(chain('GOP', 'organization'), known, ['e-sony', 'e-hq'], parties).entity).toBe('e-hackers');
  expect(
    settled(
      chain('GOP', 'organization'),
      [HACKERS].map((one) => beside(one)),
      [],
      parties,
    ).entity,
  ).toBe('Q29468');
});

test('letters alone that fit several bodies equally pick none of them, but the one that Wikidata knows', () => {
  const press = entity('media-ap', 'organization', [['AP', 'acronym']]);
  const authority = entity('group-pa', 'organization', [['AP', 'acronym']]);
  const ap = chain('AP', 'organization');
  expect(settled(ap, [], [], createGazetteer([authority, press])).method).toBe('minted');
  expect(settled(ap, [], [], createGazetteer([authority, { ...press, wikidata: 'Q40469' }])).entity).toBe('media-ap');
});

test('Georgia is the country or the state by what it is named with', () => {
  const [state, country] = ['Q1428', 'Q230'];
  expect(settled(chain('Georgia', 'location'), [], ['Q23556', 'Q30']).entity).toBe(state);
  expect(settled(chain('Georgia', 'location'), [], ['Q159', 'Q994']).entity).toBe(country);
});

test('Washington is the city, the person by the first name, and no place as a person', () => {
  expect(settled(chain('Washington', 'location'), []).entity).toBe('Q61');
  const denzel = beside(entity('e-denzel', 'person', [['Denzel Washington', 'name']]), 'e-film');
  expect(settled(chain('Washington', 'person'), [denzel], ['e-film']).entity).toBe('e-denzel');
  expect(settled(chain('Washington', 'person'), [denzel]).entity).not.toBe('e-denzel');
  expect(settled(chain('Washington', 'organization'), []).entity).not.toBe('Q61');
});

test('a last name alone picks nobody, its only bearer with one of his company, and one of several with more', () => {
  const jean = entity('e-jean', 'person', [['Jean Martin', 'name']]);
  const paul = entity('e-paul', 'person', [['Paul Martin', 'name']]);
  const martin = chain('Martin', 'person');
  expect(settled(martin, [beside(jean)]).entity).toContain('a1');
  expect(settled(martin, [beside(jean, 'e-x')], ['e-x'])).toMatchObject({ entity: 'e-jean', method: 'last-name' });
  expect(settled(martin, [beside(jean, 'e-x'), beside(paul)], ['e-x']).entity).toContain('a1');
  expect(settled(martin, [beside(jean, 'e-x', 'e-y'), beside(paul)], ['e-x', 'e-y']).entity).toBe('e-jean');
});

test('whom a last name may be is said where it is not decided', () => {
  const jean = beside(entity('e-jean', 'person', [['Jean Martin', 'name']]));
  expect(settled(chain('Martin', 'person'), [jean]).unsure.map((one) => one.entity)).toEqual(['e-jean']);
});

test('a last name spelt by ear needs more of his company', () => {
  const full = entity('e-m', 'person', [['Alexander Milinkevich', 'name']]);
  const lone = chain('Milinkevitch', 'person');
  expect(settled(lone, [beside(full, 'e-x')], ['e-x']).entity).not.toBe('e-m');
  expect(settled(lone, [beside(full, 'e-x', 'e-y', 'e-z')], ['e-x', 'e-y', 'e-z']).entity).toBe('e-m');
});

test('a body that only says what it is belongs to the one country that the article names', () => {
  const oil = chain('Oil Ministry', 'organization');
  const iraqi = entityOf(chain('Iraqi Oil Ministry', 'organization'));
  expect(settled(oil, [], ['Q796']).entity).toBe(iraqi);
  expect(settled(oil, [], ['Q796', 'Q30']).entity).toContain('a1');
  const justice = chain('Ministère de la Justice', 'organization');
  expect(settled(justice, [], ['Q29']).entity).not.toBe(settled(justice, [], ['Q142']).entity);
});

test('an entity does not take the name of another that the gazetteer vouches for', () => {
  const union = chain('European Union', 'organization', { aliases: ['Germany', 'EU 27', 'UN'] });
  const { sure } = anchor([union], 'en', SHIPPED, mint);
  expect(sure[0]?.entity).toBe('Q458');
  expect(sure[0]?.names.map(({ text }) => text)).toEqual(['European Union', 'EU 27']);
});

test('a known name of another type is that thing, but a word alone no company where it may be a last name', () => {
  expect(entityOf(chain('Angela Merkel', 'organization'))).toBe('Q567');
  expect(entityOf(chain('Al Qaida', 'location'))).toBe(entityOf(chain('Al Qaida', 'organization')));
  expect(entityOf(chain('Boeing', 'person'))).toBe('open');
});

test('what is sure does not depend on the other chains, what is open not on the order of candidates', () => {
  const chains = [chain('Sony Pictures', 'organization'), chain('Angela Merkel', 'person')];
  expect([...anchored([...chains].reverse())].sort()).toEqual([...anchored(chains)].sort());
  const known = [beside(HACKERS, 'e-sony'), beside(SONY), beside(PARTY, 'e-sony')];
  const gop = chain('GOP', 'organization');
  expect(settled(gop, known, ['e-sony'])).toEqual(settled(gop, [...known].reverse(), ['e-sony']));
});

test('every decision but a new entity carries its evidence', () => {
  const { sure } = anchor([chain('Boeing', 'organization'), chain('Norsev', 'organization')], 'en', SHIPPED, mint);
  expect(sure[0]?.evidence.map(({ feature }) => feature)).toEqual(['fullName', 'sameType', 'gazetteer']);
  expect(sure[1]).toMatchObject({ method: 'minted', evidence: [] });
});

test('an open chain is looked up by the key that its bearers are stored under', () => {
  const stored = (text: string, type: EntityType) => namesOf(chain(text, type), 'en')[0]?.lookup;
  expect(keyOf(chain('Milinkevitch', 'person'))).toBe(stored('Alexander Milinkevich', 'person'));
  expect(keyOf(chain('Oil Ministry', 'organization'))).toBe(stored('Ministère irakien du Pétrole', 'organization'));
  expect(keyOf(chain('GOP', 'organization'))).toBe(stored('GOP', 'organization'));
  expect(keyOf(chain('GOP', 'person'))).toBe(stored('GOP', 'organization'));
  expect(keyOf(chain('Martin', 'person'))).not.toBe(stored('Jean Bernard', 'person'));
});
