import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { loadTranslator } from '../../../src/models/load-matching.ts';
import { packTranslations, readTranslations } from '../../../src/models/translations.ts';

const folder = mkdtempSync(join(tmpdir(), 'translations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'lexicon');
const entry = (word: string, ...translations: (readonly [place: number, share: number])[]) => ({
  word,
  translations: translations.map(([place, share]) => ({ place, share })),
});

test('a lexicon is read as it was written, within a step of a share', () => {
  const lexicon = { fr: [entry('le', [0, 1]), entry('grève')], en: [entry('the', [0, 1], [1, 0.5]), entry('strike')] };
  writeFileSync(path, packTranslations(lexicon));
  const translator = readTranslations(path);
  expect(translator.translationsOf('le', 'fr')).toEqual([{ word: 'the', share: 1 }]);
  const [, second] = translator.translationsOf('the', 'en');
  expect(second?.word).toBe('grève');
  expect(second?.share).toBeCloseTo(0.5, 1);
  expect(translator.translationsOf('strike', 'en')).toEqual([]);
  expect(translator.weightOf('le', 'fr')).toBeLessThan(translator.weightOf('grève', 'fr'));
  expect(translator.weightOf('inconnu', 'fr')).toBe(1);
});

test('another file is refused by name', () => {
  writeFileSync(path, gzipSync('something else 1 2'));
  expect(() => readTranslations(path)).toThrow(/lexicon is not of this version/u);
});

test.each([
  ['fr', 'eau', 'water'],
  ['fr', 'greve', 'strike'],
  ['en', 'government', 'gouvernement'],
  ['en', 'hospital', 'hopital'],
] as const)('shipped: in %s "%s" is first "%s"', (language, word, translation) => {
  expect(loadTranslator().translationsOf(word, language)[0]?.word).toBe(translation);
});

test('shipped: what stands everywhere says nothing, what is unknown says most', () => {
  const translator = loadTranslator();
  expect(translator.weightOf('le', 'fr')).toBeLessThan(0.1);
  expect(translator.weightOf('zorglub', 'fr')).toBe(1);
});
