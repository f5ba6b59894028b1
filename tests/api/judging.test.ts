import { expect, it } from 'vitest';
import { apiUnderTest, KEY, newsroomStore } from './api-under-test.ts';

const store = newsroomStore();
const api = apiUnderTest({ store });

const post = async (
  path: string,
  body: unknown,
  key = KEY,
): Promise<{ status: number; body: Record<string, string> }> => {
  const response = await api.fetch(`/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-api-key': key },
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const WHO = { by: 'ana', reason: 'Both are the studio.' };
const MERGE = { verdict: 'merge', a: 'Q-pictures', b: 'e-norton', ...WHO };

it('merges, says who and why, sends old links on, and takes it back', async () => {
  const before = (await api.get('/api/v1/entities/e-norton')) as unknown;
  const merged = await post('/judgements', MERGE);
  expect(merged).toMatchObject({ status: 201, body: { ...MERGE, undoneAt: null } });
  const old = await api.fetch('/api/v1/entities/e-norton/claims?role=about&limit=3', { redirect: 'manual' });
  expect([old.status, old.headers.get('location')]).toEqual([
    308,
    '/api/v1/entities/Q-pictures/claims?role=about&limit=3',
  ]);
  expect(await api.get('/api/v1/entities/e-norton')).toMatchObject({ id: 'Q-pictures' });
  const by = async (id: string) => (await api.get(`/api/v1/claims?speaker=${id}`))['items'] as unknown;
  expect(await by('e-norton')).toEqual(await by('Q-pictures'));
  expect((await api.get('/api/v1/judgements'))['items']).toMatchObject([{ id: merged.body['id'] }]);
  expect(await post('/judgements', MERGE)).toMatchObject({
    status: 409,
    body: { type: 'urn:recoupe:problem:conflict' },
  });
  const undone = await post(`/judgements/${merged.body['id']}/undo`, { by: 'ben' });
  expect(undone).toMatchObject({ status: 200, body: { undoneBy: 'ben' } });
  expect(await api.get('/api/v1/entities/e-norton')).toEqual(before);
});

it.each([
  ['no reason', { verdict: 'merge', a: 'x', b: 'y', by: 'ana' }, 400, /reason/],
  ['an unknown verdict', { ...MERGE, verdict: 'delete' }, 400, /verdict/],
  ['a field too many', { ...MERGE, force: true }, 400, /force|nrecognized/],
  ['a split of nothing', { verdict: 'split', a: 'Q-pictures', articles: [], ...WHO }, 400, /articles/],
  ['nobody', { ...MERGE, b: 'nobody' }, 404, /nobody/],
])('refuses %s and says what is wrong', async (_, body, status, detail) => {
  const reply = await post('/judgements', body);
  expect(reply.status).toBe(status);
  expect(reply.body['detail']).toMatch(detail);
});

it('needs the key to judge and to undo', async () => {
  expect((await post('/judgements', MERGE, 'wrong')).status).toBe(401);
  expect((await post('/judgements/j-1/undo', { by: 'ana' }, 'wrong')).status).toBe(401);
  expect((await post('/judgements/j-1/undo', { by: 'ana' })).status).toBe(404);
});

it('lists pairs that wait for a judgement', async () => {
  const first = await api.get('/api/v1/judgements/unsure');
  expect(first['items']).toEqual([]);
  expect(await api.get(`/api/v1/judgements/unsure?cursor=${first['next']}`)).toEqual({ items: [], next: null });
  expect((await api.fetch('/api/v1/judgements/unsure?cursor=none')).status).toBe(400);
});
