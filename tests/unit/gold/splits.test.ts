import { expect, test } from 'vitest';
import { splitIds, splitOf } from '../../../scripts/gold/splits.ts';

test('the half of a document depends on its id alone', () => {
  // SHA-256 of "a" ends in bb, of "b" in 5d, of "c" in e6, of "é" (UTF-8) in 0c.
  expect(['a', 'b', 'c', 'é'].map(splitOf)).toEqual(['@1', '@2', '@3', '@4']);
});

test('both halves are sorted and cover every id once', () => {
  expect(splitIds(['c', 'b', 'a'])).toEqual({ dev: ['c'], test: ['a', 'b'] });
});
