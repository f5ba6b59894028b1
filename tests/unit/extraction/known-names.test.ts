import { describe, expect, test } from 'vitest';
import { findKnown, type KnownPhrase, nameHints } from '../../../src/extraction/known-names.ts';

const PHRASES: readonly KnownPhrase[] = [
  { words: ['Union', 'européenne'], type: 'organization' },
  { words: ['Union'], type: 'organization' },
  { words: ["L'Équipe"], type: 'organization' },
  { words: ['Nice'], type: 'location' },
];
const phrasesFrom = (token: string): readonly KnownPhrase[] => PHRASES.filter(({ words }) => words[0] === token);
const found = (text: string): string[] => {
  const words = text.split(' ');
  return findKnown(words, phrasesFrom).map(
    ({ first, last, type }) => `${words.slice(first, last + 1).join(' ')}|${type}`,
  );
};

describe('known names', () => {
  test.each([
    ["l' Union européenne et Nice", ['Union européenne|organization', 'Nice|location']],
    ['Union nationale', ['Union|organization']],
    ['L’Équipe écrit', ['L’Équipe|organization']],
    ['nice weather in union', []],
  ])('in "%s" are the longest at each place', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('hint at type, length and place in the name', () => {
    const words = ['À', 'Nice', ',', "l'", 'Union', 'européenne'];
    expect([...nameHints(findKnown(words, phrasesFrom), words.length)]).toEqual([0, 9, 0, 0, 7, 8]);
  });
});
