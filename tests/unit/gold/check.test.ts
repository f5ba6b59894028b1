import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkGold } from '../../../scripts/gold/check.ts';
import { type GoldDocument, goldLine } from '../../../scripts/gold/format.ts';
import { goldDocument, TEXT } from './gold-document.ts';

let root: string;
let texts: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gold-'));
  texts = join(root, 'texts');
  for (const folder of ['news', 'training', 'ours', 'texts']) mkdirSync(join(root, folder));
  writeFileSync(join(texts, 'set.fr.jsonl'), `${JSON.stringify({ ...goldDocument(), text: TEXT })}\n`);
});
afterEach(() => rmSync(root, { recursive: true }));

function place(folder: string, ...documents: readonly GoldDocument[]): void {
  writeFileSync(join(root, folder, 'set.fr.jsonl'), documents.map((document) => `${goldLine(document)}\n`).join(''));
}

const errorsOf = async (): Promise<readonly string[]> => (await checkGold(root, texts)).errors;

test('a sound corpus passes', async () => {
  place('training', goldDocument());
  const ours = goldDocument({ id: 'o-1', text: TEXT, phenomena: ['emoji'] });
  place('ours', ours);
  expect(await checkGold(root, texts)).toEqual({ errors: [], documents: 2, unseen: new Map() });
});

test('a text that is not there is counted, and the rest is checked', async () => {
  place('training', goldDocument(), goldDocument({ id: 'b-1', entities: [] }));
  const { errors, unseen } = await checkGold(root, texts);
  expect(errors).toEqual([expect.stringContaining('b-1: quotation 0: no entity "Léa", its speaker')]);
  expect([...unseen.values()]).toEqual([1]);
});

test.each([
  ['a text that changed', goldDocument({ sha256: '0'.repeat(64) }), 'not the one that was annotated'],
  ['a text of somebody else', goldDocument({ text: TEXT, phenomena: ['x'] }), 'not ours to give'],
] as const)('an error: %s', async (_, document, message) => {
  place('training', document);
  expect(await errorsOf()).toEqual([expect.stringContaining(message)]);
});

test('an error: an article of ours without its text', async () => {
  place('ours', goldDocument());
  expect(await errorsOf()).toEqual([expect.stringContaining('lacks text or phenomena')]);
});

test('an error: ids repeated or out of order', async () => {
  place('training', goldDocument({ id: 'b' }), goldDocument({ id: 'a' }), goldDocument({ id: 'a' }));
  expect(await errorsOf()).toEqual([
    expect.stringContaining('a is out of order'),
    expect.stringContaining('a is there twice'),
  ]);
});

test('an error: a line that is no annotation', async () => {
  writeFileSync(join(root, 'training', 'set.fr.jsonl'), '{"id":"a"}\nnot JSON\n');
  const errors = await errorsOf();
  expect(errors).toEqual([expect.stringContaining(':1: lang'), expect.stringContaining(':2: not JSON')]);
});

test('news needs its split by the hash of the ids', async () => {
  place('news', goldDocument());
  expect(await errorsOf()).toEqual([expect.stringContaining('splits.json: not the split by hash')]);
  const half = { news: { dev: [] as string[], test: ['a-1'] } };
  writeFileSync(join(root, 'splits.json'), `${JSON.stringify(half, null, 2)}\n`);
  expect(await errorsOf()).toEqual([]);
});
