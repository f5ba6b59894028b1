import { describe, expect, it } from 'vitest';
import type { EdgeView } from '../../src/domain/views.ts';
import { readAddress, writeAddress } from '../../src/web/page/address.ts';
import { tieInWords, tieKind } from '../../src/web/page/graph-words.ts';
import { LABELS, preferredLanguage } from '../../src/web/page/labels/languages.ts';
import { segmentsOf, spansOfWords } from '../../src/web/page/marked-text.ts';
import { NamePlaces } from '../../src/web/page/name-places.ts';

describe('the address', () => {
  it.each([
    '#',
    '#open=Q1&open=e-2&entity=Q1&tab=about&type=person&language=fr&source=Le+Courrier+du+Soir&since=2014-01-01',
    '#ui=en&open=a%26b%23c&between=a%26b%23c&between=%C3%A9',
    '#from=x&to=y',
    '#article=a-1&typed=1&limit=90&view=list',
    '#claim=q-1',
    '#lookup=',
    '#lookup=Qui+l%E2%80%99a+dit+%3F',
    '#claims=80+millions+%C2%AB+d%E2%80%99euros+%C2%BB',
  ])('says the same after it was read: %s', (hash) => {
    expect(writeAddress(readAddress(hash))).toBe(hash);
  });

  it('leaves out what makes no sense', () => {
    const hash = '#ui=de&type=animal&language=xx&since=yesterday&limit=-5&tab=none&view=cube&between=one&from=alone';
    expect(writeAddress(readAddress(hash))).toBe('#');
    expect(readAddress('#limit=1e9').limit).toBe(200);
    expect(readAddress(`#${'open=x&open=y&'.repeat(50)}`).open).toEqual(['x', 'y']);
  });
});

describe('marked text', () => {
  it('is cut where a mark begins or ends, without a gap', () => {
    const marks = [
      { start: 2, end: 6, name: 'outer' },
      { start: 4, end: 8, name: 'inner' },
    ];
    const cut = segmentsOf('0123456789', marks).map(({ text, marks: on }) => [text, on.map(({ name }) => name).join()]);
    expect(cut).toEqual([
      ['01', ''],
      ['23', 'outer'],
      ['45', 'outer,inner'],
      ['67', 'inner'],
      ['89', ''],
    ]);
  });

  it('counts from where the sentence begins, and cuts marks that reach outside it', () => {
    const cut = segmentsOf('abc', [{ start: 8, end: 12 }], 10).map(({ text, start, marks }) => [
      text,
      start,
      marks.length,
    ]);
    expect(cut).toEqual([
      ['ab', 10, 1],
      ['c', 12, 0],
    ]);
  });

  it('finds names as whole words, the longer first', () => {
    const text = 'La Corée du Nord et la Corée, pas la Coréenne.';
    const spans = spansOfWords(text, ['Corée', 'Corée du Nord', '']);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Corée du Nord', 'Corée']);
  });
});

const edge = (part: Partial<EdgeView>): EdgeView => ({
  key: 'k',
  kind: 'RELATED',
  from: 'a',
  to: 'b',
  type: 'accused',
  articles: 1,
  stories: 1,
  firstAt: null,
  lastAt: null,
  contested: false,
  alleged: false,
  ended: false,
  evidence: [],
  ...part,
});

describe('ties in words', () => {
  const together = edge({ kind: 'CO_OCCURS', type: null });

  it('are as doubtful as their most doubtful relation', () => {
    expect(tieKind([together])).toBe('together');
    expect(tieKind([edge({}), together])).toBe('stated');
    expect(tieKind([edge({ alleged: true })])).toBe('alleged');
    expect(tieKind([edge({ alleged: true }), edge({ type: 'leads' })])).toBe('stated');
    expect(tieKind([edge({ contested: true }), edge({ type: 'leads' })])).toBe('contested');
  });

  it('say each relation once, with its doubts', () => {
    const edges = [edge({ type: 'attacked', alleged: true, contested: true }), edge({}), edge({}), together];
    expect(tieInWords(edges, LABELS.en)).toBe('attacked (contested, alleged) · accused');
    expect(tieInWords([edge({ type: 'leads', ended: true })], LABELS.en)).toBe('leads (over)');
    expect(tieInWords(edges, LABELS.fr)).toBe('a attaqué (contestée, alléguée) · accuse');
  });
});

describe('languages', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'en-GB', 'fr'], 'en'],
    [['FR'], 'fr'],
    [['frr'], 'en'],
    [[], 'en'],
  ])('the page begins with the first it speaks of %j', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  it('says the same things in both', () => {
    const keysOf = (value: object): unknown =>
      Object.entries(value).map(([key, part]) => [
        key,
        typeof part === 'object' && part !== null ? keysOf(part) : typeof part,
      ]);
    expect(keysOf(LABELS.fr)).toEqual(keysOf(LABELS.en));
  });
});

describe('names in the picture', () => {
  const frame = {
    width: 200,
    height: 100,
    nodes: [
      { x: 100, y: 50, size: 10 },
      { x: 100, y: 70, size: 5 },
    ],
  };

  it('go below their node, else above, and nowhere where there is no room', () => {
    const places = new NamePlaces();
    places.begin(() => frame);
    const [first, second] = frame.nodes;
    expect(places.take('first', first!, 60)).toMatchObject({ top: 50 - 10 - 3 - 16 });
    expect(places.take('second', second!, 60)).toMatchObject({ top: 70 + 5 + 3 });
    expect(places.take('third', first!, 190)).toBeNull();
    expect(places.placeOf('first', first!, 60)).toMatchObject({ top: 21 });
  });

  it('stay inside the picture', () => {
    const places = new NamePlaces();
    places.begin(() => ({ width: 200, height: 100, nodes: [] }));
    expect(places.take('corner', { x: 5, y: 90, size: 5 }, 60)).toMatchObject({ left: 13 });
  });
});
