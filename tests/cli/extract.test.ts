import { expect, test } from 'vitest';
import { runRecoupe } from '../support/run-recoupe.ts';

const TEXT =
  'Alain Bensoussan, avocat spécialiste du droit numérique, souligne : « Le déni de service est illégal 😀 ».';

test('JSON lines in, JSON lines out, offsets into the text as it was sent', async () => {
  const text = `  ${TEXT}\r\n`;
  const run = await runRecoupe(['extract', '--jsonl'], { input: `${JSON.stringify({ id: 'x', text })}\n\n` });
  expect(run).toMatchObject({ status: 0, err: '' });
  const result = JSON.parse(run.out) as {
    id: string;
    lang: string;
    mentions: { start: number; end: number; text: string }[];
    quotations: { content: { start: number; end: number }[]; speaker: string }[];
    chains: { id: string; name: string }[];
  };
  expect(result).toMatchObject({ id: 'x', lang: 'fr' });
  for (const { start, end, text: surface } of result.mentions) expect(text.slice(start, end)).toBe(surface);
  const [quotation] = result.quotations;
  expect(text.slice(quotation?.content[0]?.start, quotation?.content[0]?.end)).toBe(
    'Le déni de service est illégal 😀',
  );
  expect(result.chains.find(({ id }) => id === quotation?.speaker)?.name).toBe('Alain Bensoussan');
});

test('a line that is none is said with its number, and the others are annotated', async () => {
  const lines = [
    '{"id": 1',
    JSON.stringify({ id: 2, text: TEXT }),
    JSON.stringify({ id: 3 }),
    JSON.stringify({ id: 4, text: TEXT, lang: 'es' }),
    '[]',
  ];
  const run = await runRecoupe(['extract', '--jsonl'], { input: lines.join('\n') });
  expect(run.status).toBe(4);
  expect(
    run.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(['2']);
  expect(run.err).toMatch(/line 1: broken JSON/);
  expect(run.err).toMatch(/line 3: "text" must be a string/);
  expect(run.err).toMatch(/line 4: the language "es"/);
  expect(run.err).toMatch(/line 5/);
});

test('a text of half a megabyte in one paragraph is read to its end', async () => {
  const text = `${TEXT} `.repeat(5_000);
  const run = await runRecoupe(['extract', '--jsonl'], { input: JSON.stringify({ id: 'long', text, lang: 'fr' }) });
  expect(run.status).toBe(0);
  expect((JSON.parse(run.out) as { quotations: object[] }).quotations).toHaveLength(5_000);
});

test('help and version', async () => {
  expect(await runRecoupe(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  const help = await runRecoupe(['--help']);
  expect(help.status).toBe(0);
  expect(help.out).toMatch(/Exit status/);
});
