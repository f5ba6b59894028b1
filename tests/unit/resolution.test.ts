import { expect, test } from 'vitest';
import type { Chain, EntityType } from '../../src/domain/annotation.ts';
import type { Entity, KnownEntity, NameKind } from '../../src/domain/entity.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import { resolve } from '../../src/resolution/resolve.ts';

const chain = (name: string, type: EntityType, more: Partial<Chain> = {}): Chain => ({
  id: `c-${name}`,
  name,
  type,
  aliases: [],
  acronym: null,
  ...more,
});

const entity = (
  id: string,
  type: EntityType,
  names: readonly (readonly [string, NameKind])[],
  context: readonly string[] = [],
): KnownEntity => ({
  id,
  type,
  nameFr: names[0]?.[0] ?? '',
  nameEn: names[0]?.[0] ?? '',
  wikidata: null,
  names: names.map(([text, kind]) => ({ text, folded: foldName(text), language: null, kind })),
  context,
});

const mint = ({ name }: Chain): string => `minted ${name}`;
const entitiesOf = (
  chains: readonly Chain[],
  known: readonly KnownEntity[],
  vouched: readonly Entity[] = [],
): string[] => resolve(chains, 'fr', { known, vouched }, mint).resolved.map((one) => one.entity);

const HACKERS = entity(
  'e-hackers',
  'organization',
  [
    ['Guardians of Peace', 'name'],
    ['GOP', 'acronym'],
  ],
  ['e-sony'],
);
const PARTY = entity('Q29468', 'organization', [
  ['Republican Party', 'name'],
  ['GOP', 'acronym'],
]);
const SONY = entity('e-sony', 'organization', [['Sony Pictures', 'name']]);

test('a full name is known again, whatever its accents and case', () => {
  const known = entity('e-1', 'person', [['Ségolène Royal', 'name']]);
  expect(entitiesOf([chain('SEGOLENE ROYAL', 'person')], [known])).toEqual(['e-1']);
});

test('a plural more or less in an expansion with the same acronym is the same body', () => {
  expect(
    entitiesOf([chain('Guardian Of Peace', 'organization', { acronym: 'GOP', aliases: ['GOP'] })], [HACKERS], [PARTY]),
  ).toEqual(['e-hackers']);
});

test('an acronym alone goes to the body that the article speaks of, else to the well-known one', () => {
  expect(
    entitiesOf([chain('Sony Pictures', 'organization'), chain('GOP', 'organization')], [HACKERS, SONY], [PARTY]),
  ).toEqual(['e-sony', 'e-hackers']);
  expect(entitiesOf([chain('GOP', 'organization')], [HACKERS], [PARTY])).toEqual(['Q29468']);
});

test('letters alone that fit several bodies equally pick none of them', () => {
  const press = entity('media-ap', 'organization', [
    ['Associated Press', 'name'],
    ['AP', 'acronym'],
  ]);
  const authority = entity('group-pa', 'organization', [
    ['Autorité palestinienne', 'name'],
    ['AP', 'acronym'],
  ]);
  expect(entitiesOf([chain('AP', 'organization')], [], [authority, press])).toEqual(['minted AP']);
  expect(entitiesOf([chain('AP', 'organization')], [], [authority, { ...press, wikidata: 'Q40469' }])).toEqual([
    'media-ap',
  ]);
});

test('an acronym that the article spells out otherwise is another body', () => {
  expect(
    entitiesOf([chain('Grand Old Pub', 'organization', { acronym: 'GOP', aliases: ['GOP'] })], [HACKERS], [PARTY]),
  ).toEqual(['minted Grand Old Pub']);
});

test('a person is no place of the same name', () => {
  const place = entity('Q90', 'location', [['Paris', 'name']]);
  expect(entitiesOf([chain('Paris', 'person')], [place])).toEqual(['minted Paris']);
});

test('a family name alone does not pick one of those who bear it', () => {
  const known = entity('e-1', 'person', [
    ['Jean Martin', 'name'],
    ['Martin', 'alias'],
  ]);
  expect(entitiesOf([chain('Martin', 'person')], [known])).toEqual(['minted Martin']);
});

test('French and English names of one thing meet in the gazetteer', () => {
  const russia: Entity = {
    ...entity('Q159', 'location', [
      ['Russie', 'name'],
      ['Russia', 'name'],
    ]),
  };
  expect(entitiesOf([chain('Russie', 'location'), chain('Russia', 'location')], [], [russia])).toEqual([
    'Q159',
    'Q159',
  ]);
});

test('every decision but a new entity carries its evidence', () => {
  const { resolved } = resolve(
    [chain('Sony Pictures', 'organization'), chain('Norse', 'organization')],
    'en',
    { known: [SONY], vouched: [] },
    mint,
  );
  expect(resolved[0]?.evidence.map(({ feature }) => feature)).toEqual(['fullName', 'sameType']);
  expect(resolved[1]).toMatchObject({ method: 'minted', evidence: [] });
});

test('the order in which candidates come changes nothing', () => {
  const chains = [chain('Sony Pictures', 'organization'), chain('GOP', 'organization')];
  expect(entitiesOf(chains, [SONY, HACKERS], [PARTY])).toEqual(entitiesOf(chains, [HACKERS, SONY], [PARTY]));
});

const GERMANY = entity('Q183', 'location', [['Germany', 'name']]);
const EUROPE = entity('Q46', 'location', [['Europe', 'name']]);
const UNION = entity('Q458', 'organization', [['European Union', 'name']]);

test('an organization called like a place is not the place but its team or government', () => {
  expect(entitiesOf([chain('Germany', 'organization')], [], [GERMANY])).toEqual(['minted Germany']);
  expect(entitiesOf([chain('Germany', 'location')], [], [GERMANY])).toEqual(['Q183']);
});

test('a full name of another type is the same thing beside the same company, and another alone', () => {
  const site = entity('e-site', 'location', [['Anlong Veng', 'name']], ['e-sony']);
  const sony = chain('Sony Pictures', 'organization');
  expect(entitiesOf([sony, chain('Anlong Veng', 'person')], [site, SONY])).toEqual(['e-sony', 'e-site']);
  expect(entitiesOf([chain('Anlong Veng', 'person')], [site, SONY])).toEqual(['minted Anlong Veng']);
  const lone = entity('e-lone', 'location', [['Gumotex', 'name']], ['e-sony']);
  expect(entitiesOf([sony, chain('Gumotex', 'person')], [lone, SONY])).toEqual(['e-sony', 'minted Gumotex']);
});

test('an entity does not take the name of another that the gazetteer vouches for', () => {
  const chains = [chain('European Union', 'organization', { aliases: ['Europe', 'EU 27'] })];
  const { entities } = resolve(chains, 'en', { known: [], vouched: [UNION, EUROPE] }, mint);
  expect(entities.find(({ id }) => id === 'Q458')?.names.map(({ text }) => text)).toEqual(['European Union', 'EU 27']);
});
