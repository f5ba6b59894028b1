import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goldLine } from '../../../scripts/gold/format.ts';
import { loadGold } from '../../../scripts/gold/load.ts';
import { goldDocument, TEXT } from './gold-document.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
  path = join(folder, 'set.fr.jsonl');
  writeFileSync(path, `${goldLine(goldDocument())}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function texts(text: string, gzipped = false): string {
  const there = mkdtempSync(join(folder, 'texts-'));
  const line = `${JSON.stringify({ id: 'a-1', lang: 'fr', source: 's', text })}\n`;
  writeFileSync(join(there, gzipped ? 'set.fr.jsonl.gz' : 'set.fr.jsonl'), gzipped ? gzipSync(line) : line);
  return there;
}

test.each([false, true])('a document is joined with its text (gzipped: %s)', async (gzipped) => {
  const [article] = await loadGold(path, { texts: texts(TEXT, gzipped) });
  expect(article?.text).toBe(TEXT);
  expect(article?.entities.map(({ start, end }) => article.text.slice(start, end))).toEqual(['Léa', 'Léa']);
});

test('a text that differs by one space is refused', async () => {
  await expect(loadGold(path, { texts: texts(`${TEXT} `) })).rejects.toThrow('a-1: not the text that was annotated');
});

test('a text that is not there is an error', async () => {
  await expect(loadGold(path, { texts: folder })).rejects.toThrow();
  await expect(loadGold(path, { texts: join(folder, 'none') })).rejects.toThrow('its text is not in');
});

test('a text of our own needs no folder', async () => {
  writeFileSync(path, `${goldLine(goldDocument({ text: TEXT, phenomena: ['emoji'] }))}\n`);
  expect(await loadGold(path, { texts: join(folder, 'none') })).toMatchObject([{ text: TEXT }]);
});

test('a split keeps its half', async () => {
  expect(await loadGold(path, { texts: texts(TEXT), split: 'test' })).toHaveLength(1);
  expect(await loadGold(path, { texts: texts(TEXT), split: 'dev' })).toEqual([]);
});
