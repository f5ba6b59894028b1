import { expect, test } from 'vitest';
import { annotate } from '../../support/annotate.ts';

const chains = (text: string, language: 'fr' | 'en') => annotate(text, language).chains;

test.each([
  ['fr', 'Un groupe baptisé GOP (Guardian Of Peace) a écrit à Sony Pictures.', 'Guardian Of Peace', 'GOP'],
  ['en', 'The World Health Organization (WHO) met in Geneva on Monday.', 'World Health Organization', 'WHO'],
  [
    'fr',
    'Le Consortium international des journalistes d’investigation (ICIJ) a publié la liste.',
    'Consortium international des journalistes d’investigation',
    'ICIJ',
  ],
] as const)('%s: an acronym and its expansion are one', (language, text, name, acronym) => {
  expect(chains(text, language)).toContainEqual(expect.objectContaining({ name, acronym }));
});

test.each([
  ['fr', 'Le juge a entendu Alain Bensoussan lundi. M. Bensoussan a parlé une heure.', 'Alain Bensoussan'],
  ['en', 'The judge heard Theresa May on Monday. Mrs. May spoke for an hour.', 'Theresa May'],
] as const)('%s: a family name alone is the person named in full', (language, text, name) => {
  const { chains: found, mentions } = annotate(text, language);
  const chain = found.find((one) => one.name === name);
  expect(mentions.filter((mention) => mention.chain === chain?.id && mention.kind === 'name')).toHaveLength(2);
});

test('a whole and its part are two', () => {
  const names = chains(
    'Sony Pictures est une filiale de Sony. Les serveurs de Sony Pictures étaient en panne.',
    'fr',
  ).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Sony Pictures', 'Sony']));
});

test('an honorific is outside the name, and a demonym is none', () => {
  const mentions = annotate('M. Macron a reçu des diplomates Russes et le président Chinois.', 'fr').mentions.filter(
    ({ kind }) => kind === 'name',
  );
  expect(mentions.map(({ text }) => text)).toEqual(['Macron']);
});
