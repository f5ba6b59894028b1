import { expect, test } from 'vitest';
import { annotate } from '../../support/annotate.ts';

const found = (text: string, language: 'fr' | 'en'): string[] =>
  annotate(text, language).quotations.map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' // '),
  );

test.each([
  ['en', 'The group reported 1986 net profit of 190.9 million Swiss francs compared with 150.4 million in 1985.'],
  ['en', 'Shares added 0.6 percent in Shanghai and the index of leading companies advanced 1.7 percent.'],
  ['fr', 'La rencontre aura lieu samedi à 21 heures pour le compte de la dixième journée de Ligue 1.'],
])("%s: figures and fixtures are nobody's words: %s", (language, text) => {
  expect(found(text, language as 'fr' | 'en')).toEqual([]);
});

test.each([
  [
    'en',
    'The appeals court ruled that the law violated the rights of voters.',
    'the law violated the rights of voters',
  ],
  ['en', 'The study found that the vaccine protected nine people in ten.', 'the vaccine protected nine people in ten'],
  ['fr', "L'étude montre que le vaccin protège neuf personnes sur dix.", 'le vaccin protège neuf personnes sur dix'],
])('%s: a verb that reports now and then does so before a clause: %s', (language, text, content) => {
  expect(found(text, language as 'fr' | 'en')).toEqual([content]);
});
