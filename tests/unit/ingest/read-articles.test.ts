import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article, Rejected } from '../../../src/domain/article.ts';
import { readArticles } from '../../../src/ingest/read-articles.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recoupe-ingest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FRENCH = 'Le président de la société a déclaré que les comptes seraient publiés la semaine prochaine.';
const ENGLISH = 'The president of the company said that the accounts would be published next week.';

async function read(name: string, content: string | Uint8Array): Promise<(Article | Rejected)[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return collect(path);
}

async function collect(path: string): Promise<(Article | Rejected)[]> {
  const all: (Article | Rejected)[] = [];
  for await (const one of readArticles(path)) all.push(one);
  return all;
}

const reason = (results: readonly (Article | Rejected)[]): string =>
  results.map((one) => ('reason' in one ? one.reason : 'read')).join(' / ');

test('a text file is an article in the language it is in', async () => {
  expect(await read('un.txt', FRENCH)).toMatchObject([{ language: 'fr', title: 'un', text: FRENCH }]);
  expect(await read('one.txt', ENGLISH)).toMatchObject([{ language: 'en' }]);
});

test('a corrected text file keeps its id', async () => {
  const [before] = await read('same.txt', FRENCH);
  const [after] = await read('same.txt', `${FRENCH} Corrigé.`);
  expect(before).toHaveProperty('id', (after as Article).id);
  expect((before as Article).contentHash).not.toBe((after as Article).contentHash);
});

test('one address in several spellings is one article', async () => {
  const ids = await read(
    'urls.json',
    JSON.stringify([
      { url: 'https://News.example/a?utm_source=x&b=1#top', text: FRENCH },
      { url: 'https://news.example/a?b=1', text: FRENCH },
    ]),
  );
  expect(new Set(ids.map((one) => (one as Article).id)).size).toBe(1);
  expect(ids[0]).toMatchObject({ source: 'news.example' });
});

test('a broken line is rejected with its number, and the others are read', async () => {
  const results = await read(
    'lines.jsonl',
    `${JSON.stringify({ id: 1, text: FRENCH })}\n{"id": 2, "text": \n\n${JSON.stringify({ id: 3, text: ENGLISH })}\n`,
  );
  expect(results).toMatchObject([
    { language: 'fr' },
    { where: expect.stringMatching(/line 2$/), reason: expect.stringMatching(/^broken JSON/) },
    { language: 'en' },
  ]);
});

test('gzipped lines are read, and a cut archive is rejected', async () => {
  const packed = gzipSync(`${JSON.stringify({ text: FRENCH })}\n`.repeat(3));
  expect(await read('packed.jsonl.gz', packed)).toHaveLength(3);
  expect(reason(await read('cut.jsonl.gz', packed.subarray(0, packed.length - 12)))).toMatch(
    /cannot be read to its end/,
  );
});

test.each([
  ['binary.txt', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1]), /binary file/],
  ['empty.txt', '', /empty or has hardly a word/],
  ['latin1.txt', Buffer.from('Le président a été réélu à la tête de la société.', 'latin1'), /not UTF-8.*iconv/],
  [
    'spanish.txt',
    'El presidente de la empresa declaró que las cuentas se publicarían la próxima semana en la sede de Madrid.',
    /neither French nor English/,
  ],
  ['broken.json', '{"text": ', /broken JSON/],
  ['notext.json', '{"title": "Sans texte"}', /"text" must be a string/],
  ['german.json', JSON.stringify({ text: FRENCH, lang: 'de' }), /only French \(fr\) and English \(en\)/],
  ['date.json', JSON.stringify({ text: FRENCH, publishedAt: 'hier' }), /ISO 8601/],
  ['url.json', JSON.stringify({ text: FRENCH, url: 'javascript:alert(1)' }), /http or https/],
  ['null.json', 'null', /not an article record/],
])('%s is rejected, with what to do', async (name, content, expected) => {
  expect(reason(await read(name, content))).toMatch(expected);
});

test('a text beyond the limit is rejected', async () => {
  expect(reason(await read('long.txt', 'mot '.repeat(2_600_000)))).toMatch(/limit is 10000000/);
  expect(reason(await read('huge.txt', 'mot '.repeat(12_500_000)))).toMatch(/50000000 bytes/);
  expect(reason(await read('hugeline.jsonl', `"${'mot '.repeat(12_500_000)}"\n`))).toMatch(/longer than any article/);
});

test('UTF-16 with its mark is read', async () => {
  expect(await read('utf16.txt', Buffer.from(`\uFEFF${FRENCH}`, 'utf16le'))).toMatchObject([{ text: FRENCH }]);
});

test('a path that is not there, and a kind that is not read, are errors that say so', async () => {
  await expect(collect(join(folder, 'nowhere'))).rejects.toThrow(/no such file or folder/);
  await expect(read('page.pdf', 'x')).rejects.toThrow(/not read\. Give a folder or a file in \.txt, \.json/);
});
