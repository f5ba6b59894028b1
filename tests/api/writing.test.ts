import { expect, it } from 'vitest';
import { StoreError } from '../../src/domain/errors.ts';
import type { IngestOutcome } from '../../src/domain/ingestion.ts';
import { apiUnderTest, KEY, newsroomStore } from './api-under-test.ts';

const store = newsroomStore();
const received: unknown[] = [];
const OUTCOMES: Readonly<Record<string, IngestOutcome>> = {
  new: { status: 'created', articleId: 'a/1' },
  again: { status: 'unchanged', articleId: 'a/1' },
  corrected: { status: 'replaced', articleId: 'a/1' },
  foreign: { status: 'rejected', reason: 'The language is neither French nor English.' },
};
const ingest = async (record: unknown): Promise<IngestOutcome> => {
  received.push(record);
  const { text } = record as { text: string };
  if (text === 'down') throw new StoreError('bolt://inner.host refused', { retryable: true });
  return OUTCOMES[text] ?? { status: 'rejected', reason: 'There is no text.' };
};
const api = apiUnderTest({ store, ingest });
const keyless = apiUnderTest({ store, ingest, apiKey: null });

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.fetch('/api/v1/articles', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-api-key': KEY, ...headers },
  });

const send = (text: string): Promise<Response> => post(JSON.stringify({ text }));

it.each([
  ['new', 201, 'created'],
  ['again', 200, 'unchanged'],
  ['corrected', 200, 'replaced'],
])('answers what became of an article: %s', async (text, status, outcome) => {
  const response = await send(text);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ status: outcome, articleId: 'a/1' });
  expect(response.headers.get('location')).toBe(text === 'new' ? '/api/v1/articles/a%2F1' : null);
});

it('answers 422 with the reason where the record is no article', async () => {
  const response = await send('foreign');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: 'The language is neither French nor English.' });
});

it('answers 503, without naming the database, where it cannot write', async () => {
  const response = await send('down');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.text()).not.toContain('inner.host');
});

it.each([
  ['no key', {}, 401],
  ['a wrong key', { 'x-api-key': 'wrong' }, 401],
  ['an empty key', { 'x-api-key': '' }, 401],
  ['a key that only begins right', { 'x-api-key': KEY.slice(0, -1) }, 401],
  ['a wrong bearer', { authorization: 'Bearer wrong' }, 401],
  ['basic authentication', { authorization: `Basic ${btoa(`x:${KEY}`)}` }, 401],
  ['the key', { 'x-api-key': KEY }, 404],
  ['the key as a bearer', { authorization: `Bearer ${KEY}` }, 404],
])('asks for the key before it deletes: %s', async (_, headers, status) => {
  const response = await api.fetch('/api/v1/articles/none', { method: 'DELETE', headers });
  expect(response.status).toBe(status);
  expect(response.headers.has('www-authenticate')).toBe(status === 401);
});

it('asks for the key before it reads a body', async () => {
  const before = received.length;
  const response = await api.fetch('/api/v1/articles', {
    method: 'POST',
    body: '{ not json',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(401);
  expect(received).toHaveLength(before);
});

it('says how to switch writing on where the server has no key', async () => {
  const headers = { 'x-api-key': '', 'content-type': 'application/json' };
  const response = await keyless.fetch('/api/v1/articles', { method: 'POST', body: '{}', headers });
  expect(response.status).toBe(403);
  expect(((await response.json()) as { detail: string }).detail).toContain('RECOUPE_API_KEY');
});

it('takes an article out, and a second time says that it is not there', async () => {
  const init = { method: 'DELETE', headers: { 'x-api-key': KEY } };
  const first = await api.fetch('/api/v1/articles/a-6', init);
  expect(first.status).toBe(204);
  expect(await first.text()).toBe('');
  expect((await api.fetch('/api/v1/articles/a-6', init)).status).toBe(404);
  expect((await api.fetch('/api/v1/articles/a-6')).status).toBe(404);
});

it.each([
  ['malformed JSON', '{"text": ', {}, 400],
  ['a list', '[]', {}, 400],
  ['a string', '"text"', {}, 400],
  ['no body', '', {}, 422],
  ['plain text', 'text', { 'content-type': 'text/plain' }, 415],
  ['a form', 'text=new', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['an unknown encoding', '{}', { 'content-encoding': 'zstd-unknown' }, 415],
  ['too much', JSON.stringify({ text: 'a'.repeat(20_000) }), {}, 413],
])('refuses %s', async (_, body, headers, status) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});
