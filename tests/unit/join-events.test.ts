import { describe, expect, test } from 'vitest';
import type { EventFacts, KnownEvent } from '../../src/domain/event.ts';
import { eventKeys, joinEvents } from '../../src/resolution/join-events.ts';

const base: EventFacts = {
  ...{ type: 'attack', place: null, date: '2014-11-24', reportedAt: '2014-12-02', planned: false },
  participants: [{ role: 'target', entity: 'sony' }],
};
const who = (...parts: readonly string[]): EventFacts['participants'] =>
  parts.map((part) => {
    const [role, entity] = part.split('=');
    return { role, entity } as EventFacts['participants'][number];
  });
const known = (...reports: readonly EventFacts[]): KnownEvent => ({ id: 'v-known', reports });

/** Whether a report is taken for the event of another. */
const joins = (facts: EventFacts, ...reports: readonly EventFacts[]): boolean =>
  joinEvents([['e1', facts]], [known(...reports)], () => 'v-new')[0]?.into === 'v-known';

describe('two reports are of one event', () => {
  const death: EventFacts = { ...base, type: 'death', participants: who('victim=wu') };
  const talks: EventFacts = { ...base, type: 'meeting', participants: who('participant=kim', 'participant=moon') };
  const sale: EventFacts = { ...base, type: 'acquisition', participants: who('acquired=instagram', 'buyer=facebook') };
  const vote: EventFacts = { ...base, type: 'election', participants: [], place: 'fr', date: '2017-05-07' };
  test.each([
    ['the same target on the same day', base, base],
    ['a day apart: the clocks differ', base, { ...base, date: '2014-11-25' }],
    ['one date less exact', base, { ...base, date: '2014-11' }],
    ['another attacker: who did it is disputed', base, { ...base, participants: who('target=sony', 'attacker=gop') }],
    ['no date, reported soon after', base, { ...base, date: null, reportedAt: '2014-11-28' }],
    ['no target, but day and place', { ...base, place: 'paris' }, { ...base, participants: [], place: 'paris' }],
    ['a person dies once', death, { ...death, date: null, reportedAt: '2019-01-01' }],
    ['both who met', talks, { ...talks, place: 'seoul' }],
    ['what is bought, months later', sale, { ...sale, date: '2015-06', participants: who('acquired=instagram') }],
    ['a vote of one country in one year', vote, { ...vote, date: '2017', participants: who('winner=macron') }],
  ] as const)('%s', (_, one, other) => {
    expect(joins(one, other)).toBe(true);
    expect(joins(other, one)).toBe(true);
  });
});

describe('two reports are of two events', () => {
  const talks: EventFacts = { ...base, type: 'meeting', participants: who('participant=kim', 'participant=moon') };
  const sale: EventFacts = { ...base, type: 'acquisition', participants: who('acquired=nokia', 'buyer=microsoft') };
  test.each([
    ['another type', base, { ...base, type: 'protest' }],
    ['another target', base, { ...base, participants: who('target=apple') }],
    ['another day', base, { ...base, date: '2014-12-24' }],
    ['no date, reported years later', base, { ...base, date: null, reportedAt: '2018-01-01' }],
    [
      'neither dated nor published',
      { ...base, date: null, reportedAt: null },
      { ...base, date: null, reportedAt: null },
    ],
    ['one of two who met', talks, { ...talks, participants: who('participant=kim', 'participant=trump') }],
    ['another buyer', sale, { ...sale, participants: who('acquired=nokia', 'buyer=hmd') }],
    [
      'the same place, no day',
      { ...base, participants: [], place: 'paris', date: '2014-11' },
      { ...base, participants: [], place: 'paris' },
    ],
  ] as const)('%s', (_, one, other) => {
    expect(joins(one as EventFacts, other as EventFacts)).toBe(false);
    expect(joins(other as EventFacts, one as EventFacts)).toBe(false);
  });
});

test('a report that contradicts one of an event is not of it, whatever it shares with another', () => {
  const undated = { ...base, date: null };
  expect(joins({ ...base, date: '2014-12-01' }, undated)).toBe(true);
  expect(joins({ ...base, date: '2014-12-01' }, undated, base)).toBe(false);
});

test('the reasons are kept, and the best of several is taken', () => {
  const place = { ...base, place: 'los-angeles' };
  const [joined] = joinEvents(
    [['e1', place]],
    [
      { id: 'v-b', reports: [base] },
      { id: 'v-a', reports: [place] },
    ],
    () => 'v-new',
  );
  expect(joined).toMatchObject({ into: 'v-a', score: 1 });
  expect(joined?.evidence.map(({ feature }) => feature)).toEqual(['participants', 'place', 'day']);
});

test('what is new gets an id of its own, and the days it may have happened on', () => {
  const [event] = joinEvents([['e1', { ...base, date: null }]], [], (id) => `v-${id}`);
  expect(event).toEqual({ event: 'e1', into: 'v-e1', score: 1, evidence: [], window: ['2014-11-22', '2014-12-03'] });
});

test('an event is looked for under each participant that tells it apart, around its days', () => {
  const facts = { ...base, participants: who('target=sony', 'attacker=gop'), place: 'la' };
  expect(eventKeys(facts)).toEqual([
    { type: 'attack', entity: 'sony', from: '2014-11-23', to: '2014-11-25' },
    { type: 'attack', entity: 'la', from: '2014-11-23', to: '2014-11-25' },
  ]);
  expect(eventKeys({ ...base, type: 'death', participants: who('victim=wu') })).toEqual([
    { type: 'death', entity: 'wu', from: null, to: null },
  ]);
});
