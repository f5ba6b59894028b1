/** What the tests of the Reconciliation Service API share: the newsroom with namesakes in it, and how a client asks. */
import { expect } from 'vitest';
import type { GraphStore } from '../../src/domain/graph-store.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { type Api, apiUnderTest, newsroomStore } from './api-under-test.ts';
import { specResults } from './reconciliation-protocol.ts';

const SCRIPT = '<script>alert("x")</script>';

const place = (id: string, wikidata: string) =>
  buildEntity({ id, nameEn: 'Georgia', nameFr: 'Géorgie', type: 'location', wikidata });
const georgia = place('country-GE', 'Q230');
const state = place('region-georgia', 'Q1428');
const usa = buildEntity({ id: 'country-US', nameEn: 'United States', nameFr: 'États-Unis', type: 'location' });
const apple = buildEntity({ id: 'Q312', nameEn: 'Apple', wikidata: 'Q312' });
const party = buildEntity({ id: 'party', nameEn: 'Republican Party', names: [buildName('GOP', 'acronym')] });
const putin = buildEntity({
  id: 'putin',
  nameEn: 'Vladimir Putin',
  nameFr: 'Vladimir Poutine',
  type: 'person',
  names: [buildName('Poutine', 'alias'), buildName('Putin', 'alias')],
});
/** Its id and its names are markup. */
export const hostile = buildEntity({
  id: `x"'&`,
  nameEn: SCRIPT,
  type: 'work',
  names: [buildName(`"><img src=x>`, 'alias')],
});
const prince = buildEntity({ id: 'prince', nameEn: 'Prince', type: 'person' });
const more = [georgia, state, usa, apple, party, putin, hostile, prince];

const addMore = (store: GraphStore): Promise<void> =>
  store.apply([
    buildUpdate({
      id: 'more',
      publishedAt: '2024-03-04',
      entities: more,
      chains: more.map(({ id, nameEn, type }, at) => ({ name: `${nameEn}${' '.repeat(at)}`, entity: id, type })),
      relations: [
        { type: 'part_of', subject: 'Georgia ', object: 'United States  ' },
        { type: 'leads', subject: 'Vladimir Putin     ', object: 'Georgia' },
      ],
    }),
  ]);

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: unknown }[];
}
type Results = Readonly<Record<string, { readonly result: readonly Candidate[] }>>;

/** Sends a form as clients do. */
export const post = (api: Api, fields: Record<string, string>): Promise<Response> =>
  api.fetch('/reconcile', { method: 'POST', body: new URLSearchParams(fields) });

/** The API over the newsroom with namesakes, and what it answers; every result is checked against the protocol. */
export function reconciliationUnderTest() {
  const store = newsroomStore(addMore);
  const api = apiUnderTest({ store });
  async function batch(queries: object, asked = api): Promise<Results> {
    const response = await post(asked, { queries: JSON.stringify(queries) });
    const body = (await response.json()) as Results;
    expect([response.status, specResults.safeParse(body).error?.issues ?? []]).toEqual([200, []]);
    return body;
  }
  const candidates = async (query: object, asked = api): Promise<readonly Candidate[]> =>
    (await batch({ q0: query }, asked))['q0']!.result;
  return { store, api, batch, candidates };
}

/** Id, score and whether it is a match. */
export const brief = (found: readonly Candidate[]) => found.map(({ id, score, match }) => [id, score, match]);

/** Status and detail of a problem. */
export async function problem(response: Promise<Response>): Promise<readonly [number, string]> {
  const answer = await response;
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  return [answer.status, ((await answer.json()) as { detail: string }).detail];
}
