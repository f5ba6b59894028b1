import { expect, test } from 'vitest';
import { splitIds, splitOf } from '../../../scripts/gold/splits.ts';

test('the half of a document depends on its id alone', () => {
  // The SHA-256 of "a" ends in bb, of "b" in 9d, of "c" in c6, of "é" (in UTF-8) in 4c.
  expect(['a', 'b', 'c', 'é'].map(splitOf)).toEqual(['test', 'test', 'dev', 'dev']);
});

test('both halves are sorted and cover every id once', () => {
  expect(splitIds(['c', 'b', 'a'])).toEqual({ dev: ['c'], test: ['a', 'b'] });
});
