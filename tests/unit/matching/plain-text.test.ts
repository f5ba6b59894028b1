import { expect, test } from 'vitest';
import { plainText } from '../../../src/matching/plain-text.ts';

test.each([
  ['Smoke over the coast #AustralianFires pic.twitter.com/0eJ', 'Smoke over the coast Australian Fires'],
  ['Look https://t.co/x1 — Ann Lee (@annlee_7) July 5, 2016', 'Look — Ann Lee (annlee 7)'],
  ['Vu — Anne (@anne) 5 juillet 2016', 'Vu — Anne (anne)'],
  ['Nothing to change in 2016: 3,000 dead.', 'Nothing to change in 2016: 3,000 dead.'],
])('%s → %s', (text, plain) => {
  expect(plainText(text).replace(/\s+/gu, ' ').trim()).toBe(plain);
});
