import { expect, test } from 'vitest';
import { checkGold } from '../../../scripts/gold/check.ts';
import { TEXT_FOLDER } from '../../../scripts/gold/load.ts';

test('the corpus has no error that this machine can see', async () => {
  const { errors, documents } = await checkGold('data/gold', TEXT_FOLDER);
  expect(errors).toEqual([]);
  expect(documents).toBeGreaterThanOrEqual(770);
}, 60_000);
