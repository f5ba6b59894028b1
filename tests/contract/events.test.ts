import { describe, expect, it } from 'vitest';
import type { EventView } from '../../src/domain/views.ts';
import { buildUpdate, type EventSketch, type UpdateSketch } from '../support/build-update.ts';
import { digest, FIRST, rawDatabase, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest();
const database = rawDatabase();

const HACK = 'v-hack';
const chains: UpdateSketch['chains'] = [
  'GOP',
  'Sony Pictures',
  { name: 'Kim', type: 'person' },
  { name: 'Los Angeles', type: 'location' },
];
const hack = (more: Partial<EventSketch> = {}): EventSketch => ({
  ...{ type: 'attack', into: HACK, who: [['target', 'Sony Pictures']], date: '2014-11-24' },
  window: ['2014-11-24', '2014-11-24'],
  ...more,
});
const article = (id: string, event: EventSketch, more: Partial<UpdateSketch> = {}) =>
  buildUpdate({ id, chains, events: [event], publishedAt: '2014-12-02', ...more });

const roles = (event: EventView | null) =>
  event?.participants.map(
    ({ role, entity, alleged, articles }) => `${role}=${entity.id} ${articles}${alleged ? '?' : ''}`,
  );

describe('an event of several articles', () => {
  it('is one, with everyone whom any of them names and how sure their part is', async () => {
    await store.apply([
      article(
        'a',
        hack({
          who: [
            ['target', 'Sony Pictures'],
            ['place', 'Los Angeles'],
          ],
          date: '2014',
        }),
      ),
      article(
        'b',
        hack({
          who: [
            ['target', 'Sony Pictures'],
            ['attacker', 'GOP', true],
          ],
        }),
        { language: 'fr' },
      ),
      article(
        'c',
        hack({
          who: [
            ['attacker', 'Kim'],
            ['target', 'Sony Pictures'],
          ],
          alleged: true,
        }),
      ),
    ]);
    const event = await store.event(HACK);
    expect(event).toMatchObject({ type: 'attack', date: '2014-11-24', articles: 3, alleged: false, contested: false });
    expect(event?.place?.id).toBe('e-los-angeles');
    expect(roles(event)).toEqual(['target=e-sony-pictures 3', 'attacker=e-gop 1?', 'attacker=e-kim 1?']);
    expect(event?.reports.map(({ evidence }) => evidence.article.id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('is contested where one denies it, and alleged where nobody says it plainly', async () => {
    await store.apply([article('a', hack({ alleged: true })), article('b', hack({ modality: 'intended' }))]);
    expect(await store.event(HACK)).toMatchObject({ alleged: true, contested: false });
    await store.apply([article('c', hack({ polarity: 'denied', alleged: true }))]);
    expect(await store.event(HACK)).toMatchObject({ alleged: true, contested: true });
  });

  it('loses what an article brought with the article, and goes with its last', async () => {
    await store.apply([article('a', hack())]);
    const before = await digest(database);
    await store.apply([
      article(
        'b',
        hack({
          who: [
            ['target', 'Sony Pictures'],
            ['attacker', 'GOP'],
          ],
        }),
      ),
    ]);
    await store.deleteArticle('b');
    expect(await digest(database)).toEqual(before);
    await store.deleteArticle('a');
    expect(await store.event(HACK)).toBeNull();
  });

  it('follows a new version of its article', async () => {
    await store.apply([article('a', hack())]);
    await store.apply([article('a', hack({ into: 'v-other', date: '2015' }), { version: '2' })]);
    expect(await store.event(HACK)).toBeNull();
    expect(await store.event('v-other')).toMatchObject({ date: '2015', articles: 1 });
  });
});

describe('events', () => {
  it('are found by who took part, by place, type, outlet and day of publication', async () => {
    const meeting: EventSketch = {
      ...{ type: 'meeting', into: 'v-talks', date: null, window: ['2020-01-01', '2020-01-11'] },
      who: [
        ['participant', 'Kim'],
        ['participant', 'GOP'],
        ['place', 'Los Angeles'],
      ],
    };
    await store.apply([article('a', hack()), article('b', meeting, { publishedAt: '2020-01-10', source: 'Le Jour' })]);
    const ids = async (query: object) => (await store.events({ ...FIRST, ...query })).items.map(({ id }) => id);
    expect(await ids({})).toEqual(['v-talks', HACK]);
    expect(await ids({ type: 'attack' })).toEqual([HACK]);
    expect(await ids({ entity: 'e-kim' })).toEqual(['v-talks']);
    expect(await ids({ entity: 'e-los-angeles' })).toEqual(['v-talks']);
    expect(await ids({ source: 'Le Jour' })).toEqual(['v-talks']);
    expect(await ids({ until: '2015-01-01' })).toEqual([HACK]);
    expect(await ids({ entity: 'e-nobody' })).toEqual([]);
  });

  it('come in pages, the latest first', async () => {
    const days = ['2014-11-01', '2014-11-02', '2014-11-03'];
    await store.apply(days.map((date, index) => article(`a${index}`, hack({ into: `v-${index}`, date }))));
    const first = await store.events({ limit: 2, cursor: null });
    expect(first.items.map(({ id }) => id)).toEqual(['v-2', 'v-1']);
    const second = await store.events({ limit: 2, cursor: first.next });
    expect(second.items.map(({ id }) => id)).toEqual(['v-0']);
    expect(second.next).toBeNull();
  });

  it('that an article may mean are those of its type and entities around its days', async () => {
    await store.apply([article('a', hack())]);
    const key = { type: 'attack', entity: 'e-sony-pictures', from: '2014-11-20', to: '2014-11-30' } as const;
    const [known, ...others] = await store.eventCandidates([key, key]);
    expect(others).toEqual([]);
    expect(known).toMatchObject({
      id: HACK,
      reports: [{ date: '2014-11-24', reportedAt: '2014-12-02', planned: false }],
    });
    expect(known?.reports[0]?.participants).toEqual([{ role: 'target', entity: 'e-sony-pictures' }]);
    expect(await store.eventCandidates([{ ...key, from: '2015-01-01', to: '2015-02-01' }])).toEqual([]);
    expect(await store.eventCandidates([{ ...key, type: 'meeting' }])).toEqual([]);
    expect(await store.eventCandidates([{ ...key, from: null, to: null }])).toHaveLength(1);
    expect(await store.eventCandidates([])).toEqual([]);
  });
});

it('a relation keeps when it held, and the event that it is part of', async () => {
  const update = buildUpdate({
    ...{
      id: 'a',
      chains,
      events: [
        hack({
          who: [
            ['target', 'Sony Pictures'],
            ['attacker', 'GOP'],
          ],
        }),
      ],
    },
    relations: [
      {
        type: 'attacked',
        subject: 'GOP',
        object: 'Sony Pictures',
        time: { validFrom: '2014-11-24', validTo: '2014-11-24' },
      },
      { type: 'leads', subject: 'Kim', object: 'Sony Pictures', value: 'head', time: { validTo: '2012', ended: true } },
    ],
  });
  const [attacked, leads] = update.relations;
  await store.apply([{ ...update, relations: [{ ...attacked!, event: update.events[0]!.id }, leads!] }]);
  const { items } = await store.relations('e-sony-pictures', FIRST);
  const byType = new Map(items.map((relation) => [relation.type, relation]));
  expect(byType.get('attacked')).toMatchObject({ validFrom: '2014-11-24', validTo: '2014-11-24', event: HACK });
  expect(byType.get('leads')).toMatchObject({ validFrom: null, validTo: '2012', ended: true, event: null });
});
