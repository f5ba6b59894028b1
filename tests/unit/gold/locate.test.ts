import { expect, test } from 'vitest';
import { foldTypography } from '../../../scripts/gold/fold.ts';
import { locateBeside, locatePiece, occurrences } from '../../../scripts/gold/locate.ts';

test.each([
  ['fr', 'L’ISS et l’ISS-2, pas les ISSUES.', 'ISS', [2, 11]],
  ['fr', 'Un Malien au Mali.', 'Mali', [13]],
  ['fr', '🚀 Dragon part, 🚀Dragon revient.', 'Dragon', [3, 18]],
  ['fr', 'Le\u00a0«\u00a0Monde\u00a0» paraît.', '" Monde "', [3]],
  ['en', 'The “Sun” isn’t the Sun.', "isn't", [10]],
  ['en', 'US vs. U.S. vs. USA', 'U.S.', [7]],
  ['fr', 'Le C.H.U. d’Aix-en-Provence (Aix).', 'Aix-en-Provence', [12]],
  ['en', 'Nothing here.', 'there', []],
] as const)('%s: the whole-word occurrences in %s', (_, text, surface, starts) => {
  expect(occurrences(text, surface).map(([start]) => start)).toEqual(starts);
});

test('folding keeps every offset', () => {
  const text = '🚀 « L’État\u202f» “dit”\r\noui…';
  expect(foldTypography(text)).toBe('🚀 " L\'État " "dit"  oui…');
  expect(foldTypography(text)).toHaveLength(text.length);
});

test('an accent written as a mark of its own is found', () => {
  expect(occurrences('Le cafe\u0301 ferme.', 'café')).toEqual([[3, 8]]);
});

test.each([
  ['exact words', 'Il pleut. Il neige.', 'Il neige', [10, 18]],
  ['first … last', 'On a dit que tout va bien, et que tout va mal.', 'que tout va bien … mal', [9, 45]],
  ['the nearest end', 'a b c b c', 'a … c', [0, 5]],
  ['the start that @n picks', 'a b c. a d c.', 'a … c@2', [7, 12]],
  ['an ellipsis of the text itself', 'Je veux … partir.', 'Je veux … partir', [0, 16]],
  ['across paragraphs', 'Oui.\nNon.', 'Oui. Non', [0, 8]],
] as const)('a piece: %s', (_, text, piece, span) => {
  expect(locatePiece(text, piece)).toEqual(span);
});

test.each([
  ['words that are not there', 'Il pleut.', 'Il neige', /not in the text/],
  ['a repeated start', 'oui ou oui', 'oui', /2 occurrences, add @n/],
  ['an occurrence too far', 'oui ou oui', 'oui@3', /2 occurrences, not 3/],
  ['an end before the start', 'b puis a', 'a … b', /not after "a": "b"/],
] as const)('a piece is refused: %s', (_, text, piece, problem) => {
  expect(locatePiece(text, piece)).toEqual({ problem: expect.stringMatching(problem) as string });
});

test.each([
  ['after the content', 'Il vient. « Oui », dit-il.', 'il', [[12, 15]], [23, 25]],
  [
    'in the incise',
    '« Moi, dit-il, je dis non », il part, il dort.',
    'il',
    [
      [2, 5],
      [15, 25],
    ],
    [11, 13],
  ],
  ['named by @n', 'Il dit oui. Il dit non.', 'dit@1', [[19, 22]], [3, 6]],
  ['never inside', '“He said yes,” she said.', 'said', [[1, 12]], [19, 23]],
] as const)('a source or cue: %s', (_, text, surface, content, span) => {
  expect(locateBeside(text, surface, content)).toEqual(span);
});

test.each([
  ['equally near', 'dit oui dit', 'dit', [[4, 7]], /equally near/],
  ['only inside', 'Il dit oui', 'dit', [[0, 10]], /only inside/],
  ['chosen inside', 'Il dit oui', 'dit@1', [[0, 10]], /inside the content/],
] as const)('a source or cue is refused: %s', (_, text, surface, content, problem) => {
  expect(locateBeside(text, surface, content)).toEqual({ problem: expect.stringMatching(problem) as string });
});
