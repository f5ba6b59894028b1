import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { ANNOTATORS, article } from '../../support/annotate.ts';

const read = (text: string, language: 'fr' | 'en') =>
  readDocument(article(text, language), ANNOTATORS[language].lexicon.rules.text);

test.each([
  ['fr', "L’ONU n'a pas réagi, a-t-il dit.", ['L’', 'ONU', "n'", 'a', 'pas', 'réagi', ',', 'a', '-t-il', 'dit', '.']],
  ['fr', 'Aujourd’hui, Jean-Marie lit Re/code.', ['Aujourd’hui', ',', 'Jean-Marie', 'lit', 'Re/code', '.']],
  [
    'en',
    'A London-born head of the Los Angeles-based, well-run firm.',
    ['A', 'London', '-born', 'head', 'of', 'the', 'Los', 'Angeles', '-based', ',', 'well-run', 'firm', '.'],
  ],
  [
    'en',
    "Sony's plan didn't work, Mr. O'Brien said.",
    ['Sony', "'s", 'plan', "didn't", 'work', ',', 'Mr.', "O'Brien", 'said', '.'],
  ],
  [
    'fr',
    'Racheté par Microsoft.Le site Buzz.fr ferme.',
    ['Racheté', 'par', 'Microsoft', '.', 'Le', 'site', 'Buzz.fr', 'ferme', '.'],
  ],
  ['en', 'The U.S. paid $1.5bn 👍🏽 (30%).', ['The', 'U.S.', 'paid', '$', '1.5bn', '👍', '🏽', '(', '30%', ')', '.']],
] as const)('%s tokens of: %s', (language, text, expected) => {
  expect(read(text, language).tokens.map((token) => token.text)).toEqual(expected);
});

test.each([
  ['fr', 'M. Macron a parlé. Mme Roy a répondu.', ['M. Macron a parlé.', 'Mme Roy a répondu.']],
  ['fr', '« Non ! » a-t-il dit. Puis il est parti…', ['« Non ! » a-t-il dit.', 'Puis il est parti…']],
  [
    'en',
    'J. Edgar Hoover left the U.S. in May. He came back.',
    ['J. Edgar Hoover left the U.S. in May.', 'He came back.'],
  ],
  ['en', '"Why?" she asked. "Because." Nobody spoke.', ['"Why?" she asked.', '"Because."', 'Nobody spoke.']],
  ['en', 'A headline without a stop\nThe text begins.', ['A headline without a stop', 'The text begins.']],
] as const)('%s sentences of: %s', (language, text, expected) => {
  const document = read(text, language);
  expect(document.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
