import { expect, test } from 'vitest';
import { loadUsualTypes } from '../../../src/models/load-tagger.ts';
import { usualCode, usualType } from '../../../src/models/usual-types.ts';

test.each([
  [[2, 0, 0, 0, 0, 0, 0, 0], null],
  [[3, 0, 0, 0, 0, 0, 0, 0], { type: 'person', clear: 2, seen: 0 }],
  [[1, 0, 9, 0, 0, 0, 0, 0], { type: 'location', clear: 1, seen: 1 }],
  [[0, 60, 50, 0, 0, 0, 0, 0], { type: 'organization', clear: 0, seen: 3 }],
])('texts that read a name so (%j) make it usually %j', (votes, expected) => {
  expect(usualType(votes)).toEqual(expected);
});

test('every usual type has a code of its own, and never 0', () => {
  const codes = [0, 1, 2].flatMap((clear) => [0, 1, 2, 3].map((seen) => usualCode({ type: 'person', clear, seen })));
  expect(new Set(codes).size).toBe(12);
  expect(codes).not.toContain(0);
});

test.each([
  ['fr', 'RTL', 'organization'],
  ['fr', 'Ségolène Royal', 'person'],
  ['en', 'Malawi', 'location'],
] as const)('in %s news %s is mostly a %s', (language, name, type) => {
  expect(loadUsualTypes(language).get(name)?.type).toBe(type);
});
