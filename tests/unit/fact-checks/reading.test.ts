import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Rejected } from '../../../src/domain/article.ts';
import type { FactCheck } from '../../../src/domain/fact-check.ts';
import { isFactCheck } from '../../../src/fact-checks/parse-claim-review.ts';
import { parseFactChecks } from '../../../src/fact-checks/parse-fact-checks.ts';
import { readFactCheckFeed, readFactChecks } from '../../../src/fact-checks/read-fact-checks.ts';

type Result = FactCheck | Rejected;

const fixture = (name: string): string => new URL(`fixtures/${name}`, import.meta.url).pathname;

async function all(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = [];
  for await (const result of results) list.push(result);
  return list;
}

const claimsOf = (results: readonly Result[]): readonly string[] =>
  results.filter(isFactCheck).map(({ claimReviewed }) => claimReviewed);

const reasonsOf = (results: readonly Result[]): readonly string[] =>
  results.flatMap((result) => (isFactCheck(result) ? [] : [result.reason]));

/** One ClaimReview with these properties beyond the two that it must have. */
function one(properties: object): FactCheck {
  const review = { '@type': 'ClaimReview', claimReviewed: 'Bats are blind.', url: 'https://checks.example/bats' };
  const [result] = parseFactChecks(JSON.stringify({ ...review, ...properties }), 'here');
  if (!result || !isFactCheck(result)) throw new Error(`not a fact check: ${JSON.stringify(result)}`);
  return result;
}

const reasonFor = (properties: object): string | undefined => {
  const review = { '@type': 'ClaimReview', claimReviewed: 'Bats are blind.', url: 'https://checks.example/bats' };
  return reasonsOf(parseFactChecks(JSON.stringify({ ...review, ...properties }), 'here'))[0];
};

describe('JSON-LD', () => {
  it('reads all of a ClaimReview', async () => {
    const [result] = await all(readFactChecks(fixture('great-wall.json')));
    expect(result).toEqual({
      id: expect.stringMatching(/^f-[\da-f]{20}$/u),
      claimReviewed: 'La Grande Muraille de Chine est visible à l’œil nu depuis la Lune.',
      language: 'fr',
      claimant: { name: 'Richard Halliburton', type: 'person' },
      claimDate: '1938',
      appearances: ['https://livres.example/second-book-of-marvels', 'https://blog.example/muraille'],
      publisher: { name: 'Vérif', site: 'verif.example' },
      url: 'https://www.verif.example/espace/grande-muraille?utm_source=feed#verdict',
      title: 'Non, on ne voit pas la Grande Muraille depuis la Lune',
      reviewDate: '2019-07-20',
      textualRating: 'Faux',
      numericRating: { value: 1, best: 5, worst: 1 },
      verdict: 'false',
    });
  });

  it('finds a review inside an article of a graph, and the nodes it refers to', async () => {
    const results = await all(readFactChecks(fixture('graph.json')));
    expect(results).toMatchObject([
      {
        claimReviewed: 'Lightning never strikes the same place twice.',
        language: 'en',
        claimant: { name: 'a proverb', type: null },
        publisher: { name: 'Checks', site: 'checks.example' },
        url: 'https://checks.example/lightning',
        textualRating: null,
        numericRating: { value: 2, best: 10, worst: 0 },
        verdict: 'mostly-false',
      },
    ]);
  });

  it.each([
    ['a list', (review: object) => [review, { ...review, url: 'https://checks.example/2' }], 2],
    ['a list of types', (review: object) => ({ ...review, '@type': ['Article', 'schema:ClaimReview'] }), 1],
    ['lists in a graph', (review: object) => ({ '@graph': [[review]] }), 1],
    ['deep inside', (review: object) => ({ a: { b: { c: [{ d: review }] } } }), 1],
  ])('finds reviews in %s', (_, wrap, count) => {
    const review = { '@type': 'ClaimReview', claimReviewed: 'Bats are blind.', url: 'https://checks.example/bats' };
    expect(claimsOf(parseFactChecks(JSON.stringify(wrap(review)), 'here'))).toHaveLength(count);
  });

  it.each([
    ['an author as text', { author: 'Checks' }, { publisher: { name: 'Checks', site: 'checks.example' } }],
    [
      'a person whose publisher is named',
      { author: { '@type': 'Person', name: 'Ann' }, publisher: { name: 'Checks' } },
      { publisher: { name: 'Checks', site: 'checks.example' } },
    ],
    ['no author', { author: null }, { publisher: { name: null, site: 'checks.example' } }],
    ['a claimant without a name', { itemReviewed: { author: { '@type': 'Person' } } }, { claimant: null }],
    [
      'several claimants',
      {
        itemReviewed: [
          {
            author: [
              { '@type': 'Person', name: 'Ann' },
              { '@type': 'Organization', name: 'Acme' },
            ],
          },
          { author: { '@type': 'Person', name: 'Ann' } },
        ],
      },
      { claimant: { name: 'Ann, Acme', type: null } },
    ],
    [
      'an item that is an address',
      { itemReviewed: 'https://blog.example/1' },
      { appearances: ['https://blog.example/1'] },
    ],
    [
      'a date that is none',
      { datePublished: '2019-02-31T', itemReviewed: { datePublished: 'May' } },
      { claimDate: null },
    ],
    ['a date with a time', { datePublished: '2019-02-01T10:00:00+02:00' }, { reviewDate: '2019-02-01T10:00:00+02:00' }],
    [
      'a scale that is none',
      { reviewRating: { ratingValue: '-1', bestRating: '-1', worstRating: '-1' } },
      { numericRating: null },
    ],
    ['a figure off its scale', { reviewRating: { ratingValue: 0 } }, { numericRating: null }],
    [
      "schema.org's scale where none is given",
      { reviewRating: { ratingValue: '4' } },
      { numericRating: { value: 4, best: 5, worst: 1 }, textualRating: null, verdict: 'mostly-true' },
    ],
    [
      'words in place of figures',
      { reviewRating: { ratingValue: 'Faux' } },
      { textualRating: 'Faux', verdict: 'false' },
    ],
    ['a rating as text', { reviewRating: 'True' }, { textualRating: 'True', verdict: 'true' }],
    ['no rating', { reviewRating: [] }, { textualRating: null, numericRating: null, verdict: 'unrated' }],
    ['a title too long', { name: 'x'.repeat(2_001) }, { title: null }],
    ['another language', { inLanguage: 'pt-BR' }, { language: 'pt' }],
    ['a language that is none', { inLanguage: 'Anglais (US)' }, { language: 'en' }],
    ['character references', { name: 'A &amp; B &#x1F600; &#0; &copy; &lt;i&gt;' }, { title: 'A & B 😀 &copy; <i>' }],
  ])('takes what is there: %s', (_, properties, expected) => {
    expect(one(properties)).toMatchObject(expected);
  });

  it.each([
    ['Les chauves-souris ne voient rien et se cognent aux murs.', 'fr'],
    ['Bats see nothing and bump into walls.', 'en'],
    ['Las vacunas contra la covid contienen microchips.', null],
    ['O Brasil ganhou cinco vezes a Copa do Mundo de futebol.', null],
    ['I vaccini contengono metalli pesanti che causano malattie.', null],
    ['Der Bundeskanzler hat die Steuern für Rentner erhöht.', null],
    ['De regering heeft de belasting op brandstof verlaagd.', null],
    ['Szczepionki powodują autyzm u dzieci.', null],
    ['Aşılar çocuklarda otizme neden oluyor.', null],
    ['اللقاحات تسبب التوحد عند الأطفال.', null],
  ])('tells the language where it is not stated: %s', (claimReviewed, language) => {
    expect(one({ claimReviewed }).language).toBe(language);
  });

  it('knows a review by its address and claim, whatever else changes', () => {
    const { id } = one({});
    expect(one({ url: 'https://checks.example/bats?utm_medium=x', claimReviewed: 'bats are blind' }).id).toBe(id);
    expect(one({ claimReviewed: 'Bats are deaf.' }).id).not.toBe(id);
    expect(one({ url: 'https://checks.example/bats2' }).id).not.toBe(id);
  });
});

describe('what is refused', () => {
  it.each([
    ['no claim', { claimReviewed: ' ' }, 'without a claim'],
    ['a claim that is no text', { claimReviewed: { text: 'x' } }, 'without a claim'],
    ['an article for a claim', { claimReviewed: 'x'.repeat(2_001) }, 'without a claim'],
    ['no address', { url: undefined }, 'without an address'],
    ['a script for an address', { url: 'javascript:alert(document.domain)' }, 'without an address'],
    ['data for an address', { url: 'data:text/html,<script>' }, 'without an address'],
    ['a password in the address', { url: 'https://checks.example:pw@evil.example/' }, 'without an address'],
    ['an address without a host', { url: '/bats' }, 'without an address'],
    ['an endless address', { url: `https://checks.example/${'x'.repeat(2_000)}` }, 'without an address'],
  ])('%s', (_, properties, reason) => {
    expect(reasonFor(properties)).toContain(reason);
  });

  it('keeps no address but of the web, and only so many', () => {
    const appearance = [
      'ftp://x.example/',
      'JavaScript:alert(1)',
      ' https://ok.example/ ',
      { url: { url: 'https://deep.example/' } },
      ...Array.from({ length: 100 }, (_, index) => `https://n.example/${index}`),
    ];
    const { appearances } = one({ itemReviewed: { '@type': 'Claim', appearance } });
    expect(appearances[0]).toBe('https://ok.example/');
    expect(appearances).toHaveLength(50);
  });

  it.each([
    ['{"@type":"ClaimReview"', 'broken JSON'],
    ['{"@type":"Article"}', 'there is no ClaimReview in it'],
    ['[]', 'there is no ClaimReview in it'],
    ['"ClaimReview"', 'there is no ClaimReview in it'],
    ['<p>no script</p>', 'there is no ClaimReview in it'],
    ['<script type="application/ld+json">{"@type":"ClaimReview"}', 'there is no ClaimReview in it'],
  ])('says why nothing is read from %s', (text, reason) => {
    expect(reasonsOf(parseFactChecks(text, 'here'))).toEqual([expect.stringContaining(reason)]);
  });

  it('stands nesting without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(reasonsOf(parseFactChecks(deep, 'here'))).toHaveLength(1);
  });

  it('never throws, and loses no good review beside anything', () => {
    const good = { '@type': 'ClaimReview', claimReviewed: 'Bats are blind.', url: 'https://checks.example/bats' };
    const keys = ['author', 'itemReviewed', 'reviewRating', 'datePublished', 'inLanguage', 'publisher', 'name', '@id'];
    const odd = fc.dictionary(fc.constantFrom('@type', ...keys), fc.jsonValue());
    fc.assert(
      fc.property(odd, (properties) => {
        const results = parseFactChecks(JSON.stringify([{ ...properties, '@type': 'ClaimReview' }, good]), 'here');
        expect(claimsOf(results)).toContain('Bats are blind.');
        expect(results).toHaveLength(2);
        expect(isFactCheck(parseFactChecks(JSON.stringify({ ...properties, ...good }), 'here')[0] as Result)).toBe(
          true,
        );
      }),
    );
  });
});

describe('a DataFeed', () => {
  const expected = [
    'Bats are blind.',
    'Bulls are enraged by the colour red.',
    'Nous n\'utilisons que 10 % de notre cerveau, disent "les experts" ] } \\',
  ];

  it('gives every review, and of each bad item where it is and what is wrong', async () => {
    const results = await all(readFactChecks(fixture('feed.json')));
    expect(claimsOf(results)).toEqual(expected);
    expect(results.filter((result) => !isFactCheck(result))).toEqual([
      { where: `${fixture('feed.json')}, item 2`, reason: expect.stringContaining('without a claim') },
      { where: `${fixture('feed.json')}, item 3`, reason: expect.stringContaining('broken JSON') },
      { where: `${fixture('feed.json')}, item 4`, reason: expect.stringContaining('broken JSON') },
      { where: `${fixture('feed.json')}, item 5`, reason: 'there is no ClaimReview in it' },
    ]);
  });

  const review = (number: number) =>
    `{"@type":"DataFeedItem","item":[{"@type":"ClaimReview","inLanguage":"en","claimReviewed":"é ${number} \\"[{","url":"https://x.example/${number}"}]}`;

  it('reads the same however the bytes arrive', async () => {
    const bytes = Buffer.from(
      `\uFEFF{"a":"dataFeedElement","b":[1,{}],"dataFeedElement" : [${review(1)} ,\n${review(2)}],"c":["]"]}\n`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const ends = [...cuts, bytes.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        const results = await all(readFactCheckFeed(Readable.from(chunks), 'feed'));
        expect(claimsOf(results)).toEqual(['é 1 "[{', 'é 2 "[{']);
        expect(results).toHaveLength(2);
      }),
    );
  });

  it('gives each review before the feed has ended, and holds none back', async () => {
    let sent = 0;
    async function* endless() {
      yield Buffer.from('{"dataFeedElement":[');
      for (;;) yield Buffer.from(`${review(++sent)},`);
    }
    let read = 0;
    for await (const result of readFactCheckFeed(Readable.from(endless(), { highWaterMark: 1 }), 'feed')) {
      expect(isFactCheck(result)).toBe(true);
      if (++read === 500) break;
    }
    expect(sent).toBeLessThan(510);
  });

  it('passes over an item of any length, and keeps reading', async () => {
    async function* long() {
      yield `[${review(1)},{"x":"`;
      for (let index = 0; index < 50; index++) yield 'x'.repeat(100_000);
      yield `"},${review(2)}]`;
    }
    const results = await all(readFactCheckFeed(Readable.from(long()), 'feed'));
    expect(claimsOf(results)).toHaveLength(2);
    expect(reasonsOf(results)).toEqual([expect.stringContaining('longer than a fact check may be')]);
  });

  it('gets back into step at the end of a line where a quotation mark is missing', async () => {
    const broken = '{"@type":"ClaimReview",\n"claimReviewed":"x,\n"url":"https://x.example/"}';
    const results = await all(readFactCheckFeed(Readable.from([`[${broken},${review(2)}]`]), 'feed'));
    expect(claimsOf(results)).toEqual(['é 2 "[{']);
    expect(reasonsOf(results)).toHaveLength(1);
  });

  it.each([
    ['a file that was cut off', `{"dataFeedElement":[${review(1)},{"@type":`, 1, 'ends in the middle'],
    ['a closing bracket too many', `[${review(1)}]]`, 1, 'not JSON'],
    ['another kind of file', 'id,claim\n1,x', 0, 'not JSON'],
    ['an empty file', ' \n', 0, 'the file is empty'],
  ])('says what is wrong with %s', async (_, text, count, reason) => {
    const results = await all(readFactCheckFeed(Readable.from([text]), 'feed'));
    expect(claimsOf(results)).toHaveLength(count);
    expect(reasonsOf(results)).toEqual([expect.stringContaining(reason)]);
  });

  it('takes an empty list for what it is', async () => {
    expect(await all(readFactCheckFeed(Readable.from(['{"dataFeedElement":[]}']), 'feed'))).toEqual([]);
  });
});

describe('a page', () => {
  it('gives the reviews of its scripts, which may refer to each other', async () => {
    const results = await all(readFactChecks(fixture('page.html')));
    expect(results).toMatchObject([
      {
        claimReviewed: "Les requins n'ont jamais de cancer.",
        publisher: { name: 'Vérif & Cie' },
        claimant: { name: 'William Lane, Linda Comac', type: null },
        appearances: ['https://livres.example/requins'],
        verdict: 'mixed',
      },
      { where: fixture('page.html'), reason: expect.stringContaining('broken JSON') },
    ]);
    expect(results).toHaveLength(2);
  });

  it.each(['<script>', '<script "', '<!--', '<script type="application/ld+json">'])(
    'is read in time in proportion to its length: %s',
    (mark) => {
      const start = performance.now();
      parseFactChecks(`<p>${mark.repeat(200_000)}`, 'here');
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fact-checks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const review = (url: string) => JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'Bats are blind.', url });
  const write = (name: string, text: string | Buffer): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('of lines may have broken ones, and scripts as lines', async () => {
    const lines = [
      review('https://x.example/1'),
      '{"@type": "ClaimReview',
      '',
      `<script type="application/ld+json">${review('https://x.example/2')}</script>`,
      'x'.repeat(2_000_001),
      review('https://x.example/3'),
    ].join('\n');
    const results = await all(readFactChecks(write('old.txt.gz', gzipSync(lines))));
    expect(claimsOf(results)).toHaveLength(3);
    expect(results.flatMap((result) => ('where' in result ? [result.where.replace(/^.*, /u, '')] : []))).toEqual([
      'line 2',
      'line 5',
    ]);
  });

  it('says where a packed file breaks off', async () => {
    const packed = gzipSync(`[${review('https://x.example/1')},${'{"@type":"Article"},'.repeat(9)}{}]`);
    const results = await all(readFactChecks(write('feed.json.gz', packed.subarray(0, packed.length - 12))));
    expect(reasonsOf(results).at(-1)).toContain('cannot be read to its end');
  });

  it.each([
    ['nothing.json', 'no such file'],
    ['.', 'no such file'],
  ])('has to be there: %s', async (name, message) => {
    await expect(all(readFactChecks(join(folder, name)))).rejects.toThrow(message);
  });

  it('has to be of a kind that is read', async () => {
    await expect(all(readFactChecks(write('claims.csv', 'x')))).rejects.toThrow('this kind of file is not read');
  });
});
